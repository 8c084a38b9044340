import type { Line, LinePerson } from './line-walk';

/** Stops at a screen of somebody's, under a name that no other screen of theirs has. */
export type LineLook = (person: LinePerson, screen: string) => Promise<void>;

/** What a page shows before an answer is there: a call to this path is held back meanwhile. */
export async function whileWaiting(
  { person, path, route }: { readonly person: LinePerson; readonly path: string; readonly route: string },
  act: () => Promise<void>,
): Promise<void> {
  const { page } = person;
  const held: (() => void)[] = [];
  const address = new RegExp(`/api/${path}$`);
  await page.route(address, async (call) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await call.continue();
  });
  await person.goes(route);
  await person.sees('正在读取…');
  await act();
  for (const go of held) go();
  await page.unrouteAll({ behavior: 'wait' });
}

/** Without a network. */
export async function whileOffline(person: LinePerson, act: () => Promise<void>): Promise<void> {
  const context = person.page.context();
  await context.setOffline(true);
  await act();
  await context.setOffline(false);
}

/** A dialog that is answered with no. */
export async function inDialog(person: LinePerson, answer: string, act: () => Promise<void>): Promise<void> {
  const dialog = person.page.getByRole('dialog');
  await dialog.waitFor();
  await act();
  await dialog.getByRole('button', { name: answer }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Somebody's clock alone. */
export async function isLater(person: LinePerson, line: Line, minutes: number): Promise<void> {
  await person.page.context().clock.setSystemTime(new Date(line.now.getTime() + minutes * 60_000));
}
