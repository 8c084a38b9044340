/** The figures that a policy needs and does not have: parameters without a value, and places in its rules that say so. */
import type { Parameter, PolicyDocument } from '@yizhu/shared/policy/document';
import type { EnteredFigure } from './entered-figure';

export type MissingFigure = {
  document: string;
  /** What it is kept under: the parameter, or the first place in the file. */
  parameter: string;
  /** Places in the rules that say so in the same words; they are filled together. */
  paths?: (string | number)[][];
  title: string;
  kind: Parameter['kind'];
  /** The document that would give it. */
  from: string;
  /** A county may set it; where it does not, the document's own figure counts. */
  isOptional: boolean;
};

/** Every figure that is missing, parameters first; one that was entered on trial is still among them. */
export function missingFigures(document: PolicyDocument): MissingFigure[] {
  const parameters = Object.keys(document.parameters)
    .map((id): [string, Parameter] => [id, document.parameters[id] as Parameter])
    .filter(([, { value, values }]) => value === undefined && Object.keys(values).length === 0)
    .map(
      ([id, { title, kind, missing = '文件没有写明要看哪份文件' }]): MissingFigure => ({
        document: document.id,
        parameter: id,
        title,
        kind,
        from: missing,
        isOptional: hasFallback(document, id),
      }),
    );
  return parameters.concat(inRules(document));
}

/** Whether another figure counts wherever this parameter is named: it stands among `least`, or in `first` before the last. */
function hasFallback({ benefits, pools }: PolicyDocument, id: string): boolean {
  const uses: boolean[] = [];
  const walk = (node: unknown, isAmong: boolean): void => {
    if (typeof node !== 'object' || node === null) return;
    if ((node as { parameter?: unknown }).parameter === id) uses.push(isAmong);
    const { first, least, ...rest } = node as { first?: unknown[]; least?: unknown[] };
    const last = (first?.length ?? 0) - 1;
    (first ?? []).forEach((one, i) => {
      walk(one, isAmong || i < last);
    });
    for (const one of least ?? []) walk(one, true);
    for (const key of Object.keys(rest)) walk((rest as Record<string, unknown>)[key], isAmong);
  };
  walk([benefits, pools], false);
  return uses.length > 0 && uses.every(Boolean);
}

/** What a part of a rule is called. */
const partWords: Record<string, string> = {
  rate: '比例',
  line: '起付线',
  amount: '起付线',
  grant: '定额',
  cap: '每次最多',
  limit: '限额',
  base: '计算基数',
};
const rateParts = ['rate', 'share'];

function inRules(document: PolicyDocument): MissingFigure[] {
  const found: MissingFigure[] = [];
  const walk = (node: unknown, path: (string | number)[], title: string, part: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { missing } = node as { missing?: unknown };
    if (typeof missing === 'string' && part !== '') {
      const named = `${title}：${partWords[part]}`;
      const known = found.filter((one) => one.title === named && one.from === missing)[0];
      const kind = rateParts.indexOf(part) >= 0 ? ('rate' as const) : ('amount' as const);
      const figure = {
        document: document.id,
        parameter: path.join('.'),
        paths: [path],
        title: named,
        kind,
        from: missing,
        isOptional: false,
      };
      if (known) known.paths?.push(path);
      else found.push(figure);
      return;
    }
    for (const key of Object.keys(node)) {
      const step = Array.isArray(node) ? Number(key) : key;
      walk((node as Record<string, unknown>)[key], [...path, step], title, partWords[key] ? key : part);
    }
  };
  document.benefits.forEach((benefit, i) => {
    walk({ ...benefit, examples: [] }, ['benefits', i], benefit.title, '');
  });
  for (const id of Object.keys(document.pools))
    walk(document.pools[id], ['pools', id], document.pools[id]?.title ?? id, '');
  return found;
}

/** The document with one figure filled in, marked as entered on trial; a place that is no longer missing stays as it is. */
export function withFigure(document: PolicyDocument, figure: EnteredFigure): PolicyDocument {
  if (figure.paths) return figure.paths.reduce((read, path) => filled(read, path, figure) as PolicyDocument, document);
  const parameter = document.parameters[figure.parameter];
  if (!parameter) return document;
  const { year, value } = figure;
  const own = 'date' in value ? { value } : { values: { ...parameter.values, [year]: value } };
  const source = { tier: 'trial', from: `试填：${figure.source}（${figure.date}）` };
  return { ...document, parameters: { ...document.parameters, [figure.parameter]: { ...parameter, ...own, source } } };
}

function filled(node: unknown, path: (string | number)[], figure: EnteredFigure): unknown {
  const [step, ...rest] = path;
  if (typeof node !== 'object' || node === null) return node;
  if (step === undefined) return 'missing' in node ? figure.value : node;
  if (Array.isArray(node)) return node.map((item, i) => (i === step ? filled(item, rest, figure) : item));
  const map = node as Record<string, unknown>;
  return step in map ? { ...map, [step]: filled(map[step], rest, figure) } : node;
}
