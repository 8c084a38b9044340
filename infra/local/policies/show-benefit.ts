/** One benefit of a policy as a paragraph of the page: who, when, on what, how much, up to what, in whose words. */

import { poolsIn } from '@yizhu/shared/policy/check-scope';
import type { Benefit, BracketRow, Cited, PolicyDocument } from '@yizhu/shared/policy/document';
import { amountWords, isAmountWord, payerWords } from '@yizhu/shared/policy/vocabulary';
import { after, amountText, roundingText, type Wording } from './figure-words';
import { labelled, wrapped } from './page-text';

type Row = [label: string, lines: string[]];

/** The paragraph of a benefit under its number. */
export function showBenefit(document: PolicyDocument, benefit: Benefit, number: number, words: Wording): string[] {
  const rows: Row[] = [
    ['给谁', [benefit.for === 'everyone' ? '所有人' : benefit.for.map((id) => words.category(id)).join('、')]],
    ['条件', [...conditionLines(benefit, words), ...relationLines(benefit, words)]],
    ['按什么算', baseLines(benefit, words)],
    ['起付线', lineLines(benefit, document, words)],
    ...awardRows(benefit, words),
    ['加减', adjustLines(benefit, words)],
    ['每次最多', benefit.cap ? words.amount(benefit.cap) : []],
    ['限额', poolLines(document, benefit, words)],
    ['另外', otherLines(benefit)],
    ['分担', (benefit.split ?? []).map((one) => `${one.payer} ${one.share ? words.rate(one.share).join() : '其余'}`)],
    ['例', exampleLines(benefit)],
    ['原文', quoteLines(document, benefit)],
  ];
  return [
    `  ${number}. ${benefit.title}（${benefit.id}）`,
    ...(benefit.plain ? wrapped(benefit.plain, 5) : []),
    ...rows.filter(([, lines]) => lines.length > 0).flatMap(([label, lines]) => labelled(label, lines, 5)),
  ];
}

const statusWords = {
  missing: '还缺数，不算',
  'not-applied': '不符合条件，没有',
  'needs-person': '要由人认定',
  'other-document': '要看别的文件',
};

const exampleLines = ({ examples }: Benefit): string[] =>
  examples.map(({ title, gives }) => `${title}：${typeof gives === 'number' ? amountText(gives) : statusWords[gives]}`);

/** Where the document says it, and its own words. */
export function showQuotes({ clause, quote }: Cited, indent: number): string[] {
  if (!clause) return [];
  const ids = clause.ids.length > 0 ? `（${clause.ids.join('、')}）` : '';
  return labelled('原文', [`${clause.at}${ids}`, ...(quote ?? []).map((one) => `「${one}」`)], indent);
}

/** Everything that a benefit, its conditions and its pools cite, place by place; words that a longer quote holds are not said twice. */
function quoteLines(document: PolicyDocument, benefit: Benefit): string[] {
  const pools = poolsIn(benefit.pool).map((id): Cited => document.pools[id] ?? {});
  const places: Place[] = [];
  for (const { clause, quote } of [...citedIn(benefit), ...pools]) {
    if (!clause) continue;
    const place =
      places.find(({ at }) => at === clause.at) ?? places[places.push({ at: clause.at, ids: [], quotes: [] }) - 1];
    place?.ids.push(...clause.ids.filter((id) => !place.ids.includes(id)));
    place?.quotes.push(...(quote ?? []));
  }
  const all = places.flatMap(({ quotes }) => quotes);
  const once = (one: string, at: number, among: string[]): boolean =>
    among.indexOf(one) === at && !all.some((other) => other !== one && other.includes(one));
  return places.flatMap(({ at, ids, quotes }) => [
    `${at}${ids.length > 0 ? `（${ids.join('、')}）` : ''}`,
    ...quotes.filter(once).map((one) => `「${one}」`),
  ]);
}

type Place = { at: string; ids: string[]; quotes: string[] };

function citedIn(node: unknown): Cited[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'clause' in node ? [node as Cited] : [];
  return [...own, ...Object.values(node).flatMap(citedIn)];
}

/** Kinds of event in words; a visit needs none. */
const kindWords: Record<string, string> = {
  visit: '',
  enrolment: '参保缴费时',
  admission: '办理住院时',
  care: '申请关怀金时',
  referral: '救助以后',
};

function conditionLines({ when, counting, kind, per }: Benefit, words: Wording): string[] {
  const lines = per === 'year' ? ['一年算一次，不论看了几次病'] : [kindWords[kind] ?? `事项：${kind}`];
  if (when) lines.push(...words.conditions(when));
  if (counting) lines.push(`只数这些就医：${words.conditions(counting).join('；')}`);
  return lines.filter(Boolean);
}

function relationLines({ requires, unless }: Benefit, words: Wording): string[] {
  const names = (ids: string[]): string => ids.map((id) => words.benefit(id)).join('、');
  return [
    ...(requires.length > 0 ? [`要先得到其中一项：${names(requires)}`] : []),
    ...(unless.length > 0 ? [`已经得到这些的不再给：${names(unless)}`] : []),
  ];
}

function baseLines({ base, after, per }: Benefit, words: Wording): string[] {
  if (!base) return [];
  if (base === 'self-pay') {
    const less = after.map((id) => words.benefit(id));
    const minus = less.length > 0 ? `，再减去${less.join('、')}` : '';
    return [per === 'year' ? '一年里政策内自己付的钱' : `政策范围内费用减去各项报销${minus}`];
  }
  const of = typeof base.of === 'string' ? [amountWords[base.of] ?? base.of] : words.amount(base.of);
  const less = base.less.map((id) => (isAmountWord(id) ? amountWords[id] : words.benefit(id)));
  return less.length === 0 ? of : [`${of.join('；')}，减去${less.join('、')}`];
}

const lineModes = {
  excess: '只算超过的部分',
  reaching: '达到（含本数）就享受，按全部算',
  exceeding: '超过（不含本数）才享受，按全部算',
};

function lineLines({ line }: Benefit, document: PolicyDocument, words: Wording): string[] {
  if (!line) return [];
  const over =
    { encounter: '每次单独算', year: '按一年的合计算' }[line.over] ??
    `一年累计（${document.accumulators[line.over]?.title ?? line.over}）`;
  return [...words.amount(line.amount), `${lineModes[line.mode]}；${over}`];
}

function awardRows({ rate, grant, brackets, external, judgement }: Benefit, words: Wording): Row[] {
  return [
    ['比例', rate ? words.rate(rate) : []],
    ['定额', grant ? words.amount(grant) : []],
    ['分档', bracketLines(brackets, words)],
    ['看哪里', external ? [`${external}，本文件里没有数`] : []],
    ['由人定', judgement ? [judgement] : []],
  ];
}

function bracketLines(brackets: Benefit['brackets'], words: Wording): string[] {
  if (!brackets) return [];
  const mode = brackets.mode === 'whole' ? '整笔按所在的一档算' : '分段，各段按各段的比例算';
  if (!Array.isArray(brackets.rows)) return [words.parameter(brackets.rows.parameter), mode];
  return [...brackets.rows.flatMap((row) => rowLines(row, words)), mode];
}

function rowLines(row: BracketRow, words: Wording): string[] {
  const bound = (amount?: { fen: number }): number | undefined => amount?.fen;
  const low = row.over ? `超过 ${amountText(row.over.fen)}` : row.from ? `${amountText(row.from.fen)}（含）起` : '';
  const highFen = bound(row.below) ?? bound(row.upto);
  const high = highFen === undefined ? '' : `${row.below ? '不到' : '不超过'} ${amountText(highFen)}`;
  const bounds = [low, high].filter(Boolean).join('，') || '不论多少';
  if (row.rate) return words.rate(row.rate).map((one) => `${bounds}${after(row.rate, one)}`);
  return (row.grant ? words.amount(row.grant) : []).map((one) => `${bounds}${after(row.grant, `定额 ${one}`)}`);
}

function adjustLines({ adjust }: Benefit, words: Wording): string[] {
  return adjust.map(({ for: categories, when, points }) => {
    const who = [
      ...(categories ? [categories.map((id) => words.category(id)).join('、')] : []),
      ...(when ? words.conditions(when) : []),
    ];
    return `${who.join('，')}：${points < 0 ? '减' : '加'} ${Math.abs(points)} 个百分点`;
  });
}

const perWords = { encounter: '每次', life: '一生' };

function poolLines(document: PolicyDocument, { pool }: Benefit, words: Wording): string[] {
  const chosen =
    pool && 'by' in pool ? words.table(pool, (one) => poolsIn(one).map((id) => document.pools[id]?.title ?? id)) : [];
  const ids = poolsIn(pool).filter((id, i, all) => all.indexOf(id) === i);
  return [
    ...chosen,
    ...ids.flatMap((id) => {
      const one = document.pools[id];
      if (!one) return [id];
      const outer = one.within ? `，包含在${document.pools[one.within]?.title ?? one.within}里` : '';
      const title = `${one.title}${one.per === 'year' ? '' : `（${perWords[one.per]}）`}${outer}`;
      const limits = words.amount(one.limit);
      if (limits.length > 1) return [title, ...limits];
      return [limits[0]?.startsWith(one.title) ? `${limits[0]}` : `${title}：${limits[0]}`];
    }),
  ];
}

function otherLines(benefit: Benefit): string[] {
  const { once, round, pays } = benefit;
  const topUp = benefit['top-up'];
  return [
    ...(pays ? [`这一项是${payerWords[pays as keyof typeof payerWords] ?? pays}的报销；结算单上已经有的不再重算`] : []),
    ...(once ? [once === 'life' ? '一生只能享受一次' : '一年只能享受一次'] : []),
    ...(topUp ? ['按全年累计算，减去今年已经发的，补差额'] : []),
    ...(round.to === 'fen' && round.mode === 'half-up' ? [] : [`算${roundingText(round)}`]),
  ];
}
