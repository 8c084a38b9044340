/** T: versions that do not meet, a document past its time, figures of years gone by, documents that are not here. */
import { addDays, yearOf } from '../../casework/calendar-date';
import type { PolicyDocument } from '../document';
import { type Finding, finding, type Surroundings } from './finding';

export function timeFindings(document: PolicyDocument, { others = [], today }: Surroundings): Finding[] {
  const versions = others.filter((one) => isVersionOf(one, document));
  return [
    ...meetingVersions(document, versions),
    ...(today === undefined
      ? []
      : [...pastItsTime(document, versions, today), ...yearsMissing(document, yearOf(today))]),
    ...documentsElsewhere(document, others),
  ];
}

/** Two files of one place that lay down the same benefits, or of which one says that it replaces the other. */
function isVersionOf(one: PolicyDocument, document: PolicyDocument): boolean {
  if (one.id === document.id || one.document.adcode !== document.document.adcode) return false;
  const ids = document.benefits.map(({ id }) => id);
  return (
    document.document.replaces === one.id ||
    one.document.replaces === document.id ||
    one.benefits.some(({ id }) => ids.indexOf(id) >= 0)
  );
}

/** The version just before this one, and the day between. */
function meetingVersions(document: PolicyDocument, versions: PolicyDocument[]): Finding[] {
  const from = document.document['in-force'].from;
  const earlier = versions.filter((one) => one.document['in-force'].from < from);
  const previous = earlier.sort((a, b) => (a.document['in-force'].from < b.document['in-force'].from ? 1 : -1))[0];
  if (!previous) return [];
  const to = previous.document['in-force'].to;
  const said = (words: string): Finding[] => [
    finding('T1', 'document.in-force.from', `前一版“${previous.document.number}”${words}，请核对两版的施行日期`, {
      about: previous.id,
    }),
  ];
  if (to !== undefined && addDays(to, 1) < from) return said(`到 ${to} 为止，这一版从 ${from} 起，中间有空档`);
  if (document.document.replaces === previous.id) return [];
  if (to === undefined) return said(`没有写停止施行的日子，和这一版重叠`);
  return to >= from ? said(`到 ${to} 为止，这一版从 ${from} 起，有几天重叠`) : [];
}

function pastItsTime({ document }: PolicyDocument, versions: PolicyDocument[], today: string): Finding[] {
  const { from, to } = document['in-force'];
  if (to === undefined || today <= to || versions.some((one) => one.document['in-force'].from > from)) return [];
  return [finding('T2', 'document.in-force.to', `施行到 ${to} 为止，现在已经过了：请找延期或新的文件`)];
}

/** A figure may be wanted for an earlier year than that of the event. */
function yearsMissing(document: PolicyDocument, year: number): Finding[] {
  return Object.keys(document.parameters).reduce<Finding[]>((found, id) => {
    const { title, kind, values, missing } = document.parameters[id] as PolicyDocument['parameters'][string];
    const years = Object.keys(values).map(Number);
    const path = `parameters.${id}`;
    if (kind === 'date') return found;
    if (years.length === 0)
      return found.concat(finding('T3', path, `“${title}”没有数，要看：${missing ?? ''}`, { severity: 'info' }));
    const wanted = year - leastLag([document.benefits, document.pools], id);
    const last = Math.max(...years);
    if (last >= wanted) return found;
    const message = `“${title}”最近的数是 ${last} 年的，${wanted} 年的还没有：请查${missing ?? '新公布的文件'}，补上之前只能先按 ${last} 年的估算`;
    return found.concat(finding('T3', path, message, { about: String(last) }));
  }, []);
}

/** By how many years, at least, the uses of a parameter look back. */
function leastLag(root: unknown, id: string): number {
  const lags: number[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { parameter, 'years-before': before } = node as { parameter?: string; 'years-before'?: number };
    if (parameter === id) lags.push(before ?? 0);
    for (const key of Object.keys(node)) walk((node as Record<string, unknown>)[key]);
  };
  walk(root);
  return lags.length === 0 ? 0 : Math.min(...lags);
}

function documentsElsewhere({ document, benefits }: PolicyDocument, others: PolicyDocument[]): Finding[] {
  const isHere = (number: string): boolean => others.some((one) => one.document.number === number);
  const said = (path: string, number: string): Finding =>
    finding('T4', path, `要看的“${number}”不在这里`, { about: number });
  return [
    ...document.based.map((number, i) => ({ path: `document.based.${i}`, number })),
    ...benefits.map(({ id, external = '' }) => ({ path: `benefits.${id}.external`, number: external })),
  ]
    .filter(({ number }) => number !== '' && !isHere(number))
    .map(({ path, number }) => said(path, number));
}
