import { demoPeople } from '@yizhu/infra/local/demo/people';
import type { Contact, StepBody, Submission } from '@yizhu/shared/api/endpoints';
import { messageTemplates } from '@yizhu/shared/api/message-templates';
import { ApiPerson, local, setClock, until } from './line-api';

/** 50,000 covered, 18,000 + 2,000 paid by the insurances: 30,000 left, 10,000 above the line, half of it given. */
export const givenFen = 500_000;
export const days = {
  submitted: '2026-01-20T09:00:00+08:00',
  townPublicised: '2026-02-02T09:00:00+08:00',
  countyPublicised: '2026-02-14T09:00:00+08:00',
};

/** A demo person, bound and ready to apply; unless told the one whom the roster knows as 因病致贫家庭重病患者. */
export async function boundResident(address: string, openid = 'demo-zhao'): Promise<ApiPerson> {
  const resident = await ApiPerson.signsIn(address, openid);
  const { name, idNumber, phone, township } = whoIs(openid);
  const { state } = await resident.gets('bind', {
    body: { name, idNumber, township, phoneCode: await phoneCode(address, openid, phone) },
  });
  if (state !== 'bound') throw new Error(`the roster did not know ${openid}: ${state}`);
  await resident.refreshes();
  await local(address, 'wechat/accept-all', { openid });
  await resident.gets('consented', { body: { templates: Object.values(messageTemplates) } });
  return resident;
}

/** What the button of WeChat's gives to whoever taps it. */
export const phoneCode = async (address: string, openid: string, phone: string): Promise<string> =>
  (await local<{ code: string }>(address, 'wechat/phone-codes', { openid, phone })).code;

function whoIs(openid: string) {
  const person = demoPeople.find((one) => one.openid === openid);
  if (!person) throw new Error(`nobody is ${openid}`);
  return person;
}

/** What they hand in, with its four photos already in the store. */
export async function submissionOf(resident: ApiPerson, openid = 'demo-zhao'): Promise<Submission> {
  const { name, phone } = whoIs(openid);
  const photos = [];
  for (const paper of ['diagnosis', 'receipt', 'history', 'settlement'] as const)
    photos.push(await resident.uploads(paper));
  return {
    benefit: 'one-off-aid',
    adcode: '140300',
    year: 2025,
    category: 'illness-impoverished',
    visits: [
      {
        date: '2025-03-01',
        sheetNumber: 'YQ20250301',
        amounts: { 'policy-covered': 5_000_000, basic: 1_800_000, critical: 200_000 },
      },
    ],
    photos,
    bank: { holder: name, name: '农村信用社', card: '9900000000000000184' },
    phone,
  };
}

type WithoutVersion<T> = T extends { version: number } ? Omit<T, 'version'> : never;

/** One step by one of the staff, on the version that they see in the queue. */
export async function does(staff: ApiPerson, id: string, body: WithoutVersion<StepBody>, key?: string): Promise<void> {
  const { rows } = await staff.gets('queue');
  if (!rows.some((row) => row.id === id && row.mine)) throw new Error(`${body.step} is not in the queue`);
  const { version } = await staff.gets('casework', { id });
  await staff.gets('step', { id, body: { ...body, version } as StepBody, key });
}

/** From the township's visit to the list of what can be paid. Everybody signs in anew, since the days go by. */
export async function toPayable(address: string, id: string): Promise<void> {
  const clerk = await ApiPerson.signsIn(address, 'demo-clerk');
  await does(clerk, id, {
    step: 'visit',
    day: '2026-01-20',
    visitors: ['演示周敏', '演示村干部'],
    finding: '老伴卧床',
  });
  await does(await ApiPerson.signsIn(address, 'demo-leader'), id, { step: 'pass' });
  await setClock(address, days.townPublicised);
  await clerk.refreshes();
  await does(clerk, id, { step: 'publicise', from: '2026-01-21', to: '2026-02-01' });
  await does(clerk, id, { step: 'check-card' });
  const county = await ApiPerson.signsIn(address, 'demo-county-clerk');
  const { estimate } = await county.gets('casework', { id });
  await does(county, id, { step: 'propose', category: 'illness-impoverished', amountFen: estimate.amountFen });
  await does(await ApiPerson.signsIn(address, 'demo-reviewer'), id, { step: 'sign' });
  await setClock(address, days.countyPublicised);
  await county.refreshes();
  await does(county, id, { step: 'publicise-amount', from: '2026-02-03', to: '2026-02-13' });
}

/** The list is made, downloaded and marked paid. */
export async function paid(address: string): Promise<void> {
  const county = await ApiPerson.signsIn(address, 'demo-county-clerk');
  const { payable } = await county.gets('payouts');
  const { id } = await county.gets('makePayout', { body: payable });
  const { csv } = await county.gets('payoutFile', { id });
  if (!csv.includes('9900000000000000184') || !csv.includes('5000.00')) throw new Error(`the file of the bank: ${csv}`);
  const finance = await ApiPerson.signsIn(address, 'demo-finance');
  await finance.gets('markPaid', { id, body: { ...payable, reference: 'BANK-1' } });
}

/** Staff come in by invitation and by a scanned code, and confirm whom the roster does not know. */
export async function peopleComeIn(address: string): Promise<void> {
  const admin = await ApiPerson.signsIn(address, 'demo-admin');
  const { code } = await admin.gets('invite', {
    body: { role: 'township-clerk', department: '河底镇政府', scope: '140311101', until: '2026-12-31' },
  });
  const invited = await ApiPerson.signsIn(address, 'new-clerk');
  invited.holds(await invited.gets('acceptInvitation', { body: { code, name: '演示新来' } }));
  await isConfirmed(address, invited, 'new-resident');
  await invited.gets('setContact', { body: { name: '演示新来', phone: '0353 2000000' } });
  isContact((await invited.gets('contact')).contact);
  // Another phone of the same person, whom the roster knows by now.
  const newcomer = await isConfirmed(address, invited, 'new-resident-at-home');
  isContact((await newcomer.gets('home')).contact);
  const computer = ApiPerson.stranger(address);
  const scan = await computer.gets('startScan', { body: { browser: 'Chromium' } });
  await invited.gets('lookAtScan', { id: scan.id });
  await invited.gets('confirmScan', { id: scan.id });
  const { session } = await computer.gets('pollScan', { id: scan.id, body: { secret: scan.secret } });
  if (!session) throw new Error('the computer was not signed in');
  computer.holds(session);
  await computer.gets('queue');
}

/** Whom the township of the newcomers has set. */
function isContact(contact?: Contact): void {
  if (contact?.name !== '演示新来' || contact.phone !== '0353-2000000')
    throw new Error(`whom to call: ${JSON.stringify(contact)}`);
}

/** Somebody who typed a phone waits until the clerk has seen the card. */
async function isConfirmed(address: string, clerk: ApiPerson, openid: string): Promise<ApiPerson> {
  const newcomer = await ApiPerson.signsIn(address, openid);
  const { state } = await newcomer.gets('bind', {
    body: { name: '演示未登记', idNumber: '990001197001011236', phone: '13900000099', township: '140311101' },
  });
  const { bindings } = await clerk.gets('bindings');
  if (state !== 'waiting' || bindings.length !== 1) throw new Error(`${state}, ${bindings.length} wait`);
  await clerk.gets('confirmBinding', { id: bindings[0]?.id ?? '', body: { isRight: true } });
  await newcomer.refreshes();
  await newcomer.gets('home');
  return newcomer;
}

/** The whole line by HTTP alone: every endpoint is called, and what comes of it is looked at. */
export async function wholeLine(address: string): Promise<void> {
  await setClock(address, days.submitted);
  await peopleComeIn(address);
  const resident = await boundResident(address);
  const { id } = await resident.gets('submit', { body: await submissionOf(resident) });
  await does(await ApiPerson.signsIn(address, 'demo-clerk'), id, { step: 'accept' });
  await toPayable(address, id);
  await paid(address);
  await resident.refreshes();
  const { applications } = await resident.gets('home');
  const { decision, contact } = await resident.gets('application', { id });
  if (contact) throw new Error('nobody of this township has said whom to call');
  if (applications[0]?.state !== 'paid' || decision?.amountFen !== givenFen)
    throw new Error(JSON.stringify(applications));
  const { messages } = await resident.gets('messages');
  if (messages.length !== 3) throw new Error(`${messages.length} messages in the inbox`);
  await sentMessages(address, 3);
}

export type SentMessage = { template_id: string; data: Record<string, { value: string }> };

/** What the stand-in for WeChat has sent, once it is so many. */
export const sentMessages = (address: string, count: number): Promise<SentMessage[]> =>
  until(
    async () => (await local<{ messages: SentMessage[] }>(address, 'wechat/messages')).messages,
    ({ length }) => length >= count,
    `${count} messages sent`,
  );
