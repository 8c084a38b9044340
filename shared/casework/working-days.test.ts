import notices from 'chinese-days/dist/chinese-days.json';
import {
  addWorkingDays,
  type Calendar,
  isPublished,
  isWorkingDay,
  rollToWorkingDay,
  stateCouncilCalendar,
} from './working-days';

const nationalDay2023: Calendar = {
  holidays: [
    '2023-09-29',
    '2023-09-30',
    '2023-10-01',
    '2023-10-02',
    '2023-10-03',
    '2023-10-04',
    '2023-10-05',
    '2023-10-06',
  ],
  makeupWorkdays: ['2023-10-07', '2023-10-08'],
  publishedYears: [2023],
};

describe('the committed calendar', () => {
  test('has every day of the notices that chinese-days carries, and no other', () => {
    expect(stateCouncilCalendar.holidays).toEqual(Object.keys(notices.holidays).sort());
    expect(stateCouncilCalendar.makeupWorkdays).toEqual(Object.keys(notices.workdays).sort());
  });

  test('knows the years 2004 to 2026', () => {
    expect(stateCouncilCalendar.publishedYears).toHaveLength(23);
    expect([stateCouncilCalendar.publishedYears[0], stateCouncilCalendar.publishedYears.at(-1)]).toEqual([2004, 2026]);
  });

  test.each([
    ['2026-02-14', true],
    ['2026-02-28', true],
    ['2026-10-01', false],
    ['2023-10-07', true],
    ['2023-10-06', false],
    ['2024-05-11', true],
    ['2024-05-12', false],
    ['2024-05-13', true],
  ])('%s is worked: %s', (date, worked) => {
    expect(isWorkingDay(date, stateCouncilCalendar)).toBe(worked);
  });
});

describe('counting working days', () => {
  test('begins on the day after the start', () => {
    expect(addWorkingDays('2023-05-08', 10, stateCouncilCalendar)).toEqual({ date: '2023-05-22', provisional: false });
    expect(addWorkingDays('2023-05-08', 1, stateCouncilCalendar).date).toBe('2023-05-09');
    expect(addWorkingDays('2023-05-08', 0, stateCouncilCalendar).date).toBe('2023-05-08');
  });

  test('goes over a holiday and counts the make-up days', () => {
    expect(addWorkingDays('2023-09-27', 5, nationalDay2023)).toEqual({ date: '2023-10-10', provisional: false });
    expect(addWorkingDays('2026-02-13', 5, stateCouncilCalendar).date).toBe('2026-02-27');
  });

  test('does not care whether the start is worked', () => {
    expect(addWorkingDays('2023-10-01', 1, nationalDay2023).date).toBe('2023-10-07');
  });

  test('refuses a part of a day and more than 1000 days', () => {
    expect(() => addWorkingDays('2023-05-08', 0.5, stateCouncilCalendar)).toThrow('0 to 1000');
    expect(() => addWorkingDays('2023-05-08', 1001, stateCouncilCalendar)).toThrow('0 to 1000');
  });
});

describe('rolling to a working day', () => {
  test('leaves a worked day alone', () => {
    expect(rollToWorkingDay('2023-09-28', nationalDay2023).date).toBe('2023-09-28');
  });

  test('goes over holidays to the make-up day, and over weekends to Monday', () => {
    expect(rollToWorkingDay('2023-10-05', nationalDay2023).date).toBe('2023-10-07');
    expect(rollToWorkingDay('2023-08-05', nationalDay2023).date).toBe('2023-08-07');
  });
});

describe('a year without a published arrangement', () => {
  test('is Monday to Friday, and the date is provisional and says so', () => {
    expect(isWorkingDay('2027-01-01', stateCouncilCalendar)).toBe(true);
    expect(addWorkingDays('2027-10-01', 1, stateCouncilCalendar)).toEqual({
      date: '2027-10-04',
      provisional: true,
      note: '节假日安排未公布',
    });
    expect(rollToWorkingDay('2027-10-02', stateCouncilCalendar)).toEqual({
      date: '2027-10-04',
      provisional: true,
      note: '节假日安排未公布',
    });
  });

  test('makes a count provisional as soon as one of its days falls in it', () => {
    expect(addWorkingDays('2026-12-25', 1, stateCouncilCalendar)).toEqual({ date: '2026-12-28', provisional: false });
    expect(addWorkingDays('2026-12-25', 5, stateCouncilCalendar)).toMatchObject({
      date: '2027-01-01',
      provisional: true,
    });
  });

  test('leaves the last three days of the year before open too, because its notice may move them', () => {
    expect(isPublished('2026-12-28', stateCouncilCalendar)).toBe(true);
    expect(isPublished('2026-12-29', stateCouncilCalendar)).toBe(false);
    expect(isPublished('2025-12-31', stateCouncilCalendar)).toBe(true);
  });
});
