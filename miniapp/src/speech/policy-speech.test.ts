import { policySpeech } from './policy-speech';

test('each aid is read with what it is for, then whom to ask', () => {
  expect(policySpeech([{ title: '倾斜救助', plain: '超过3000元的，再救助一次' }, { title: '住院免押金' }])).toEqual([
    '您可以看看这2项，符合条件的就能得到。',
    '倾斜救助。超过三千元的，再救助一次。',
    '住院免押金。',
    '每一项有什么条件、给多少，写在下面。',
    '这里是文件的意思，以县医保局核定为准。不清楚的，请问镇上医保员。',
  ]);
});

test('where there is none, that is said, and still whom to ask', () => {
  const said = policySpeech([]);
  expect(said[0]).toBe('这份文件没有给您这一类人的救助。');
  expect(said[said.length - 1]).toContain('请问镇上医保员');
});
