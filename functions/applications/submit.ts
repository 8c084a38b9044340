/** Receive an application: its head, its papers, its first event and the idempotency record, in one transaction. */
import { randomInt } from 'node:crypto';
import { AppError } from '@yizhu/shared/api/errors';
import { dayInChina } from '@yizhu/shared/casework/china-day';
import { stepDue } from '@yizhu/shared/casework/intake';
import { divisionPrefix } from '@yizhu/shared/policy/region';
import { seal } from '../clients/keys';
import type { Handler } from '../http/handler';
import { createApplication, personKey, sealedPlace } from '../table/applications';
import { transact } from '../table/core';
import { recordEvent } from '../table/events';
import { createPapers } from '../table/papers';
import { readPerson } from '../table/persons';
import { checkSubmission } from './check-submission';
import { takePhotos } from './photos';
import { policiesIn } from './policies';
import { deadlinesOf, type PolicyStack } from './policy-stack';

export const submit: Handler<'submit'> = async ({ caller, body, once, now }) => {
  const person = await readPerson(caller.person);
  if (!person.adcode.startsWith(divisionPrefix(body.adcode))) throw new AppError('application.otherPlace', 'adcode');
  const stack = policiesIn(person.adcode);
  if (!stack) throw new AppError('application.noBenefit', 'adcode');
  checkSubmission(body, person.name, stack, dayInChina(now));
  const photos = await takePhotos(body.photos, person.id);

  const { benefit, year, category, visits, bank, phone } = body;
  const number = newNumber(now);
  const id = `${person.id}.${number}`;
  const at = now.toISOString();
  const pk = personKey(person.id);
  const head = {
    ...{ id, person: person.id, number, benefit, year, title: titleOf(stack, benefit) },
    ...{ county: person.adcode, township: person.township, place: person.place },
    name: await seal(person.name, sealedPlace(id, 'name')),
    category: await seal(category, sealedPlace(id, 'category')),
    ...{ state: 'submitted' as const, version: 1, submitted: at, changed: at, doneBy: {}, lastBy: SELF },
    due: stepDue(deadlinesOf(stack), 'accept', year),
  };
  const event = {
    pk,
    applicationId: id,
    number,
    version: 1,
    to: 'submitted' as const,
    at,
    by: caller.id,
    office: SELF,
  };
  await transact([
    await once({ id, number }),
    ...createApplication(head),
    await createPapers({ pk, number, applicationId: id }, { category, visits, photos, bank, phone }),
    await recordEvent({ ...event, step: 'submit' }),
  ]);
  return { id, number };
};

const SELF = '本人';

/** The day and six digits: short enough to be said on the phone. */
const newNumber = (now: Date): string =>
  `${dayInChina(now).replace(/-/g, '')}-${String(randomInt(1_000_000)).padStart(6, '0')}`;

const titleOf = ({ documents }: PolicyStack, benefit: string): string =>
  documents.flatMap(({ benefits }) => benefits).find(({ id }) => id === benefit)?.title ?? benefit;
