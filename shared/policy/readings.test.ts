import { chosenValues, ReadingProblem, resolveReadings } from './readings';

const readings = [
  {
    id: 'R-1',
    switch: 'base',
    question: '按全额还是按超过部分？',
    chosen: 'excess',
    values: { excess: '超过部分', whole: '全额' },
    why: '条文称起付线',
  },
];
const file = {
  line: { amount: '3000元', mode: { reading: 'R-1', excess: 'excess', whole: 'reaching' } },
  list: [{ reading: 'R-1', excess: 1, whole: 2 }],
};

describe('a reading', () => {
  it('takes the chosen branch when no switch is given', () => {
    expect(resolveReadings(file, chosenValues(readings))).toEqual({
      line: { amount: '3000元', mode: 'excess' },
      list: [1],
    });
  });

  it('takes the branch that the switch names, also inside lists', () => {
    expect(resolveReadings(file, chosenValues(readings, { base: 'whole' }))).toEqual({
      line: { amount: '3000元', mode: 'reaching' },
      list: [2],
    });
  });

  it('refuses a value that the reading does not have, naming the reading', () => {
    expect(() => chosenValues(readings, { base: 'half' })).toThrow(ReadingProblem);
    expect(() => chosenValues(readings, { base: 'half' })).toThrow('可选：excess、whole');
  });

  it('refuses a node whose branch is missing, naming the path', () => {
    try {
      resolveReadings({ a: { reading: 'R-1', whole: 2 } }, { 'R-1': 'excess' });
      throw new Error('not refused');
    } catch (error) {
      expect((error as ReadingProblem).path).toBe('a');
    }
  });

  it('refuses a node that names no declared reading', () => {
    expect(() => resolveReadings({ a: { reading: 'R-2', x: 1 } }, { 'R-1': 'excess' })).toThrow(
      '没有在 readings 里登记',
    );
  });
});
