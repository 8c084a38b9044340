import { isReversal, judgeVersions, type Version } from './settlement-versions';

type Given = number | { in: number; date?: string; person?: number };

/** Amounts in scope, with a tenth of them paid by insurance. */
const rows = (...given: Given[]): Version[] =>
  given.map((one) => {
    const { in: inScope, date = '2024-02-01', person = 0 } = typeof one === 'number' ? { in: one } : one;
    return { person, date, amountsFen: [inScope, inScope / 10] };
  });
const kinds = (...given: Given[]) => judgeVersions(rows(...given)).map((verdict) => verdict.kind);
const counted = (...given: Given[]) => {
  const versions = rows(...given);
  const verdicts = judgeVersions(versions);
  return versions.reduce((sum, version, i) => {
    const counts = verdicts[i]?.kind === 'counts' || verdicts[i]?.kind === 'replaces';
    return counts ? sum + (version.amountsFen[0] ?? 0) : sum;
  }, 0);
};

describe('rows of one settlement number', () => {
  test('the same row twice is counted once and the later one is called the repetition', () => {
    expect(judgeVersions(rows(1000, 1000))).toEqual([{ kind: 'counts' }, { kind: 'repeats', other: 0 }]);
  });

  test('a row of other amounts counts instead of the earlier one', () => {
    expect(judgeVersions(rows(1000, 900))).toEqual([
      { kind: 'replaced', other: 1 },
      { kind: 'replaces', other: 0 },
    ]);
  });

  test('of three versions the last counts, and each earlier one is told so', () => {
    expect(judgeVersions(rows(1000, 900, 800))).toEqual([
      { kind: 'replaced', other: 2 },
      { kind: 'replaced', other: 2 },
      { kind: 'replaces', other: 1 },
    ]);
  });

  test('another date or another person is other content', () => {
    expect(kinds(1000, { in: 1000, date: '2024-02-02' })).toEqual(['replaced', 'replaces']);
    expect(kinds(1000, { in: 1000, person: 1 })).toEqual(['replaced', 'replaces']);
  });

  test('a version that comes back is a version again', () => {
    expect(kinds(1000, 900, 1000)).toEqual(['replaced', 'replaced', 'replaces']);
  });
});

describe('冲红 under the same number', () => {
  test('takes its row away whichever of the two comes first, and nothing is reported', () => {
    expect(kinds(1000, -1000)).toEqual(['counts', 'counts']);
    expect(kinds(-1000, 1000)).toEqual(['counts', 'counts']);
  });

  test('on another day takes its row away too', () => {
    expect(kinds(1000, { in: -1000, date: '2024-04-02' })).toEqual(['counts', 'counts']);
  });

  test('makes room for the settlement done again', () => {
    expect(counted(1000, -1000, 900)).toBe(900);
    expect(counted(-1000, 1000, 900)).toBe(900);
    expect(kinds(1000, -1000, 900)).toEqual(['counts', 'counts', 'counts']);
  });

  test('makes room for the same amounts entered again', () => {
    expect(counted(1000, -1000, 1000)).toBe(1000);
  });

  test('of a row that stood twice leaves nothing', () => {
    expect(counted(1000, 1000, -1000)).toBe(0);
    expect(counted(-1000, 1000, 1000)).toBe(0);
  });

  test('twice in the export takes the money away once', () => {
    expect(kinds(1000, -1000, -1000)).toEqual(['counts', 'counts', 'repeats']);
  });

  test('of the earlier version, written after the later one, leaves the later one', () => {
    expect(counted(1000, 900, -1000)).toBe(900);
    expect(kinds(1000, 900, -1000)).toEqual(['counts', 'counts', 'counts']);
  });

  test('of the later version leaves nothing: the earlier one stays replaced', () => {
    expect(counted(1000, 900, -900)).toBe(0);
  });

  test('of a part is taken off, and of a second part on another day too', () => {
    expect(counted(1000, -300)).toBe(700);
    expect(counted(1000, -300, { in: -300, date: '2024-05-01' })).toBe(400);
  });

  test('of a part that is itself taken back restores the whole', () => {
    expect(counted(1000, -300, 300)).toBe(1000);
  });

  test('of a row that is in no file counts as it is', () => {
    expect(counted(-1000)).toBe(-1000);
  });

  test('belongs to its own person and does not take away the row of another', () => {
    expect(counted({ in: 1000, person: 1 }, -1000)).toBe(0);
    expect(kinds({ in: 1000, person: 1 }, -1000, 1000)).toEqual(['counts', 'counts', 'counts']);
  });
});

test('a 冲红 has nothing above zero and something below it', () => {
  expect(isReversal([-1, 0])).toBe(true);
  expect(isReversal([0, 0])).toBe(false);
  expect(isReversal([-1, 1])).toBe(false);
});
