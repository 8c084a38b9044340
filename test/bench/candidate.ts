/** One person's one visit, and 秀山's round, as hand.ts takes it; the same shape as its `Case`. Amounts in fen, flags 0 or 1. */
export type Case = {
  cat: number;
  special: number;
  inpatient: number;
  level: number;
  designated: number;
  referralOk: number;
  inCity: number;
  inScope: number;
  afterIns: number;
  usedSpecial: number;
  usedOther: number;
  usedTilt: number;
  ytdSelf: number;
  paidBefore: number;
};

/** 彭水's aid and tilt and 秀山's top-up, in fen. */
export type Out = { aid: number; tilt: number; xs: number };

/** Something that can do the work of hand.ts. */
export type Candidate = {
  /** The name of its row. */
  name: string;
  /** Compile, and encode the facts: all that happens before the clock starts. */
  prepare(cases: readonly Case[]): Prepared | Promise<Prepared>;
};

export type Prepared = {
  /** Work out cases `from … to − 1` and give the sum of all amounts, so that no work can be left out. This is timed. */
  run(from: number, to: number): number | Promise<number>;
  /** The amounts of one case, asked for before or after `run`, to be compared with the reference. Not timed. */
  answer(index: number): Out | Promise<Out>;
};

type Hand = { hand(facts: Case, out: Out): Out; makeCases(count: number, seed?: number): Case[] };

/** hand.ts is kept byte for byte and is looser than our compiler is strict: loaded at run time, under the types above. */
export async function loadHand(): Promise<Hand> {
  const file: string = './hand';
  return (await import(file)) as Hand;
}

/** The limit: hand-written, integer fen, no explanation. */
export const handWritten: Candidate = {
  name: 'hand-written (the limit)',
  async prepare(cases) {
    const { hand } = await loadHand();
    const out: Out = { aid: 0, tilt: 0, xs: 0 };
    return {
      run(from, to) {
        let sum = 0;
        for (let i = from; i < to; i++) {
          hand(cases[i] as Case, out);
          sum += out.aid + out.tilt + out.xs;
        }
        return sum;
      },
      answer: (index) => hand(cases[index] as Case, { aid: 0, tilt: 0, xs: 0 }),
    };
  },
};

/**
 * A candidate that answers one case at a time, `inFlight` of them at once: more than one helps an engine that works on
 * other threads.
 */
export function oneByOne(name: string, compile: () => (facts: Case) => Out | Promise<Out>, inFlight = 1): Candidate {
  return {
    name,
    prepare(cases) {
      const answerCase = compile();
      const answer = (index: number) => answerCase(cases[index] as Case);
      const total = ({ aid, tilt, xs }: Out) => aid + tilt + xs;
      return {
        async run(from, to) {
          let sum = 0;
          for (let i = from; i < to; i += inFlight) {
            if (inFlight === 1) sum += total(await answer(i));
            else sum += await sumOf(Array.from({ length: Math.min(inFlight, to - i) }, (_, k) => answer(i + k)));
          }
          return sum;
        },
        answer,
      };
      async function sumOf(answers: (Out | Promise<Out>)[]): Promise<number> {
        return (await Promise.all(answers)).reduce((sum, out) => sum + total(out), 0);
      }
    },
  };
}
