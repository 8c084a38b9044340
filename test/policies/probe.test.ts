import { policiesRead } from '@yizhu/infra/local/policies/library';
import { assess } from '@yizhu/shared/policy/assess';
import { compile } from '@yizhu/shared/policy/compile';
import { probeOf } from '@yizhu/shared/policy/probe';
import { aidCurve } from '@yizhu/shared/policy/probe-curve';

const documents = policiesRead().map(({ document }) => document);
const bills = [0, 1, 299_999, 300_001, 3_000_000, 3_000_001, 12_345_678, 40_000_000];
const amountsOf = (billFen: number, basic: number) => ({
  'total-bill': billFen,
  'policy-covered': billFen,
  basic: Math.floor((billFen * basic) / 10_000),
});
const sum = (shares: { amountFen: number }[]): number => shares.reduce((total, one) => total + one.amountFen, 0);

/** The curve is drawn and linted with a way of its own through the kernel; it must be the way of every answer. */
describe.each(documents.map((document) => [document.name, document] as const))('%s', (_, document) => {
  const compiled = compile([document], { parameters: { 'resident-income': { fen: 2_693_700 } } });
  const date = document.document['in-force'].from;
  const people = [[], ...document.categories.map(({ title }) => [title])];
  if (document.categories.length > 1) people.push(document.categories.map(({ title }) => title));

  test.each(people)('a probe gives what an answer gives, for %s', (...identities: string[]) => {
    const person = { identities };
    for (const basic of [0, 6000]) {
      const probe = probeOf(compiled, { person, date, paid: { basic } });
      for (const billFen of bills) {
        const encounter = { id: 'a', date, amounts: amountsOf(billFen, basic) };
        const { account } = assess(compiled, person, [encounter], { encountersOnly: true }).events[0] ?? {};
        const { aidFen, besideFen, restFen } = probe.at(billFen);
        expect([billFen, aidFen, besideFen, restFen]).toEqual([
          billFen,
          sum(account?.awards ?? []),
          sum(account?.grants ?? []),
          account?.selfPayFen,
        ]);
      }
    }
  });
});

test('between two corners of the curve of 彭水 no bill in ten gives anything but the straight line, to three fen', () => {
  const document = documents.find(({ name }) => name === '彭水');
  const compiled = compile(document ? [document] : []);
  const person = { identities: ['低保对象'] };
  const probe = probeOf(compiled, { person, date: '2023-06-01' });
  const { points } = aidCurve(probe, 30_000_000);
  expect(points.length).toBeGreaterThan(5);
  points.slice(1).forEach((b, i) => {
    const a = points[i] as (typeof points)[number];
    for (let tenth = 1; tenth < 10; tenth++) {
      const billFen = a.billFen + Math.floor(((b.billFen - a.billFen) * tenth) / 10);
      const straight = a.aidFen + ((b.aidFen - a.aidFen) * (billFen - a.billFen)) / (b.billFen - a.billFen);
      expect(Math.abs(probe.at(billFen).aidFen - straight)).toBeLessThanOrEqual(3);
    }
  });
});
