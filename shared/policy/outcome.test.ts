import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advise } from './advice';
import { assess, type Encounter } from './assess';
import { compile } from './compile';
import { explain } from './explain';
import { readPolicy } from './read-policy';

const shipped = (path: string) => readPolicy(readFileSync(join(__dirname, '../policies', path), 'utf8'), path);
const city = [shipped('500000-chongqing/basic-2023.yaml'), shipped('500000-chongqing/critical-2023.yaml')];
const pengshui = compile([shipped('500243-pengshui/pengshui-2023-52.yaml')]);
const pengshuiStack = compile([...city, shipped('500243-pengshui/pengshui-2023-52.yaml')]);
const yubei = compile([...city, shipped('500112-yubei/yubei-2023.yaml')]);

const bill = (more: Partial<Encounter> = {}): Encounter => ({
  id: 'v',
  date: '2024-03-01',
  amounts: { 'total-bill': 5_200_000, 'policy-covered': 5_000_000 },
  ...more,
});
const steps = (compiled: typeof pengshui, identity: string, encounter: Encounter) => {
  const event = assess(compiled, { identities: [identity] }, [encounter], { encountersOnly: true }).events[0];
  return Object.fromEntries((event ? explain(event) : []).map((step) => [step.id, step]));
};

describe('a benefit that is not given', () => {
  it('names every condition that fails, each with its sentence', () => {
    const { tilt } = steps(
      pengshui,
      '低保对象',
      bill({ facts: { place: 'elsewhere', referral: 'unreferred', disease: 'special' } }),
    );
    expect(tilt?.status).toBe('not-applied');
    expect(tilt?.reasons.map((reason) => reason.text)).toEqual([
      '转诊是“没有按规定转诊”，这项要求“按规定办了转诊或不需要转诊”',
      '就医地点是“市外”，这项要求“本县或本市”',
    ]);
    expect(tilt?.reasons[1]?.clause?.at).toBe('二(三)3');
  });

  it('says by how much a line was missed', () => {
    const { tilt } = steps(pengshui, '特困人员', bill({ amounts: { 'policy-covered': 299_999 } }));
    expect(tilt?.reasons.map((reason) => reason.text)).toEqual(['这次自己付的 2,999.99 元，没有达到 3,000 元']);
  });

  it('is another status on a day before the document is in force', () => {
    const before = steps(pengshui, '特困人员', bill({ date: '2023-05-29' }));
    expect(before.tilt?.status).toBe('not-in-force');
    expect(before.tilt?.reasons[0]?.text).toBe('2023-05-29 这份文件还没有施行（2023-05-30 起施行）');
    expect(steps(pengshui, '特困人员', bill({ date: '2023-05-30' })).tilt?.status).toBe('applied');
  });
});

describe('a figure that nobody published', () => {
  it('leaves the benefit and those that build on it without an amount', () => {
    const of = steps(yubei, '低保对象', bill({ settled: false }));
    expect(of['critical-illness']?.status).toBe('missing-parameter');
    expect(of['critical-illness']?.reasons[0]?.text).toContain('渝府办发〔2022〕116号');
    expect(of['large-expense-aid']?.status).toBe('missing-parameter');
    expect(of['large-expense-aid']?.reasons[0]?.text).toBe('前一项还算不出来，这一项也要等它');
  });

  it('does not stop an amount when it is a limit, but is said beside it', () => {
    const { tilt } = steps(yubei, '低保边缘家庭成员', bill({ settled: false }));
    expect(tilt?.paidFen).toBe(93_780);
    expect(tilt?.caveats).toEqual(['年度限额没有公布（渝北区没有公布倾斜救助的年度限额），这里没有按限额计算']);
  });

  it('is taken from the last year known, which is named', () => {
    const critical = steps(pengshuiStack, '特困人员', bill({ settled: false }))['critical-illness'];
    // 15,210 − 8,450.50 = 6,759.50 × 65 % = 4,393.675
    expect(critical?.paidFen).toBe(439_368);
    expect(critical?.caveats).toContain('大病保险起付线还没有公布新的数，先按 2023 年的算');
  });
});

describe('an award', () => {
  it('is told step by step, down to the limit that cut it', () => {
    const aid = steps(
      pengshui,
      '特困人员',
      bill({ facts: { disease: 'special' }, amounts: { 'policy-covered': 20_000_000, basic: 5_000_000 } }),
    )['special-disease-aid'];
    expect(aid?.status).toBe('limited');
    expect(aid?.lines.map((line) => line.text)).toEqual([
      '政策范围内费用 200,000 元 − 基本医保 50,000 元 = 150,000 元',
      '150,000 元 × 80% = 120,000 元',
      '特殊疾病医疗救助年度限额 100,000 元，这次最多 100,000 元',
    ]);
  });
});

describe('advice', () => {
  it('names a free act with what it would bring, and nothing when it would bring nothing', () => {
    const unreferred = [
      bill({ facts: { disease: 'special', referral: 'unreferred' }, amounts: { 'policy-covered': 1_000_000 } }),
    ];
    expect(advise(pengshui, { identities: ['低保对象'] }, unreferred)).toEqual([
      { encounter: 'v', text: '如果其实办过转诊，或者属于急诊，请把转诊单、急诊证明交给镇上医保员', gainFen: 800_000 },
    ]);
    expect(advise(pengshui, { identities: [] }, unreferred)).toEqual([]);
  });
});
