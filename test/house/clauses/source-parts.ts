/** What a source file declares and which tests it holds. */
import ts from 'typescript';
import { parse, visit } from '../source';
import { remembered } from './remembered';

/** Whether a file declares a function, class, constant or type of this name. */
export const declares = (file: string, name: string): boolean => namesIn(file).has(name);

const namesIn = remembered((file) => {
  const names = new Set<string>();
  visit(parse(file), (node) => {
    if (isNamedDeclaration(node) && node.name) names.add(node.name.getText());
  });
  return names;
});

type NamedDeclaration = ts.Node & { readonly name?: ts.Node };
const isNamedDeclaration = (node: ts.Node): node is NamedDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node);

/** Titles of the tests of a file, those of `test.each` as they are written. */
export const testTitles = remembered((file): string[] =>
  calls(file, ['test', 'it']).flatMap(([title]) => (title && ts.isStringLiteralLike(title) ? [title.text] : [])),
);

/** The words over which a file repeats its `describe` blocks: `describe.each(['彭水'])`. */
export const describedEach = remembered((file): string[] =>
  calls(file, ['describe']).flatMap(([words]) =>
    words && ts.isArrayLiteralExpression(words)
      ? words.elements.filter(ts.isStringLiteralLike).map(({ text }) => text)
      : [],
  ),
);

/** Arguments of each call of `name(…)`, `name.only(…)`, `name.each(…)` and of what `name.each(…)` gives. */
function calls(file: string, names: readonly string[]): (readonly ts.Expression[])[] {
  const found: (readonly ts.Expression[])[] = [];
  visit(parse(file), (node) => {
    if (ts.isCallExpression(node) && names.includes(rootOf(node.expression))) found.push(node.arguments);
  });
  return found;
}

function rootOf(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isCallExpression(expression) || ts.isPropertyAccessExpression(expression))
    return rootOf(expression.expression);
  return '';
}
