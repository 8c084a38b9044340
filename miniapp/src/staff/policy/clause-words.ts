/** What a sentence of a document is, in the words of a page. */
import type { ClauseType } from '../trial/pack-types';

export const clauseWords: Record<ClauseType, string> = {
  compute: '计算',
  deadline: '期限',
  process: '流程',
  fund: '资金',
  form: '单证',
  report: '报表',
  display: '展示',
  'data feed': '数据交换',
  governance: '管理',
};
