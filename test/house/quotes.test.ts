import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { policyFiles } from '@yizhu/infra/local/policies/library';
import { readPolicy } from '@yizhu/shared/policy/read-policy';
import { findClause } from './clauses/clause';
import { type Citation, citationsOf, plainWords } from './clauses/policy-parts';
import { root } from './source';

/** The documents' own texts lie beside the repository, where they are at all. */
const seeds = path.resolve(root, '../shared/seeds');

/** Policy files of documents whose text we have; what was copied from elsewhere carries no quote. */
const official = policyFiles().flatMap(({ file, text }) => {
  const { source } = readPolicy(text, file).document;
  return source.tier === 'official' ? [{ file, source: path.join(seeds, source.text ?? '') }] : [];
});

test('彭水 and 秀山 are quoted from the documents themselves', () => {
  expect(official.map(({ file }) => path.basename(file))).toEqual(
    expect.arrayContaining(['pengshui-2023-52.yaml', 'xiushan-2023-42.yaml']),
  );
});

describe.each(official)('$file', ({ file, source }) => {
  const citations = citationsOf(file);
  const quotes = citations.flatMap(({ part, quotes }) => quotes.map((quote) => ({ part, quote })));

  if (existsSync(source))
    test('every quote stands in the document, word for word', () => {
      const words = plainWords(readFileSync(source, 'utf8'));
      expect(quotes.length).toBeGreaterThan(0);
      expect(quotes.filter(({ quote }) => !words.includes(plainWords(quote)))).toEqual([]);
    });
  else
    test('SKIPPED: the text of the document is not here, its quotes are held against the list of clauses alone', () => {
      console.log(`${file}: ${path.relative(root, source)} is not here, so no quote was looked up in the document.`);
    });

  test('every part that cites a clause quotes it, and quotes nothing else', () => {
    expect(citations.flatMap(strangersIn)).toEqual([]);
  });
});

/** Quotes that share no words with any clause cited beside them, and clauses that no quote beside them holds. */
function strangersIn({ part, ids, quotes }: Citation): string[] {
  const clauses = ids.map((id) => ({ id, words: plainWords(findClause(id)?.quote ?? '') }));
  const overlap = (a: string, b: string) => a.includes(b) || b.includes(a);
  const loose = quotes.filter((quote) => !clauses.some(({ words }) => overlap(plainWords(quote), words)));
  const silent = clauses.filter(({ words }) => !quotes.some((quote) => overlap(plainWords(quote), words)));
  return [
    ...loose.map((quote) => `${part} quotes what it does not cite: ${quote}`),
    ...silent.map(({ id }) => `${part} cites ${id} without its words`),
  ];
}

test.each([
  ['按照 90% 给予', '按照90%给予'],
  ['按**80%**的比例', '按80%的比例'],
  ['（1—6级）：', '(1—6级):'],
  ['在每年\n\n1月', '在每年1月'],
])('%j and %j are the same words', (one, other) => expect(plainWords(one)).toBe(plainWords(other)));
