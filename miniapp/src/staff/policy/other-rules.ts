/** What the page's rules can be compared with: the adopted readings, another reading, another county. */
import { compile } from '@yizhu/shared/policy/compile';
import { regionsOf } from '@yizhu/shared/policy/region';
import { today } from '../../hooks/today';
import type { Side } from '../trial/bank';
import { wholePolicies } from '../trial/staff-pack';
import { triedStack } from '../trial/trial';
import { noTrial, withReading } from '../trial/trial-state';
import { dayFor } from './day-for';
import type { StaffPolicyPage } from './use-staff-policy';

type Option = { value: string; title: string; note?: string };

/** Each by a value that `otherRules` understands. */
export function rulesToCompare({ policy, isTrying }: StaffPolicyPage): Option[] {
  const adopted = isTrying ? [{ value: 'adopted', title: `${policy.name}（采用的）` }] : [];
  const readings = policy.readings.map(({ switch: name, id, values, chosen }) =>
    Object.keys(values)
      .filter((value) => value !== chosen)
      .map((value) => ({ value: `reading:${name}:${value}`, title: `${id}：${values[value]}` })),
  );
  const counties = regionsOf(wholePolicies)
    .filter(({ document }) => document.id !== policy.id)
    .map(({ document, name, example }) => ({
      value: `policy:${document.id}`,
      title: `${name}${example ? '（示例）' : ''}`,
    }));
  return [...adopted, ...([] as Option[]).concat(...readings), ...counties];
}

/** The rules that an option stands for; a county's own day where its document was in force at another time. */
export function otherRules(page: StaffPolicyPage, option: string): Side {
  const [kind, name = '', value = ''] = option.split(':');
  const named = wholePolicies.filter(({ id }) => kind === 'policy' && id === name)[0];
  const subject = named ?? page.policy;
  const trial = kind === 'reading' ? withReading(noTrial, page.policy, name, value) : noTrial;
  const stack = triedStack(subject.document.adcode, trial);
  return {
    compiled: stack.kind === 'ready' ? stack.compiled : compile([subject]),
    date: named ? dayFor(named, today()) : page.day,
  };
}
