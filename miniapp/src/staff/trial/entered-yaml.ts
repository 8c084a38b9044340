/** Figures entered on trial as they would stand in the county's policy file. */
import { percent } from '@yizhu/shared/policy/amount-words';
import type { Parameter, ParameterValue } from '@yizhu/shared/policy/document';
import type { EnteredFigure } from './entered-figure';

/** `16901元`, `60%`, `[{ upto: 50000元, rate: 60% }, { rate: 70% }]` */
export function figureYaml(value: ParameterValue): string {
  if ('fen' in value) return yuanYaml(value.fen);
  if ('units' in value) return percent(value.units);
  if ('date' in value) return value.date;
  const rows = value.brackets.map(([upto, units]) =>
    upto === null ? `{ rate: ${percent(units)} }` : `{ upto: ${yuanYaml(upto)}, rate: ${percent(units)} }`,
  );
  return `[${rows.join(', ')}]`;
}

function yuanYaml(amountFen: number): string {
  const digits = String(amountFen).padStart(3, '0');
  const cents = digits.slice(-2);
  return `${digits.slice(0, -2)}${cents === '00' ? '' : `.${cents}`}元`;
}

/** Text in quotes, so that a colon or a bracket in it says nothing to YAML. */
const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;

type ParameterOf = (one: EnteredFigure) => Parameter | undefined;

/** A snippet for one document's file; each figure still has to be checked against the document that it names. */
export function enteredYaml(entered: readonly EnteredFigure[], parameterOf: ParameterOf): string {
  const named = entered.filter(({ paths }) => !paths);
  const ids = named.map(({ parameter }) => parameter).filter((id, at, all) => all.indexOf(id) === at);
  const blocks = ids.map((id) =>
    block(
      named.filter(({ parameter }) => parameter === id),
      parameterOf,
    ),
  );
  const inPlace = entered
    .filter(({ paths }) => paths)
    .map(
      ({ parameter, value, source, date }) =>
        `# ${parameter} 处的 { missing: … } 改写成：${figureYaml(value)}   # ${source}（${date}）`,
    );
  const lines = ['# 试填的数。写进县里的政策文件之前，请照文件原文核对一遍', ...inPlace];
  if (blocks.length > 0) lines.push('parameters:', ...([] as string[]).concat(...blocks));
  return `${lines.join('\n')}\n`;
}

function block(own: EnteredFigure[], parameterOf: ParameterOf): string[] {
  const [first] = own as [EnteredFigure];
  const parameter = parameterOf(first);
  const values = own.map(({ year, value }) => `${year}: ${figureYaml(value)}`).join(', ');
  const sources = own
    .map(({ source, date }) => `${source}（${date}）`)
    .filter((one, at, all) => all.indexOf(one) === at);
  return [
    `  ${first.parameter}:`,
    `    title: ${quoted(parameter?.title ?? first.parameter)}`,
    `    kind: ${parameter?.kind ?? 'amount'}`,
    'date' in first.value ? `    value: ${figureYaml(first.value)}` : `    values: { ${values} }`,
    `    source: { tier: official, from: ${quoted(sources.join('、'))} }`,
    ...(parameter?.missing ? [`    missing: ${quoted(parameter.missing)}`] : []),
  ];
}
