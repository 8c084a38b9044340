/** What 听一听 says of a county's policy: what there is to have, and whom to ask. The category stays unsaid; it is on the screen. */
import { spokenText } from './spoken-text';

type Aid = { readonly title: string; readonly plain?: string };

/** Short sentences, in the order in which they are read. */
export function policySpeech(aid: readonly Aid[]): string[] {
  const first =
    aid.length === 0 ? '这份文件没有给您这一类人的救助。' : `您可以看看这${aid.length}项，符合条件的就能得到。`;
  return [
    first,
    ...aid.map(({ title, plain }) => (plain ? `${title}。${plain}。` : `${title}。`)),
    aid.length === 0 ? '' : '每一项有什么条件、给多少，写在下面。',
    '这里是文件的意思，以县医保局核定为准。不清楚的，请问镇上医保员。',
  ]
    .filter((sentence) => sentence !== '')
    .map(spokenText);
}
