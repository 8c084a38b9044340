import type { Columns } from './table';

/** The columns of each file: the contract's names, then the names county offices write. A sum of several parts where their sheets split one payer. */

const personId = {
  parts: [
    ['person_id', '身份证号', '身份证号码', '公民身份号码', '证件号码', '身份证', '人员编号', '个人编号', '人员编码'],
  ],
  firstWins: true,
} as const;

export const rosterColumns = {
  person_id: personId,
  town: {
    parts: [['town', '镇街', '乡镇', '乡镇街道', '镇街名称', '乡镇名称', '所属镇街', '所属乡镇']],
    firstWins: true,
  },
  category: {
    parts: [['category', '救助身份', '监测对象类别', '监测类别', '救助对象类别', '身份类别', '人员类别', '类别']],
    firstWins: true,
  },
  risk_eliminated: {
    parts: [['risk_eliminated', '风险是否消除', '是否消除风险', '风险已消除', '消除风险', '风险消除']],
    firstWins: true,
    optional: true,
  },
} as const satisfies Columns<string>;
export type RosterField = keyof typeof rosterColumns;

export const settlementColumns = {
  settlement_id: {
    parts: [['settlement_id', '结算编号', '结算id', '结算号', '结算流水号', '结算单号', '结算单据号']],
    firstWins: true,
  },
  person_id: personId,
  date: { parts: [['date', '结算日期', '结算时间', '费用结算日期']], firstWins: true },
  total: { parts: [['total', '费用总额', '医疗费总额', '医疗费用总额', '总费用', '医疗总费用']] },
  in_scope: {
    parts: [
      [
        'in_scope',
        '符合医保报销金额',
        '符合医保报销费用',
        '政策范围内费用',
        '政策范围内金额',
        '政策范围内',
        '符合政策范围金额',
        '合规医疗费用',
        '合规费用',
      ],
    ],
  },
  basic: {
    parts: [
      [
        'basic',
        '基本医疗保险报销金额',
        '基本医保报销金额',
        '基本医疗保险',
        '基本医保',
        '统筹基金支付',
        '统筹支付',
        '基本医保支付',
      ],
    ],
  },
  big: { parts: [['big', '大病报销金额', '大病保险报销金额', '大病保险', '大病保险支付', '大病支付', '大病']] },
  aid: {
    parts: [
      ['aid', '医疗救助', '医疗救助金额', '医疗救助支付', '医疗救助报销金额'],
      ['倾斜救助', '倾斜救助金额'],
    ],
  },
  other: {
    parts: [
      ['other', '其他报销金额', '其他支付', '其他报销', '其他基金支付', '其他'],
      ['渝快保支出金额', '渝快保赔付金额', '渝快保赔付', '渝快保'],
      ['大额报销金额', '大额报销', '大额补助'],
      ['公务员补助', '公务员补助金额'],
    ],
  },
  relief: { parts: [['relief', '政策减免', '政策减免金额', '减免金额']], optional: true },
  health: {
    parts: [
      ['health', '健康帮扶', '健康帮扶金额'],
      ['扶贫济困金额', '扶贫济困'],
    ],
    optional: true,
  },
} as const satisfies Columns<string>;
export type SettlementField = keyof typeof settlementColumns;

export const ledgerColumns = {
  person_id: personId,
  cost_date: {
    parts: [['cost_date', '费用发生日期', '费用日期', '发生日期', '就诊日期', '结算日期']],
    firstWins: true,
  },
  amount: {
    parts: [['amount', '金额', '赔付金额', '渝快保支出金额', '渝快保赔付金额', '渝快保赔付', '支出金额', '救助金额']],
  },
} as const satisfies Columns<string>;
export type LedgerField = keyof typeof ledgerColumns;

/** The paid file and the held file: our own output, fed to the next round. */
export const bookColumns = {
  person_id: personId,
  round: { parts: [['round', '轮次', '次数', '第几次']], firstWins: true },
  amount: { parts: [['amount', '金额', '已发金额', '发放金额', '挂起金额']] },
} as const satisfies Columns<string>;
export type BookField = keyof typeof bookColumns;
