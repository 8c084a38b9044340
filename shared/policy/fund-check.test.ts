import { compile } from './compile';
import { PolicyError } from './problem';
import { readPolicy } from './read-policy';

const head = (tier: string) => `schema: 1
id: fund-county
name: 基县
document:
  title: 基县医疗救助办法
  number: 基府发〔2022〕1号
  issuer: 基县人民政府
  adcode: '990105'
  source: { tier: ${tier} }
  in-force: { from: 2022-01-01 }
benefits: []
`;
const cite = 'clause: { at: 一, ids: [C-QF-001] }, quote: 超支分担';

const sound = {
  overspend: `{ mode: whole, rows: [{ upto: 3%, rate: 100%, ${cite} }, { rate: 0%, ${cite} }], shortage: { gives: partial, ${cite} }, carry-over: { ${cite} } }`,
  reserve: `{ title: 储备金, sources: [拨款], advance: { ${cite} }, repay: { ${cite} }, ${cite} }`,
  need: `{ factors: [count, average-cost], less: [fund-surplus], formula: 连乘, ${cite} }`,
  surplus: `{ over: 15%, allows: 二次救助, carry-over: { ${cite} }, ${cite} }`,
  budget: `{ groups: [{ id: a, title: 甲, share: 4% }], split: [{ payer: 市, share: 50% }, { payer: 县 }], ${cite} }`,
};
type Part = keyof typeof sound;
const parts = Object.keys(sound) as Part[];

/** What reading and compiling the file complain of, as `code path`. */
function complaints(funds: Partial<Record<Part, string>>, tier = 'official', more = ''): string[] {
  const lines = Object.entries(funds).map(([part, text]) => `  ${part}: ${text}\n`);
  try {
    compile([readPolicy(`${head(tier)}funds:\n${lines.join('')}${more}`, 'fund.yaml')]);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems.map(({ code, path }) => `${code} ${path}`);
  }
}

test('a file with every part, each cited, is sound', () => expect(complaints(sound)).toEqual([]));

test.each(parts)('%s alone is sound, too', (part) => expect(complaints({ [part]: sound[part] })).toEqual([]));

test.each<[string, Part, string, string, string]>([
  ['a rate that is none', 'overspend', 'rate: 100%', 'rate: 一半', 'policy.badValue funds.overspend.rows.0.rate'],
  ['a rate above 100 %', 'overspend', 'rate: 100%', 'rate: 120%', 'policy.rateAboveOne funds.overspend.rows.0.rate'],
  ['an unknown mode', 'overspend', 'mode: whole', 'mode: half', 'policy.badValue funds.overspend.mode'],
  [
    'a last row that ends',
    'overspend',
    '{ rate: 0%',
    '{ upto: 9%, rate: 0%',
    'policy.overlap funds.overspend.rows.1.upto',
  ],
  ['an open row before the last', 'overspend', 'upto: 3%, ', '', 'policy.overlap funds.overspend.rows.0.upto'],
  ['a bound of nothing', 'overspend', 'upto: 3%', 'upto: 0%', 'policy.overlap funds.overspend.rows.0.upto'],
  [
    'a shortage that is none',
    'overspend',
    'gives: partial',
    'gives: all',
    'policy.badValue funds.overspend.shortage.gives',
  ],
  [
    'a row without its sentence',
    'overspend',
    `rate: 0%, ${cite}`,
    'rate: 0%',
    'policy.missingClause funds.overspend.rows.1',
  ],
  ['a shortage without', 'overspend', `partial, ${cite}`, 'partial', 'policy.missingClause funds.overspend.shortage'],
  [
    'a carry-over without',
    'overspend',
    `carry-over: { ${cite} }`,
    'carry-over: {}',
    'policy.missingClause funds.overspend.carry-over',
  ],
  [
    'an advance without',
    'reserve',
    `advance: { ${cite} }`,
    'advance: {}',
    'policy.missingClause funds.reserve.advance',
  ],
  ['a repayment without', 'reserve', `repay: { ${cite} }`, 'repay: {}', 'policy.missingClause funds.reserve.repay'],
  ['a reserve without', 'reserve', ` }, ${cite} }`, ' } }', 'policy.missingClause funds.reserve'],
  ['no repayment', 'reserve', `repay: { ${cite} }, `, '', 'policy.badValue funds.reserve.repay'],
  ['an unknown factor', 'need', 'count,', 'heads,', 'policy.badValue funds.need.factors.0'],
  ['a factor twice', 'need', 'count,', 'count, count,', 'policy.duplicate funds.need.factors'],
  ['nobody counted', 'need', 'count, ', '', 'policy.badValue funds.need.factors'],
  ['no cost', 'need', ', average-cost', '', 'policy.badValue funds.need.factors'],
  ['an unknown deduction', 'need', 'fund-surplus', 'gifts', 'policy.badValue funds.need.less.0'],
  ['a formula that nobody owns up to', 'need', 'formula: 连乘, ', '', 'policy.badValue funds.need.formula'],
  ['a need without its sentence', 'need', `, ${cite}`, '', 'policy.missingClause funds.need'],
  ['a limit that is an amount', 'surplus', 'over: 15%', 'over: 15元', 'policy.badValue funds.surplus.over'],
  [
    'a limit without its quote',
    'surplus',
    '}, clause: { at: 一, ids: [C-QF-001] }, quote: 超支分担 }',
    '} }',
    'policy.missingClause funds.surplus',
  ],
  [
    'shares above the whole',
    'budget',
    'share: 50% }, { payer: 县 }',
    'share: 50% }, { payer: 县, share: 51% }',
    'policy.rateAboveOne funds.budget.split',
  ],
  [
    'shares below the whole',
    'budget',
    'share: 50% }, { payer: 县 }',
    'share: 50% }, { payer: 县, share: 49% }',
    'policy.badValue funds.budget.split',
  ],
  [
    'a first payer without a share',
    'budget',
    '市, share: 50% }, { payer: 县 }',
    '市 }, { payer: 县, share: 50% }',
    'policy.badValue funds.budget.split',
  ],
  [
    'a group twice',
    'budget',
    '[{ id: a,',
    '[{ id: a, title: 乙, share: 1% }, { id: a,',
    'policy.duplicate funds.budget.groups.a',
  ],
  ['a word that nobody knows', 'budget', 'title: 甲', 'titel: 甲', 'policy.unknownWord funds.budget.groups.a.titel'],
])('%s is refused with its place', (_, part, before, after, expected) => {
  expect(sound[part]).toContain(before);
  expect(complaints({ ...sound, [part]: sound[part].replace(before, after) })).toContain(expected);
});

test('shares that make up the whole need nobody to take the rest', () => {
  const budget = sound.budget.replace('{ payer: 县 }', '{ payer: 县, share: 50% }');
  expect(complaints({ budget })).toEqual([]);
});

test('what rests on secondary sources carries no clause', () => {
  const bare = Object.fromEntries(
    parts.map((part) => [part, sound[part].split(`, ${cite}`).join('').split(cite).join('')]),
  );
  expect(complaints(bare, 'secondary')).toEqual([]);
  expect(complaints(bare).length).toBeGreaterThan(parts.length);
});

test('a reading may stand in the rules of the fund, and each of its branches is looked at', () => {
  const text = (other: string) =>
    `${head('official')}funds:\n  overspend: ${sound.overspend.replace('mode: whole', `mode: { reading: R-1, whole: whole, parts: ${other} }`)}
readings:
  - { id: R-1, switch: share_mode, question: 整额还是分段？, chosen: whole, values: { whole: 整额, parts: 分段 }, why: 虚构 }\n`;
  const mode = (switches: Record<string, string>) => readPolicy(text('marginal'), 'f', switches).funds?.overspend?.mode;
  expect([mode({}), mode({ share_mode: 'parts' })]).toEqual(['whole', 'marginal']);
  expect(() => readPolicy(text('half'), 'f', { share_mode: 'parts' })).toThrow('funds.overspend.mode');
});
