import {
  addVisit,
  changeVisit,
  chooseNone,
  chooseRegion,
  currentVisit,
  emptyDraft,
  MAX_VISITS,
  readDraft,
  removeVisit,
  toggleCategory,
} from './draft';

const filled = changeVisit(emptyDraft, { settled: true, amounts: { basic: '1' } });

describe('who it is about', () => {
  test('several categories can be ticked, and unticked', () => {
    const two = toggleCategory(toggleCategory(emptyDraft, '低保对象'), '重度残疾人员');
    expect(two.who).toEqual(['低保对象', '重度残疾人员']);
    expect(toggleCategory(two, '低保对象').who).toEqual(['重度残疾人员']);
  });

  test('nothing ticked is no answer, which is not the same as none', () => {
    expect(toggleCategory(toggleCategory(emptyDraft, '低保对象'), '低保对象').who).toBeUndefined();
    expect(chooseNone(emptyDraft).who).toBe('none');
    expect(chooseNone(chooseNone(emptyDraft)).who).toBeUndefined();
  });

  test('a category takes the place of none, and none of the categories', () => {
    expect(toggleCategory(chooseNone(emptyDraft), '低保对象').who).toEqual(['低保对象']);
    expect(chooseNone(toggleCategory(emptyDraft, '低保对象')).who).toBe('none');
  });

  test('another county keeps the bill and the categories that it knows too', () => {
    const draft = toggleCategory(toggleCategory({ ...filled, adcode: '1' }, '特困人员'), '低保对象');
    const moved = chooseRegion(draft, '2', ['低保对象']);
    expect(moved.who).toEqual(['低保对象']);
    expect(moved.visits).toEqual(draft.visits);
    expect(chooseRegion(draft, '2', []).who).toBeUndefined();
    expect(chooseRegion(draft, '1', [])).toBe(draft);
  });
});

describe('visits', () => {
  test('a further visit is empty, of the same door, and on the form', () => {
    const two = addVisit(filled);
    expect(two.visits.map(({ id }) => id)).toEqual(['v001', 'v002']);
    expect(currentVisit(two)).toEqual({ id: 'v002', settled: true, sheetNumber: '', amounts: {}, facts: {} });
  });

  test('ids are never used twice, and sort as they were added', () => {
    const again = addVisit(removeVisit(addVisit(addVisit(filled)), 'v002'));
    expect(again.visits.map(({ id }) => id)).toEqual(['v001', 'v003', 'v004']);
  });

  test('the visit on the form goes and the last one takes its place; another one goes and the form stays', () => {
    const three = addVisit(addVisit(filled));
    expect(removeVisit(three, 'v003').current).toBe('v002');
    expect(removeVisit(three, 'v001').current).toBe('v003');
  });

  test('the last visit that goes leaves an empty form', () => {
    expect(removeVisit(filled, 'v001').visits).toEqual(emptyDraft.visits);
  });

  test(`${MAX_VISITS} visits are taken, and no more`, () => {
    let draft = emptyDraft;
    for (let visit = 1; visit < MAX_VISITS; visit++) draft = addVisit(draft);
    expect(draft.visits.length).toBe(60);
    expect(addVisit(draft)).toBe(draft);
  });
});

describe('what storage held', () => {
  test('a draft comes back as it was', () => {
    const draft = toggleCategory(
      { ...addVisit(changeVisit(filled, { date: '2025-1-1' })), adcode: '500243' },
      '低保对象',
    );
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  test.each([[''], [null], [undefined], [7], [[]], [{}], [{ adcode: 1, visits: [{}] }], [{ adcode: '1', visits: [] }]])(
    '%j is an empty draft',
    (stored) => expect(readDraft(stored)).toEqual(emptyDraft),
  );

  test('what is not text is left out instead of shown as NaN or undefined', () => {
    const draft = readDraft({ adcode: '1', who: [3], visits: [{ amounts: { basic: 5, critical: '6' }, date: 7 }] });
    expect(draft.who).toBeUndefined();
    expect(draft.visits).toEqual([{ id: 'v001', sheetNumber: '', amounts: { critical: '6' }, facts: {} }]);
  });
});
