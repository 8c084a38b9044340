import { type ecmaVersion, type Node, parse } from 'acorn';
import { full } from 'acorn-walk';

/** What the platform forbids, and what some phones or WeChat's program thread lack. */
const banned = new Set([
  'eval',
  'Function',
  'Intl',
  'BigInt',
  'WeakRef',
  'FinalizationRegistry',
  'SharedArrayBuffer',
  'WebAssembly',
  'Atomics',
  'globalThis',
  'structuredClone',
  'XMLHttpRequest',
  'fetch',
  'localStorage',
]);
type Named = Node & { name?: string; callee?: Named; property?: Named; value?: unknown };

/**
 * What of a script a phone cannot run: syntax newer than the edition (a lookbehind is one), a lookbehind made from text, and the name
 * of each use of a banned global. `Function` counts only where it is called.
 */
export function faultsOfScript(text: string, edition: ecmaVersion): string[] {
  const faults: string[] = [];
  let program: Node;
  try {
    program = parse(text, { ecmaVersion: edition });
  } catch (error) {
    return [(error as Error).message];
  }
  full(program, (node) => {
    const { type, name, callee, value } = node as Named;
    if (type === 'Identifier' && name !== 'Function' && banned.has(name ?? '')) faults.push(name as string);
    if (type === 'NewExpression' && callee?.name === 'Function') faults.push('new Function');
    if (type === 'CallExpression' && callee?.name === 'Function') faults.push('Function()');
    if (type === 'Literal' && typeof value === 'string' && /\(\?<[=!]/.test(value)) faults.push('lookbehind');
  });
  return faults.sort();
}
