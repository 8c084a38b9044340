import { type Almanac, Engine, type Event, type RuleProperties } from 'json-rules-engine';
import { type Case, type Out, oneByOne } from '../candidate';

const is = (fact: string, value: number) => ({ fact, operator: 'equal', value });
const reaches = (fact: string, value: number) => ({ fact, operator: 'greaterThanInclusive', value });
const exceeds = (fact: string, value: number) => ({ fact, operator: 'greaterThan', value });
const below = (fact: string, value: number) => ({ fact, operator: 'lessThan', value });
const oneOf = (fact: string, value: number[]) => ({ fact, operator: 'in', value });

const admitted = [is('designated', 1), is('referralOk', 1)];
const categories = [
  { cats: [0, 1, 2], basisPoints: 8000 },
  { cats: [3, 4, 5, 6, 7], basisPoints: 7000 },
];

const aids: RuleProperties[] = categories.flatMap(({ cats, basisPoints }) => [
  {
    priority: 10,
    conditions: { all: [...admitted, is('special', 1), oneOf('cat', cats)] },
    event: { type: 'aid', params: { basisPoints, limit: 10_000_000, used: 'usedSpecial' } },
    onSuccess: noteAid,
  },
  {
    priority: 10,
    conditions: {
      all: [
        ...admitted,
        is('special', 0),
        is('inpatient', 1),
        reaches('level', 2),
        exceeds('inScope', 3_000_000),
        oneOf('cat', cats),
      ],
    },
    event: { type: 'aid', params: { basisPoints, limit: 6_000_000, used: 'usedOther' } },
    onSuccess: noteAid,
  },
]);

const tilts: RuleProperties[] = [
  { cats: [0], line: 300_000 },
  { cats: [1, 2], line: 400_000 },
  { cats: [3, 4, 5], line: 500_000 },
].map(({ cats, line }) => ({
  priority: 5,
  conditions: {
    all: [
      ...admitted,
      is('inCity', 1),
      { any: [is('special', 1), is('inpatient', 1)] },
      oneOf('cat', cats),
      reaches('selfPay', line),
    ],
  },
  event: { type: 'tilt', params: { line, basisPoints: 6000, limit: 2_000_000, used: 'usedTilt' } },
}));

const brackets: RuleProperties[] = [
  { from: exceeds('ytdSelf', 300_000), to: 1_000_000, basisPoints: 6500 },
  { from: reaches('ytdSelf', 1_000_000), to: 5_000_000, basisPoints: 7500 },
  { from: reaches('ytdSelf', 5_000_000), to: 10_000_000, basisPoints: 8500 },
].map(({ from, to, basisPoints }) => ({
  conditions: { all: [from, below('ytdSelf', to)] },
  event: { type: 'bracket', params: { basisPoints, fixed: 0 } },
}));
const top: RuleProperties = {
  conditions: { all: [reaches('ytdSelf', 10_000_000)] },
  event: { type: 'bracket', params: { basisPoints: 0, fixed: 8_500_000 } },
};

type Params = { basisPoints: number; limit: number; used: 'usedSpecial' | 'usedOther' | 'usedTilt'; line: number };

// The library decides which rule applies and has no arithmetic: everything from here on is ours.
const mulBp = (amount: number, basisPoints: number) => Math.floor((amount * basisPoints + 5000) / 10_000);

const limited = (amount: number, limit: number, used: number) => Math.max(0, Math.min(amount, limit - used));

async function noteAid(event: Event, almanac: Almanac): Promise<void> {
  const { basisPoints, limit, used } = event.params as Params;
  const afterIns = await almanac.factValue<number>('afterIns');
  almanac.addRuntimeFact('aid', limited(mulBp(afterIns, basisPoints), limit, await almanac.factValue<number>(used)));
}

async function selfPay(_: object, almanac: Almanac): Promise<number> {
  return (await almanac.factValue<number>('afterIns')) - (await almanac.factValue<number>('aid'));
}

function amountsOf(facts: Case, aid: number, events: Event[]): Out {
  const out: Out = { aid, tilt: 0, xs: 0 };
  for (const { type, params } of events) {
    const { basisPoints, line, limit, used, fixed } = params as Params & { fixed: number };
    if (type === 'tilt') out.tilt = limited(mulBp(facts.afterIns - aid - line, basisPoints), limit, facts[used]);
    if (type === 'bracket') out.xs = Math.max(0, mulBp(facts.ytdSelf, basisPoints) + fixed - facts.paidBefore);
  }
  return out;
}

/** Eleven rules; an aid found at the higher priority is a fact for the tilt's rules at the lower one. */
export const jsonRulesEngine = oneByOne('json-rules-engine 7.3.1 (arithmetic ours)', () => {
  const engine = new Engine([...aids, ...tilts, ...brackets, top]);
  engine.addFact('selfPay', selfPay);
  return async (facts: Case): Promise<Out> => {
    const { events, almanac } = await engine.run({ ...facts, aid: 0 });
    return amountsOf(facts, await almanac.factValue<number>('aid'), events);
  };
});
