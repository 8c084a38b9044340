import { messageTemplates } from '@yizhu/shared/api/message-templates';
import type { Templates } from '../../standins/wechat/wechat';

const fields = ['thing1', 'character_string2', 'thing3', 'date4'] as const;

/** The templates that the mini-program picked at WeChat, by id, with the fields that WeChat gave each. */
export const templates: Templates = {
  [messageTemplates.accepted]: fields,
  [messageTemplates.decided]: [...fields, 'amount5'],
  [messageTemplates.paid]: [...fields, 'amount5'],
};
