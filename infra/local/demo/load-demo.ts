/** Run by `npm start` as the operator: the demo people onto the roster, the demo staff into the offices, a budget into each fund. Twice does no harm. */

import { currentTime } from '@yizhu/functions/clients/environment';
import { readBalances } from '@yizhu/functions/table/balances';
import { transact } from '@yizhu/functions/table/core';
import { createPerson, findPersonByIdNumber } from '@yizhu/functions/table/persons';
import { post } from '@yizhu/functions/table/postings';
import { putStaff, staffItem } from '@yizhu/functions/table/staff';
import { createUser, findUser, userIdOf } from '@yizhu/functions/table/wechat-users';
import { contribution } from '@yizhu/shared/funds/ledger';
import { type DemoPerson, type DemoStaff, demoPeople, demoStaff } from './people';

const budgetFen = 1_000_000_00;
const lastDay = '2099-12-31';

/** On the roster only: whoever is one of them signs in and binds as a resident does. */
async function loadPerson({ openid, ...person }: DemoPerson): Promise<void> {
  if (await findPersonByIdNumber(person.idNumber)) return;
  const { writes } = await createPerson(person);
  await transact(writes);
}

async function loadStaff({ openid, ...staff }: DemoStaff, now: Date): Promise<void> {
  const id = await userIdOf(openid);
  if (await findUser(id)) return;
  const item = staffItem({ ...staff, id, until: lastDay, since: now.toISOString(), invitedBy: 'demo' });
  await transact([await createUser(id, openid, now), putStaff(item)]);
}

async function loadFund(county: string, now: Date): Promise<void> {
  for (const year of [now.getUTCFullYear() - 1, now.getUTCFullYear()]) {
    const fund = { county, year };
    if ((await readBalances(fund)).length > 0) continue;
    await transact(post([{ fund, event: 'demo-budget', postings: [contribution(budgetFen)] }], now));
  }
}

const now = currentTime();
for (const person of demoPeople) await loadPerson(person);
for (const staff of demoStaff) await loadStaff(staff, now);
for (const county of new Set(demoPeople.map(({ township }) => township.slice(0, 6)))) await loadFund(county, now);
