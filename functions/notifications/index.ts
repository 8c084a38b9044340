import { AppError } from '@yizhu/shared/api/errors';
import { isTemplate } from '@yizhu/shared/api/message-templates';
import type { Handler } from '../http/handler';
import { serve } from '../http/serve';
import { personKey } from '../table/applications';
import { transact } from '../table/core';
import { addQuota, readInbox } from '../table/messages';
import { messageView } from './message-view';

/** As many as the reply may hold; older ones stay on their application. */
const MOST_SHOWN = 100;

const messages: Handler<'messages'> = async ({ caller }) => ({
  messages: (await readInbox(personKey(caller.person), MOST_SHOWN)).map(messageView),
});

/** A yes to a template is good for one message of it. */
const consented: Handler<'consented'> = async ({ caller, body, once }) => {
  const templates = [...new Set(body.templates)];
  const unknown = templates.findIndex((id) => !isTemplate(id));
  if (unknown >= 0) throw new AppError('input.unknownField', `templates[${unknown}]`, { field: '消息模板' });
  await transact([await once({}), ...templates.map((id) => addQuota(caller.id, id))]);
  return {};
};

export const handler = serve('notifications', { messages, consented });
