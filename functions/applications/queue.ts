import type { QueueRow } from '@yizhu/shared/api/endpoints';
import { judgeStep, nextTransition, type Transition } from '@yizhu/shared/casework/application';
import { maskName } from '@yizhu/shared/people/masking';
import type { Handler, Staff } from '../http/handler';
import { type ApplicationItem, countFor, openHead, placeInQueue, queueFor } from '../table/applications';
import { policiesIn } from './policies';
import { categoryIn } from './policy-stack';

/** As many as the reply may hold. */
const MOST_ROWS = 200;
const MOST_COUNTED = 5_000;

/** What waits for the caller's role in the caller's place, a page at a time by due day; on it first what the caller may do. */
export const queue: Handler<'queue'> = async ({ caller, body: { after } }) => {
  const items = await queueFor(caller, MOST_ROWS + 1, after);
  const page = items.slice(0, MOST_ROWS);
  const last = items.length > MOST_ROWS ? page.at(-1) : undefined;
  const isWhole = !last && after === undefined;
  const [total, rows] = await Promise.all([
    isWhole ? page.length : countFor(caller, MOST_COUNTED),
    Promise.all(page.map((item) => rowOf(item, caller))),
  ]);
  return {
    rows: [...rows.filter(({ mine }) => mine), ...rows.filter(({ mine }) => !mine)],
    total,
    ...(last && { next: placeInQueue(last) }),
  };
};

async function rowOf(item: ApplicationItem, caller: Staff): Promise<QueueRow> {
  const { step } = nextTransition(item.state) as Transition;
  const { id, number, place, title, state, due, amountFen, lastBy, changed } = item;
  const { name, category } = await openHead(item);
  return {
    id,
    number,
    name: maskName(name),
    place,
    category: categoryTitle(item, category),
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

/** As the policy of its county calls it; the id where the policy has changed and knows it no more. */
function categoryTitle({ county }: ApplicationItem, category: string): string {
  const stack = policiesIn(county);
  return (stack && categoryIn(stack, category)?.title) ?? category;
}

/** Nobody does a step of their own application, nor the one that checks their own step. */
const isMine = (item: ApplicationItem, caller: Staff): boolean => {
  const next = nextTransition(item.state);
  return next !== undefined && item.person !== caller.person && typeof judgeStep(next.step, item, caller) !== 'string';
};
