// 渝北, 2023-10-30 (the district's published example; secondary source): large-expense aid 75 % for 特困, 低保 and 返贫致贫, 70 % for
// 易返贫致贫, 低保边缘 and 因病致贫, 60,000 yuan a year; tilt for 低保边缘 60 % of what is above 3,000 yuan. Not published, and
// therefore undefined here: critical illness of the first three (a document of the city favours them), tilt of the others.
import { fen, floorZero, least, percentOf, plain, sum } from './exact';
import { type Bill, referenceLayers } from './layers';
import { pengshuiCategory } from './pengshui-people';

/** A stay, with what the year's earlier ones were given of the aid. */
export type YubeiBill = Bill & { before_aid_fen?: number };
export type YubeiAnswer = {
  basic_fen: number;
  big_fen?: number;
  aid_fen?: number;
  tilt_fen?: number;
  /** All that is paid, when every part of it is known. */
  paid_fen?: number;
};

const AID_PERCENT: Record<string, bigint> = {
  特困人员: 75n,
  低保对象: 75n,
  返贫致贫人口: 75n,
  易返贫致贫人口: 70n,
  低保边缘家庭成员: 70n,
  因病致贫重病患者: 70n,
};

/** One stay for another disease than a special one, in the city and referred. */
export function referenceYubei(bill: YubeiBill): YubeiAnswer {
  const { basic_fen, big_fen, self_pay_fen } = referenceLayers(bill);
  const category = pengshuiCategory(bill.identities ?? []);
  const percent = category && AID_PERCENT[category];
  if (!percent) return { basic_fen, big_fen };
  const reached = bill.level >= 2 && fen(bill.in_scope) > 30_000_00n;
  if (percent === 75n) return reached ? { basic_fen } : { basic_fen, aid_fen: 0 };
  const room = floorZero(60_000_00n - fen(bill.before_aid_fen));
  const aid = reached ? least(percentOf(fen(self_pay_fen), percent), room) : 0n;
  if (category !== '低保边缘家庭成员') return { basic_fen, big_fen, aid_fen: plain(aid) };
  const tilt = percentOf(floorZero(fen(self_pay_fen) - aid - 3_000_00n), 60n);
  const paid = sum([fen(basic_fen), fen(big_fen), aid, tilt]);
  return { basic_fen, big_fen, aid_fen: plain(aid), tilt_fen: plain(tilt), paid_fen: plain(paid) };
}
