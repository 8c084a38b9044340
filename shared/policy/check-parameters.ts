/** Figures from outside the document: each says where it is from, or which document would give it. */
import type { Scope } from './check-scope';
import type { Parameter, PolicyDocument } from './document';
import { divisionPrefix } from './region';

export function checkParameters({ document, documents, report }: Scope): void {
  for (const id of Object.keys(document.parameters)) {
    const { kind, values, value, source, missing } = document.parameters[id] as Parameter;
    const path = `parameters.${id}`;
    const years = Object.keys(values);
    if (kind === 'date' ? years.length > 0 : value !== undefined)
      report('policy.badValue', path, '日期写 value，其他的按年写 values');
    if ((years.length > 0 || value) && !source) report('policy.badValue', path, '没有写这些数从哪里来：source');
    if (years.length > 0 && !isOpen(documents, document, id))
      report('policy.badValue', path, '上级文件没有写 open: county，这个数不能由县里定');
    if (years.length === 0 && !value && !missing)
      report('policy.badValue', path, '没有数，也没有写要看哪份文件：missing');
    for (const year of years) {
      const problem = bracketProblem(values[year] as Parameter['values'][string]);
      if (problem) report('policy.overlap', `${path}.values.${year}`, problem);
    }
  }
}

/** Whether the broader documents let a narrower one set the figure. */
function isOpen(documents: PolicyDocument[], document: PolicyDocument, id: string): boolean {
  const prefix = divisionPrefix(document.document.adcode);
  return documents
    .filter((other) => divisionPrefix(other.document.adcode).length < prefix.length && other.parameters[id])
    .every((other) => other.parameters[id]?.open === 'county');
}

/** Brackets rise, and only the last row is open. */
function bracketProblem(value: Parameter['values'][string]): string | undefined {
  if (!('brackets' in value)) return undefined;
  const ends = value.brackets.map(([upto]) => upto);
  if (ends.slice(0, -1).some((end) => end === null)) return '只有最后一档可以不写 upto';
  const rising = ends.every((end, i) => end === null || end > (ends[i - 1] ?? 0));
  return rising ? undefined : '各档的 upto 要一档比一档高';
}
