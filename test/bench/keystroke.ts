/** `npm run bench:keystroke`: from a key pressed in the bill's form to the new result, in our own code alone (read, assess, explain). */

import { policiesRead } from '@yizhu/infra/local/policies/library';
import { checkDraft } from '@yizhu/miniapp/src/estimate/check-draft';
import { type Draft, emptyDraft } from '@yizhu/miniapp/src/estimate/draft';
import { estimate } from '@yizhu/miniapp/src/estimate/estimate';
import { compile } from '@yizhu/shared/policy/compile';
import { regionsOf, stackFor } from '@yizhu/shared/policy/region';

/** An old phone is taken for six times slower than this computer; a frame lasts 16 ms. */
const SLOWER = 6;
const FRAME_MS = 16;
const KEYS = 400;
const TODAY = '2026-06-30';

const documents = policiesRead().map(({ document }) => document);

/** A year of three visits with the last amount typed up to `digits` digits. */
function typed(adcode: string, who: string, digits: number): Draft {
  const amounts = (covered: string) => ({ 'policy-covered': covered, basic: '1000' });
  const visit = (id: string, covered: string) => ({
    id,
    settled: true,
    date: '2026-03-01',
    sheetNumber: '',
    amounts: amounts(covered),
    facts: {},
  });
  const last = '123456.78'.slice(0, 4 + (digits % 6));
  return {
    ...emptyDraft,
    adcode,
    who: [who],
    visits: [visit('v001', '20000'), visit('v002', '48000.5'), visit('v003', last)],
    current: 'v003',
  };
}

function medianMs(adcode: string, who: string): number {
  const compiled = compile(stackFor(documents, adcode));
  const times = Array.from({ length: KEYS }, (_, key) => {
    const from = performance.now();
    const checked = checkDraft(typed(adcode, who, key), compiled, TODAY);
    if (checked.kind !== 'ready') throw new Error(`${adcode}: ${JSON.stringify(checked.visits)}`);
    if (!estimate(compiled, checked.inputs)) throw new Error(`${adcode}: no estimate`);
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[KEYS / 2] as number;
}

let isSlow = false;
for (const { adcode, name } of regionsOf(documents)) {
  const who = stackFor(documents, adcode).flatMap(({ categories }) => categories)[0]?.title ?? '';
  const onPhoneMs = medianMs(adcode, who) * SLOWER;
  isSlow ||= onPhoneMs > FRAME_MS;
  console.log(
    `${name}：三次就诊，按一个键到新结果 ${onPhoneMs.toFixed(2)} 毫秒（慢${SLOWER}倍的手机，一帧 ${FRAME_MS} 毫秒）`,
  );
}
process.exitCode = isSlow ? 1 : 0;
