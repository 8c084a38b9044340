import { sentMessages } from './line-by-api';
import {
  addressesOpened,
  agreesToMessages,
  fillsIn,
  handsIn,
  Line,
  LinePerson,
  opensCase,
  paysOut,
  saysWho,
  signs,
} from './line-walk';

let line: Line;
beforeAll(async () => {
  line = await Line.starts();
});
afterAll(() => line?.ends());

test('from signing in to the money on the card: 30,000 left to pay in 2025 give 5,000, each step by who may do it', async () => {
  await line.isNow('2026-01-20T09:00:00+08:00');
  const resident = await LinePerson.signsIn(line, '演示赵小燕');
  await saysWho(resident, '演示赵小燕', '990001198511222468', '13900000003');
  await agreesToMessages(line, resident);
  await fillsIn(resident, '因病致贫家庭重病患者');
  await handsIn(resident, '演示赵小燕', '13900000003');

  const clerk = await LinePerson.signsIn(line, '演示周敏', 1280);
  await clerk.press('填联系人');
  await clerk.type('电话', '0353 2000000');
  await clerk.press('存好');
  await clerk.sees('群众看到的联系人：演示周敏，0353-2000000');
  await opensCase(clerk);
  await clerk.sees('5,000.00');
  await signs(clerk, '受理');
  await clerk.type('第一个人', '演示周敏');
  await clerk.type('第二个人', '演示村干部');
  await clerk.type('看到的家里情况', '老伴常年卧床，一年住了三次院');
  await signs(clerk, '记入户调查');
  const leader = await LinePerson.signsIn(line, '演示吴刚', 1280);
  await opensCase(leader);
  await leader.sees('老伴常年卧床，一年住了三次院');
  await leader.sees('演示周敏、演示村干部');
  await leader.sees('今年还没有。');
  await signs(leader, '审核通过');

  await line.isNow('2026-02-02T09:00:00+08:00');
  await opensCase(clerk);
  await signs(clerk, '公示期满，没有异议');
  await signs(clerk, '银行卡核对无误');
  const county = await LinePerson.signsIn(line, '演示郑洁', 1280);
  await opensCase(county);
  await county.sees('公示：1月23日到2月1日，10 天');
  await county.sees('按“因病致贫家庭重病患者”提请核定 5,000.00 元。');
  await signs(county, '照计算结果提请核定');
  const reviewer = await LinePerson.signsIn(line, '演示冯涛', 1280);
  await opensCase(reviewer);
  await reviewer.sees('核定 5,000.00 元，从2025年的救助资金里留出来。');
  await signs(reviewer, '复核签字');
  await resident.goes('apply/mine/mine');
  await resident.sees('今年核定 5,000.00 元');
  await resident.sees('还没到账 5,000.00 元');

  await line.isNow('2026-02-14T09:00:00+08:00');
  await opensCase(county);
  await signs(county, '金额公示期满，没有异议');
  const finance = await LinePerson.signsIn(line, '演示陈静', 1280);
  await paysOut(county, finance, { count: '1', yuan: '5000' });

  await resident.goes('apply/mine/mine');
  await resident.sees('钱已到账');
  await resident.sees('5,000.00');
  await resident.sees('钱打出去了');
  await resident.sees('已到账 5,000.00 元');
  expect(await addressesOpened(resident, () => resident.press(/^打电话给镇上医保员演示周敏/))).toEqual([
    'tel:0353-2000000',
  ]);
  expect(
    (await sentMessages(line.address, 3)).map(({ data }) => [
      data.thing3?.value,
      data.date4?.value,
      data.amount5?.value,
    ]),
  ).toEqual([
    ['申请受理了', '2026年1月20日', undefined],
    ['金额核定了', '2026年2月2日', '5000.00元'],
    ['钱打出去了', '2026年2月14日', '5000.00元'],
  ]);
}, 240_000);

test('every stored decision, state, balance, payout and year is worked out again and comes out equal', async () => {
  const { code, said } = await line.system.run('verify');
  for (const kind of ['applications', 'decisions', 'years', 'payouts'])
    expect(said).toContain(`${kind}: 1 项重算，0 项不符`);
  expect(said).toMatch(/funds: \d+ 项重算，0 项不符/);
  expect(code).toBe(0);
});
