/** What the screens call an amount: the plain word in front, the word of the sheet behind it, so that it is known again on paper. */
import { type AmountWord, amountWords } from '@yizhu/shared/policy/vocabulary';

const plainWords: Record<AmountWord, string> = {
  'total-bill': '一共花的钱',
  'policy-covered': '医保认的费用',
  'package-limit': '这个病最多算多少',
  basic: '医保先报的钱',
  critical: '大病再报的钱',
  large: '大额另报的钱',
  supplementary: '另一份医保报的钱',
  relief: '按政策减掉的钱',
  'medical-aid': '已经给的救助',
  health: '帮扶资金给的钱',
  commercial: '自己买的保险赔的钱',
  veteran: '优抚对象另补的钱',
  mutual: '互助会给的钱',
  'special-aid': '专门项目给的钱',
  hospital: '医院自己担的钱',
  other: '别处报的钱',
};

/** Where the payer's name alone would not say that an amount is meant. */
const sheetWords: Partial<Record<AmountWord, string>> = { basic: '基本医保报销', critical: '大病保险报销' };

export const plainWord = (word: AmountWord): string => plainWords[word];

/** 医保认的费用（政策范围内费用） */
export const titleOfAmount = (word: AmountWord): string =>
  `${plainWords[word]}（${sheetWords[word] ?? amountWords[word]}）`;
