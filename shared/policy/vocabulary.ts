/**
 * The words in which every policy speaks of an encounter: what may be asked of it, and who paid what.
 * A policy may add facts of its own (`facts:`), whose names begin with `x-`; it may not redefine these.
 */

export type FactWord = {
  /** What the screen calls the fact. */
  title: string;
  /** Value → what the screen calls it, in the order in which they are offered. */
  values: Record<string, string>;
  /** Value taken when an encounter does not say. */
  absent: string;
};

const yesNo = (yes: string, no: string) => ({ true: yes, false: no });

export const factWords: Record<string, FactWord> = {
  care: {
    title: '就医类别',
    values: {
      inpatient: '住院',
      outpatient: '普通门诊',
      'chronic-outpatient': '门诊慢性病',
      'special-outpatient': '门诊慢特病',
      'emergency-outpatient': '门诊急诊抢救',
      'day-surgery': '日间手术',
      'negotiated-drug': '谈判药品门诊',
    },
    absent: 'inpatient',
  },
  disease: { title: '病种', values: { other: '其他疾病' }, absent: 'other' },
  'hospital-level': {
    title: '医院级别',
    values: { 1: '一级（乡镇卫生院、社区）', 2: '二级（县级医院）', 3: '三级（市级以上大医院）' },
    absent: '2',
  },
  place: {
    title: '就医地点',
    values: { 'in-county': '本县', 'in-city': '本市', elsewhere: '市外' },
    absent: 'in-city',
  },
  referral: {
    title: '转诊',
    values: { referred: '按规定办了转诊', 'not-required': '不需要转诊', unreferred: '没有按规定转诊' },
    absent: 'referred',
  },
  designated: { title: '定点医药机构', values: yesNo('定点', '不是定点'), absent: 'true' },
  insured: { title: '参保', values: yesNo('已参保', '未参保'), absent: 'true' },
  insurance: { title: '参保险种', values: { resident: '居民医保', employee: '职工医保' }, absent: 'resident' },
  plan: { title: '居民医保档次', values: { 1: '一档', 2: '二档' }, absent: '1' },
  minor: { title: '未成年人', values: yesNo('未满18周岁', '已满18周岁'), absent: 'false' },
  emergency: { title: '急诊抢救', values: yesNo('急诊抢救', '不是急诊抢救'), absent: 'false' },
  revisit: { title: '复诊', values: yesNo('复诊', '不是复诊'), absent: 'false' },
  'late-stage': { title: '晚期', values: yesNo('认定为晚期', '未认定为晚期'), absent: 'false' },
  'special-drug': { title: '特殊药品', values: yesNo('使用特殊药品', '未使用特殊药品'), absent: 'false' },
};

/** Who may have paid before the aid, in the order in which the blocks fall. */
export const payerWords = {
  basic: '基本医保',
  critical: '大病保险',
  large: '大额医疗补助',
  supplementary: '补充医保',
  relief: '政策减免',
  'medical-aid': '医疗救助',
  health: '健康帮扶',
  commercial: '商业保险',
  veteran: '优抚补助',
  mutual: '医疗互助',
  'special-aid': '专项救助',
  hospital: '医院承担',
  other: '其他报销',
} as const;
export type Payer = keyof typeof payerWords;
export const payers = Object.keys(payerWords) as Payer[];

/** Payers that a sheet is asked about only where a document names them. */
export const seldomPayers: readonly Payer[] = ['special-aid', 'hospital'];

/** Amounts that an encounter may carry, in fen. */
export const amountWords: Record<string, string> = {
  'total-bill': '总费用',
  'policy-covered': '政策范围内费用',
  'package-limit': '单病种限额',
  ...payerWords,
};
export type AmountWord = 'total-bill' | 'policy-covered' | 'package-limit' | Payer;
export const isAmountWord = (word: string): word is AmountWord => Object.keys(amountWords).indexOf(word) >= 0;
