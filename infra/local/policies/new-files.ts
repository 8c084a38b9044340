/** What the files of a new region say before anyone has filled them in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyDocument } from '@yizhu/shared/policy/document';

/** `broader`: the documents that hold there already, from the broadest. */
export type Region = { adcode: string; id: string; name: string; from: string; broader: PolicyDocument[] };

/** A policy that lint has nothing to say about and that gives no amount: every figure is missing. */
export function newPolicyText({ adcode, id, name, from, broader }: Region): string {
  const words: Record<string, string> = { adcode, id, name, from, open: openLines(broader), readingId: 'R-1' };
  const template = readFileSync(join(import.meta.dirname, 'new-policy.yaml'), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, word: string) => words[word] ?? '');
}

/** The parameters that a broader document leaves to the county. */
function openLines(broader: PolicyDocument[]): string {
  const open = broader.flatMap(({ name, parameters }) =>
    Object.entries(parameters)
      .filter(([, one]) => one.open === 'county')
      .map(
        ([id, { title, kind }]) =>
          `  # ${id}: { title: ${title}, kind: ${kind}, values: {}, source: {} } # ${name}让各县自己定`,
      ),
  );
  return open.map((line) => `${line}\n`).join('');
}

export function newReadme({ adcode, id, name, broader }: Region): string {
  const above = broader.map((one) => `${one.name} (${one.document.number})`).join(', ') || 'none';
  return [
    `# ${adcode} ${name}`,
    '',
    `- **Document** \`${id}.yaml\`: 待填 (number, title, issued).`,
    '- **Source** None yet.',
    `- **Inherits** ${above}.`,
    '- **Readings** None yet.',
    '- **Missing** Every figure.',
    '- **Who confirms** 待填.',
    '',
  ].join('\n');
}
