/** The same bill under several counties, a column each. */
import type { Compiled } from '@yizhu/shared/policy/bind';
import { type Answer, answerTo, type Subject, whyNothing } from './answer';

export type CountyColumn = { name: string; category?: string; answer?: Answer; why?: string };

/** A category by the id that counties share; where a county does not have it, that is why there is nothing. */
export function countyColumn(
  name: string,
  compiled: Compiled,
  category: string,
  subject: Subject,
  coveredFen: number,
): CountyColumn {
  const held = compiled.categories.filter(({ id }) => id === category)[0];
  if (!held && category !== '') return { name, why: '这里的文件没有列这一类人' };
  const known: Record<string, string> = {};
  for (const fact of Object.keys(subject.facts)) {
    const value = subject.facts[fact] as string;
    if (compiled.space[fact]?.values[value] !== undefined) known[fact] = value;
  }
  const answer = answerTo(compiled, { ...subject, identity: held?.title ?? '', facts: known }, coveredFen);
  return { name, category: held?.title, answer, ...(answer.aidFen === 0 && { why: whyNothing(answer) }) };
}
