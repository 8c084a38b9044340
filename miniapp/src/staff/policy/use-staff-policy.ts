import { useRouter } from '@tarojs/taro';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import type { ReadingStatus } from '@yizhu/shared/policy/readings';
import { regionsOf } from '@yizhu/shared/policy/region';
import { useMemo, useState } from 'react';
import { today } from '../../hooks/today';
import { wholePolicies } from '../trial/staff-pack';
import { triedDocuments, triedStack } from '../trial/trial';
import { isTrying, noTrial, type Trial, withoutDocuments, withReading } from '../trial/trial-state';
import { useStoredTrial } from '../trial/use-stored-trial';
import { dayFor } from './day-for';

export type TabId = 'document' | 'bills' | 'readings' | 'missing' | 'bank' | 'counties';

/** The policies that a person may look at, the counties' own first. */
export const policiesToShow = [...regionsOf(wholePolicies).map(({ document }) => document), ...wholePolicies].filter(
  (one, at, all) => all.indexOf(one) === at,
);

/** The document that the address names; undefined where it names none that is here. */
export function useNamedPolicy(): PolicyDocument | undefined {
  const { id } = useRouter().params;
  return wholePolicies.filter((one) => one.id === id)[0];
}

/** One policy with everything that is tried out on it. */
export function useStaffPolicy(policy: PolicyDocument) {
  const { trial, marks, change } = useStoredTrial();
  const [tab, setTab] = useState<TabId>('document');
  const { adcode } = policy.document;
  const documents = useMemo(() => triedDocuments(adcode, trial), [adcode, trial]);
  const tried = useMemo(() => triedStack(adcode, trial), [adcode, trial]);
  const adopted = useMemo(() => triedStack(adcode, noTrial), [adcode]);
  const setTrial = (next: (before: Trial) => Trial): void => change((all) => ({ ...all, trial: next(all.trial) }));
  const ids = documents.map((one) => one.id);
  return {
    policy,
    /** The policy as it reads on trial, and every document that holds in its region. */
    document: documents.filter((one) => one.id === policy.id)[0] ?? policy,
    documents,
    tried,
    adopted,
    trial,
    setTrial,
    isTrying: isTrying(trial, ids),
    chooseReading: (name: string, value: string) => setTrial((before) => withReading(before, policy, name, value)),
    reset: () => setTrial((before) => withoutDocuments(before, ids)),
    marks: marks[policy.id] ?? {},
    mark: (reading: string, value: ReadingStatus) =>
      change((all) => ({
        ...all,
        marks: { ...all.marks, [policy.id]: { ...all.marks[policy.id], [reading]: value } },
      })),
    tab,
    setTab,
    day: dayFor(policy, today()),
  };
}

export type StaffPolicyPage = ReturnType<typeof useStaffPolicy>;
