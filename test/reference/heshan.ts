// 鹤府〔2020〕19号
// 二 医疗救助对象主要包括:特困供养人员、最低生活保障对象、孤儿、低收入家庭成员、精准扶贫重点帮扶对象、我市人民政府规定的其他特殊困难人员和
// 因病致贫家庭重病患者。 三(二) “特殊困难人员”发生医疗费用可按照江府〔2019〕40号文件中因病致贫家庭重病患者的规定申请相关医疗救助待遇。
// 三(一) … 筹集医疗救助风险储备金。用于医疗救助基金出现收支缺口时，先行给予垫付 … 待年末上级下达的补助资金有结余时，按政策及时归垫 …
// 附件2 … 根据救助对象数量、患病率、救助标准、医药费用增长情况，以及基本医疗保险、大病保险、商业保险报销水平等，认真测算下年度 … 需求 …
import { fen, floorZero, halfUp, least, plain, sum } from './exact';
import type { HeshanGiven, HeshanNeed, HeshanNeedRow, HeshanReserve } from './given-heshan';

export type StatusAnswer = {
  awards: [];
  total_fen: 0;
  eligible: boolean;
  treated_as?: string;
  amount_status: string;
};
export type ReserveAnswer = { reserve_fen: number; outstanding_fen: number; unmet_fen: number; repaid_fen: number };
export type NeedAnswer = { need_fen: number; reserve_need_fen: number };

/** What 鹤山's document gives for a case's `given`: a slow, plain calculation to compare the engine with. */
export function referenceHeshan(given: HeshanGiven): StatusAnswer | ReserveAnswer | NeedAnswer {
  if (given.kind === 'status') return statusAnswer(given.person?.identity);
  return given.kind === 'reserve' ? reserveAnswer(given) : needAnswer(given);
}

const LISTED = [
  ...['特困供养人员', '最低生活保障对象', '孤儿', '低收入家庭成员', '精准扶贫重点帮扶对象'],
  ...['其他特殊困难人员', '因病致贫家庭重病患者'],
];

/** No amount comes out: 江府〔2019〕40号 would give it. */
function statusAnswer(identity = ''): StatusAnswer {
  const treatedAs = identity === '特殊困难人员' ? '因病致贫家庭重病患者' : identity;
  if (!LISTED.includes(treatedAs)) return { awards: [], total_fen: 0, eligible: false, amount_status: 'NOT_ELIGIBLE' };
  const amountStatus = 'EXTERNAL_RULE_江府〔2019〕40号';
  return { awards: [], total_fen: 0, eligible: true, treated_as: treatedAs, amount_status: amountStatus };
}

/** A gap is advanced as far as the reserve goes; a year's surplus of subsidies pays back no more than was advanced. */
function reserveAnswer(given: HeshanReserve): ReserveAnswer {
  let reserve = fen(given.opening);
  let outstanding = fen(given.advanced_opening);
  let unmet = 0n;
  let repaid = 0n;
  for (const event of given.events) {
    if (event.t === 'contrib') reserve += fen(event.amount);
    if (event.t === 'gap') {
      const gap = floorZero(fen(event.payable) - fen(event.available));
      const advanced = least(gap, reserve);
      reserve -= advanced;
      outstanding += advanced;
      unmet += gap - advanced;
    }
    if (event.t === 'year_end') {
      const back = least(outstanding, fen(event.subsidy_surplus));
      reserve += back;
      outstanding -= back;
      repaid += back;
    }
  }
  return {
    reserve_fen: plain(reserve),
    outstanding_fen: plain(outstanding),
    unmet_fen: plain(unmet),
    repaid_fen: plain(repaid),
  };
}

function needAnswer({ rows, fund_surplus, budget_income }: HeshanNeed): NeedAnswer {
  const need = sum(rows.map(rowNeed));
  const reserveNeed = floorZero(need - fen(fund_surplus) - fen(budget_income));
  return { need_fen: plain(need), reserve_need_fen: plain(reserveNeed) };
}

const WHOLE = 10_000n;

/** People × morbidity × cost × (1 + growth) × (1 − reimbursed) × aid, rounded once. */
function rowNeed({ count, morbidity_bp, avg_cost_fen, growth_bp, reimbursed_bp, aid_bp }: HeshanNeedRow): bigint {
  const shares = fen(morbidity_bp) * (WHOLE + fen(growth_bp)) * (WHOLE - fen(reimbursed_bp)) * fen(aid_bp);
  return halfUp(fen(count) * fen(avg_cost_fen) * shares, WHOLE ** 4n);
}
