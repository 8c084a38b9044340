import type { Home, MessageView } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { maskName } from '@yizhu/shared/people/masking';
import { summaryOf } from '../applications/views';
import type { Handler } from '../http/handler';
import type { ApplicationItem } from '../table/applications';
import { type Item, query } from '../table/core';
import type { MessageItem } from '../table/messages';
import { findContact } from '../table/offices';
import { type PersonItem, personItemKey } from '../table/persons';

/** Applications come before messages and newer messages before older ones, so that what is left out is old messages. */
const MOST_ITEMS = 150;
const MOST_APPLICATIONS = 100;
const NEWEST_MESSAGES = 3;

/** The resident's first screen, by one query, and whom to call in their township. */
export const home: Handler<'home'> = async ({ caller }) => {
  const { pk, sk } = personItemKey(caller.person);
  const items = await query<Item>({ pk, begins: 'HOME#', limit: MOST_ITEMS });
  const of = <T extends Item>(begins: string) => items.filter((item) => item.sk.startsWith(begins)) as T[];
  const person = of<PersonItem>(sk)[0];
  if (!person) throw new AppError('person.unknown', '');
  return {
    person: personView(person),
    applications: of<ApplicationItem>('HOME#2#').slice(0, MOST_APPLICATIONS).map(summaryOf),
    messages: of<MessageItem>('HOME#3#').slice(0, NEWEST_MESSAGES).map(messageView),
    contact: await findContact(person.township),
  };
};

const personView = ({ name, idTail, adcode, place }: PersonItem): Home['person'] => ({
  name: maskName(name),
  idTail,
  adcode,
  place,
});

const messageView = ({ id, kind, title, text, at, applicationId }: MessageItem): MessageView => ({
  id,
  kind,
  title,
  text,
  at,
  applicationId,
});
