import { allParts, complaintWithout } from '../removals/removals';

const parts = allParts();

/** One of each kind; `npm run removals` takes out all of them. */
test.each([
  ['route', 'POST /applications', 'submit 404'],
  ['index', 'byQueue', 'queue 5'],
  ['permission', 'ApplicationsRolePolicy dynamodb:PutItem FUND#*', 'step 5'],
  ['environment', 'PayoutsFunction TABLE', 'payouts 5'],
  ['trigger', 'NotificationsStream', 'messages sent'],
])('without the %s %s the line from the phone to the card breaks: %s', async (kind, name, complaint) => {
  const [part] = parts.filter((one) => one.kind === kind && one.name.startsWith(name));
  if (!part)
    throw new Error(`there is no ${kind} ${name}: ${parts.filter((one) => one.kind === kind).map((one) => one.name)}`);
  expect(await complaintWithout(part)).toContain(complaint);
});
