/** One benefit in plain words: who, when, on what, above what, how much, up to what. The same on every page and in every command. */
import { poolsIn } from '../check-scope';
import type { Benefit, BracketRow, Example, PolicyDocument, SheetLimit } from '../document';
import { amountWords, isAmountWord, payerWords } from '../vocabulary';
import { after, amountText, joined, roundingText, type Wording } from './figure-words';

/** What is told, and a sentence or figure a line. */
export type Row = [label: string, lines: string[]];

/** Rows that have something to say, in the order of computation. */
export function benefitRows(document: PolicyDocument, benefit: Benefit, words: Wording): Row[] {
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
  ];
  return rows.filter(([, lines]) => lines.length > 0);
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
  const whole = less.length === 0 ? of : [`${of.join('；')}，减去${less.join('、')}`];
  return [
    ...whole,
    ...sheetLimit('只算不超过的部分', base.upto, words),
    ...sheetLimit('只算超过的部分', base.beyond, words),
  ];
}

/** A limit that the sheet itself says, and what counts where it does not. */
function sheetLimit(counted: string, limit: SheetLimit | undefined, words: Wording): string[] {
  if (!limit) return [];
  const otherwise = limit.else ? `；单子上没有时，按${words.amount(limit.else).join('；')}` : '';
  return [`单子上的“${amountWords[limit.amount] ?? limit.amount}”：${counted}${otherwise}`];
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
  return [...joined(brackets.rows.map((row) => rowLines(row, words))), mode];
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
  const { focus } = words;
  const told = adjust.filter((one) => !focus || !one.for || one.for.indexOf(focus) >= 0);
  return told.map(({ for: categories, when, points }) => {
    const who = [
      ...(categories && !focus ? [categories.map((id) => words.category(id)).join('、')] : []),
      ...(when ? words.conditions(when) : []),
    ];
    const change = `${points < 0 ? '减' : '加'} ${Math.abs(points)} 个百分点`;
    return who.length > 0 ? `${who.join('，')}：${change}` : change;
  });
}

const perWords = { encounter: '每次', life: '一生' };

function poolLines(document: PolicyDocument, { pool }: Benefit, words: Wording): string[] {
  const chosen =
    pool && 'by' in pool ? words.table(pool, (one) => poolsIn(one).map((id) => document.pools[id]?.title ?? id)) : [];
  const ids = poolsIn(pool).filter((id, i, all) => all.indexOf(id) === i);
  return [...chosen, ...joined(ids.map((id) => poolText(document, id, words)))];
}

/** A limit with its figures, and the one that it is part of. */
export function poolText(document: PolicyDocument, id: string, words: Wording): string[] {
  const one = document.pools[id];
  if (!one) return [id];
  const outer = one.within ? `，包含在${document.pools[one.within]?.title ?? one.within}里` : '';
  const title = `${one.title}${one.per === 'year' ? '' : `（${perWords[one.per]}）`}${outer}`;
  const limits = words.amount(one.limit);
  if (limits.length !== 1) return [title, ...limits];
  return [limits[0]?.indexOf(one.title) === 0 ? `${limits[0]}` : `${title}：${limits[0]}`];
}

function otherLines(benefit: Benefit): string[] {
  const { once, round, pays, offered } = benefit;
  const topUp = benefit['top-up'];
  return [
    ...(offered === false ? ['文件让各县自己定办不办，这里还没有办'] : []),
    ...(pays ? [`这一项是${payerWords[pays as keyof typeof payerWords] ?? pays}的报销；结算单上已经有的不再重算`] : []),
    ...(once ? [once === 'life' ? '一生只能享受一次' : '一年只能享受一次'] : []),
    ...(topUp ? ['按全年累计算，减去今年已经发的，补差额'] : []),
    ...(round.to === 'fen' && round.mode === 'half-up' ? [] : [`算${roundingText(round)}`]),
  ];
}

const statusWords = {
  missing: '还缺数，不算',
  'not-applied': '不符合条件，没有',
  'needs-person': '要由人认定',
  'other-document': '要看别的文件',
};

/** What an example gives, or why no amount. */
export const givesText = (gives: Example['gives']): string =>
  typeof gives === 'number' ? amountText(gives) : statusWords[gives];
