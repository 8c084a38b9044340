/** What WeChat's answer means for a message, and whether it is worth another try. */
import type { WechatRemedy } from '../clients/wechat';
import type { MessageState } from '../table/messages';

export type AfterSending = {
  state: MessageState;
  /** `now`: the stream brings it again, and then the sweep; `later`: the sweep does. */
  again?: 'now' | 'later';
  /** The consent was not used up. */
  keepsQuota?: true;
  /** WeChat says that no consent is left, whatever we had counted. */
  emptiesQuota?: true;
  /** Somebody has to mend something. */
  isOurs?: true;
};

const outcomes: Record<WechatRemedy, AfterSending> = {
  retry: { state: 'created', again: 'now', keepsQuota: true },
  'retry-tomorrow': { state: 'created', again: 'later', keepsQuota: true },
  // It may have been sent, and nobody is told the same thing twice; the inbox has it.
  unknown: { state: 'unknown' },
  refused: { state: 'refused', emptiesQuota: true },
  'forget-user': { state: 'refused', emptiesQuota: true },
  'sign-in-again': { state: 'failed', keepsQuota: true, isOurs: true },
  'mend-data': { state: 'failed', keepsQuota: true, isOurs: true },
  // Again at once, so that it ends in the queue that rings; once it is mended the sweep sends it.
  'mend-settings': { state: 'created', again: 'now', keepsQuota: true, isOurs: true },
};

export const afterSending = (remedy: WechatRemedy): AfterSending => outcomes[remedy];
export const sent: AfterSending = { state: 'sent' };
/** Nobody of the person's has said yes: it stays in the inbox. */
export const noConsent: AfterSending = { state: 'refused' };
/** Something of ours failed before WeChat was asked. */
export const notAsked: AfterSending = { state: 'created', again: 'now', keepsQuota: true };
