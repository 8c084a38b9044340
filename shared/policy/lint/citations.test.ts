import { lineFinder } from '../locate';
import { readPolicy } from '../read-policy';
import { strangeCitations } from './citations';

const text = `schema: 1
id: quoted
name: 引县
document:
  title: 引县医疗救助办法
  number: 引府发〔2022〕1号
  issuer: 引县人民政府
  adcode: '990103'
  source: { tier: official, text: 990103-quoted.txt }
  in-force: { from: 2022-01-01 }
categories:
  - { id: dibao, title: 低保对象, clause: { at: 一, ids: [C-QT-001] }, quote: 低保对象（含城市）按 70% 救助 }
  - id: margin
    title: 低保边缘家庭成员
    clause: { at: 一, ids: [C-QT-009] }
    quote: [低保边缘, 按60%救助]
pools:
  annual: { title: 年度限额, limit: { reading: R-1, ten: 10万元, six: 6万元 }, per: year, clause: { at: 二, ids: [] }, quote: 限额 }
benefits: []
readings:
  - { id: R-1, switch: cap, question: 多少, chosen: ten, values: { ten: 10万元, six: 6万元 }, why: 虚构 }
deadlines:
  - { id: QT.list, title: 名单, rule: { days: 3, after: lists-received }, clause: { at: 三, ids: [C-QT-002] }, quote: 限额 }
`;
const document = readPolicy(text, 'quoted.yaml');
const source = '低保对象(含城市)按**70%**\n救助；低保边缘，年度限额';

test('white space, asterisks and the width of punctuation do not matter to a quote; other words do', () => {
  expect(strangeCitations(document, { text: source })).toEqual([
    {
      check: 'S3',
      severity: 'error',
      path: 'categories.margin.quote',
      message: '原文里找不到这句话，请从原文复制：“按60%救助”',
    },
  ]);
});

test('without the source no quote is looked up', () => expect(strangeCitations(document, {})).toEqual([]));

test('a clause is unknown where others of its document are known', () => {
  expect(strangeCitations(document, { clauseIds: ['C-QT-001', 'C-QT-002'] })).toEqual([
    {
      check: 'S3',
      severity: 'error',
      path: 'categories.margin.clause.ids',
      message: '没有编号是 C-QT-009 的条款，请核对编号',
    },
  ]);
});

test('a document of which no clause is known yet is let through', () => {
  expect(strangeCitations(document, { clauseIds: ['C-PS-001'] })).toEqual([]);
});

test.each([
  ['categories.margin.clause.ids', 15],
  ['categories.dibao.quote', 12],
  ['pools.annual.limit', 18],
  ['pools.annual.limit.by', 18], // not there: the nearest part around it
  ['deadlines.QT.list.rule', 23], // an id may hold a dot
  ['document.in-force.from', 10],
])('%s is on line %d', (path, line) => expect(lineFinder(text)(path)).toBe(line));

test('what is not in the file has no line', () => {
  expect(lineFinder(text)('rounds.benefit')).toBeUndefined();
  expect(lineFinder(text)('')).toBeUndefined();
});
