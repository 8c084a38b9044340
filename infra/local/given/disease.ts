/** A disease as lists and sheets write it → the policy's own word for it. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';

/** The value of the fact `disease`; `other` for what the document does not list. */
export function diseaseOf(document: PolicyDocument, name: string | undefined): string {
  const fact = document.facts.disease;
  const values = Object.entries(fact?.values ?? {});
  const found = values.find(([id, title]) => title === name || fact?.words[id]?.includes(name ?? ''));
  return found?.[0] ?? 'other';
}
