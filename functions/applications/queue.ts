import type { QueueRow } from '@yizhu/shared/api/endpoints';
import { judgeStep, nextTransition, type Transition } from '@yizhu/shared/casework/application';
import { maskName } from '@yizhu/shared/people/masking';
import { open } from '../clients/keys';
import type { Handler, Staff } from '../http/handler';
import { type ApplicationItem, namePlace, queueFor } from '../table/applications';

/** As many as the reply may hold. */
const MOST_ROWS = 200;

/** What waits for the caller's role in the caller's place, by due day; first what the caller may do. */
export const queue: Handler<'queue'> = async ({ caller }) => {
  const items = await queueFor(caller, MOST_ROWS);
  const rows = await Promise.all(items.map((item) => rowOf(item, caller)));
  return { rows: [...rows.filter(({ mine }) => mine), ...rows.filter(({ mine }) => !mine)] };
};

async function rowOf(item: ApplicationItem, caller: Staff): Promise<QueueRow> {
  const { step } = nextTransition(item.state) as Transition;
  const { id, number, place, title, state, due, amountFen, lastBy, changed } = item;
  const name = await open(item.name, namePlace(id));
  return {
    id,
    number,
    name: maskName(name),
    place,
    title,
    state,
    next: step,
    mine: isMine(item, caller),
    due,
    amountFen,
    lastBy,
    changed,
  };
}

/** Nobody does a step of their own application, nor the one that checks their own step. */
const isMine = (item: ApplicationItem, caller: Staff): boolean => {
  const next = nextTransition(item.state);
  return next !== undefined && item.person !== caller.person && typeof judgeStep(next.step, item, caller) !== 'string';
};
