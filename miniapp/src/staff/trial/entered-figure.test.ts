import { compile } from '@yizhu/shared/policy/compile';
import { readPolicy } from '@yizhu/shared/policy/read-policy';
import { policiesOnDisk } from '../../../config/policies-on-disk';
import { answerFor } from './answer';
import { checkFigure, type EnteredFigure, type FigureDraft } from './entered-figure';
import { enteredYaml } from './entered-yaml';
import { missingFigures, withFigure } from './missing-figures';

const onDisk = (id: string) => {
  const found = policiesOnDisk().filter(({ policy }) => policy.id === id)[0];
  if (!found) throw new Error(id);
  return found;
};
const pengshui = onDisk('pengshui-2023-52').policy;
const xiushan = onDisk('xiushan-2023-42').policy;

const draft = (figure: string, more: Partial<FigureDraft> = {}): FigureDraft => ({
  year: '2026',
  figure,
  source: '渝医保发〔2026〕1号',
  date: '2026-01-15',
  ...more,
});

test.each([
  ['amount', '400', { fen: 40_000 }],
  ['amount', '1.2万', { fen: 1_200_000 }],
  ['rate', '62.5%', { units: 6250 }],
  ['rate', '100％', { units: 10_000 }],
  [
    'brackets',
    '到5万元 60%；70%',
    {
      brackets: [
        [5_000_000, 6000],
        [null, 7000],
      ],
    },
  ],
  ['brackets', '65%', { brackets: [[null, 6500]] }],
  ['date', '2025-12-31', { date: '2025-12-31' }],
] as const)('%s %s is read', (kind, text, value) => {
  expect(checkFigure(kind, draft(text))).toMatchObject({ kind: 'figure', value, year: '2026' });
});

test.each([
  ['amount', ''],
  ['amount', '四百'],
  ['amount', '-1'],
  ['amount', '1.234'],
  ['rate', '100.01%'],
  ['rate', '60'],
  ['brackets', '到5万元 60%'],
  ['brackets', '到5万元 60%；到3万元 70%；80%'],
  ['date', '去年'],
] as const)('%s %s is refused at the figure', (kind, text) => {
  const checked = checkFigure(kind, draft(text));
  expect(checked.kind === 'wrong' && Object.keys(checked.errors)).toEqual(['figure']);
});

test('each field that is empty or wrong says what to write', () => {
  const checked = checkFigure('amount', { year: '26', figure: '400', source: '', date: '2026-02-30' });
  expect(checked).toEqual({
    kind: 'wrong',
    errors: {
      year: '请填四位年份，例如 2026。',
      source: '请填给出这个数的文件文号，例如 渝医保发〔2026〕1号。',
      date: '请填文件的日期，例如 2026-01-15。',
    },
  });
});

test('彭水 lacks five figures, each with the document that would give it', () => {
  expect(missingFigures(pengshui).map(({ title }) => title)).toEqual([
    '城乡居民基本医保一档个人缴费标准',
    '大病保险起付线',
    '大病保险报销比例（起付线以上）',
    '大病保险年度封顶线',
    '预警监测的个人年度医疗费用负担标准',
  ]);
  expect(missingFigures(pengshui)[0]?.from).toBe('当年的个人缴费标准由重庆市公布，不在本文件里');
});

test('a figure that a county may set is optional; what counts when it does not is needed', () => {
  const optional = (id: string) =>
    missingFigures(onDisk(id).policy).map(({ parameter, isOptional }) => [parameter, isOptional]);
  expect(optional('yangquan-2019-45')).toEqual(
    expect.arrayContaining([
      ['outpatient-limit', true],
      ['resident-premium', false],
    ]),
  );
  expect(optional('baoshan-2022-2').filter(([, isOptional]) => !isOptional).length).toBeGreaterThan(0);
});

const premium: EnteredFigure = {
  document: 'pengshui-2023-52',
  parameter: 'plan-1-premium',
  year: '2026',
  value: { fen: 40_000 },
  source: '渝医保发〔2026〕1号',
  date: '2026-01-15',
};
const enrolment = { id: 'e', date: '2026-03-01', kind: 'enrolment', facts: { plan: '1' }, amounts: {} };

test('a premium entered on trial is worked with at once: 400 × 90% for 低保对象', () => {
  expect(answerFor(compile([pengshui]), '低保对象', enrolment)).toMatchObject({ aidFen: 0, isUnknown: true });
  const tried = withFigure(pengshui, premium);
  expect(answerFor(compile([tried]), '低保对象', enrolment)).toMatchObject({ aidFen: 36_000, isUnknown: false });
  expect(tried.parameters['plan-1-premium']?.source?.from).toBe('试填：渝医保发〔2026〕1号（2026-01-15）');
});

test('a figure that a rule lacks in place is filled there, and nowhere else', () => {
  const [missing] = missingFigures(xiushan);
  expect(missing).toMatchObject({ title: '医疗救助：比例', kind: 'rate', paths: [['benefits', 0, 'rate']] });
  const tried = withFigure(xiushan, {
    ...premium,
    document: xiushan.id,
    parameter: 'benefits.0.rate',
    paths: missing?.paths,
    value: { units: 7000 },
  });
  expect(tried.benefits[0]?.rate).toEqual({ units: 7000 });
  expect(tried.benefits[1]).toEqual(xiushan.benefits[1]);
});

test('what was entered is handed on as a policy file writes it, and the file reads it', () => {
  const yaml = enteredYaml(
    [premium, { ...premium, year: '2025', value: { fen: 38_050 } }],
    () => pengshui.parameters['plan-1-premium'],
  );
  expect(yaml).toContain('values: { 2026: 400元, 2025: 380.50元 }');
  const { text, file } = onDisk('pengshui-2023-52');
  const entry = yaml.split('\n').slice(2).join('\n');
  const replaced = text.replace(/ {2}plan-1-premium:\n(?: {4}.*\n)+/, entry);
  expect(readPolicy(replaced, file).parameters['plan-1-premium']?.values).toEqual({
    2025: { fen: 38_050 },
    2026: { fen: 40_000 },
  });
});
