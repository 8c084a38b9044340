import { compile } from '@yizhu/shared/policy/compile';
import { stackFor } from '@yizhu/shared/policy/region';
import { readPolicies } from '../../config/policies-on-disk';
import { checkDraft } from '../estimate/check-draft';
import { changeVisit, chooseRegion, emptyDraft, toggleCategory, type VisitDraft } from '../estimate/draft';
import { estimate } from '../estimate/estimate';
import { giftsOf } from '../estimate/gifts';
import { answerSpeech } from './answer-speech';
import { piecesOf, spokenText } from './spoken-text';

const pack = readPolicies();

function resultOf(adcode: string, category: string, visit: Partial<VisitDraft>) {
  const compiled = compile(stackFor(pack, adcode));
  const draft = changeVisit(toggleCategory(chooseRegion(emptyDraft, adcode, []), category), {
    date: '2023-10-30',
    ...visit,
  });
  const checked = checkDraft(draft, compiled, '2023-12-31');
  const result = checked.kind === 'ready' ? estimate(compiled, checked.inputs) : undefined;
  if (!result) throw new Error(JSON.stringify(checked));
  return result;
}

const special = { settled: true, facts: { disease: 'special' }, amounts: { 'policy-covered': '20000', basic: '0' } };

test('a 彭水 bill is read with its amounts in words, why, and what to do', () => {
  // 20,000 × 80 % = 16,000; (4,000 − 3,000) × 60 % = 600; 3,400 is left
  const said = answerSpeech(resultOf('500243', '特困人员', special), false);
  expect(said[0]).toBe('医保报销以后，大概还能救助，一万六千六百元。');
  expect(said[1]).toBe('其中医疗救助 特殊疾病，一万六千元。患特殊疾病，住院和门诊报销后剩下的政策内费用按比例救助。');
  expect(said[2]).toContain('其中倾斜救助，六百元。规范转诊');
  expect(said[3]).toBe('连医保不管的一起，您一共大概要付三千四百元。');
  expect(said.slice(-2)).toEqual(['这是预估，不是决定，以县医保局核定为准。', '要办理，请带上结算单问镇上医保员。']);
});

test('what is read names neither the county nor the category', () => {
  expect(answerSpeech(resultOf('500243', '特困人员', special), false).join('')).not.toMatch(/彭水|特困/);
});

test('a limit that cut the amount is read with it', () => {
  // 70,000 × 70 % = 49,000, held to the year's 15,000
  const visit = { settled: true, amounts: { 'policy-covered': '90000', basic: '20000' } };
  const said = answerSpeech(resultOf('140300', '低保对象', visit), false);
  expect(said[1]).toBe('这是住院救助。住院报销后自己付的，救助七成。住院救助年度限额一万五千元，这次最多一万五千元。');
});

test('nothing given is read with its reason and whom to ask', () => {
  const visit = { settled: true, facts: { disease: 'special', referral: 'unreferred' } };
  const unreferred = resultOf('500243', '特困人员', { ...visit, amounts: { 'policy-covered': '10000', basic: '0' } });
  const said = answerSpeech(unreferred, false);
  expect(said[0]).toMatch(/^这次没有可以给的救助。原因是：.*没有按规定转诊/);
  expect(said.join('')).toContain('这样大概能多报八千元');
  expect(said[said.length - 1]).toBe('觉得不对，请带上结算单问镇上医保员。');
});

test('what cannot be worked out is never read as nothing', () => {
  const visit = { settled: false, facts: { disease: 'special' } };
  const result = resultOf('500112', '低保对象', {
    ...visit,
    amounts: { 'total-bill': '52000', 'policy-covered': '50000' },
  });
  const said = answerSpeech(result, true);
  expect(said[0]).toMatch(/^能算出来的部分，/);
  expect(said.join('')).toContain('还有3项算不出来');
  expect(said[said.length - 1]).toBe('出院结算后，照结算单再算一次更准。');
});

test('what is given adds up to the amount, and one benefit of two visits is one line', () => {
  const yubei = { settled: false, facts: { 'hospital-level': '2' } };
  const amounts = { 'total-bill': '52000', 'policy-covered': '50000' };
  const result = resultOf('500112', '低保边缘家庭成员', { ...yubei, amounts });
  const sums = giftsOf(result).map(({ title, amountFen }) => [title, amountFen]);
  // 34,790.00 + 10,647.00 + 937.80 = 46,374.80
  expect(sums).toEqual([
    ['基本医保', 34_790_00],
    ['医疗救助-其他疾病', 10_647_00],
    ['倾斜救助', 937_80],
  ]);
  const twice = giftsOf({ ...result, events: [...result.events, ...result.events] });
  expect(twice.map(({ amountFen, times, sum }) => [amountFen, times, sum])).toEqual([
    [69_580_00, 2, ''],
    [21_294_00, 2, ''],
    [1_875_60, 2, ''],
  ]);
});

test.each([
  ['减去起付线 3,000 元，超过的部分是 1,000 元', '减去起付线三千元，超过的部分是一千元'],
  ['1,563 元 × 60% = 937.80 元', '一千五百六十三元乘百分之60，等于九百三十七元八角'],
  ['政策内费用超过3万元', '政策内费用超过3万元'],
  ['参数为2023年', '参数为2023年'],
  ['一次5000元，一生一次', '一次五千元，一生一次'],
])('%s is said %s', (written, said) => expect(spokenText(written)).toBe(said));

test('sentences are put together up to the limit, and one that is longer is cut', () => {
  expect(piecesOf(['一二三。', '四五。', '六七八九十。'], 7)).toEqual(['一二三。四五。', '六七八九十。']);
  expect(piecesOf(['一二三四五六七。'], 7)).toEqual(['一二三四五六七', '。']);
  expect(piecesOf([], 7)).toEqual([]);
});
