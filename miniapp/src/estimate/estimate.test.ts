import { compile } from '@yizhu/shared/policy/compile';
import { stackFor } from '@yizhu/shared/policy/region';
import { readPolicies } from '../../config/policies-on-disk';
import { checkDraft } from './check-draft';
import { citationsOf, placesOf } from './citations';
import { addVisit, changeVisit, chooseRegion, type Draft, emptyDraft, toggleCategory, type VisitDraft } from './draft';
import { type Estimate, estimate } from './estimate';
import { giftsOf } from './gifts';

const pack = readPolicies();
const stacks = { 渝北: '500112', 彭水: '500243', 秀山: '500241' };
type County = keyof typeof stacks;
const stackOf = (county: County) => compile(stackFor(pack, stacks[county]));

/** A draft of one visit in a county, by somebody of the given categories. */
function bill(county: County, who: string[], visit: Partial<VisitDraft>): Draft {
  const draft = who.reduce(toggleCategory, chooseRegion(emptyDraft, stacks[county], []));
  return changeVisit(draft, { date: '2023-10-30', ...visit });
}

function estimateOf(county: County, draft: Draft): Estimate {
  const compiled = stackOf(county);
  const checked = checkDraft(draft, compiled, '2023-12-31');
  if (checked.kind === 'wrong') throw new Error(JSON.stringify(checked.visits));
  const result = estimate(compiled, checked.inputs);
  if (!result) throw new Error('more was paid earlier than was left to pay');
  return result;
}

const amounts = ({ blocks }: Estimate) => blocks.map(({ title, amountFen }) => `${title} ${amountFen}`);
const step = ({ events }: Estimate, title: string) =>
  events.flatMap(({ steps, beside }) => [...steps, ...beside]).find((one) => one.title === title);

const yubei = bill('渝北', ['低保边缘家庭成员'], {
  settled: false,
  facts: { 'hospital-level': '2' },
  amounts: { 'total-bill': '52000', 'policy-covered': '50000' },
});

describe('还可以做', () => {
  // 特困, 10,000 × 80 % = 8,000; nothing without a referral
  const unreferred = (who: string[]) =>
    bill('彭水', who, {
      settled: true,
      facts: { disease: 'special', referral: 'unreferred' },
      amounts: { 'policy-covered': '10000', basic: '0' },
    });

  it('names the referral slip with what it would bring', () => {
    expect(estimateOf('彭水', unreferred(['特困人员'])).headline.whyNothing).toContain('没有按规定转诊');
    expect(estimateOf('彭水', unreferred(['特困人员'])).advice.map(({ gainFen }) => gainFen)).toEqual([800_000]);
  });

  it('is empty where nothing more can be had', () => {
    expect(estimateOf('渝北', yubei).advice).toEqual([]);
  });
});

describe('before settlement', () => {
  test('the 渝北 example is paid 46,374.80 in all: insurance first, then the aid and the tilt', () => {
    const { headline } = estimateOf('渝北', yubei);
    expect(headline.amountFen).toBe(46_374_80);
    expect(headline.label).toBe('医保和救助一共大概能报');
    expect(headline.missing).toEqual([]);
  });

  test('the blocks fall from the bill to what is left, and add up to the bill', () => {
    const result = estimateOf('渝北', yubei);
    expect(amounts(result)).toEqual([
      '一共花的钱（总费用） 5200000',
      '医保不管的（政策外） 200000',
      '医保先报的钱（基本医保报销） 3479000',
      '医疗救助-其他疾病 1064700',
      '倾斜救助 93780',
      '自己要付的钱（政策内自付） 362520',
    ]);
    expect(result.blocks.map(({ afterFen }) => afterFen)).toEqual([5200000, 5000000, 1521000, 456300, 362520, 0]);
    expect(result.ownFen).toBe(5_625_20);
  });

  test('an example says so, and so do figures that no document of the county gives', () => {
    expect(estimateOf('渝北', yubei).headline.tags).toEqual(['示例', '参数待县医保局确认']);
  });

  test('what the county has not published is named, and no amount stands for it', () => {
    const draft = bill('渝北', ['低保对象'], { ...yubei.visits[0], facts: { disease: 'special' } });
    const { headline } = estimateOf('渝北', draft);
    expect(headline.missing).toContainEqual({
      title: '医疗救助-特殊疾病',
      why: '还缺一个数：渝北区没有公布特殊疾病的救助比例',
    });
    expect(headline.amountFen).toBe(34_790_00);
  });

  test('figures of an earlier year are marked with their year', () => {
    const draft = bill('彭水', ['低保边缘家庭成员'], { ...yubei.visits[0], date: '2025-03-01' });
    const compiled = stackOf('彭水');
    const checked = checkDraft(draft, compiled, '2025-12-31');
    if (checked.kind === 'wrong') throw new Error('the bill is right');
    expect(estimate(compiled, checked.inputs)?.headline.tags).toEqual(['参数待县医保局确认', '参数为2023年']);
  });
});

describe('after settlement', () => {
  const pengshui = bill('彭水', ['特困人员'], {
    settled: true,
    facts: { disease: 'special' },
    amounts: { 'policy-covered': '20000', basic: '0' },
  });

  test('a 彭水 bill of a special disease shows what the aid adds: 16,000 and a tilt of 600', () => {
    const result = estimateOf('彭水', pengshui);
    expect(result.headline.amountFen).toBe(16_600_00);
    expect(result.headline.label).toBe('医保报销以后，大概还能救助');
    expect(result.headline.tags).toEqual([]);
    expect(step(result, '医疗救助-特殊疾病')?.paidFen).toBe(16_000_00);
    expect(step(result, '倾斜救助')?.paidFen).toBe(600_00);
  });

  test('the tilt opens 二(三)3 with the words that say so', () => {
    const tilt = step(estimateOf('彭水', pengshui), '倾斜救助');
    if (!tilt) throw new Error('there is a tilt');
    const [citation] = citationsOf(tilt);
    expect(citation?.at).toBe('二(三)3');
    expect(citation?.quotes.join('')).toContain('特困人员达到 3000 元及以上的，按 60% 的比例救助');
  });

  test('where the limit of the year binds, which stands in two places, each place is named once', () => {
    // 200,000 × 80 % = 160,000, above the 100,000 of a year
    const most = bill('彭水', ['特困人员'], {
      ...pengshui.visits[0],
      amounts: { 'policy-covered': '200000', basic: '0' },
    });
    const result = estimateOf('彭水', most);
    const aid = step(result, '医疗救助-特殊疾病');
    if (!aid) throw new Error('there is aid');
    expect([aid.status, aid.paidFen]).toEqual(['limited', 100_000_00]);
    expect(citationsOf(aid).map(({ at }) => at)).toEqual(['二(三)2', '二(三)2、二(三)3']);
    expect(placesOf(aid)).toEqual(['二(三)2', '二(三)3']);
    expect(giftsOf(result).map(({ places }) => places)).toEqual([['二(三)2', '二(三)3'], ['二(三)3']]);
  });

  test('who holds no category is told so instead of a bare zero', () => {
    const { headline } = estimateOf('彭水', { ...pengshui, who: 'none' });
    expect(headline.amountFen).toBe(0);
    expect(headline.whyNothing).toBe('没有这份政策列明的救助身份');
  });

  test('a visit before the document came into force is told so', () => {
    const { headline } = estimateOf('彭水', changeVisit(pengshui, { date: '2023-05-29' }));
    expect(headline.whyNothing).toBe('2023-05-29 这份文件还没有施行（2023-05-30 起施行）');
  });

  test('benefits for other kinds of visit stand apart from those that just missed', () => {
    const draft = bill('彭水', ['低保边缘家庭成员'], {
      settled: true,
      amounts: { 'policy-covered': '50000', basic: '34790' },
    });
    const [visit] = estimateOf('彭水', draft).events;
    expect(visit?.steps.map(({ title, status }) => `${title} ${status}`)).toEqual([
      '医疗救助-其他疾病 applied',
      '倾斜救助 not-applied',
    ]);
    expect(visit?.beside.map(({ title }) => title)).toEqual(['医疗救助-特殊疾病']);
  });
});

test('a settled and an open bill together: aid for the one, insurance and aid for the other, each payer once', () => {
  const first = bill('彭水', ['低保边缘家庭成员'], {
    settled: true,
    amounts: { 'policy-covered': '40000', basic: '25000' },
  });
  const both = changeVisit(addVisit(first), {
    settled: false,
    date: '2023-11-30',
    amounts: { 'total-bill': '52000', 'policy-covered': '50000' },
  });
  const result = estimateOf('彭水', both);
  // The first: (40,000 − 25,000) × 70 % = 10,500, and 4,500 left is below the tilt's 5,000. The second: 34,790 basic;
  // critical illness on 15,000 + 15,210 of the year, above 16,901: 13,309 × 60 % = 7,985.40; aid (15,210 − 7,985.40) × 70 %.
  expect(result.headline.label).toBe('大概还能报，已经结算的只算救助');
  expect(amounts(result)).toEqual([
    '一共花的钱（总费用） 9200000',
    '医保不管的（政策外） 200000',
    '医保先报的钱（基本医保报销） 5979000',
    '大病再报的钱（大病保险报销） 798540',
    '医疗救助-其他疾病 1555722',
    '自己要付的钱（政策内自付） 666738',
  ]);
  expect(result.headline.amountFen).toBe(10_500_00 + 34_790_00 + 7_985_40 + 5_057_22);
  expect(result.events.map(({ title }) => title)).toEqual(['2023-10-30 住院', '2023-11-30 住院']);
});

describe('a year', () => {
  const xiushan = bill('秀山', ['脱贫不稳定户'], {
    settled: true,
    amounts: { 'policy-covered': '15000', basic: '0' },
  });

  test('15,000 of self-pay in 秀山 gives 11,250, on the year as a whole', () => {
    const result = estimateOf('秀山', xiushan);
    expect(result.headline.amountFen).toBe(11_250_00);
    expect(result.headline.label).toBe('按今年自己付的合计，大概还能救助');
    expect(result.events.map(({ title }) => title)).toEqual(['2023年全年']);
  });

  test('several visits are one sum: 9,000 and 6,000 give what 15,000 gives', () => {
    const first = changeVisit(xiushan, { date: '2023-10-01', amounts: { 'policy-covered': '9000', basic: '0' } });
    const both = changeVisit(addVisit(first), {
      date: '2023-11-01',
      amounts: { 'policy-covered': '8000', basic: '2000' },
    });
    expect(estimateOf('秀山', both).headline.amountFen).toBe(11_250_00);
  });

  test('what earlier rounds paid is taken off, and shows as a block of its own', () => {
    const result = estimateOf('秀山', { ...xiushan, earlier: { 'paid-case-by-case-aid': '1250' } });
    expect(result.headline.amountFen).toBe(10_000_00);
    expect(amounts(result)).toContain('今年已经发的救助 125000');
    expect(result.ownFen).toBe(3_750_00);
  });

  test('who has had it all already is told so instead of a bare zero', () => {
    const { headline } = estimateOf('秀山', { ...xiushan, earlier: { 'paid-case-by-case-aid': '11250' } });
    expect([headline.amountFen, headline.whyNothing]).toEqual([0, '今年该给的，前几次已经发够了']);
  });

  test('earlier payments above what was left to pay cannot be worked out', () => {
    const compiled = stackOf('秀山');
    const draft = { ...xiushan, earlier: { 'paid-case-by-case-aid': '15000.01' } };
    const checked = checkDraft(draft, compiled, '2023-12-31');
    if (checked.kind === 'wrong') throw new Error('each field is right');
    expect(estimate(compiled, checked.inputs)).toBeUndefined();
  });

  test('a household whose risk is removed gets nothing, with the reason', () => {
    const { headline } = estimateOf('秀山', { ...xiushan, facts: { 'risk-eliminated': 'true' } });
    expect(headline.amountFen).toBe(0);
    expect(headline.whyNothing).toContain('风险已消除');
  });
});
