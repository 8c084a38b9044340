import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ariaAttributes, unusedOfView } from '../../miniapp/config/aria/attributes';
import { filesUnder, parse, visit } from '../house/source';
import { weappFolder } from './sizes';

const baseFile = path.join(weappFolder, 'base.wxml');
const templates = existsSync(baseFile) ? readFileSync(baseFile, 'utf8').split('</template>') : [];
/** The elements of one kind that can say more than their class. */
const elements = (tag: string): string[] =>
  templates.flatMap((one) => one.match(new RegExp(`<${tag} [^>]*>`, 'g')) ?? []).filter((one) => /disabled|hover|selectable/.test(one));

describe.each([
  ['view', ariaAttributes.View],
  ['text', ariaAttributes.Text],
  ['input', ariaAttributes.Input],
  ['textarea', ariaAttributes.Textarea],
] as const)('<%s> in the built templates', (tag, attributes) => {
  test('passes on its role and every state', () => {
    expect(elements(tag).length).toBeGreaterThan(0);
    for (const element of elements(tag))
      for (const attribute of Object.keys(attributes)) expect(element).toMatch(new RegExp(` ${attribute}="{{i\\.p\\d+`));
  });
});

test('a role in the words of the browser is a role on WeChat', () => {
  expect(elements('view')[0]).toMatch(/ aria-role="\{\{i\.p\d+\|\|i\.role\}\}"/);
});
