import { compile } from '@yizhu/shared/policy/compile';
import { regionsOf, stackFor } from '@yizhu/shared/policy/region';
import { readPolicies } from '../../../config/policies-on-disk';
import { checkDraft } from '../../estimate/check-draft';
import { changeVisit, chooseRegion, emptyDraft, toggleCategory, type VisitDraft } from '../../estimate/draft';
import { estimate } from '../../estimate/estimate';
import { slipOf } from './slip-text';

const pack = readPolicies();

function slipFor(adcode: string, category: string, visit: Partial<VisitDraft>) {
  const documents = stackFor(pack, adcode);
  const compiled = compile(documents);
  const draft = toggleCategory(chooseRegion(emptyDraft, adcode, []), category);
  const checked = checkDraft(changeVisit(draft, { date: '2023-10-30', ...visit }), compiled, '2023-12-31');
  const result = checked.kind === 'ready' ? estimate(compiled, checked.inputs) : undefined;
  if (!result) throw new Error(JSON.stringify(checked));
  const region = regionsOf(pack).find((one) => one.adcode === adcode);
  if (!region) throw new Error(adcode);
  return slipOf(result, { categories: [category], day: '2023-05-01', isUnsettled: visit.settled === false, region });
}

test('each amount says why, how, and where the document says it', () => {
  // 20,000 × 80 % = 16,000; (4,000 − 3,000) × 60 % = 600
  const visit = { settled: true, facts: { disease: 'special' }, amounts: { 'policy-covered': '20000', basic: '0' } };
  const slip = slipFor('500243', '特困人员', visit);
  expect([slip.day, slip.who, slip.amountFen, slip.ownFen]).toEqual([
    '2023年5月1日算的',
    '身份：特困人员',
    16_600_00,
    3_400_00,
  ]);
  expect(slip.rows.map(({ amountFen, reason, place }) => [amountFen, reason, place])).toEqual([
    [
      16_000_00,
      '患特殊疾病，住院和门诊报销后剩下的政策内费用按比例救助：20,000 元 × 80% = 16,000 元。',
      '彭水府办发〔2023〕52号 二(三)2',
    ],
    [
      600_00,
      '规范转诊、在市内就医，一次就医救助后自己还要付很多的，再救助一次：减去起付线 3,000 元，超过的部分是 1,000 元；1,000 元 × 60% = 600 元。',
      '彭水府办发〔2023〕52号 二(三)3',
    ],
  ]);
});

test('nothing given says why, and which paper could still change it', () => {
  const visit = { settled: true, facts: { disease: 'special', referral: 'unreferred' } };
  const slip = slipFor('500243', '特困人员', { ...visit, amounts: { 'policy-covered': '10000', basic: '0' } });
  expect(slip.amountFen).toBe(0);
  expect(slip.whyNothing).toContain('没有按规定转诊');
  expect(slip.rows).toEqual([]);
  expect(slip.bring.join('；')).toContain('转诊单');
});

test('what cannot be worked out is a part, named with what it lacks; a document that is not here is not quoted', () => {
  const visit = { settled: false, facts: { disease: 'special' } };
  const slip = slipFor('500112', '低保对象', {
    ...visit,
    amounts: { 'total-bill': '52000', 'policy-covered': '50000' },
  });
  expect(slip.label).toBe('能算出来的部分');
  expect(slip.missing.map((words) => words.split('：')[0])).toEqual(['大病保险', '医疗救助-特殊疾病', '倾斜救助']);
  expect(slip.rows.map(({ place }) => place)).toEqual(['这里没有文件原文，参数待县医保局确认']);
  expect(slip.bring[1]).toContain('出院时');
});

test('where nothing at all can be worked out the slip shows no amount', () => {
  const visit = { settled: true, amounts: { 'policy-covered': '20000', basic: '5000' } };
  const slip = slipFor('440784', '特困供养人员', visit);
  expect(slip.amountFen).toBeUndefined();
  expect(slip.missing.length).toBeGreaterThan(0);
});

test('whom the document names is on it, with the number', () => {
  const visit = { settled: true, amounts: { 'policy-covered': '20000', basic: '2000' } };
  expect(slipFor('500241', '返贫致贫人口', visit).ask).toEqual([
    '县医疗保障局信息统计科（项目工作专班办公室） 023-76058890',
    '镇上（街道）医保员或村干部：',
  ]);
});
