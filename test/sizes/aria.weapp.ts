import { readFileSync } from 'node:fs';
import path from 'node:path';
import { weappFolder } from '@yizhu/infra/local/serve/build-miniapp';
import ts from 'typescript';
import { filesUnder, parse, visit } from '../house/source';

const spoken = ['role', 'label', 'hidden', 'disabled', 'labelledby', 'describedby'];
const states = ['checked', 'expanded', 'selected', 'pressed'];

/** The elements of one kind in the built templates, without those that carry a class alone. */
function elements(tag: string, mark: string): string[] {
  const templates = readFileSync(path.join(weappFolder, 'base.wxml'), 'utf8');
  return (templates.match(new RegExp(`<${tag} [^>]*>`, 'g')) ?? []).filter((one) => one.includes(mark));
}

test.each([
  ['view', 'hover-class', [...spoken, ...states, 'level', 'modal']],
  ['text', 'user-select', spoken],
  ['input', 'placeholder', [...spoken, 'invalid']],
  ['textarea', 'placeholder', [...spoken, 'invalid']],
])('<%s> of WeChat hears its role, its name and its states', (tag, mark, names) => {
  const found = elements(tag, mark);
  expect(found.length).toBeGreaterThan(0);
  for (const element of found)
    for (const name of names)
      expect(element).toMatch(new RegExp(` aria-${name}="\\{\\{i\\.p\\d+(\\|\\|i\\.role)?\\}\\}"`));
});

test('a role in the word of the browser is a role on WeChat, too', () => {
  for (const element of elements('view', 'hover-class'))
    expect(element).toMatch(/ aria-role="\{\{i\.p\d+\|\|i\.role\}\}"/);
});

/** What a page file writes as JSX: the name of the element and its attributes as text. */
function written(file: string): { name: string; text: string; isEmpty: boolean }[] {
  const found: { name: string; text: string; isEmpty: boolean }[] = [];
  visit(parse(file), (node) => {
    if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return;
    const isEmpty = ts.isJsxSelfClosingElement(node);
    found.push({ name: node.tagName.getText(), text: node.attributes.getText(), isEmpty });
  });
  return found;
}

const screens = filesUnder('miniapp/src').filter((file) => file.endsWith('.tsx'));

test('what is typed into says that it is a text box, and of what', () => {
  const fields = screens.flatMap(written).filter(({ name }) => name === 'Input' || name === 'Textarea');
  expect(fields.length).toBeGreaterThan(0);
  for (const { text } of fields)
    expect(text).toMatch(/\{\.\.\.fieldVoice\(frame\b|'aria-role': 'textbox'.*'aria-label'/);
  const voice = readFileSync('miniapp/src/components/field-frame.tsx', 'utf8');
  expect(voice).toMatch(/'aria-role': 'textbox', 'aria-label': title/);
});

test('what is tapped has a role and a name: it is Tappable with something inside or a label, or no control of its own', () => {
  const all = screens.flatMap((file) => written(file).map((one) => ({ ...one, file })));
  const tapped = all.filter(({ name, text }) => name !== 'Tappable' && /\bonClick=/.test(text) && /^[A-Z]/.test(name));
  const aside = /'aria-hidden': 'true'|onClick=\{\(\) => focusOn\(/;
  expect(tapped.filter(({ text }) => !/\{\.\.\.spoken\(/.test(text) && !aside.test(text))).toEqual([]);
  const tappables = all.filter(({ name }) => name === 'Tappable');
  expect(tappables.length).toBeGreaterThan(0);
  expect(tappables.filter(({ text, isEmpty }) => isEmpty && !/\blabel=/.test(text))).toEqual([]);
});

test('no page sets on a View what its templates leave out', () => {
  const left = /\b(hoverStopPropagation|hoverStartTime|hoverStayTime|animation|onAnimation\w+|onTransitionEnd)=/;
  expect(screens.flatMap((file) => written(file).filter(({ text }) => left.test(text)))).toEqual([]);
});
