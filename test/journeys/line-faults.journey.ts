import { randomUUID } from 'node:crypto';
import type { Submission } from '@yizhu/shared/api/endpoints';
import { type LocalSystem, startLocalSystem } from '../setup/local-system';
import { type Answered, ApiPerson, local, setClock } from './line-api';
import { boundResident, days, givenFen, sentMessages, submissionOf, toPayable } from './line-by-api';

let system: LocalSystem;
let address: string;
let resident: ApiPerson;
let submission: Submission;
let applicationId: string;
const key = randomUUID();

beforeAll(async () => {
  system = await startLocalSystem();
  address = system.address;
  await setClock(address, days.submitted);
  resident = await boundResident(address);
  submission = await submissionOf(resident);
});
afterAll(() => system?.stop());

const statuses = (answers: readonly Answered<'submit' | 'step' | 'markPaid' | 'makePayout'>[]): number[] =>
  answers.map(({ status }) => status).sort();
const times = <T>(count: number, act: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => act(at)));
const handsIn = () => resident.calls('submit', { body: submission, key });
const applications = async () => (await resident.gets('home')).applications;

test('twenty times at once under one key, one application is handed in, and nobody is told another number', async () => {
  const answers = await times(20, handsIn);
  const well = answers.filter(({ status }) => status === 200);
  expect(well.length).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
  expect(new Set(well.map(({ reply }) => reply.id)).size).toBe(1);
  applicationId = well[0]?.reply.id ?? '';
  expect(await applications()).toHaveLength(1);
});

test('an answer that was lost is given again at once, after 11 minutes, and after 24 hours', async () => {
  for (const moment of [days.submitted, '2026-01-20T09:11:00+08:00', '2026-01-21T09:00:00+08:00']) {
    await setClock(address, moment);
    await resident.refreshes();
    expect(await handsIn()).toMatchObject({ status: 200, reply: { id: applicationId } });
  }
  expect(await applications()).toHaveLength(1);
});

test('another body under the same key, and a second application of the year under another key, are refused', async () => {
  const other = { ...submission, phone: '13900000088' };
  expect((await resident.calls('submit', { body: other, key })).status).toBe(409);
  expect((await resident.calls('submit', { body: submission })).status).toBe(409);
  expect(await applications()).toHaveLength(1);
});

test('without a key, without a token, and as somebody else nothing is changed', async () => {
  expect((await ApiPerson.stranger(address).calls('submit', { body: submission, key: randomUUID() })).status).toBe(401);
  const stranger = await ApiPerson.signsIn(address, 'demo-wang');
  expect((await stranger.calls('application', { id: applicationId })).status).toBe(403);
  expect((await resident.calls('queue')).status).toBe(403);
  expect((await resident.calls('submit', { body: submission, key: 'once' })).status).toBe(400);
});

test('ten clerks tap the same step at once: one of them has done it', async () => {
  await setClock(address, days.submitted);
  const clerk = await ApiPerson.signsIn(address, 'demo-clerk');
  const { version } = await clerk.gets('casework', { id: applicationId });
  const accept = { id: applicationId, body: { step: 'accept', version } as const };
  expect(statuses(await times(10, () => clerk.calls('step', accept)))).toEqual([200, ...Array(9).fill(409)]);
  expect((await clerk.gets('casework', { id: applicationId })).version).toBe(version + 1);
});

test('a list is made once and paid once, however often and by how many it is sent', async () => {
  await toPayable(address, applicationId);
  const county = await ApiPerson.signsIn(address, 'demo-county-clerk');
  const { payable } = await county.gets('payouts');
  expect(payable).toEqual({ count: 1, sumFen: givenFen });
  expect((await county.calls('makePayout', { body: { count: 1, sumFen: givenFen + 1 } })).status).toBe(409);
  const made = await times(10, () => county.calls('makePayout', { body: payable }));
  expect(statuses(made)).toEqual([200, ...Array(9).fill(409)]);
  const { id } = (made.find(({ status }) => status === 200) as Answered<'makePayout'>).reply;
  const finance = await ApiPerson.signsIn(address, 'demo-finance');
  const pay = { id, body: { ...payable, reference: 'BANK-1' } };
  const paidOnce = await times(20, () => finance.calls('markPaid', { ...pay, key }));
  expect(paidOnce.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
  expect(statuses(await times(5, () => finance.calls('markPaid', pay)))).toEqual(Array(5).fill(409));
  expect((await county.gets('payouts')).payouts).toMatchObject([{ count: 1, sumFen: givenFen, state: 'paid' }]);
});

test('a stream record that comes twice sends no second message', async () => {
  await sentMessages(address, 3);
  const { handed } = await local<{ handed: number }>(address, 'streams/again', {});
  expect(handed).toBeGreaterThanOrEqual(3);
  expect((await sentMessages(address, 3)).map(({ data }) => data.thing3?.value)).toEqual([
    '申请受理了',
    '金额核定了',
    '钱打出去了',
  ]);
});

test('after all of it the books are equal, and no call was refused by the roles', async () => {
  expect(await system.run('verify')).toMatchObject({ code: 0 });
  expect((await local<{ denied: unknown[] }>(address, 'permissions')).denied).toEqual([]);
});
