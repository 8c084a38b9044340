import fc from 'fast-check';
import { applicationSteps } from '../casework/application';
import { balancesOf, contribution, type FundAccount, fundAccounts, type Posting, postingsOf } from './ledger';

const accounts = Object.keys(fundAccounts) as FundAccount[];

test('a decision of 5,000 yuan is committed, then payable, then paid', () => {
  const budget = [contribution(100_000_00)];
  const signed = [...budget, ...postingsOf('sign', 5_000_00)];
  const publicised = [...signed, ...postingsOf('publicise-amount', 5_000_00)];
  const paid = [...publicised, ...postingsOf('pay', 5_000_00)];
  const held = { source: -100_000_00, returned: 0 };
  expect(balancesOf(budget)).toEqual({ ...held, available: 100_000_00, committed: 0, payable: 0, paid: 0 });
  expect(balancesOf(signed)).toEqual({ ...held, available: 95_000_00, committed: 5_000_00, payable: 0, paid: 0 });
  expect(balancesOf(publicised)).toEqual({ ...held, available: 95_000_00, committed: 0, payable: 5_000_00, paid: 0 });
  expect(balancesOf(paid)).toEqual({ ...held, available: 95_000_00, committed: 0, payable: 0, paid: 5_000_00 });
});

test('no other step moves money', () => {
  const moving = applicationSteps.filter((step) => postingsOf(step, 1).length > 0);
  expect(moving).toEqual(['sign', 'publicise-amount', 'pay']);
});

test('a posting of nothing, or of less, is our own fault', () => {
  expect(() => postingsOf('sign', 0)).toThrow('more than nothing');
  expect(() => contribution(-1)).toThrow('more than nothing');
});

const account = fc.constantFrom(...accounts);
const anyPosting = fc.record({ debit: account, credit: account, fen: fc.integer({ min: 1, max: 1e11 }) });
const anyPostings = fc.array(anyPosting, { maxLength: 200 }) as fc.Arbitrary<Posting[]>;

test('whatever is posted, debits are credits: all balances together are nothing', () => {
  fc.assert(
    fc.property(anyPostings, (postings) => {
      const balances = balancesOf(postings);
      expect(accounts.reduce((sum, one) => sum + balances[one], 0)).toBe(0);
    }),
  );
});

test('the order of postings does not matter, and books kept apart add up to the whole', () => {
  fc.assert(
    fc.property(anyPostings, fc.nat(), (postings, at) => {
      const cut = at % (postings.length + 1);
      const [first, second] = [balancesOf(postings.slice(0, cut)), balancesOf(postings.slice(cut))];
      const whole = balancesOf([...postings].reverse());
      for (const one of accounts) expect(first[one] + second[one] + 0).toBe(whole[one] + 0);
    }),
  );
});
