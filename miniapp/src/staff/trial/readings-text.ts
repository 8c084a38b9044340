/** The readings of a policy with what the county says of them, as a text to send or print. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { type Mark, markWords } from './stored-trial';

export function readingsText(policy: PolicyDocument, marks: Readonly<Record<string, Mark>>): string {
  const { document, readings } = policy;
  const parts = readings.map(({ id, question, chosen, values, why }) => [
    `${id}　${markWords[marks[id] ?? 'open']}`,
    `问：${question}`,
    `采用：${values[chosen] ?? chosen}`,
    ...Object.keys(values)
      .filter((value) => value !== chosen)
      .map((value) => `没采用：${values[value]}`),
    `理由：${why}`,
    '',
  ]);
  return [
    `${document.title}（${document.number}）`,
    '可以有两种读法的句子，请逐条确认',
    '',
    ...([] as string[]).concat(...parts),
  ].join('\n');
}
