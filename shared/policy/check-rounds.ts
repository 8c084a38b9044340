/** 一事一议: rounds of a yearly benefit, in order through the year. */
import { isCalendarDate } from '../casework/calendar-date';
import { cited, known, type Scope } from './check-scope';

export function checkRounds(scope: Scope): void {
  const { rounds } = scope.document;
  if (!rounds) return;
  cited(scope, rounds, 'rounds');
  const yearly = scope.entries.filter(({ benefit }) => benefit.per === 'year').map(({ benefit }) => benefit.id);
  known(scope, rounds.benefit, yearly, 'rounds.benefit', '一年算一次的待遇');
  rounds.rounds.forEach(({ round, cutoff }, i) => {
    const path = `rounds.rounds.${i}`;
    if (round !== i + 1) scope.report('policy.badValue', `${path}.round`, `这里应当是第 ${i + 1} 次`);
    if (!isCalendarDate(`2023-${cutoff}`))
      scope.report('policy.badValue', `${path}.cutoff`, `“${cutoff}”不是每年都有的月日`);
    const before = rounds.rounds[i - 1]?.cutoff;
    if (before !== undefined && cutoff <= before)
      scope.report('policy.badValue', `${path}.cutoff`, '费用截止日要一次比一次晚');
  });
}
