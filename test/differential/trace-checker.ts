/** Follows an explanation by its words alone: every line's arithmetic is worked out again, in BigInt, from the text that a person reads. */
import type { Line, Step } from '@yizhu/shared/policy/explain';

/** What is wrong with a trace, in the order of its lines; nothing when every result follows and the last one is what is paid. */
export function complaintsAbout(steps: Pick<Step, 'title' | 'lines' | 'paidFen'>[]): string[] {
  const paid = new Map<string, bigint>();
  return steps.flatMap(({ title, lines, paidFen }) => {
    const complaints: string[] = [];
    let result = 0n;
    const shares: bigint[] = [];
    for (const line of lines) {
      const follows = line.kind === 'split' ? amountsIn(line.text)[0] : resultOf(line, result, paid);
      if (follows === undefined || follows !== BigInt(line.resultFen)) complaints.push(`${title}：${line.text}`);
      if (line.kind === 'split') shares.push(BigInt(line.resultFen));
      else result = BigInt(line.resultFen);
    }
    if (result !== BigInt(paidFen)) complaints.push(`${title}：${result} 分不是付的 ${paidFen} 分`);
    if (shares.length > 0 && sum(shares) !== result) complaints.push(`${title}：各方合计不是 ${result} 分`);
    if (lines.length > 0 && lines.filter(({ kind }) => award.has(kind)).length !== 1)
      complaints.push(`${title}：没有说按什么比例或定额`);
    if (lines.length > 0) paid.set(title, BigInt(paidFen));
    return complaints;
  });
}

/** The line that turns a cost into an award; every award has one. */
const award = new Set(['rate', 'bracket', 'grant']);
const YUAN = '-?[\\d,]+(?:\\.\\d\\d)? 元';
const shape = (text: string) => new RegExp(`^${text.replace(/Y/g, YUAN)}$`);
const sum = (amounts: bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);
const atLeastZero = (amount: bigint): bigint => (amount < 0n ? 0n : amount);

/** Fen of every amount in a text, in order. */
const amountsIn = (text: string): bigint[] =>
  (text.match(new RegExp(YUAN, 'g')) ?? []).map((amount) => hundredths(amount.slice(0, -2)));
const hundredths = (number: string): bigint => {
  const [whole, part = ''] = number.replace(/,/g, '').split('.');
  return BigInt(`${whole}${part.padEnd(2, '0')}`);
};

type Rule = { kinds: string; text: RegExp; result: (n: bigint[], before: bigint, line: string) => bigint | false };
/** Each way of saying a step: what the numbers in it must be, given what the line before ended with. */
const rules: Rule[] = [
  { kinds: 'base', text: shape('今年政策内自己付的钱 = Y'), result: ([a]) => a as bigint },
  { kinds: 'base', text: shape('[^−=]+ Y'), result: ([a]) => a as bigint },
  {
    kinds: 'line',
    text: shape('减去起付线 Y，超过的部分是 Y'),
    result: ([line = 0n, above], before) => before - line === above && above,
  },
  {
    kinds: 'line',
    text: shape('起付线 Y，今年已经扣过 Y，这次扣 Y，超过的部分是 Y'),
    result: ([line = 0n, used = 0n, now = 0n, above], before) => line - used === now && before - now === above && above,
  },
  {
    kinds: 'line',
    text: shape('Y，超过了 Y，可以享受'),
    result: ([a = 0n, line = 0n], before) => a > line && a >= before && before,
  },
  {
    kinds: 'line',
    text: shape('Y，达到了 Y，可以享受'),
    result: ([a = 0n, line = 0n], before) => a >= line && a >= before && before,
  },
  {
    kinds: 'rate bracket',
    text: shape('(?:(?:超过 Y的部分)?分段算：)?Y × [\\d.]+%(?: \\+ Y × [\\d.]+%)* = Y'),
    result: slices,
  },
  { kinds: 'grant bracket', text: shape('(?:定额 |落在定额的一档：)Y'), result: ([a]) => a as bigint },
  {
    kinds: 'earlier',
    text: shape('减去今年已经发的 Y，补差额 Y'),
    result: ([paid = 0n], before) => atLeastZero(before - paid),
  },
  {
    kinds: 'limit',
    text: shape('\\S+ Y，今年已用 Y，这次最多 Y'),
    result: ([limit = 0n, used = 0n], before) => atLeastZero(limit - used) <= before && atLeastZero(limit - used),
  },
  { kinds: 'limit', text: shape('\\S+ Y，这次最多 Y'), result: ([limit = 0n], before) => limit <= before && limit },
  {
    kinds: 'limit',
    text: shape('不超过这次还要自己付的钱，按 Y 算'),
    result: ([left = 0n], before) => left <= before && left,
  },
];

/** The slices are all of what the line before ended with, or all above a floor, each at its own rate, rounded half up once on the sum. */
function slices(amounts: bigint[], before: bigint, line: string): bigint | false {
  const floors = line.startsWith('超过') ? 1 : 0;
  const parts = amounts.slice(floors, -1);
  const rates = (line.match(/[\d.]+(?=%)/g) ?? []).map(hundredths);
  const product = sum(parts.map((part, i) => part * (rates[i] as bigint)));
  return sum(parts) + sum(amounts.slice(0, floors)) === before && (2n * product + 10_000n) / 20_000n;
}

/** What a line must end with, undefined when it cannot be followed; the number it ends with in words is that too. */
function resultOf(line: Line, before: bigint, paid: Map<string, bigint>): bigint | undefined {
  const amounts = amountsIn(line.text);
  if (line.kind === 'base' && line.text.includes(' − ')) return difference(line.text, paid);
  const rule = rules.find(({ kinds, text }) => kinds.split(' ').includes(line.kind) && text.test(line.text));
  const result = rule?.result(amounts, before, line.text);
  if (result === undefined || result === false) return undefined;
  return line.text.includes('可以享受') || amounts.at(-1) === result ? result : undefined;
}

/** “a − b − c = d”, where a part that an earlier step paid is what that step paid. */
function difference(text: string, paid: Map<string, bigint>): bigint | undefined {
  const [left = '', right = ''] = text.split(' = ');
  const parts = left.split(' − ').map((part) => ({ name: part.split(' ')[0] ?? '', amount: amountsIn(part)[0] ?? 0n }));
  if (parts.some(({ name, amount }) => (paid.get(name) ?? amount) !== amount)) return undefined;
  const [first = 0n, ...others] = parts.map(({ amount }) => amount);
  const result = atLeastZero(first - sum(others));
  return amountsIn(right)[0] === result ? result : undefined;
}
