/** E6: who stands first among the categories and gets less than the next. */
import type { PolicyDocument } from '../document';
import { yuan } from '../outcome';
import { slackOf } from '../probe-curve';
import { type Finding, finding, greatest } from './finding';
import { billWord, triedWith, whoIs } from './run-words';
import type { Run } from './runs';

/** Neighbours suffice: who gets less than one further down gets less than, or as much as, each between. */
export function precedenceFindings(document: PolicyDocument, ranks: Run[][]): Finding[] {
  if (document['category-choice']?.resolve !== 'order') return [];
  const seen = new Set<string>();
  const found: { finding: Finding; size: number }[] = [];
  for (const rank of ranks)
    rank.forEach((lesser, i) => {
      const first = rank[i - 1];
      if (!first || first.situation.key === lesser.situation.key) return;
      const key = `${lesser.kind}|${first.situation.key}/${lesser.situation.key}`;
      if (seen.has(key)) return;
      seen.add(key);
      found.push(...shortfall(document, first, lesser));
    });
  return greatest(found);
}

function shortfall({ categories }: PolicyDocument, first: Run, lesser: Run): { finding: Finding; size: number }[] {
  const titleOf = (run: Run): string => categories.find(({ id }) => id === run.situation.category)?.title ?? '';
  let worst: { size: number; billFen: number; gets: number } | undefined;
  for (const { billFen } of [...first.curve.points, ...lesser.curve.points]) {
    const [a, b] = [first.probe.at(billFen), lesser.probe.at(billFen)];
    if (a.unknown || b.unknown) continue;
    const gets = a.aidFen + a.besideFen;
    const size = b.aidFen + b.besideFen - gets;
    if (size > 100 + slackOf(first.probe.stage) && size > (worst?.size ?? 0)) worst = { size, billFen, gets };
  }
  if (!worst) return [];
  const { size, billFen, gets } = worst;
  const benefit = lesser.probe.stage.plans[0]?.benefit;
  const message =
    `${whoIs(first)}：${hasBill(first) ? `${billWord(first)} ${yuan(billFen)}，` : ''}得 ${yuan(gets)}，比后一类“${titleOf(lesser)}”少 ${yuan(size)}` +
    `${benefit ? triedWith(first, benefit) : ''}。请核对身份的先后和各类的标准`;
  return [
    {
      finding: finding('E6', `categories.${first.situation.category}`, message, { about: lesser.situation.category }),
      size,
    },
  ];
}

/** Whether anything is worked out on a bill; a premium is not. */
const hasBill = ({ probe }: Run): boolean =>
  probe.stage.plans.some(
    ({ benefit: { base } }) => base === 'self-pay' || (typeof base === 'object' && typeof base.of === 'string'),
  );
