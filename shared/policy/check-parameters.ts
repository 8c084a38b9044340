/** Figures from outside the document: each says where it is from, or which document would give it. */
import type { Scope } from './check-scope';
import type { Parameter } from './document';

export function checkParameters({ document, report }: Scope): void {
  for (const id of Object.keys(document.parameters)) {
    const { values, source, missing } = document.parameters[id] as Parameter;
    const path = `parameters.${id}`;
    const years = Object.keys(values);
    if (years.length > 0 && !source) report('policy.badValue', path, '没有写这些数从哪里来：source');
    if (years.length === 0 && !missing) report('policy.badValue', path, '没有数，也没有写要看哪份文件：missing');
    for (const year of years) {
      const problem = bracketProblem(values[year] as Parameter['values'][string]);
      if (problem) report('policy.overlap', `${path}.values.${year}`, problem);
    }
  }
}

/** Brackets rise, and only the last row is open. */
function bracketProblem(value: Parameter['values'][string]): string | undefined {
  if (!('brackets' in value)) return undefined;
  const ends = value.brackets.map(([upto]) => upto);
  if (ends.slice(0, -1).some((end) => end === null)) return '只有最后一档可以不写 upto';
  const rising = ends.every((end, i) => end === null || end > (ends[i - 1] ?? 0));
  return rising ? undefined : '各档的 upto 要一档比一档高';
}
