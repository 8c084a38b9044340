import { readFileSync } from 'node:fs';
import { assess } from './assess';
import { assessAll } from './assess-all';
import { bind, type Compiled, kindsOf, type Stage, stageOf, YEARLY } from './bind';
import { columnsFor, toColumns } from './columns';
import { compile } from './compile';
import { coveredAmounts } from './covered';
import { type Amounts, encode, rowsFor } from './encode';
import type { Executor } from './executor';
import { type Assignment, valuesOf } from './fact-space';
import { run } from './kernel';
import { longWay } from './long-way';
import { TAPE_WIDTH } from './program';
import { readPolicy, type Switches } from './read-policy';
import { shortWay } from './short-way';
import { payers } from './vocabulary';

const ROWS = 700;

const head = (name: string): string => `
schema: 1
id: ${name}-2024
name: ${name}
example: true
document:
  title: 样本
  number: 样本
  issuer: 样本
  adcode: '990000'
  source: { tier: secondary, note: 样本 }
  in-force: { from: 2024-01-01 }
categories: [{ id: a, title: 甲 }, { id: b, title: 乙 }, { id: c, title: 丙 }]
category-choice: { resolve: order }
`;
const benefit = (id: string, rest: string): string => `
  - id: ${id}
    title: ${id}
    per: encounter
    for: everyone
    base: self-pay
    ${rest.trim().replace(/\n\s*/g, '\n    ')}`;

/** Shapes of layers, each as a policy of its own. */
const shapes: Record<string, string> = {
  'an accumulated line with marginal brackets, points and nested pools': `
accumulators: { reached: { title: 累计, per: year } }
pools:
  outer: { title: 外, limit: { by: category, a: 9万元, else: 3万元 }, per: year }
  inner: { title: 内, limit: 2万元, per: year, within: outer }
benefits:${benefit('first', 'line: { amount: { by: category, a: 1000元, else: 2000元 }, mode: excess, over: reached }\nbrackets: { mode: marginal, rows: [{ rate: 50%, below: 1万元 }, { rate: { by: category, a: 70%, else: 60% }, from: 1万元, below: 5万元 }, { rate: 80%, from: 5万元 }] }\nadjust: [{ for: [a], points: 5 }]\npool: inner')}
${benefit('second', 'after: [first]\nrate: 50%\npool: outer').slice(1)}`,
  'brackets and points on the short path, one pool shared': `
pools: { one: { title: 共, limit: { by: category, a: none, b: { missing: 未公布 }, else: 4万元 }, per: year } }
benefits:${benefit('first', 'when: { policy-covered: { over: 1000元, upto: 15万元 } }\nbrackets: { mode: marginal, rows: [{ rate: 50%, over: 3000元, upto: 1万元 }, { rate: 60.5%, over: 1万元, upto: 5万元 }] }\nline: { amount: 3000元, mode: reaching, over: encounter }\nadjust: [{ for: [a, b], points: 10 }]\npool: one')}
${benefit('second', 'after: [first]\nbrackets: { mode: whole, rows: [{ rate: 10%, below: 2万元 }, { rate: { by: place, elsewhere: 20%, else: 30% }, from: 2万元, below: 4万元 }, { grant: 6000元, from: 4万元 }] }\npool: one').slice(1)}
${benefit('third', 'after: [first, second]\nline: { amount: 500元, mode: exceeding, over: encounter }\nrate: { by: category, a: 33.33%, else: 12.5% }\ncap: { by: category, a: 3000元, b: none, else: { missing: 未公布 } }').slice(1)}`,
  'grants, once, requires and unless': `
benefits:${benefit('first', 'when: { disease: other, hospital-level: [2, 3] }\nline: { amount: 5万元, mode: reaching, over: encounter }\ngrant: { by: category, a: 5000元, else: 3000元 }')}
${benefit('second', 'grant: 1234.56元\nafter: [first]\nrequires: [first]\nonce: year').slice(1)}
${benefit('third', 'after: [first, second]\nrate: 10%\nunless: [second]').slice(1)}`,
  'alternatives, by bits and by table': `
benefits:${benefit('first', 'when: { designated: true, any: [{ category: [a] }, { place: [in-county, in-city] }] }\nrate: 20%')}
${benefit('second', 'when: { any: [{ category: [a], place: elsewhere }, { hospital-level: 3 }] }\nrate: 30%').slice(1)}`,
  'awards held to what is left to pay, some layers off the base': `
benefits:${benefit('first', 'rate: 70%').replace('base: self-pay', 'base: { of: policy-covered, less: [basic] }')}
${benefit('second', 'rate: 60%').replace('base: self-pay', 'base: { of: total-bill, less: [basic, first] }').slice(1)}
${benefit('third', 'rate: 90%').replace('base: self-pay', 'base: { of: policy-covered, less: [basic, first] }').slice(1)}`,
  'missing figures, and what follows from them': `
benefits:${benefit('first', 'line: { amount: { by: category, a: 1000元, b: { missing: 未公布 }, else: 2000元 }, mode: excess, over: encounter }\nrate: { by: category, c: { missing: 未公布 }, else: 50% }')}
${benefit('second', 'after: [first]\nrate: 50%').slice(1)}
${benefit('third', 'for: [a]\nafter: [first]\nrate: { by: category, a: 40% }').replace('for: everyone', '').slice(1)}`,
  'layers that stand for a payer': `
pools: { year: { title: 年, limit: 10万元, per: year } }
benefits:${benefit('insured', 'pays: basic\nline: { amount: 800元, mode: excess, over: encounter }\nrate: 55%\npool: year').replace('base: self-pay', 'base: { of: policy-covered, less: [] }')}
${benefit('aid', 'after: [insured]\nrate: 70%').slice(1)}`,
  'limits that the sheet says, and conditions that leave values out': `
benefits:${benefit('first', 'when: { hospital-level: { not: [1] } }\nrate: 70%').replace('base: self-pay', 'base: { of: policy-covered, upto: { amount: package-limit, else: { by: category, a: 3万元, b: { missing: 未公布 }, else: 5万元 } } }')}
${benefit('second', 'when: { any: [{ place: { not: [elsewhere] } }, { category: { not: [a, b] }, designated: false }] }\nrate: 100%').replace('base: self-pay', 'base: { of: policy-covered, less: [first], beyond: { amount: package-limit, else: 4万元 } }').slice(1)}
${benefit('third', 'after: [first, second]\noffered: false\nrate: 50%').slice(1)}`,
  'rounding to yuan': `
benefits:${benefit('first', 'rate: 33.33%\nround: { to: yuan, mode: half-up }')}
${benefit('second', 'after: [first]\nrate: 33.33%\nround: { to: yuan, mode: down }').slice(1)}
${benefit('third', 'grant: 99.99元\nround: { to: yuan, mode: up }').slice(1)}`,
};

const shipped = (folder: string, file: string, switches: Switches = {}): Compiled => {
  const path = `shared/policies/${folder}/${file}.yaml`;
  // In 2024 every identity still opens its rights.
  return compile(
    [readPolicy(readFileSync(path, 'utf8'), path, switches)],
    {
      parameters: { 'poverty-period-end': { date: '2099-12-31' } },
    },
    shortWay,
  );
};
const pengshui = (switches: Switches = {}) => shipped('500243-pengshui', 'pengshui-2023-52', switches);
const xiushan = (switches: Switches = {}) => shipped('500241-xiushan', 'xiushan-2023-42', switches);

const yangquan = (switches: Switches = {}) => shipped('140300-yangquan', 'yangquan-2019-45', switches);
const baoshan = (switches: Switches = {}) => shipped('530500-baoshan', 'baoshan-2022-2', switches);

const policies: [string, Compiled][] = [
  ['彭水', pengshui()],
  ['彭水 with its other readings', pengshui({ cap_mode: 'nested', tilt_base: 'whole', tilt_needs_aid: 'true' })],
  ['秀山', xiushan()],
  ['秀山 with marginal brackets', xiushan({ bracket_mode: 'marginal_above_trigger' })],
  ['阳泉', yangquan()],
  ['阳泉 with its other readings', yangquan({ opd_cap_binds_tekun: 'false', package_residual_for_tekun: 'true' })],
  ['保山', baoshan()],
  ['保山 with its other readings', baoshan({ cap_mode: 'single', deductible_mode: 'per_visit' })],
  ...Object.keys(shapes).map((name): [string, Compiled] => [
    name,
    compile([readPolicy(head('样本').replace('样本-2024', 'sample-2024') + shapes[name], 'sample.yaml')], {}, shortWay),
  ]),
];

/** The same numbers on every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Event = { facts: Assignment; amounts: Amounts; settled: boolean; baseFen: number; balances: number[] };

/** Amounts fall on round ones too, so that bounds are met exactly. */
function eventsOf(compiled: Compiled): Event[] {
  const { space, balances, documents } = compiled;
  const next = seeded(20240630);
  const amount = (most: number) => (next(3) === 0 ? next(most / 50_000) * 50_000 : next(most));
  return Array.from({ length: ROWS }, () => {
    const facts: Assignment = {};
    for (const fact of Object.keys(space)) {
      const values = valuesOf(space, fact);
      // Half of the rows have what most conditions ask for.
      facts[fact] =
        next(2) === 0 && fact !== 'category'
          ? (space[fact]?.absent as string)
          : (values[next(values.length)] as string);
    }
    const covered = amount(20_000_000);
    const amounts: Amounts = { 'total-bill': 3 * covered + 1_000_000, 'policy-covered': covered };
    if (next(3) > 0) amounts['package-limit'] = amount(10_000_000);
    for (const payer of payers) if (next(4) === 0) amounts[payer] = next(covered / 12 + 1);
    return {
      facts,
      amounts: coveredAmounts(compiled, documents, facts, amounts),
      settled: next(2) === 0,
      baseFen: amount(15_000_000),
      balances: balances.map(() => (next(3) === 0 ? amount(12_000_000) : 0)),
    };
  });
}

const stageFor = (compiled: Compiled, kind: string): Stage => stageOf(compiled, kind, 2024, compiled.documents, true);

/** Row or reason, gross and paid of every layer, and the balances after it, row by row. */
type Results = { layers: number[][]; balances: number[] }[];

function byKernel(stage: Stage, events: Event[], runRow: Executor['run'] = run): Results {
  const { program } = stage;
  const rows = encoded(stage, events);
  const width = program.layers.length * TAPE_WIDTH;
  // One tape for all, so that nothing may be left over from the row before.
  const tape = new Float64Array(width + 1).fill(77);
  return events.map((event, i) => {
    const balances = Float64Array.from(event.balances);
    runRow(program, rows, i * program.wordCount, i * program.amountCount, balances, tape, 1);
    const layers = program.layers.map((_, k) => [0, 2, 3].map((at) => (tape[1 + k * TAPE_WIDTH + at] as number) + 0));
    return { layers, balances: [...balances] };
  });
}

function encoded(stage: Stage, events: Event[]) {
  const rows = rowsFor(stage, events.length);
  for (const [i, { facts, amounts, settled, baseFen }] of events.entries()) {
    const bases = Object.fromEntries(stage.plans.map(({ benefit: { id } }) => [id, baseFen]));
    encode(stage, rows, i, facts, amounts, settled, bases);
  }
  return rows;
}

function byColumns(stage: Stage, events: Event[]): Results {
  const { program } = stage;
  const rows = encoded(stage, events);
  const columns = columnsFor(stage, events.length, events[0]?.balances.length ?? 0);
  for (const [i, { balances }] of events.entries()) {
    toColumns(stage, rows, i, columns, i);
    for (const [b, used] of balances.entries()) (columns.balances[b] as Float64Array)[i] = used;
  }
  // In two parts that do not begin with a block.
  assessAll(program, columns, 0, 100);
  assessAll(program, columns, 100);
  return events.map((_, i) => ({
    layers: program.layers.map((_, k) =>
      [columns.row, columns.gross, columns.paid].map((c) => (c[k]?.[i] as number) + 0),
    ),
    balances: columns.balances.map((column) => column[i] as number),
  }));
}

/** As the phone binds it, with every layer worked out the long way. */
const onPhone = ({ documents, options }: Compiled, kind: string): Stage => stageFor(bind(documents, options), kind);

const kinds = policies.flatMap(([name, compiled]) =>
  kindsOf(compiled.documents).map((kind): [string, string, Compiled] => [name, kind, compiled]),
);

test.each(kinds)('columns give what the kernel gives: %s, %s', (_, kind, compiled) => {
  const [stage, events] = [stageFor(compiled, kind), eventsOf(compiled)];
  expect(byColumns(stage, events)).toEqual(byKernel(stage, events));
});

test.each(kinds)('the short path gives what the long way gives: %s, %s', (_, kind, compiled) => {
  const [stage, events] = [stageFor(compiled, kind), eventsOf(compiled)];
  const long = onPhone(compiled, kind);
  expect(long.program.layers.some(({ pieces }) => pieces > 0)).toBe(false);
  expect(byKernel(long, events, longWay.run)).toEqual(byKernel(stage, events));
  expect(byKernel(long, events)).toEqual(byKernel(stage, events));
  expect(byColumns(long, events)).toEqual(byKernel(stage, events));
});

test.each(kinds.filter(([, kind]) => kind !== YEARLY))(
  'the kernel gives what assess gives: %s, %s',
  (_, kind, compiled) => {
    const [stage, events] = [stageFor(compiled, kind), eventsOf(compiled)];
    const results = byKernel(stage, events);
    for (const [i, { facts, amounts, settled, balances }] of events.entries()) {
      const { category, ...others } = facts;
      const title = compiled.categories.find((one) => one.id === category)?.title;
      const encounter = { id: 'v', date: '2024-06-30', kind, facts: others, amounts, settled };
      const given = Object.fromEntries(compiled.balances.map((balance, b) => [balance.id, balances[b] as number]));
      const [event] = assess(compiled, { identities: title ? [title] : [] }, [encounter], {
        balances: given,
        encountersOnly: true,
      }).events;
      event?.stage.plans.forEach((plan, k) => {
        const at = stage.plans.findIndex(({ benefit }) => benefit.id === plan.benefit.id);
        const [row, , gross, paid] = event.tape.subarray(k * TAPE_WIDTH);
        expect({ i, at, layer: [row, gross, paid] }).toEqual({ i, at, layer: results[i]?.layers[at] });
      });
    }
  },
);

test('the layers of both counties that are timed take the short path, and shapes beyond it do not', () => {
  const short = (compiled: Compiled, kind: string): boolean[] =>
    stageFor(compiled, kind).program.layers.map(({ pieces }) => pieces > 0);
  const compiled = pengshui();
  const visit = stageOf(compiled, 'visit', 2024, compiled.documents, false);
  expect(visit.program.layers.map(({ pieces }) => pieces)).toEqual([1, 1, 1]);
  expect(short(xiushan(), YEARLY)).toEqual([true]);
  const shapeOf = (name: string): boolean[] => short(policies.find(([one]) => one === name)?.[1] as Compiled, 'visit');
  expect(shapeOf('brackets and points on the short path, one pool shared')).toEqual([true, true, true]);
  expect(shapeOf('an accumulated line with marginal brackets, points and nested pools')).toEqual([false, false]);
  expect(shapeOf('grants, once, requires and unless')).toEqual([true, false, false]);
  expect(shapeOf('rounding to yuan')).toEqual([true, true, false]);
  expect(shapeOf('alternatives, by bits and by table')).toEqual([true, false]);
});
