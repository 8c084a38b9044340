/** What lint says, and the list of everything it looks at. */
import type { PolicyDocument } from '../document';
import type { PolicyProblem } from '../problem';

export type Severity = 'error' | 'warn' | 'info';

/** Every check by its id: how grave what it finds is, and what it looks at. A finding may be less grave than its check. */
export const checks = {
  S1: { severity: 'error', title: '名称不认识、写了两次' },
  S2: { severity: 'error', title: '待遇互相等对方的结果' },
  S3: { severity: 'error', title: '没有出处，或引文不在原文里' },
  S4: { severity: 'warn', title: '数或界限和引文对不上' },
  S5: { severity: 'warn', title: '原文里有数的句子没有引用' },
  S6: { severity: 'error', title: '写法不对' },
  S7: { severity: 'error', title: '比例超过 100%' },
  L1: { severity: 'warn', title: '前一项能享受的身份，后一项没有列' },
  L2: { severity: 'warn', title: '永远用不到的身份、一档或待遇' },
  L3: { severity: 'error', title: '空档或重叠' },
  L6: { severity: 'warn', title: '限额没有用上，或用了却没有限' },
  L7: { severity: 'warn', title: '按剩下的自付算，却没有减去前一项' },
  E1: { severity: 'warn', title: '多花一分，救助多出一截' },
  E2: { severity: 'warn', title: '费用多了，救助反而少' },
  E3: { severity: 'warn', title: '费用多了，保险后的负担反而少' },
  E4: { severity: 'warn', title: '多花的每一元，救助超过一元或为负' },
  E5: { severity: 'info', title: '限额从哪里起作用' },
  E6: { severity: 'warn', title: '更困难的身份反而少' },
  E7: { severity: 'info', title: '定额和前一档在交界处是否相接' },
  E8: { severity: 'warn', title: '救助和保险合计超过费用' },
  T1: { severity: 'warn', title: '同一文件的前后两版有空档或重叠' },
  T2: { severity: 'warn', title: '已过施行期' },
  T3: { severity: 'warn', title: '参数缺今年的数' },
  T4: { severity: 'info', title: '要看的文件不在这里' },
  H1: { severity: 'warn', title: '有歧义的说法没有登记读法' },
  H2: { severity: 'info', title: '读法还没有人确认' },
  A1: { severity: 'warn', title: '确认没有对上任何发现' },
} as const;
export type CheckId = keyof typeof checks;

/** `about` tells findings of one path apart. `code` is there where reading and compiling the file would be refused, too. */
export type Finding = {
  check: CheckId;
  severity: Severity;
  path: string;
  about?: string;
  message: string;
  code?: PolicyProblem['code'];
};

/** A finding of a check, of its own severity or of another. */
export function finding(check: CheckId, path: string, message: string, more: Partial<Finding> = {}): Finding {
  return { check, severity: checks[check].severity, path, message, ...more };
}

/** One sentence of a document, as it lies beside its policy. */
export type ClauseRow = { id: string; quote: string; type: string };
/** A sentence that is registered as one with several readings: where it stands and under which. */
export type ReadingPlace = { path: string; id: string };

/** What lint knows besides the file itself; what is not given leaves its checks out. */
export type Surroundings = {
  /** The document's own text. */
  text?: string;
  /** Clauses of this document. */
  clauses?: ClauseRow[];
  /** Ids of the clauses of every document. */
  clauseIds?: string[];
  /** The other policy files. */
  others?: PolicyDocument[];
  readingPlaces?: ReadingPlace[];
  /** The day on which it is looked at. */
  today?: string;
};

export type Sized = { finding: Finding; size: number };

/** For each check and place the greatest alone. */
export function greatest(found: Sized[]): Finding[] {
  const best = new Map<string, Sized>();
  for (const one of found) {
    const key = `${one.finding.check}|${one.finding.path}`;
    if (one.size > (best.get(key)?.size ?? Number.NEGATIVE_INFINITY)) best.set(key, one);
  }
  return [...best.values()].map((one) => one.finding);
}
