import { boundResident, days, submissionOf } from './line-by-api';
import {
  bindingScreens,
  countyScreens,
  emptyOfficeScreens,
  payoutScreens,
  signInScreens,
  townScreens,
} from './line-office-screens';
import { formScreens, newcomersScreens, paidScreens, strangersScreens, waitersScreens } from './line-resident-screens';
import type { LineLook } from './line-stops';
import type { Line } from './line-walk';

/** How the screens of each are looked at. */
export interface LineLooks {
  readonly resident: LineLook;
  readonly office: LineLook;
}

/** Goes through the line once, from nobody to the money on the card, and stops at every screen of everybody's. */
export async function atEveryScreenOfTheLine(line: Line, { resident, office }: LineLooks): Promise<void> {
  await line.isNow(days.submitted);
  await emptyOfficeScreens(line, office);
  await signInScreens(line, office);
  await strangersScreens(line, resident);
  await bindingScreens(line, office);
  const zhao = await newcomersScreens(line, resident);
  await formScreens(zhao, resident);
  await waitersScreens(zhao, resident);
  await applies(line, 'demo-wang', 'disabled-unable-to-work');
  await applies(line, 'demo-li', 'illness-impoverished');
  await townScreens(line, office);
  await line.isNow(days.townPublicised);
  await countyScreens(line, office);
  await line.isNow(days.countyPublicised);
  await payoutScreens(line, office);
  await paidScreens(zhao, resident);
}

/** Somebody else who waits in the queue. */
async function applies({ address }: Line, openid: string, category: string): Promise<void> {
  const person = await boundResident(address, openid);
  await person.gets('submit', { body: { ...(await submissionOf(person, openid)), category } });
}
