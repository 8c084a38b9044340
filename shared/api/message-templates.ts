/** WeChat's subscribe-message templates, by what they tell: the phone asks consent for these ids, the server sends with them. */
import type { MessageView } from './endpoints';

/** The ids are given by WeChat when the templates are picked; another mini-program account has others. Fields: thing1, character_string2, thing3, date4, amount5. */
export const messageTemplates: Readonly<Record<MessageView['kind'], string>> = {
  accepted: 'yizhu-application-accepted',
  decided: 'yizhu-application-decided',
  paid: 'yizhu-application-paid',
};

export const isTemplate = (id: string): boolean =>
  Object.keys(messageTemplates).some((kind) => messageTemplates[kind as MessageView['kind']] === id);
