/** Findings that the author stands by, with a reason; and reasons that no longer meet a finding. */
import type { Acknowledgement } from '../document';
import { type CheckId, type Finding, finding } from './finding';

/** A finding that need not be mended says why. */
export type Judged = Finding & { acknowledged?: string };

/**
 * Sorts acknowledgements to findings. What compile refuses cannot be acknowledged. `unseen` are checks that could not be made
 * here (the document's text is not at hand): nothing is said of theirs.
 */
export function judge(findings: Finding[], acknowledged: Acknowledgement[], unseen: CheckId[] = []): Judged[] {
  const judged = findings.map((one): Judged => {
    const met = acknowledged.find((ack) => meets(ack, one));
    return met ? { ...one, acknowledged: met.why } : one;
  });
  const idle = acknowledged.reduce<Finding[]>((all, ack, i) => {
    if (unseen.some((check) => check === ack.check)) return all;
    return all.concat(left(ack, findings).map((about) => idleOne(ack, i, about)));
  }, []);
  return [...judged, ...idle];
}

function meets({ check, at, about }: Acknowledgement, one: Finding): boolean {
  if (one.code !== undefined || one.check !== check || one.path !== at) return false;
  return about === undefined || (one.about !== undefined && about.indexOf(one.about) >= 0);
}

/** What an acknowledgement speaks of and no finding does: each word of its `about`, or the whole of it. */
function left(ack: Acknowledgement, findings: Finding[]): (string | undefined)[] {
  const words: (string | undefined)[] = ack.about ?? [undefined];
  return words.filter(
    (about) => !findings.some((one) => meets({ ...ack, about: about === undefined ? about : [about] }, one)),
  );
}

function idleOne({ check, at }: Acknowledgement, i: number, about: string | undefined): Finding {
  const what = `${check} ${at}${about === undefined ? '' : `（${about}）`}`;
  return finding(
    'A1',
    `acknowledged.${i}`,
    `这条确认没有对上任何发现：${what}。已经改好的请删去，写错的请照输出里的路径改`,
    { about },
  );
}
