/** The steps from the sheets to the amount as a person reads them, each with the sentence of the document that it rests on. */
import type { DecisionView, Submission } from '@yizhu/shared/api/endpoints';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuanShort } from '@yizhu/shared/money/format-amount';
import type { Cited } from '@yizhu/shared/policy/document';
import type { Line, Step } from '@yizhu/shared/policy/explain';
import { amountWords, payers } from '@yizhu/shared/policy/vocabulary';

export type DecisionSteps = DecisionView['steps'];
type Visit = Submission['visits'][number];

const titles: Record<Line['kind'], string> = {
  base: '全年自己付的',
  line: '起付线',
  rate: '按比例',
  bracket: '按档',
  grant: '定额',
  limit: '限额',
  earlier: '减去已发的',
  split: '谁出',
};

/** Each sheet, then the engine's lines; where nothing is given, the reasons in their place. What is not certain comes last. */
export function stepsOf(step: Step, visits: Visit[], statusTitle: string): DecisionSteps {
  const lines = step.lines.map((line) => ({
    title: titles[line.kind],
    sentence: line.text,
    amountFen: Math.max(0, line.resultFen),
    ...cited(line),
  }));
  const reasons = step.reasons.map((reason) => ({
    title: statusTitle,
    sentence: reason.text,
    amountFen: 0,
    ...cited(reason),
  }));
  const caveats = step.caveats.map((sentence) => ({
    title: '要注意',
    sentence,
    amountFen: step.paidFen,
    ...cited(step),
  }));
  return [...visits.map(sheetStep), ...lines, ...reasons, ...caveats];
}

const cited = ({ clause, quote }: Cited) => ({ clause: clause?.at ?? '', quotes: quote ?? [] });

/** “政策范围内费用 50,000 元 − 基本医保 34,790 元 = 15,210 元” */
function sheetStep({ date, sheetNumber, amounts }: Visit): DecisionSteps[number] {
  const covered = amounts['policy-covered'] ?? 0;
  const paid = payers.filter((payer) => amounts[payer]);
  const amountFen = paid.reduce((left, payer) => left - (amounts[payer] as number), covered);
  const parts = paid.map((payer) => ` − ${amountWords[payer]} ${yuan(amounts[payer] as number)}`);
  return {
    title: `结算单 ${sheetNumber}（${date}）`,
    sentence: `政策范围内费用 ${yuan(covered)}${parts.join('')} = ${yuan(amountFen)}`,
    amountFen: Math.max(0, amountFen),
    clause: '',
    quotes: [],
  };
}

const yuan = (amountFen: number): string => `${formatYuanShort(fen(amountFen))} 元`;
