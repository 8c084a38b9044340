import { type Journey, seriousFaults, startJourney } from './browser';
import { Walk } from './estimate-walk';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.close());

async function toResult(walk: Walk): Promise<void> {
  await walk.toBill('彭水', /^特困人员/, '已经结算');
  await walk.type('政策范围内费用', '20000');
  await walk.type('基本医保报销', '0');
  await walk.pick('特殊疾病');
  await walk.toResult();
}

/** A device with one Chinese voice that reads until it is told to go on: Chromium here has none. */
const oneVoice = `
  window.said = [];
  const voice = { lang: 'zh-CN', localService: true, name: '普通话', voiceURI: 'zh', default: true };
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [voice],
    speak(utterance) { this.now = utterance; window.said.push(utterance.text); setTimeout(() => utterance.onstart(), 0); },
    cancel() { const { now } = this; this.now = undefined; window.cancelled = (window.cancelled ?? 0) + 1; now?.onerror({ error: 'canceled' }); },
    goOn() { this.now.onend(); },
  } });`;
const said = (walk: Walk) => walk.page.evaluate<string[]>('window.said');

test('听一听 reads the amount first, shows that it reads, and stops when it is told to', async () => {
  const walk = await Walk.start(journey);
  await walk.page.addInitScript(oneVoice);
  await walk.page.reload();
  await toResult(walk);
  await walk.press('听一听');
  await walk.page.getByRole('button', { name: '正在读，点一下停' }).waitFor();
  expect(await said(walk)).toEqual(['医保报销以后，大概还能救助，一万六千六百元。']);
  await walk.page.evaluate('speechSynthesis.goOn()');
  expect((await said(walk))[1]).toContain('一万六千元');
  await walk.press('正在读，点一下停');
  await walk.page.getByRole('button', { name: '听一听' }).waitFor();
  expect(await said(walk)).toHaveLength(2);
  expect(walk.complaints).toEqual([]);
});

test('leaving the page stops the reading', async () => {
  const walk = await Walk.start(journey);
  await walk.page.addInitScript(oneVoice);
  await walk.page.reload();
  await toResult(walk);
  await walk.press('听一听');
  await walk.page.getByRole('button', { name: '正在读，点一下停' }).waitFor();
  const before = await walk.page.evaluate<number>('window.cancelled');
  await walk.press('改一改');
  await walk.see('照着单子填');
  expect(await walk.page.evaluate<number>('window.cancelled')).toBeGreaterThan(before);
});

test.each(['标准版', '大字版'])('without a Chinese voice it says why not and what to do, in %s', async (mode) => {
  const walk = await Walk.start(journey);
  await toResult(walk);
  if (mode === '大字版') await walk.press('大字版');
  await walk.press('听一听');
  await walk.page.getByRole('status').getByText('这台设备没有中文语音').waitFor();
  await walk.page.getByRole('button', { name: '再听一次' }).waitFor();
  expect(await seriousFaults(walk.page)).toEqual([]);
});
