/** What the page's rules can be compared with: the adopted readings, another version, another reading, another county. */
import { compile } from '@yizhu/shared/policy/compile';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { regionsOf, sameDocument, stackFor } from '@yizhu/shared/policy/region';
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
    .filter(({ document }) => !sameDocument(wholePolicies, document, policy))
    .map(({ document, name, example }) => ({
      value: `policy:${document.id}`,
      title: `${name}${example ? '（示例）' : ''}`,
    }));
  const versions = wholePolicies
    .filter((one) => one.id !== policy.id && sameDocument(wholePolicies, one, policy))
    .map(({ id, name, document }) => ({ value: `policy:${id}`, title: `${name} ${document.number}` }));
  return [...adopted, ...versions, ...([] as Option[]).concat(...readings), ...counties];
}

/** The rules that an option stands for; a county's own day where its document was in force at another time. */
export function otherRules(page: StaffPolicyPage, option: string): Side {
  const [kind, name = '', value = ''] = option.split(':');
  const named = wholePolicies.filter(({ id }) => kind === 'policy' && id === name)[0];
  if (named) return { compiled: compile(stackWith(named)), date: dayFor(named, today()) };
  const trial = kind === 'reading' ? withReading(noTrial, page.policy, name, value) : noTrial;
  const stack = triedStack(page.policy.document.adcode, trial);
  return { compiled: stack.kind === 'ready' ? stack.compiled : compile([page.policy]), date: page.day };
}

/** What holds in a document's region, with this version of it and no other. */
const stackWith = (named: PolicyDocument): PolicyDocument[] =>
  stackFor(wholePolicies, named.document.adcode).filter(
    (one) => one === named || !sameDocument(wholePolicies, one, named),
  );
