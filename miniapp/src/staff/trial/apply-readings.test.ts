import { readPolicy } from '@yizhu/shared/policy/read-policy';
import { policiesOnDisk } from '../../../config/policies-on-disk';
import { readingGroups } from '../../../config/reading-groups';
import { applyReadings, type Switches } from './apply-readings';

const onDisk = policiesOnDisk();
/** As the pack carries it. */
const packed = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Every single reading, and each together with the one after it and one further on. */
function someSwitches(readings: { switch: string; values: Record<string, string> }[]): Switches[] {
  const singles = readings.flatMap((one) => Object.keys(one.values).map((value) => ({ [one.switch]: value })));
  const pairs = singles.flatMap((one, i) => [singles[i + 1], singles[i + 5]].map((two) => ({ ...one, ...two })));
  return [...singles, ...pairs];
}

describe.each(onDisk.filter(({ policy }) => policy.readings.length > 0).map((one) => [one.policy.id, one] as const))(
  '%s',
  (_, { policy, text, file }) => {
    const groups = packed(readingGroups(text, file));
    const document = packed(policy);

    test('switched on a page it is what the file reads under the same readings', () => {
      for (const switches of someSwitches(policy.readings)) {
        const switched = applyReadings(document, groups, switches);
        expect({ switches, document: switched }).toEqual({
          switches,
          document: packed(readPolicy(text, file, switches)),
        });
      }
    });

    test('without a switch it is left as it is', () => {
      expect(applyReadings(document, groups, {})).toEqual(document);
    });
  },
);

const nested = `
schema: 1
id: nested
name: 清河
document:
  title: 清河县办法
  number: 清府发〔2024〕1号
  issuer: 清河县人民政府
  adcode: '990104'
  source: { tier: secondary, note: 虚构 }
  in-force: { from: 2024-01-01 }
categories:
  - { id: dibao, title: 低保对象 }
benefits:
  - id: aid
    title: 救助
    per: encounter
    for: [dibao]
    base: { of: policy-covered }
    line:
      reading: A
      without: null
      with: { amount: 1000元, mode: { reading: B, excess: excess, whole: reaching }, over: encounter }
    rate: { reading: B, excess: 70%, whole: 60% }
readings:
  - { id: A, switch: has_line, question: 有没有起付线？, chosen: with, values: { without: 没有, with: 有 }, why: 例子 }
  - { id: B, switch: line_mode, question: 怎么减？, chosen: excess, values: { excess: 超过的部分, whole: 全额 }, why: 例子 }
`.replace('without: null', 'without: { amount: 0元, mode: excess, over: encounter }');

test('a reading inside a branch of another is worked out together with it', () => {
  const groups = packed(readingGroups(nested, 'nested.yaml'));
  expect(groups.map(({ switches }) => switches)).toEqual([['has_line', 'line_mode']]);
  const document = packed(readPolicy(nested, 'nested.yaml'));
  const both = applyReadings(document, groups, { has_line: 'without', line_mode: 'whole' });
  expect(both.benefits[0]?.line).toEqual({ amount: { fen: 0 }, mode: 'excess', over: 'encounter' });
  expect(both.benefits[0]?.rate).toEqual({ units: 6000 });
  const one = applyReadings(document, groups, { line_mode: 'whole' });
  expect(one.benefits[0]?.line).toEqual({ amount: { fen: 100_000 }, mode: 'reaching', over: 'encounter' });
});
