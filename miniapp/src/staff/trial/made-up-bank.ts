/** Made-up bills for a quick look at what a change does: each category of the county with the same bills. */
import type { Category } from '@yizhu/shared/policy/document';
import type { BankBill } from './bank';

/** 政策范围内费用 in yuan, basic insurance's share in per cent, and the kind of visit: many small bills, few large ones. */
const visits: [coveredYuan: number, basicPercent: number, care: string][] = [
  [1_200, 50, 'outpatient'],
  [2_600, 60, 'chronic-outpatient'],
  [4_800, 65, 'inpatient'],
  [6_500, 70, 'inpatient'],
  [9_800, 70, 'inpatient'],
  [14_000, 65, 'inpatient'],
  [18_500, 60, 'special-outpatient'],
  [27_000, 65, 'inpatient'],
  [36_000, 60, 'inpatient'],
  [52_000, 60, 'inpatient'],
  [88_000, 55, 'inpatient'],
  [160_000, 55, 'inpatient'],
  [320_000, 50, 'inpatient'],
];

/** The same bills for every category, so that two readings differ by the rules alone. */
export const madeUpBank = (categories: readonly Category[]): BankBill[] =>
  ([] as BankBill[]).concat(
    ...categories.map(({ title }) =>
      visits.map(([coveredYuan, percent, care]) => ({
        identity: title,
        facts: { care },
        amounts: { 'policy-covered': coveredYuan * 100, basic: coveredYuan * percent },
      })),
    ),
  );
