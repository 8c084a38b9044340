import { compile } from '@yizhu/shared/policy/compile';
import { type Region, regionsOf, stackFor } from '@yizhu/shared/policy/region';
import { readPolicies } from '../../../config/policies-on-disk';
import { checkDraft } from '../../estimate/check-draft';
import { changeVisit, chooseRegion, emptyDraft, toggleCategory } from '../../estimate/draft';
import { estimate } from '../../estimate/estimate';
import { type Mark, SHEET, type Sheet } from './sheet-setter';
import { sheetsOf } from './slip-sheets';
import { type Slip, slipOf } from './slip-text';

const pack = readPolicies();
/** A Chinese character is one em wide, everything else a little more than half. */
const measure = (text: string, size: number): number =>
  size * [...text].reduce((sum, one) => sum + (one.charCodeAt(0) >= 0x2e80 ? 1 : 0.55), 0);

type Text = Extract<Mark, { kind: 'text' }>;
const textsOf = (sheet: Sheet): Text[] => sheet.filter((mark): mark is Text => mark.kind === 'text');
const wordsOf = (sheets: readonly Sheet[]): string =>
  sheets
    .flatMap(textsOf)
    .map(({ text }) => text)
    .join('');

/** Slips of one bill before settlement, whatever the county gives for it. */
function slipsOf(region: Region, amount: string): Slip[] {
  const compiled = compile(stackFor(pack, region.adcode));
  return region.document.categories.flatMap(({ title }) => {
    const draft = changeVisit(toggleCategory(chooseRegion(emptyDraft, region.adcode, []), title), {
      date: '2024-10-30',
      settled: false,
      facts: { disease: 'special' },
      amounts: { 'total-bill': amount, 'policy-covered': amount, basic: '0' },
    });
    const checked = checkDraft(draft, compiled, '2024-12-31');
    const result = checked.kind === 'ready' ? estimate(compiled, checked.inputs) : undefined;
    return result ? [slipOf(result, { categories: [title], day: '2024-12-31', isUnsettled: true, region })] : [];
  });
}

const slips = regionsOf(pack).flatMap((region) => ['10000', '200000'].flatMap((amount) => slipsOf(region, amount)));

function faultsOf(sheet: Sheet): string[] {
  const boxes = textsOf(sheet).map(({ text, x, y, size }) => ({
    text,
    left: x,
    right: x + measure(text, size),
    top: y - size * 0.88,
    bottom: y + size * 0.12,
  }));
  return boxes.flatMap((one, index) => [
    ...(one.right > SHEET.width - 70 || one.bottom > SHEET.height - 70 ? [`${one.text} is in the margin`] : []),
    ...boxes
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.text} on ${other.text}`),
  ]);
}

test('every slip of every county stays in its sheets, and no line lies on another', () => {
  expect(slips.length).toBeGreaterThan(50);
  for (const slip of slips) for (const sheet of sheetsOf(slip, measure)) expect(faultsOf(sheet)).toEqual([]);
});

test('nothing of the text is lost, whatever the sheets', () => {
  for (const slip of slips) {
    const words = wordsOf(sheetsOf(slip, measure)).replace(/\s/g, '');
    const all = [slip.who, slip.warning, slip.source, ...slip.missing, ...slip.bring, ...slip.ask];
    for (const text of [...all, ...slip.rows.flatMap(({ title, reason, place }) => [title, reason, place])])
      expect(words).toContain(text.replace(/\s/g, ''));
  }
});

test('one sheet has no number; two are numbered and both have the head', () => {
  const [one, two] = [1, 2].map((count) =>
    slips.map((slip) => sheetsOf(slip, measure)).find(({ length }) => length === count),
  );
  if (!one || !two) throw new Error('there are slips of one sheet and of two');
  expect(wordsOf(one)).not.toContain('张，共');
  expect(two.map((sheet) => textsOf(sheet).at(-1)?.text)).toEqual(['第 1 张，共 2 张', '第 2 张，共 2 张']);
  const [head, again] = two.map((sheet) => textsOf(sheet).slice(0, 2));
  expect(head?.[0]?.text).toMatch(/医疗救助明白卡$/);
  expect(again).toEqual(head);
});
