import { visit, visitEncounter } from '@yizhu/infra/local/given/bill';
import { compiledPolicy, stackOf } from '@yizhu/infra/local/policies/library';
import type { Fen } from '@yizhu/shared/money/fen';
import { formatYuanShort } from '@yizhu/shared/money/format-amount';
import { assess, type EventResult } from '@yizhu/shared/policy/assess';
import { compile } from '@yizhu/shared/policy/compile';
import { explain, type Step } from '@yizhu/shared/policy/explain';
import fc from 'fast-check';
import { amountNear, dice } from '../reference/dice';
import { randomPengshui } from '../reference/random-pengshui';
import { seedsOfRun } from './seed';
import { encountersOf, insuredPerson, stays } from './stays';
import { complaintsAbout } from './trace-checker';

const kinds = new Set<string>();

/** Nothing to complain about, and what the steps paid is what the account says. */
function isTrue(event: EventResult): void {
  const steps = explain(event);
  expect(complaintsAbout(steps)).toEqual([]);
  for (const { id, status, paidFen, lines } of steps) {
    expect(lines.length > 0).toBe(status === 'applied' || status === 'limited');
    for (const { kind } of lines) kinds.add(`${id} ${kind}`);
    expect(paidFen).toBe(event.account.awards.find((award) => award.id === id)?.amountFen ?? 0);
  }
}

describe('every explanation can be followed by its words alone', () => {
  test('彭水: random visits of a year, under every reading', () => {
    const { first, seeds } = seedsOfRun(3_000);
    process.stdout.write(`DIFFERENTIAL_SEED=${first} repeats this run of explanations\n`);
    for (const seed of seeds) {
      const given = randomPengshui(seed);
      if (given.kind !== 'visits') continue;
      const switches = Object.entries(given.params ?? {}).map(([name, value]) => [name, String(value)]);
      const compiled = compiledPolicy('彭水', Object.fromEntries(switches));
      const encounters = given.visits.map((one) => visitEncounter(visit.parse(one)));
      const { events } = assess(compiled, { identities: given.person?.identities ?? [] }, encounters);
      events.forEach(isTrue);
    }
    for (const id of ['special-disease-aid', 'large-expense-aid', 'tilt'])
      for (const kind of ['base', 'rate', 'limit']) expect(kinds).toContain(`${id} ${kind}`);
  });

  test.each([
    ['彭水', '500243'],
    ['渝北', '500112'],
  ])('%s: from a hospital bill through both insurances to the aid', (_, adcode) => {
    const compiled = compile(stackOf(adcode));
    const words = ['特困人员', '低保对象', '边缘易致贫户', '低保边缘家庭成员', '一般农户'];
    fc.assert(
      fc.property(insuredPerson(words), stays(5), (person, list) => {
        assess(compiled, person, encountersOf(list, person)).events.forEach(isTrue);
      }),
      { numRuns: 1_500 },
    );
    for (const kind of ['base', 'line', 'rate', 'limit']) expect(kinds).toContain(`basic-inpatient ${kind}`);
    for (const kind of ['base', 'line', 'bracket', 'limit']) expect(kinds).toContain(`critical-illness ${kind}`);
  });

  test.each(['whole', 'marginal_from_zero', 'marginal_above_trigger'])(
    '秀山 %s: a year with what earlier rounds paid',
    (bracket_mode) => {
      const compiled = compiledPolicy('秀山', { bracket_mode });
      for (const seed of seedsOfRun(2_000).seeds) isTrue(yearOf(compiled, seed));
      for (const kind of ['base', 'line', 'bracket', 'earlier']) expect(kinds).toContain(`case-by-case-aid ${kind}`);
    },
  );
});

function yearOf(compiled: ReturnType<typeof compile>, seed: number): EventResult {
  const d = dice(seed);
  const selfPay = amountNear(d, [3_000_00, 10_000_00, 50_000_00, 100_000_00]);
  const year = { id: 'year', date: '2024-12-31', amounts: { 'policy-covered': selfPay } };
  const paid = d.chance(0.5) ? 0 : Math.min(selfPay, amountNear(d, [6_499_99, 7_500_00, 42_500_00, 85_000_00]));
  const options = { asOf: '2024-12-31', balances: { 'paid-case-by-case-aid': paid } };
  return assess(compiled, { identities: ['边缘易致贫户'] }, [year], options).events.at(-1) as EventResult;
}

describe('an explanation that is not true does not pass', () => {
  const person = { identities: ['低保边缘家庭成员'], plan: 1 as const, minor: false };
  const dear = {
    in_scope: 400_000_00,
    outside: 0,
    level: 2,
    special: false,
    in_city: true,
    referral: 'referred',
  } as const;
  const compiled = compile(stackOf('500243'));
  /** Two stays, of which the second runs into every limit: basic insurance, aid and tilt. */
  const steps = assess(compiled, person, encountersOf([{ ...dear, in_scope: 60_000_00 }, dear], person)).events.map(
    explain,
  );
  const traces = steps.map((trace) => trace.filter(({ lines }) => lines.length > 0));
  const text = traces.flatMap((trace) => trace.flatMap(({ lines }) => lines.map((line) => line.text)));

  /** One line of one trace with other words or another result. */
  function changed(trace: Step[], step: number, line: number, change: Partial<Step['lines'][number]>): Step[] {
    const mended = (one: Step): Step => ({
      ...one,
      lines: one.lines.map((old, i) => (i === line ? { ...old, ...change } : old)),
    });
    return trace.map((one, i) => (i === step ? mended(one) : one));
  }
  const everyLine = traces.flatMap((trace) =>
    trace.flatMap((step, s) => step.lines.map((line, l) => ({ trace, step, s, l, line }))),
  );

  test('the example runs through base, line, rate, brackets and limits, and is true', () => {
    expect(traces.flatMap(complaintsAbout)).toEqual([]);
    expect(new Set(everyLine.map(({ line }) => line.kind))).toEqual(
      new Set(['base', 'line', 'rate', 'bracket', 'limit']),
    );
    expect(text).toContain('减去起付线 300 元，超过的部分是 59,700 元');
  });

  test('one fen more or less in any amount of any line is seen, though every total stays right', () => {
    for (const { trace, s, l, line } of everyLine)
      for (const amount of line.text.match(/[\d,.]+(?= 元)/g) ?? [])
        for (const by of [-1, 1]) {
          const fen = Math.round(Number(amount.replace(/,/g, '')) * 100) + by;
          const wrong = line.text.replace(`${amount} 元`, `${formatYuanShort(fen as Fen)} 元`);
          expect([wrong, complaintsAbout(changed(trace, s, l, { text: wrong })).length > 0]).toEqual([wrong, true]);
        }
  });

  test('another rate is seen', () => {
    for (const { trace, s, l, line } of everyLine.filter(({ line: { text: words } }) => words.includes('%'))) {
      const wrong = line.text.replace(/(\d+)%/, (_, rate) => `${Number(rate) + 1}%`);
      expect(complaintsAbout(changed(trace, s, l, { text: wrong }))).not.toEqual([]);
    }
  });

  test('brackets by slices are followed slice by slice', () => {
    const base = { kind: 'base', text: '今年政策内自己付的钱 = 60,000 元', resultFen: 60_000_00 as Fen } as const;
    const about = (text: string, fen: number) =>
      complaintsAbout([
        { title: '救助', lines: [base, { kind: 'bracket', text, resultFen: fen as Fen }], paidFen: fen as Fen },
      ]);
    const slices = '10,000 元 × 65% + 40,000 元 × 75% + 10,000 元 × 85%';
    expect(about(`分段算：${slices} = 45,000 元`, 45_000_00)).toEqual([]);
    expect(about('超过 3,000 元的部分分段算：57,000 元 × 65% = 37,050 元', 37_050_00)).toEqual([]);
    expect(about(`分段算：${slices} = 45,000.01 元`, 45_000_01)).not.toEqual([]);
    expect(about('分段算：10,000 元 × 65% + 40,000 元 × 75% = 36,500 元', 36_500_00)).not.toEqual([]);
    expect(about('60,000 元分段计算，合计 45,000 元', 45_000_00)).not.toEqual([]);
  });

  test('another result is seen, and a line that is left out', () => {
    for (const { trace, step, s, l, line } of everyLine) {
      expect(complaintsAbout(changed(trace, s, l, { resultFen: (line.resultFen + 1) as Fen }))).not.toEqual([]);
      if (l > 0 && line.resultFen === step.lines[l - 1]?.resultFen) continue; // says nothing that changes the amount
      const without = trace.map((step, i) =>
        i === s ? { ...step, lines: step.lines.filter((_, k) => k !== l) } : step,
      );
      expect([line.text, complaintsAbout(without).length > 0]).toEqual([line.text, true]);
    }
  });

  test('another total is seen', () => {
    for (const trace of traces)
      for (const at of trace.keys()) {
        const wrong = trace.map((step, i) => (i === at ? { ...step, paidFen: (step.paidFen - 1) as Fen } : step));
        expect(complaintsAbout(wrong)).not.toEqual([]);
      }
  });
});
