/** Send one message of the inbox through WeChat, once, to the first of the person's phones that has said yes to it. */
import { messageTemplates } from '@yizhu/shared/api/message-templates';
import { dayInChina } from '@yizhu/shared/casework/china-day';
import { sendMessage as sendThroughWechat, WechatError } from '../clients/wechat';
import { get, type Key, transact } from '../table/core';
import { addQuota, type MessageItem, noQuotaLeft, settleMessage, takeMessage, useQuota } from '../table/messages';
import { readPerson } from '../table/persons';
import { openidOf, readUser } from '../table/wechat-users';
import { type AfterSending, afterSending, noConsent, notAsked, sent } from './after-sending';
import { templateData } from './told';

/** Thrown inside, where another invocation has the message already, or a phone has not said yes. */
class Taken extends Error {}
class NoQuota extends Error {}

export type Outcome = AfterSending & { errcode?: number };

/** Undefined where there was nothing to do: it is sent, being sent, or settled already. */
export async function sendMessage(key: Key, now: Date): Promise<Outcome | undefined> {
  const message = await get<MessageItem>(key);
  if (message?.state !== 'created') return undefined;
  const isMine = await holds(transact([takeMessage(message, now, new Taken())]), Taken);
  if (!isMine) return undefined;
  const outcome = await tryPhones(message).catch(async (error) => {
    // Only what comes before WeChat is asked, or after it has refused, throws: another try may do.
    await transact([settleMessage(message, { state: 'created', now })]);
    throw error;
  });
  await transact([settleMessage(message, { ...outcome, now })]);
  return outcome;
}

async function tryPhones(message: MessageItem): Promise<Outcome> {
  const { users } = await readPerson(message.person);
  let last: Outcome = noConsent;
  for (const user of users ?? []) {
    last = await tryPhone(message, user);
    if (last.state !== 'refused') return last;
  }
  return last;
}

async function tryPhone(message: MessageItem, user: string): Promise<Outcome> {
  const template = messageTemplates[message.kind];
  // What can fail on our side comes before the consent is used.
  const openid = await openidOf(await readUser(user));
  const hasConsent = await holds(transact([useQuota(user, template, new NoQuota())]), NoQuota);
  if (!hasConsent) return noConsent;
  const about = { title: message.subject, number: message.number, amountFen: message.amountFen };
  const data = templateData(message.kind, about, dayInChina(new Date(message.at)));
  try {
    await sendThroughWechat({ openid, template, page: pageOf(message), data });
    return sent;
  } catch (error) {
    const after = error instanceof WechatError ? afterSending(error.remedy) : notAsked;
    if (after.keepsQuota) await transact([addQuota(user, template)]);
    if (after.emptiesQuota) await transact([noQuotaLeft(user, template)]);
    if (!(error instanceof WechatError)) throw error;
    return { ...after, errcode: error.errcode };
  }
}

const pageOf = ({ applicationId }: MessageItem): string =>
  `apply/progress/progress?id=${encodeURIComponent(applicationId)}`;

/** Whether a transaction held; its own refusal is no failure. */
async function holds(done: Promise<void>, refusal: new () => Error): Promise<boolean> {
  try {
    await done;
    return true;
  } catch (error) {
    if (error instanceof refusal) return false;
    throw error;
  }
}
