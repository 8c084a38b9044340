import ts from 'typescript';
import { filesUnder, isTest, isTypeScript, parse, visit } from './source';

/** `shared` runs inside WeChat on old phones and must give the same answer everywhere: some words may not occur in it. */
const pure = filesUnder('shared').filter((file) => isTypeScript(file) && !isTest(file));

const forbiddenNames: Record<string, string> = {
  Intl: 'missing on Android inside WeChat',
  BigInt: 'missing inside WeChat',
  eval: 'forbidden inside WeChat',
  Function: 'forbidden inside WeChat',
};
const forbiddenMembers: Record<string, string> = {
  'Date.now': 'time is an argument',
  'performance.now': 'time is an argument',
  'Math.random': 'the same input gives the same answer',
};
const localeMembers = new Set(['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'localeCompare']);

test('shared reads no clock, throws no dice, and uses nothing that a phone inside WeChat lacks', () => {
  expect(pure.length).toBeGreaterThan(0);
  expect(pure.flatMap((file) => faultsIn(parse(file)).map((fault) => `${file}: ${fault}`))).toEqual([]);
});

test.each([
  ['const t = Date.now();', 'Date.now (time is an argument)'],
  ['const d = new Date();', 'new Date() (time is an argument)'],
  ['const n = 1n;', '1n (missing inside WeChat)'],
  ['const n = BigInt(1);', 'BigInt (missing inside WeChat)'],
  ['const f = new Function("a", "return a");', 'Function (forbidden inside WeChat)'],
  ['const f = new Intl.NumberFormat();', 'Intl (missing on Android inside WeChat)'],
  ['const s = (5).toLocaleString();', 'toLocaleString (depends on the phone)'],
  ['const r = /(?<=a)b/;', '/(?<=a)b/ (lookbehind is missing on iOS before 16.4)'],
])('%s is found', (source, fault) => {
  expect(faultsIn(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true))).toEqual([fault]);
});

test.each([
  'const d = new Date(0);',
  'const x = { Function: 1 };',
  'const x = rule.Function;',
  'type F = Function;',
  "const s = 'Date.now()';",
])('%s is let through', (source) => {
  expect(faultsIn(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true))).toEqual([]);
});

function faultsIn(source: ts.SourceFile): string[] {
  const faults: string[] = [];
  visit(source, (node) => {
    const fault = faultOf(node);
    if (fault) faults.push(fault);
  });
  return faults;
}

function faultOf(node: ts.Node): string | undefined {
  const text = node.getText();
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date() (time is an argument)';
  if (ts.isBigIntLiteral(node)) return `${text} (missing inside WeChat)`;
  if (ts.isRegularExpressionLiteral(node) && /\(\?<[=!]/.test(text))
    return `${text} (lookbehind is missing on iOS before 16.4)`;
  if (ts.isPropertyAccessExpression(node)) return faultOfMember(node);
  if (ts.isIdentifier(node) && isExpression(node) && Object.hasOwn(forbiddenNames, text))
    return `${text} (${forbiddenNames[text]})`;
  return undefined;
}

function faultOfMember(node: ts.PropertyAccessExpression): string | undefined {
  const text = node.getText();
  if (localeMembers.has(node.name.text)) return `${node.name.text} (depends on the phone)`;
  return Object.hasOwn(forbiddenMembers, text) ? `${text} (${forbiddenMembers[text]})` : undefined;
}

/** A name that is read as a value, not the name of a property or of a type. */
function isExpression(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.name !== node;
  return !ts.isTypeReferenceNode(parent) && !ts.isPropertySignature(parent);
}
