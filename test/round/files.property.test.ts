import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runRound } from '@yizhu/infra/local/round/run-round';
import fc from 'fast-check';
import { County, columns, summary, table } from './county';
import { bracket, handPolicy } from './hand-policy';
import { makeRound } from './make-round';

const county = new County();
const run = async (given: Parameters<County['order']>[0]) => {
  const order = county.order(given);
  await runRound(order, handPolicy, () => undefined);
  return order.out;
};

test('the order of the rows and of the files changes nothing', async () => {
  const cost = fc.record({
    person: fc.constantFrom('a', 'b', 'c', 'd'),
    month: fc.integer({ min: 1, max: 12 }),
    inScope: fc.integer({ min: -500_000, max: 3_000_000 }),
  });
  const everybody = ['a', 'b', 'c', 'd'].map((id) => `${id},T,脱贫不稳定户,`);
  const outputs = async (roster: string[], rows: string[], fundFen: number) => {
    const half = Math.floor(rows.length / 2);
    const settlements = [rows.slice(0, half), rows.slice(half)].map((some) => county.settlements(...some));
    const out = await run({ round: 4, fundFen, roster: county.roster(...roster), settlements });
    return ['list', 'paid', 'held', 'overpaid'].map((name) => readFileSync(join(out, `${name}.csv`), 'utf8'));
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(cost, { maxLength: 20 }),
      fc.integer({ min: 0, max: 9_000_000 }),
      async (costs, fundFen) => {
        const rows = costs.map(({ person, month, inScope }, n) => {
          const yuan = (inScope / 100).toFixed(2);
          return `S${n},${person},2024-${String(month).padStart(2, '0')}-15,${yuan},${yuan},0,0,0,0`;
        });
        expect(await outputs([...everybody].reverse(), [...rows].reverse(), fundFen)).toEqual(
          await outputs(everybody, rows, fundFen),
        );
      },
    ),
    { numRuns: 30 },
  );
});

test('a made-up county comes out as a plain sum over its files does', async () => {
  const made = makeRound(join(county.folder, 'made'), 1_500, 7);
  const out = await run({
    round: 4,
    fundFen: 30_000_000_000,
    roster: made.roster,
    settlements: [made.settlements],
    ledgers: [made.ledger],
  });

  const cells = (path: string) =>
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  const fen = (yuan = '') => Number(yuan.replace('.', ''));
  const selfPay = new Map<string, number>();
  const add = (id = '', amount = 0) => selfPay.set(id, (selfPay.get(id) ?? 0) + amount);
  for (const [, id, , , inScope, basic, big, aid, other] of cells(made.settlements))
    add(id, fen(inScope) - fen(basic) - fen(big) - fen(aid) - fen(other));
  for (const [id, , amount] of cells(made.ledger)) add(id, -fen(amount));
  const expected = cells(made.roster)
    .map(([id = '', town, category]) => {
      const own = Math.max(0, selfPay.get(id) ?? 0);
      return `${id} ${town} ${category} ${own} ${bracket(own)}`;
    })
    .sort();
  expect(columns(out, 'list', 'person_id', 'town', 'category', 'self_pay_fen', 'entitled_fen')).toEqual(expected);
  expect(summary(out)).toMatchObject({ people: 1_500, state: 'FULL', rejected: 0 });
  const paid = table(out, 'list').reduce((sum, row) => sum + Number(row.paid_now_fen), 0);
  expect(summary(out).paid_fen).toBe(paid);
});
