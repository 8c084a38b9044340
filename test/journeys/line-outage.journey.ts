import { messageTemplates } from '@yizhu/shared/api/message-templates';
import { type LocalSystem, startLocalSystem } from '../setup/local-system';
import { ApiPerson, local, setClock, until } from './line-api';
import { boundResident, days, does, givenFen, type SentMessage, submissionOf } from './line-by-api';
import { askTable, putTogether, type Stored } from './line-table';

let system: LocalSystem;
let address: string;
let resident: ApiPerson;
let applicationId: string;
let person: string;
let nowMs: number;

beforeAll(async () => {
  system = await startLocalSystem();
  address = system.address;
  await goTo(days.submitted);
  resident = await boundResident(address);
  const { id } = await resident.gets('submit', { body: await submissionOf(resident) });
  applicationId = id;
  person = id.split('.')[0] ?? '';
});
afterAll(() => system?.stop());

async function goTo(moment: string): Promise<void> {
  nowMs = Date.parse(moment);
  await setClock(address, moment);
}
/** A clock that goes on past the schedule's time has the sweep run before it answers. */
const minutesLater = (minutes: number) => goTo(new Date(nowMs + minutes * 60_000).toISOString());
const sweep = () => local(address, 'schedules', { id: 'NotificationsSweep' });

const breaks = (kind: string) => local(address, 'wechat/outage', { kind }, 'PUT');
const works = () => local(address, 'wechat/outage', undefined, 'DELETE');
async function agrees(): Promise<void> {
  await resident.refreshes();
  await local(address, 'wechat/accept-all', { openid: 'demo-zhao' });
  await resident.gets('consented', { body: { templates: Object.values(messageTemplates) } });
}

/** What has reached her phone, by the number that it names. */
const reached = async (): Promise<string[]> => {
  const { messages } = await local<{ messages: SentMessage[] }>(address, 'wechat/messages');
  return messages.map(({ data }) => data.character_string2?.value ?? '');
};
const inbox = async () => (await resident.gets('messages')).messages;
type Letter = {
  requestContext: { condition: string; approximateInvokeCount: number };
  DDBStreamBatchInfo: { batchSize: number };
};
const letters = async (): Promise<Letter[]> => {
  const { NotificationsUnsent = [] } = await local<Record<string, { body: string }[]>>(address, 'queues');
  return NotificationsUnsent.map(({ body }) => JSON.parse(body));
};
const alarm = async () => {
  const { alarms } = await local<{ alarms: { id: string; state: string }[] }>(address, 'alarms');
  return alarms.find(({ id }) => id === 'NotificationsUnsentAlarm')?.state;
};

type Kind = keyof typeof messageTemplates;
/** A message as a step writes it; its number names it. */
type Message = Record<string, string | number>;
const written = (number: string, kind: Kind, own: Record<string, string> = {}): Message => {
  const at = new Date(nowMs).toISOString();
  const pk = `PERSON#${own.person ?? person}`;
  const sk = `HOME#3#${9_999_999_999_999 - nowMs}#${number}`;
  const words = { title: '金额核定了', text: '县医保局核定 5000 元。', subject: '一次性救助' };
  const about = { ...words, number, applicationId, amountFen: givenFen };
  return { pk, sk, id: number, person, kind, ...about, at, state: 'created', queue: 'UNSENT', queueSort: at, ...own };
};
const kept = async ({ pk, sk }: Message): Promise<Stored> => {
  const Key = { pk: { S: pk }, sk: { S: sk } };
  const { Item = {} } = await askTable<{ Item?: Stored }>(system, 'GetItem', { Key });
  return Item;
};
const comesTo = (message: Message, state: string): Promise<Stored> =>
  until(
    () => kept(message),
    (item) => item.state?.S === state,
    `${message.number} is ${state}`,
  );
const consentsLeft = async (kind: Kind): Promise<number> => {
  const { Items } = await askTable<{ Items: Stored[] }>(system, 'Scan', {});
  const found = Items.filter(({ sk }) => sk?.S === `QUOTA#${messageTemplates[kind]}`);
  return found.reduce((sum, { left }) => sum + Number(left?.N), 0);
};

test('while WeChat is down a step is done and the inbox has its message; the stream gives up, and the alarm rings', async () => {
  const clerk = await ApiPerson.signsIn(address, 'demo-clerk');
  await breaks('refuses');
  await does(clerk, applicationId, { step: 'accept' });
  expect(await inbox()).toMatchObject([{ kind: 'accepted', title: '申请受理了' }]);
  const [letter] = await until(letters, ({ length }) => length > 0, 'a letter in the queue for failures');
  expect(letter).toMatchObject({
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 4 },
    DDBStreamBatchInfo: { batchSize: 1 },
  });
  expect(JSON.stringify(letter)).not.toMatch(/demo|演示|PERSON|救助/);
  expect([await alarm(), await reached(), await consentsLeft('accepted')]).toEqual(['ALARM', [], 1]);
  expect((await ApiPerson.stranger(address).calls('signIn', { body: { code: 'any' } })).code).toBe('wechat.busy');
});

test('sweeps find it down too and lose nothing; once it is up one sends the message, and the next finds nothing to send', async () => {
  for (const kind of ['unavailable', 'busy']) {
    await breaks(kind);
    await minutesLater(11);
    expect([await reached(), await consentsLeft('accepted')]).toEqual([[], 1]);
  }
  await works();
  await minutesLater(11);
  expect([(await reached()).length, await consentsLeft('accepted')]).toEqual([1, 0]);
  await minutesLater(11);
  await sweep();
  expect(await reached()).toHaveLength(1);
  expect(await local(address, 'queues/empty', { id: 'NotificationsUnsent' })).toEqual({ emptied: 1 });
  expect(await alarm()).toBe('OK');
});

test('when the day’s quota is used up the message goes the next day, and nobody is called', async () => {
  await breaks('quota');
  const message = written('quota', 'decided');
  await putTogether(system, [message]);
  await until(
    () => kept(message),
    ({ errcode }) => errcode?.N === '45009',
    'WeChat has refused it',
  );
  await minutesLater(11);
  expect([await reached(), await consentsLeft('decided'), await letters()]).toEqual([[expect.any(String)], 1, []]);
  await goTo('2026-01-21T00:05:00+08:00');
  expect((await reached()).slice(1)).toEqual(['quota']);
  await sweep();
  expect(await reached()).toHaveLength(2);
});

test('a yes that was taken back in WeChat is a refusal: not tried again, and the inbox has it', async () => {
  await local(address, 'wechat/withdraw', { openid: 'demo-zhao' });
  const message = written('withdrawn', 'paid');
  await putTogether(system, [message]);
  expect(await comesTo(message, 'refused')).toMatchObject({ errcode: { N: '43101' } });
  await minutesLater(11);
  await agrees();
  await minutesLater(11);
  expect([await reached(), await letters()]).toEqual([expect.not.arrayContaining(['withdrawn']), []]);
  expect((await inbox()).map(({ id }) => id)).toContain('withdrawn');
});

test('a record that cannot be sent among others that can: they are sent, and it alone is given up', async () => {
  const poison = written('poison', 'accepted', { person: 'nobody' });
  const others = [written('before', 'accepted'), written('after', 'decided')] as const;
  await putTogether(system, [others[0], poison, others[1]]);
  for (const other of others) await comesTo(other, 'sent');
  const all = await until(letters, ({ length }) => length > 0, 'a letter in the queue for failures');
  expect(all.map(({ DDBStreamBatchInfo }) => DDBStreamBatchInfo.batchSize)).toEqual([1]);
  expect((await reached()).slice(2).sort()).toEqual(['after', 'before']);
});

test('a message whose answer never came is not sent twice, and the next one is sent', async () => {
  await breaks('hangs');
  const hanging = written('hanging', 'paid');
  await putTogether(system, [hanging]);
  await comesTo(hanging, 'unknown');
  await works();
  await agrees();
  const next = written('next', 'paid');
  await putTogether(system, [next]);
  await comesTo(next, 'sent');
  await minutesLater(11);
  await sweep();
  expect((await reached()).filter((number) => ['hanging', 'next'].includes(number))).toEqual(['hanging', 'next']);
  expect((await inbox()).map(({ id }) => id)).toContain('hanging');
});

test('what was taken by somebody who died is settled, not sent; what was taken a moment ago is left alone', async () => {
  await agrees();
  const takenAt = (minutes: number) => new Date(nowMs - minutes * 60_000).toISOString();
  const taken = (number: string, minutes: number) =>
    written(number, 'paid', { state: 'sending', queue: 'SENDING', queueSort: takenAt(minutes) });
  const [dead, alive] = [taken('dead', 11), taken('alive', 1)];
  await putTogether(system, [dead, alive]);
  await sweep();
  expect([(await kept(dead)).state?.S, (await kept(alive)).state?.S]).toEqual(['unknown', 'sending']);
  expect(await reached()).not.toContain('dead');
});

test('after three days a message is tried once more: what can be sent is sent, what cannot is given up', async () => {
  await breaks('refuses');
  const [late, never] = [written('late', 'accepted'), written('never', 'decided')];
  // Only then the clock may go on: to the sweep, who took a message days ago is dead.
  const isGivenUp = async (message: Message, lettersBefore: number) => {
    await putTogether(system, [message]);
    await until(letters, ({ length }) => length > lettersBefore, `${message.number} is given up by the stream`);
  };
  await isGivenUp(late, (await letters()).length);
  await works();
  await goTo('2026-01-25T00:00:00+08:00');
  expect(await reached()).toContain('late');
  await breaks('refuses');
  await isGivenUp(never, (await letters()).length);
  await minutesLater(11);
  expect((await kept(never)).state?.S).toBe('failed');
});

test('every message has come to an end, and the roles were enough for all of it', async () => {
  const { Items } = await askTable<{ Items: Stored[] }>(system, 'Scan', {});
  const states = Items.filter(({ sk }) => sk?.S?.startsWith('HOME#3#')).map(({ number, state }) => [
    number?.S,
    state?.S,
  ]);
  expect(Object.fromEntries(states)).toMatchObject({
    poison: 'failed',
    dead: 'unknown',
    alive: 'unknown',
    late: 'sent',
  });
  expect(Items.filter(({ queue }) => ['UNSENT', 'SENDING'].includes(queue?.S ?? ''))).toEqual([]);
  expect((await local<{ denied: unknown[] }>(address, 'permissions')).denied).toEqual([]);
});
