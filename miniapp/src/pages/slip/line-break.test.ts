import { breakLines } from './line-break';

/** A Chinese character is one wide, everything else half. */
const width = (text: string): number => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0x2000 ? 1 : 0.5), 0);
const lines = (text: string, most: number): string[] => breakLines(text, most, width);

test('a text that fits is one line, and an empty one none', () => {
  expect(lines('身份：特困人员', 7)).toEqual(['身份：特困人员']);
  expect(lines('', 7)).toEqual([]);
});

test('one character too many goes to the next line', () => {
  expect(lines('医疗救助明白卡', 6)).toEqual(['医疗救助明白', '卡']);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  expect(lines('这是预估，不是决定', 4)).toEqual(['这是预', '估，不是', '决定']);
  expect(lines('看文件（彭水）', 4)).toEqual(['看文件', '（彭水）']);
  expect(lines('渝府办发〔2022〕116号', 5)).toEqual(['渝府办发', '〔2022〕', '116号']);
});

test('a number, its 元 and the sign before it stay together', () => {
  expect(lines('超过的部分是 9,200 元', 8)).toEqual(['超过的部分是', '9,200 元']);
  expect(lines('按 5,400 元 × 80% = 4,320 元。', 7)).toEqual(['按 5,400 元', '× 80%', '= 4,320 元。']);
});

test('nothing is lost, and what is longer than a line stands alone', () => {
  expect(lines('电话02376058890023760588900', 10)).toEqual(['电话', '02376058890023760588900']);
});
