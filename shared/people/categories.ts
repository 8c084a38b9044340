import { halfWidth } from '../api/typed-text';
import { type Category, categories } from './category-list';

const BRACKETS_QUOTES_SPACES = /[\s()[\]{}<>〔〕【】〈〉《》「」『』"'“”‘’]/g;
const DIGITS: Record<string, string> = { 一: '1', 二: '2', 三: '3', 四: '4' };

const byWord = new Map(
  categories.flatMap((category) =>
    [category.word, ...category.aliases].map((word) => [plainWord(word), category] as const),
  ),
);
const byId = new Map(categories.map((category) => [category.id, category]));

/** The category that a word of a list or a form means, whatever its width, spaces, brackets and way of writing 一级; undefined if none. */
export function findCategory(word: string): Category | undefined {
  return byWord.get(plainWord(word));
}

/** The category of an id of the national list; undefined if there is none. */
export function categoryOf(id: string): Category | undefined {
  return byId.get(id);
}

/** A word as it is compared: half width, without brackets, quotes and spaces, grades as digits (`重度残疾（一级）` → `重度残疾1级`). */
export function plainWord(word: string): string {
  return halfWidth(word)
    .replace(BRACKETS_QUOTES_SPACES, '')
    .replace(/[一二三四](?=级)/g, (digit) => DIGITS[digit] ?? digit);
}
