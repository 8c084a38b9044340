/** The readings of a policy with what the county says of them, as a text to send or print. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { type Reading, type ReadingStatus, readingStatusWords } from '@yizhu/shared/policy/readings';

export function readingsText(policy: PolicyDocument, marks: Readonly<Record<string, ReadingStatus>>): string {
  const { document, readings } = policy;
  const parts = readings.map((reading) => {
    const { id, question, chosen, values, why } = reading;
    return [
      `${id}　${readingStatusWords[statusOf(reading, marks)]}`,
      `问：${question}`,
      `采用：${values[chosen] ?? chosen}`,
      ...Object.keys(values)
        .filter((value) => value !== chosen)
        .map((value) => `没采用：${values[value]}`),
      `理由：${why}`,
      '',
    ];
  });
  return [
    `${document.title}（${document.number}）`,
    '可以有两种读法的句子，请逐条确认',
    '',
    ...([] as string[]).concat(...parts),
  ].join('\n');
}

/** What was said here, else what the file says; open where nobody has said. */
export const statusOf = ({ id, status }: Reading, marks: Readonly<Record<string, ReadingStatus>>): ReadingStatus =>
  marks[id] ?? status ?? 'open';
