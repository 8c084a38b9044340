import { randomUUID } from 'node:crypto';
import { messageTemplates } from '@yizhu/shared/api/message-templates';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../setup/chromium';
import { type LocalSystem, startLocalSystem } from '../setup/local-system';
import { flags, patienceMs } from './browser';
import { setClock } from './line-api';

/** The local system, the browser, and the day that both believe it is. */
export class Line {
  readonly contexts: BrowserContext[] = [];
  private aheadMs = 0;

  private constructor(
    readonly system: LocalSystem,
    readonly browser: Browser,
  ) {}

  static async starts(): Promise<Line> {
    const system = await startLocalSystem();
    try {
      return new Line(system, await chromium.launch({ executablePath: findChromium(), args: flags }));
    } catch (error) {
      await system.stop();
      throw error;
    }
  }

  async ends(): Promise<void> {
    await this.browser.close();
    await this.system.stop();
  }

  /** With a slash at its end. */
  get address(): string {
    return this.system.address;
  }

  get now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }

  /** The clock of the system and of every page, which runs on from there; as `2026-01-20T09:00:00+08:00`. */
  async isNow(moment: string): Promise<void> {
    this.aheadMs = new Date(moment).getTime() - Date.now();
    await setClock(this.address, moment);
    for (const context of this.contexts) await context.clock.setSystemTime(this.now);
  }
}

/** Somebody at a phone or a computer of the local system. */
export class LinePerson {
  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  /** Nobody yet, at a route such as `apply/mine/mine`. */
  static async opens(line: Line, route: string, width = 375): Promise<LinePerson> {
    const context = await line.browser.newContext({
      viewport: { width, height: width < 800 ? 667 : 800 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      serviceWorkers: 'block',
    });
    context.setDefaultTimeout(patienceMs);
    line.contexts.push(context);
    await context.clock.setSystemTime(line.now);
    const page = await context.newPage();
    await page.goto(`${line.address}${route.startsWith('__') ? '' : '#/'}${route}`);
    return new LinePerson(page, line.address);
  }

  /** Through the page that stands for WeChat. */
  static async signsIn(line: Line, name: string, width = 375): Promise<LinePerson> {
    const person = await LinePerson.opens(line, '__local/', width);
    await person.page.getByLabel(/同时同意/).check();
    await person.press(new RegExp(name));
    await person.page.waitForURL(/#\/(apply|office)\//);
    return person;
  }

  /** Opens a route anew, with no page behind it. */
  async goes(route: string): Promise<void> {
    await this.page.goto(`${this.address}#/${route}`);
    await this.page.reload();
  }

  /** On the page in front; those behind it stay in the document. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  async heads(title: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: title, level: 1 }).waitFor();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  async pick(name: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name }).click();
  }

  async type(field: string | RegExp, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: field }).fill(text);
  }
}

/** Where the browser is sent meanwhile, such as `tel:…`. */
export async function addressesOpened({ page }: LinePerson, act: () => Promise<void>): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const opened: string[] = [];
  devtools.on('Page.frameRequestedNavigation', ({ url }) => opened.push(url));
  await devtools.send('Page.enable');
  await act();
  await page.waitForTimeout(200);
  await devtools.detach();
  return opened;
}

/** Who the roster knows under this id number, with the phone that WeChat asks them about. */
export async function saysWho(person: LinePerson, name: string, idNumber: string, phone: string): Promise<void> {
  await fillsInWho(person, name, idNumber);
  await givesPhone(person, phone, true);
  await person.sees('您还没有申请过');
}

/** All but the phone. */
export async function fillsInWho(person: LinePerson, name: string, idNumber: string): Promise<void> {
  await person.sees('先说您是谁');
  await person.press('开始填');
  await person.type('姓名', name);
  await person.type('身份证号', idNumber);
  await person.page.getByRole('radio', { name: '郊区', exact: true }).click();
  await person.pick('荫营镇');
}

/** The button of WeChat's: its own window asks whether this number may be given. */
export async function givesPhone({ page }: LinePerson, phone: string, isAllowed: boolean): Promise<void> {
  const asked = page.waitForEvent('dialog');
  await Promise.all([
    asked.then((dialog) => {
      if (!dialog.message().includes(phone)) throw new Error(`WeChat asks: ${dialog.message()}`);
      return isAllowed ? dialog.accept() : dialog.dismiss();
    }),
    page.getByRole('button', { name: '用微信手机号' }).click(),
  ]);
}

/** A browser has no dialog of WeChat's: what the phone tells the server after a yes to each kind of message is told for it. */
export async function agreesToMessages({ address }: Line, { page }: LinePerson): Promise<void> {
  const { data } = JSON.parse(await page.evaluate<string>("localStorage.getItem('session')")) as {
    data: { token: string };
  };
  const answer = await fetch(`${address}api/message-consents`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${data.token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ templates: Object.values(messageTemplates) }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

const papers = ['医疗诊断书', '医疗费用收据', '病史材料', '医保报销证明'];

/** 30,000 left to pay of the stays of 2025 in hospital: 10,000 above the line of 20,000, of which half is given. */
export async function fillsIn(person: LinePerson, category: string): Promise<void> {
  const { page } = person;
  await person.press('申请一次性救助');
  await person.heads('申请哪一年的救助？');
  await person.pick(/^2025年/);
  await person.pick(category);
  await person.press('下一步');
  if (await page.getByRole('dialog').isVisible()) await person.press(/^记住/);
  await person.heads('每次住院的结算单');
  await person.type('结算单号', 'YQ20250301');
  await person.type('结算日期', '2025-03-01');
  await person.type(/政策范围内费用/, '50000');
  await person.type(/基本医保报销/, '18000');
  await person.press('单子上还有别的报销');
  await person.type(/大病保险报销/, '2000');
  await person.press('下一步');
  await person.heads('拍四样材料');
  for (const paper of papers) {
    await takesPhoto(person, paper);
    await page.getByRole('button', { name: new RegExp(`删去${paper}.*第1张`) }).waitFor();
  }
  await person.press('下一步');
  await person.heads('钱打到哪张卡？');
}

/** What is on the screen stands for the paper. */
export async function takesPhoto({ page }: LinePerson, paper: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: new RegExp(`拍照或从相册选：${paper}`) }).click();
  await (await chooser).setFiles({ name: 'paper.png', mimeType: 'image/png', buffer: await page.screenshot() });
}

/** The card of the person, what was filled in once more, and the application is with the township. */
export async function handsIn(person: LinePerson, name: string, phone: string): Promise<void> {
  await person.type('开户名', name);
  await person.pick('农村信用社');
  await person.type('银行卡号', '9900000000000000184');
  await person.type('联系电话', phone);
  await person.press('下一步');
  await person.heads('核对一遍，再提交');
  await person.press(/提交/);
  await person.heads('申请交上去了');
}

/** The case at the top of the queue, or that of somebody. */
export async function opensCase(staff: LinePerson, whose?: RegExp): Promise<void> {
  await staff.goes('office/queue/queue');
  await staff.sees(/一共 \d+ 件/);
  if (whose) await staff.page.getByRole('link', { name: whose }).click();
  else await staff.page.keyboard.press('Enter');
  await staff.page.locator('.page_case .case').waitFor();
}

/** The one step that the case waits for, looked at once more before it is signed. */
export async function signs(staff: LinePerson, step: string): Promise<void> {
  await staff.press(step);
  await staff.press(`确认：${step}`);
  await staff.page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The county makes the list of payments, and the treasury marks it paid; each repeats how many and how much. */
export async function paysOut(
  county: LinePerson,
  finance: LinePerson,
  { count, yuan }: { readonly count: string; readonly yuan: string },
): Promise<void> {
  for (const person of [county, finance]) await person.goes('office/payout/payout');
  await county.press('做打款名单');
  await county.type('笔数', count);
  await county.type('金额', yuan);
  await county.press('做名单');
  await county.page.getByRole('dialog').waitFor({ state: 'detached' });
  await finance.page.reload();
  await finance.press(/^登记.*已打款$/);
  await finance.type('笔数', count);
  await finance.type('金额', yuan);
  await finance.type('银行流水号', 'BANK-20260214-1');
  await finance.page.getByRole('dialog').getByRole('button', { name: '登记已打款' }).click();
  await finance.page.getByRole('dialog').waitFor({ state: 'detached' });
}
