import { nextThingSpeech, progressSpeech } from './application-speech';

test('somebody who has been paid hears that, how much, and what to do where it has not come', () => {
  expect(
    nextThingSpeech({
      kind: 'paid',
      id: 'a.1',
      title: '钱已到账',
      amountFen: 500_000,
      words: '2025年一次性救助。没收到的，问镇上医保员。',
    }),
  ).toEqual(['钱已到账。', '五千元。', '2025年一次性救助。没收到的，问镇上医保员。']);
});

test('somebody who has not applied hears from which costs on, in words', () => {
  const words = '全年住院报销后，自己付的超过2万元，可以申请一次性救助。';
  expect(nextThingSpeech({ kind: 'apply', title: '您还没有申请过', words })).toEqual(['您还没有申请过。', words]);
});

test('of the way is read what was done last, where it is, what comes next, and no number of the case', () => {
  expect(
    progressSpeech([
      { state: 'done', title: '提交了申请', notes: ['11月20日，本人'] },
      { state: 'done', title: '乡镇受理了', notes: ['11月21日，城区街道 乡镇经办'] },
      { state: 'now', title: '已受理，等入户调查', notes: ['在乡镇（街道）办', '按文件最晚11月30日办好，还有4天。'] },
      { state: 'next', title: '乡镇审核', notes: [] },
      { state: 'next', title: '村里公示', notes: [] },
    ]),
  ).toEqual([
    '乡镇受理了。11月21日，城区街道 乡镇经办。',
    '现在：已受理，等入户调查。在乡镇 街道 办。按文件最晚11月30日办好，还有4天。',
    '接下来：乡镇审核。',
  ]);
});

test('when it is over, that and the amount', () => {
  expect(progressSpeech([{ state: 'done', title: '钱打到卡上了', notes: ['12月1日，县财政局'] }], 123_456)).toEqual([
    '钱打到卡上了。12月1日，县财政局。',
    '办完了。',
    '县里核定的金额是一千两百三十四元五角六分。',
  ]);
});
