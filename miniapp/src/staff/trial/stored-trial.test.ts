import { nothingStored, readStored } from './stored-trial';
import { isTrying, noTrial, withoutDocuments } from './trial-state';

const figure = {
  document: 'pengshui-2023-52',
  parameter: 'plan-1-premium',
  year: '2026',
  value: { fen: 40_000 },
  source: '渝医保发〔2026〕1号',
  date: '2026-01-15',
};
const stored = {
  trial: { switches: { 'pengshui-2023-52': { tilt_base: 'whole' } }, entered: [figure] },
  marks: { 'pengshui-2023-52': { 'PS-A3': 'disputed' } },
};

test('what was kept is read back as it was', () => {
  expect(readStored(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
});

test.each([[undefined], ['{}'], [[]], [null], [7]])('%j is nothing', (data) => {
  expect(readStored(data)).toEqual(nothingStored);
});

test('of a damaged one only what cannot be read is lost', () => {
  const damaged = {
    trial: { switches: { a: { x: 'y', z: 3 }, b: 'no' }, entered: [figure, { ...figure, value: { fen: 1.5 } }, 'no'] },
    marks: { a: { R1: 'agreed', R2: 'perhaps' } },
  };
  expect(readStored(damaged)).toEqual({
    trial: { switches: { a: { x: 'y' }, b: {} }, entered: [figure] },
    marks: { a: { R1: 'agreed' } },
  });
});

test('giving up the trial of one policy leaves the others', () => {
  const { trial } = stored;
  expect(isTrying(trial, ['pengshui-2023-52'])).toBe(true);
  expect(isTrying(trial, ['xiushan-2023-42'])).toBe(false);
  expect(withoutDocuments(trial, ['xiushan-2023-42'])).toEqual(trial);
  expect(withoutDocuments(trial, ['pengshui-2023-52'])).toEqual(noTrial);
});
