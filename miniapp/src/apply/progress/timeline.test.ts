import type { ApplicationView } from '@yizhu/shared/api/endpoints';
import { timelineOf } from './timeline';

const submitted = { step: 'submit', title: '提交了申请', at: '2026-01-05T16:30:00.000Z', by: '本人' } as const;
const accepted = { step: 'accept', title: '乡镇受理了', at: '2026-01-08T02:00:00.000Z', by: '乡镇经办' } as const;
const view = (change: Partial<ApplicationView>) =>
  ({ state: 'submitted', timeline: [submitted], ...change }) as ApplicationView;

test('what is done has its day in China and who did it, then comes where it is, then what comes', () => {
  const now = { title: '已受理，等入户调查', office: '乡镇经办', due: '2026-06-30' };
  expect(timelineOf(view({ state: 'accepted', timeline: [submitted, accepted], now }), '2026-06-20')).toEqual([
    { state: 'done', title: '提交了申请', notes: ['1月6日，本人'] },
    { state: 'done', title: '乡镇受理了', notes: ['1月8日，乡镇经办'] },
    { state: 'now', title: '已受理，等入户调查', notes: ['在乡镇（街道）办', '按文件最晚6月30日办好，还有10天。'] },
    { state: 'next', title: '乡镇审核', notes: [] },
    { state: 'next', title: '村里公示', notes: [] },
    { state: 'next', title: '核对银行卡', notes: [] },
    { state: 'next', title: '县医保局算金额', notes: [] },
    { state: 'next', title: '县医保局复核签字', notes: [] },
    { state: 'next', title: '公示金额', notes: [] },
    { state: 'next', title: '安排打款', notes: [] },
    { state: 'next', title: '钱打到卡上', notes: [] },
  ]);
});

test.each([
  ['2026-02-28', '按文件最晚2月28日办好，还有0天。'],
  ['2026-02-27', '按文件应在2月27日前办好，已经过了1天。可以打电话问。'],
  [undefined, undefined],
])('on 28 February, with %s as the last day, it says %s', (due, words) => {
  const [, now] = timelineOf(view({ now: { title: '已提交，等乡镇受理', office: '乡镇经办', due } }), '2026-02-28');
  expect(now?.notes[1]).toBe(words);
});

test('once the money is there nothing comes any more; a day of another year says which', () => {
  expect(timelineOf(view({ state: 'paid' }), '2027-01-02')).toEqual([
    { state: 'done', title: '提交了申请', notes: ['2026年1月6日，本人'] },
  ]);
});
