/**
 * The papers of a hospital, drawn so that a number can be found again: their parts from top to bottom, and which box answers which question.
 * Amounts are made up and add up. Words have a source; where no source shows the layout, the order of the boxes and the title are ours.
 */
import type { AmountWord } from '@yizhu/shared/policy/vocabulary';

export type Box = {
  label: string;
  /** Made up, in yuan. */
  amount: string;
  /** Numbers that stand in this box. */
  fills: readonly AmountWord[];
  /** Numbers that the paper has no box for, and that may be in this one. */
  near: readonly AmountWord[];
};

export type Part = { title: string; boxes: readonly Box[] };

export type Form = {
  title: string;
  parts: readonly Part[];
  /** Said of a number instead of, or after, where its box is. */
  notes: Partial<Record<AmountWord, string>>;
};

const patient: Part = { title: '病人和住院', boxes: [box('姓名'), box('住院号')] };

/**
 * 医疗保障基金结算清单, the part on fees and payment. 金额合计 and what funds and persons pay: the form of 2021 as m.hubeilong.com/c/0Z3142I92021_3.html
 * explains it (a mirror); 医保统筹基金支付 and 其他支付 stand on the national 医疗住院收费票据, too. No text was found for the four columns 甲类 to 其他.
 */
const national: Form = {
  title: '医疗保障基金结算清单',
  parts: [
    patient,
    {
      title: '医疗收费信息',
      boxes: [
        box('金额合计', '24,000.00', ['total-bill']),
        box('甲类', '9,000.00', [], ['policy-covered']),
        box('乙类', '12,400.00', [], ['policy-covered']),
        box('自费', '2,600.00'),
        box('其他', '0.00'),
      ],
    },
    {
      title: '基金支付',
      boxes: [
        box('医保统筹基金支付', '12,000.00', ['basic']),
        box('居民大病保险', '1,500.00', ['critical']),
        box('职工大额补助', '0.00', ['large']),
        box('公务员医疗补助', '0.00'),
        box('医疗救助支付', '3,000.00', ['medical-aid']),
        box(
          '其他支付',
          '0.00',
          ['other'],
          ['supplementary', 'commercial', 'mutual', 'veteran', 'relief', 'special-aid', 'health'],
        ),
      ],
    },
    {
      title: '个人支付',
      boxes: [box('个人自付', '4,900.00'), box('个人自费', '2,600.00'), box('个人现金支付', '7,500.00')],
    },
  ],
  notes: {
    'policy-covered':
      '有的医院另给一张结算单，上面写着“符合政策范围金额”，照那个填最准。没有的，甲类加乙类只是大约数，乙类里要先自付的不算在内，请问医院的医保窗口。',
  },
};

/**
 * 重庆: no source shows the layout. 费用总额, 符合医保报销金额, 大病报销, 大额报销 and 渝快保 are the columns in which a county office of Chongqing
 * exchanges settlements; 统筹支付, 账户支付, 现金支付, 本次起付线支付金额 and 民政救助金额 are what Chongqing's insurance answers a hospital's program
 * (public code of hospitals, up to 2020).
 */
const chongqing: Form = {
  title: '重庆医保住院结算单',
  parts: [
    patient,
    {
      title: '费用',
      boxes: [
        box('费用总额', '24,000.00', ['total-bill']),
        box('符合医保报销金额', '20,000.00', ['policy-covered']),
        box('本次起付线支付金额', '300.00'),
      ],
    },
    {
      title: '报销和救助',
      boxes: [
        box('统筹支付', '12,000.00', ['basic']),
        box('大病报销金额', '1,500.00', ['critical']),
        box('大额报销金额', '0.00', ['large']),
        box('民政救助（医疗救助）', '3,000.00', ['medical-aid']),
        box('健康扶贫医疗基金', '0.00', ['health']),
        box('渝快保支出金额', '500.00', ['commercial']),
        box('公务员补助', '0.00'),
        box('其他补助', '0.00', ['other'], ['supplementary', 'relief', 'veteran', 'mutual', 'special-aid']),
      ],
    },
    { title: '个人支付', boxes: [box('账户支付', '0.00'), box('现金支付', '7,000.00')] },
  ],
  notes: {
    'policy-covered': '有的单子写“医保政策范围内费用”或“本次进入医保范围费用”，是同一个数。',
    basic: '有的单子写“基本医疗保险报销金额”。',
    large: '有的单子写“大额理赔金额”。',
    commercial: '出院以后才赔的，看赔付的通知。',
  },
};

/**
 * 阳泉: no source shows the layout that Shanxi's hospitals print. The words are those of the national insurance platform, which answers every
 * hospital's program when it settles (interface 2304, `setlinfo`: medfee_sumamt, inscp_scp_amt, hifp_pay and so on).
 */
const yangquan: Form = {
  title: '医保住院结算单',
  parts: [
    patient,
    {
      title: '费用',
      boxes: [
        box('医疗费总额', '24,000.00', ['total-bill']),
        box('全自费金额', '2,600.00'),
        box('超限价自费费用', '400.00'),
        box('先行自付金额', '1,000.00'),
        box('符合政策范围金额', '20,000.00', ['policy-covered']),
        box('本次可支付限额金额', '0.00', [], ['package-limit']),
      ],
    },
    {
      title: '基金支出',
      boxes: [
        box('基本医疗保险统筹基金支出', '12,000.00', ['basic']),
        box('居民大病保险资金支出', '1,500.00', ['critical']),
        box('企业补充医疗保险基金支出', '0.00', ['supplementary']),
        box('职工大额医疗费用补助基金支出', '0.00', ['large']),
        box('医疗救助基金支出', '3,000.00', ['medical-aid']),
        box('其他支出', '0.00', ['other'], ['commercial', 'veteran', 'mutual', 'special-aid', 'relief', 'health']),
        box('医院负担金额', '0.00', ['hospital']),
      ],
    },
    { title: '个人支付', boxes: [box('个人账户支出', '0.00'), box('个人现金支出', '7,500.00')] },
  ],
  notes: {
    'policy-covered': '没有这一格的，用医疗费总额减去全自费、超限价、先行自付这三格。',
    'package-limit': '按单病种结算的单子才有，写着“限额”两个字。',
  },
};

/** Before the bill is settled: one number; which part of it the insurance covers is not on the list. */
const openBill: Form = {
  title: '住院费用清单',
  parts: [
    patient,
    {
      title: '收费项目',
      boxes: [
        box('床位费', '1,200.00'),
        box('检查费', '6,800.00'),
        box('西药费', '16,000.00'),
        box('合计', '24,000.00', ['total-bill']),
      ],
    },
  ],
  notes: { 'total-bill': '有好几张的，看最后一张；每天一张的，加起来填。' },
};

export const forms = { national, chongqing, yangquan, openBill };

/** By the beginning of the division code; everywhere else the national form. */
const byPlace: readonly (readonly [string, Form])[] = [
  ['50', chongqing],
  ['1403', yangquan],
];

/** The paper that somebody insured in this division holds in their hands. */
export function formOf(adcode: string, settled: boolean): Form {
  if (!settled) return openBill;
  return byPlace.filter(([begins]) => adcode.indexOf(begins) === 0)[0]?.[1] ?? national;
}

function box(label: string, amount = '', fills: readonly AmountWord[] = [], near: readonly AmountWord[] = []): Box {
  return { label, amount, fills, near };
}
