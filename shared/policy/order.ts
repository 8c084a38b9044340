/** The order in which benefits are worked out: the documents' own order, unless one needs another's result first. */
import type { Benefit, PolicyDocument } from './document';

export type Entry = { benefit: Benefit; document: PolicyDocument };

/** Benefits of a stack; a narrower region's benefit takes the place of a broader one with the same id. */
export function benefitsOf(documents: PolicyDocument[]): Entry[] {
  const entries: Entry[] = [];
  for (const document of documents)
    for (const benefit of document.benefits) {
      const at = entries.findIndex((entry) => entry.benefit.id === benefit.id && entry.document !== document);
      if (at >= 0) entries[at] = { benefit, document };
      else entries.push({ benefit, document });
    }
  return entries;
}

/** Ids of the benefits whose results a benefit reads. */
export function needs(benefit: Benefit, entries: Entry[]): string[] {
  const ids = [...benefit.after, ...benefit.requires, ...benefit.unless];
  const less = typeof benefit.base === 'object' ? benefit.base.less : [];
  for (const { benefit: other } of entries) {
    if (other === benefit) continue;
    if (less.indexOf(other.id) >= 0) ids.push(other.id);
    if (other.pays && (less.indexOf(other.pays) >= 0 || benefit.base === 'self-pay')) {
      if (!benefit.pays || less.indexOf(other.pays) >= 0) ids.push(other.id);
    }
  }
  return ids.filter((id, i) => ids.indexOf(id) === i);
}

/** Sorted so that each comes after what it needs. Throws a list of ids where they need each other in a circle. */
export function orderBenefits(documents: PolicyDocument[]): Entry[] {
  const entries = benefitsOf(documents);
  const done: Entry[] = [];
  const state = new Map<Entry, 'open' | 'done'>();
  const visit = (entry: Entry, trail: string[]): void => {
    if (state.get(entry) === 'done') return;
    if (state.get(entry) === 'open') throw new CycleError([...trail, entry.benefit.id]);
    state.set(entry, 'open');
    for (const id of needs(entry.benefit, entries)) {
      const other = entries.find((e) => e.benefit.id === id);
      if (other) visit(other, [...trail, entry.benefit.id]);
    }
    state.set(entry, 'done');
    done.push(entry);
  };
  for (const entry of entries) visit(entry, []);
  return done;
}

export class CycleError extends Error {
  constructor(readonly ids: string[]) {
    super(ids.join(' → '));
  }
}
