import { shrink } from './shrink';

type Given = { person: { identity: string }; visits: { id: string; fen: number; note?: string }[] };
const given: Given = {
  person: { identity: '低保对象' },
  visits: [
    { id: 'a', fen: 12_345_67 },
    { id: 'b', fen: 88_888_88, note: '住院' },
    { id: 'c', fen: 3 },
  ],
};

test('what fails is left with the one visit at fault, at the smallest amount that still fails', () => {
  const fails = ({ visits }: Given) => visits?.some((visit) => visit.fen > 30_000_00);
  expect(shrink(given, fails)).toEqual({ visits: [{ fen: 30_000_01 }] });
});

test('what needs two visits keeps two', () => {
  const fails = ({ visits }: Given) => visits?.filter((visit) => visit.id !== undefined).length >= 2;
  expect(shrink(given, fails).visits).toEqual([{ id: 'b' }, { id: 'c' }]);
});

test('what cannot be made smaller is given back as it is', () => {
  expect(shrink(given, () => false)).toBe(given);
});
