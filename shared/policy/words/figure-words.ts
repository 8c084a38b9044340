/** Figures, tables and conditions of a policy in the words of a page. */

import type { Fen } from '../../money/fen';
import { formatYuanShort } from '../../money/format-amount';
import { categories as national } from '../../people/category-list';
import { percent } from '../amount-words';
import type { AmountExpr, Condition, ParameterValue, PolicyDocument, RateExpr, Table, When } from '../document';
import { factSpace } from '../fact-space';
import { amountWords } from '../vocabulary';

const WAN_IN_FEN = 1_000_000;

/** `8.5万元`, `3,000元`: as documents write it. */
export function amountText(amountFen: number): string {
  const wan = amountFen / WAN_IN_FEN;
  const isRound = amountFen >= WAN_IN_FEN && amountFen % (WAN_IN_FEN / 100) === 0;
  return isRound
    ? `${formatYuanShort((wan * 100) as Fen).replace(/(\.\d)0$/, '$1')}万元`
    : `${formatYuanShort(amountFen as Fen)}元`;
}

const roundingWords = { 'half-up': '四舍五入', down: '舍去', up: '进上去' };
export const roundingText = ({ to, mode }: { to: 'fen' | 'yuan'; mode: 'half-up' | 'down' | 'up' }): string =>
  to === 'fen' ? `到分，分以下${roundingWords[mode]}` : `到元，元以下${roundingWords[mode]}`;

/** A line behind the name of its case: `：80%`, or `，一级：80%` where the case is a table again. */
export const after = (one: unknown, line: string): string =>
  `${typeof one === 'object' && one !== null && 'by' in one ? '，' : '：'}${line}`;

/** Old phones have no flatMap. */
export const joined = <T>(lists: T[][]): T[] => ([] as T[]).concat(...lists);

/** What a page needs to put a document's names into words; with `focus`, for people of that category alone. */
export class Wording {
  private readonly space;

  constructor(
    private readonly document: PolicyDocument,
    readonly focus?: string,
  ) {
    this.space = factSpace([document], []);
  }

  category(id: string): string {
    const own = this.document.categories.find((category) => category.id === id)?.title;
    return own ?? national.find((category) => category.id === id)?.word ?? id;
  }

  fact(fact: string): string {
    return fact === 'category' ? '救助身份' : (this.space[fact]?.title ?? fact);
  }

  value(fact: string, value: string): string {
    return fact === 'category' ? this.category(value) : (this.space[fact]?.values[value] ?? value);
  }

  benefit(id: string): string {
    return this.document.benefits.find((benefit) => benefit.id === id)?.title ?? id;
  }

  /** The parameter with its last known figure. */
  parameter(id: string, lacking = '还缺数'): string {
    const parameter = this.document.parameters[id];
    if (!parameter) return id;
    if (parameter.value) return `${parameter.title}（${valueText(parameter.value)}）`;
    const year = Object.keys(parameter.values).sort().pop();
    const known = year === undefined ? lacking : `${year} 年 ${valueText(parameter.values[year] as ParameterValue)}`;
    return `${parameter.title}（${known}）`;
  }

  /** One line a group of cases that give the same. */
  amount(expr: AmountExpr): string[] {
    if ('fen' in expr) return [amountText(expr.fen)];
    if ('none' in expr) return ['不设'];
    if ('missing' in expr) return [`还缺：${expr.missing}`];
    if ('by' in expr) return this.table(expr, (one) => this.amount(one));
    if ('sum' in expr) return [expr.sum.map((part) => this.amount(part).join('；')).join(' + ')];
    if ('first' in expr) {
      const last = expr.first.length - 1;
      return [expr.first.map((part, i) => this.oneOf(part, i < last)).join('；没有时取')];
    }
    if ('least' in expr) return [`${expr.least.map((part) => this.oneOf(part, true)).join('、')}中最低的`];
    return this.ofParameter(expr);
  }

  /** One of several figures; where another counts in its place, it is not missing but not set. */
  private oneOf(expr: AmountExpr, isOptional: boolean): string {
    const lines = 'parameter' in expr && isOptional ? this.ofParameter(expr, '没有另定') : this.amount(expr);
    return lines.join('；');
  }

  private ofParameter(expr: Extract<AmountExpr, { parameter: string }>, lacking?: string): string[] {
    const before = ['', '上年', '前年'][expr['years-before']] ?? `${expr['years-before']}年前`;
    const of = `${before}${this.parameter(expr.parameter, lacking)}`;
    if (!expr.share) return [of];
    const rounding = expr.round.to === 'yuan' ? `（${roundingText(expr.round)}）` : '';
    return this.rate(expr.share).map((share) => `${of}的 ${share}${rounding}`);
  }

  rate(expr: RateExpr): string[] {
    if ('units' in expr) return [percent(expr.units)];
    if ('missing' in expr) return [`还缺：${expr.missing}`];
    if ('parameter' in expr) return [this.parameter(expr.parameter)];
    return this.table(expr, (one) => this.rate(one));
  }

  /** `特困人员、低保对象：80%`; a table in a table puts both in front. */
  table<T>(table: Table<T>, words: (one: T) => string[]): string[] {
    if (table.by === 'category' && this.focus !== undefined) {
      const one = table.cases[this.focus] ?? table.else;
      return one === undefined ? [] : words(one);
    }
    const groups: { names: string[]; lines: string[] }[] = [];
    for (const [value, one] of Object.entries(table.cases)) {
      const lines = words(one).map((line) => after(one, line));
      const group = groups.find((known) => known.lines.join() === lines.join());
      if (group) group.names.push(this.caseName(table.by, value));
      else groups.push({ names: [this.caseName(table.by, value)], lines });
    }
    const rest = table.else;
    if (rest !== undefined) groups.push({ names: ['其余'], lines: words(rest).map((line) => after(rest, line)) });
    return joined(groups.map(({ names, lines }) => lines.map((line) => `${names.join('、')}${line}`)));
  }

  private caseName(fact: string, value: string): string {
    const name = this.value(fact, value);
    return name === '是' || name === '否' ? `${this.fact(fact)}（${name}）` : name;
  }

  conditions(when: When): string[] {
    const lines = Object.entries(when.all).map(([fact, condition]) => this.condition(fact, condition));
    if (when.any.length > 0) lines.push(`还要有其中一样：${when.any.map((one) => this.together(one)).join('；或 ')}`);
    return lines;
  }

  together(conditions: Record<string, Condition>): string {
    return Object.entries(conditions)
      .map(([fact, condition]) => this.condition(fact, condition))
      .join('，');
  }

  condition(fact: string, { is, not, over, from, below, upto }: Condition): string {
    if (not) return `${this.fact(fact)}不是${not.map((value) => this.value(fact, value)).join('、')}`;
    if (is) return this.wanted(fact, is.map((value) => this.value(fact, value)).join('或'));
    const low = over !== undefined ? `超过 ${amountText(over)}` : from !== undefined ? `达到 ${amountText(from)}` : '';
    const high =
      below !== undefined ? `不到 ${amountText(below)}` : upto !== undefined ? `不超过 ${amountText(upto)}` : '';
    return `${fact === 'self-pay' ? '政策内自付' : (amountWords[fact] ?? fact)}${[low, high].filter(Boolean).join('、')}`;
  }

  /** A yes or no that says itself what it is about needs no title: `风险未消除`. */
  private wanted(fact: string, values: string): string {
    const yesNo = Object.keys(this.space[fact]?.values ?? {}).join() === 'true,false';
    return yesNo && values.length > 3 ? values : `${this.fact(fact)}：${values}`;
  }
}

/** A parameter's value of one year. */
export function valueText(value: ParameterValue): string {
  if ('fen' in value) return amountText(value.fen);
  if ('units' in value) return percent(value.units);
  if ('date' in value) return value.date;
  let from = 0;
  const lines: string[] = [];
  for (const [upto, units] of value.brackets) {
    const low = from === 0 ? '' : `${amountText(from)}以上`;
    lines.push(
      `${low}${upto === null ? '' : `到 ${amountText(upto)} `}${low && upto === null ? ' ' : ''}${percent(units)}`,
    );
    from = upto ?? from;
  }
  return lines.join('，');
}
