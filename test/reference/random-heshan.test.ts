import { heshanBoundaries } from './boundaries-heshan';
import type { HeshanGiven } from './given-heshan';
import { type NeedAnswer, type ReserveAnswer, referenceHeshan, type StatusAnswer } from './heshan';
import { HESHAN_WORDS, randomHeshan } from './random-heshan';

const givens = Array.from({ length: 4_000 }, (_, seed) => randomHeshan(seed));
const ofKind = <Answer>(kind: HeshanGiven['kind']) =>
  givens.filter((given) => given.kind === kind).map((given) => ({ given, answer: referenceHeshan(given) as Answer }));
const statuses = ofKind<StatusAnswer>('status');
const reserves = ofKind<ReserveAnswer>('reserve');
const needs = ofKind<NeedAnswer>('need');

const count = <T>(items: T[], holds: (item: T) => boolean): number => items.filter(holds).length;

test('the same seed gives the same given', () => {
  expect(randomHeshan(7)).toEqual(randomHeshan(7));
});

describe('random givens reach', () => {
  test.each(HESHAN_WORDS)('the identity %s, which is eligible', (word) => {
    const same = statuses.filter(({ given }) => given.kind === 'status' && given.person?.identity === word);
    expect(same.length).toBeGreaterThan(10);
    expect(same.every(({ answer }) => answer.eligible)).toBe(true);
  });

  test('words that are no identity', () => {
    expect(count(statuses, ({ answer }) => answer.amount_status === 'NOT_ELIGIBLE')).toBeGreaterThan(50);
  });

  test('gaps met and unmet, advances paid back in part and in full', () => {
    expect(count(reserves, ({ answer }) => answer.unmet_fen > 0)).toBeGreaterThan(200);
    expect(count(reserves, ({ answer }) => answer.unmet_fen === 0)).toBeGreaterThan(200);
    expect(count(reserves, ({ answer }) => answer.repaid_fen > 0 && answer.outstanding_fen > 0)).toBeGreaterThan(50);
    expect(count(reserves, ({ answer }) => answer.repaid_fen > 0 && answer.outstanding_fen === 0)).toBeGreaterThan(100);
  });

  test('needs above and below the money there is', () => {
    expect(count(needs, ({ answer }) => answer.reserve_need_fen > 0)).toBeGreaterThan(200);
    expect(count(needs, ({ answer }) => answer.reserve_need_fen === 0)).toBeGreaterThan(200);
    expect(Math.max(...needs.map(({ answer }) => answer.need_fen))).toBeGreaterThan(1_000_000_00);
  });
});

describe('the reference keeps what holds for every given', () => {
  test('what came into the reserve and was paid back is what is left and what was advanced', () => {
    for (const { given, answer } of reserves) {
      if (given.kind !== 'reserve') continue;
      const came = given.events.map((event) => (event.t === 'contrib' ? event.amount : 0)).reduce((a, b) => a + b, 0);
      const advanced = answer.outstanding_fen + answer.repaid_fen - (given.advanced_opening ?? 0);
      expect(answer.reserve_fen).toBe((given.opening ?? 0) + came + answer.repaid_fen - advanced);
    }
  });

  test('every boundary has an answer', () => {
    expect(heshanBoundaries().length).toBeGreaterThan(120);
    for (const { given } of heshanBoundaries()) expect(Object.keys(referenceHeshan(given)).length).toBeGreaterThan(1);
  });
});
