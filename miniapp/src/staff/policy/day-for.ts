import type { PolicyDocument } from '@yizhu/shared/policy/document';

/** The day on which a document is asked: today, or the nearest day on which it is in force. */
export function dayFor({ document }: PolicyDocument, today: string): string {
  const { from, to } = document['in-force'];
  if (today < from) return from;
  return to !== undefined && today > to ? to : today;
}
