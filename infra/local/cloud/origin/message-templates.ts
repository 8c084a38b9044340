import type { Templates } from '../../standins/wechat/wechat';

/** The templates that the mini-program picked at WeChat, by id, with the fields that WeChat gave each. */
const fields = ['thing1', 'character_string2', 'thing3', 'time4'] as const;
export const templates: Templates = {
  'yizhu-application-accepted': fields,
  'yizhu-application-decided': [...fields, 'amount5'],
  'yizhu-application-paid': [...fields, 'amount5'],
};
