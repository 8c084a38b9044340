import { ApiPerson } from './line-api';
import { boundResident, days, does, givenFen, paid, submissionOf, toPayable } from './line-by-api';
import { Line, LinePerson } from './line-walk';

let line: Line;
let zhao: ApiPerson;
let id: string;
beforeAll(async () => {
  line = await Line.starts();
  await line.isNow(days.submitted);
  zhao = await boundResident(line.address);
  id = (await zhao.gets('submit', { body: await submissionOf(zhao) })).id;
});
afterAll(() => line?.ends());
const staff = (openid: string) => ApiPerson.signsIn(line.address, openid);

test('the clerk sees as what somebody applies, what the roster says, and that there was nothing yet', async () => {
  const wang = await boundResident(line.address, 'demo-wang');
  const other = await wang.gets('submit', { body: await submissionOf(wang, 'demo-wang') });
  const clerk = await staff('demo-clerk');
  const { rows, total, next } = await clerk.gets('queue');
  expect(rows.map(({ category }) => category)).toEqual(['因病致贫家庭重病患者', '因病致贫家庭重病患者']);
  expect([total, next]).toEqual([2, undefined]);
  expect((await clerk.gets('casework', { id })).person).toMatchObject({ roster: 'illness-impoverished' });
  const seen = await clerk.gets('casework', { id: other.id });
  expect(seen.person).toMatchObject({ category: 'illness-impoverished', roster: 'dibao' });
  expect(seen.helped).toEqual({ year: 2025, applications: [], pools: [] });
  expect(seen.step).toMatchObject({ step: 'accept', nextDue: '2026-03-31' });
});

test('what was found at home is for those whose step rests on it, not for the resident nor the treasury', async () => {
  await does(await staff('demo-clerk'), id, { step: 'accept' });
  await toPayable(line.address, id);
  for (const openid of ['demo-clerk', 'demo-leader', 'demo-county-clerk', 'demo-reviewer']) {
    const { timeline } = await (await staff(openid)).gets('casework', { id });
    expect(timeline.find(({ step }) => step === 'visit')?.atHome).toEqual({
      day: '2026-01-20',
      visitors: ['演示周敏', '演示村干部'],
      finding: '老伴卧床',
    });
    expect(timeline.filter(({ publicity }) => publicity).map(({ step, publicity }) => [step, publicity])).toEqual([
      ['publicise', { from: '2026-01-21', to: '2026-02-01' }],
      ['publicise-amount', { from: '2026-02-03', to: '2026-02-13' }],
    ]);
  }
  await zhao.refreshes();
  const others = [await zhao.gets('application', { id }), await (await staff('demo-finance')).gets('casework', { id })];
  for (const view of others) {
    expect(view.timeline.map(({ step }) => step)).toContain('visit');
    expect(JSON.stringify(view)).not.toMatch(/老伴卧床|演示村干部/);
  }
  expect(JSON.stringify(others[0])).not.toMatch(/publicity|roster|helped/);
});

test('what was paid since the year began stands beside an application for the next costs', async () => {
  await paid(line.address);
  const next = await submissionOf(zhao);
  const visits = next.visits.map((visit) => ({ ...visit, date: '2026-02-01', sheetNumber: 'YQ20260201' }));
  const again = await zhao.gets('submit', { body: { ...next, year: 2026, visits } });
  const { helped } = await (await staff('demo-clerk')).gets('casework', { id: again.id });
  expect(helped).toMatchObject({ year: 2026, applications: [{ year: 2025, state: 'paid', amountFen: givenFen }] });
});

test('a queue of more than 200 is counted whole and read on page by page, each row once', async () => {
  expect(await line.system.run('fill-queue')).toMatchObject({ code: 0 });
  const clerk = await staff('demo-clerk');
  const first = await clerk.gets('queue');
  expect([first.rows.length, first.total]).toEqual([200, 303]);
  const second = await clerk.gets('queue', { body: { after: first.next } });
  expect([second.rows.length, second.total, second.next]).toEqual([103, 303, undefined]);
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(303);
  expect((await clerk.calls('queue', { body: { after: '2026-02-28.nobody' } })).code).toBe('application.unknown');
  expect((await (await staff('demo-leader')).gets('queue', { body: { after: first.next } })).rows).toEqual([]);
});

test('the page says that there is more, reads on, and keeps its filter while a case is open', async () => {
  const clerk = await LinePerson.signsIn(line, '演示周敏', 1280);
  await clerk.sees(/一共 303 件，先读了最急的 200 件/);
  await clerk.press('再看后面的');
  await clerk.sees(/一共 303 件，您能办 303 件/);
  await clerk.page.getByRole('button', { name: '再看后面的' }).waitFor({ state: 'detached' });
  await clerk.pick(/^因病致贫家庭重病患者（2）$/);
  await clerk.sees(/现在显示 2 件/);
  for (const key of ['k', 'Enter']) await clerk.page.keyboard.press(key);
  await clerk.page.locator('.page_case .case').waitFor();
  await clerk.press('待办');
  await clerk.sees(/现在显示 2 件/);
  await clerk.page.locator('#queue-category-any').click();
  await clerk.press(/^还有 \d+ 个$/);
  await clerk.pick(/^荫营镇演示12村/);
  await clerk.sees(/现在显示 25 件/);
  const count = clerk.page.locator('.queue-count');
  await clerk.page.mouse.wheel(0, 3_000);
  await clerk.page.waitForTimeout(300);
  expect(await count.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
});
