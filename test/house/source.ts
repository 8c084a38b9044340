import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The repository's folder. */
export const root = path.resolve(import.meta.dirname, '../..');
const notSource = new Set(['node_modules', 'dist', 'coverage', 'cdk.out']);

/** Files under a folder of the repository, by path from the root, without what is installed, built or hidden. */
export function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notSource.has(entry.name) || entry.name.startsWith('.')) return [];
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(file) : [file];
  });
}

export const isTypeScript = (file: string): boolean => /\.tsx?$/.test(file);
export const isTest = (file: string): boolean => /\.(test|journey)\.tsx?$/.test(file);
export const readSource = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export interface Import {
  readonly from: string;
  /** `import type`: gone when the program runs. */
  readonly isType: boolean;
}

/** Everything a file imports, re-exports, requires or loads as it runs. */
export function importsOf(file: string): Import[] {
  const imports: Import[] = [];
  visit(parse(file), (node) => {
    const found = importIn(node);
    if (found) imports.push(found);
  });
  return imports;
}

function importIn(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return named(node.argument.literal, true);
  if (!ts.isCallExpression(node)) return undefined;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  return loads ? named(node.arguments[0], false) : undefined;
}

const named = (specifier: ts.Node | undefined, isType: boolean): Import | undefined =>
  specifier && ts.isStringLiteralLike(specifier) ? { from: specifier.text, isType } : undefined;

/** A file as TypeScript's own parser reads it. */
export function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, true);
}

/** Call `see` with every node of a tree, from the top down. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** The repository's file that an import means, or undefined for a package from outside. */
export function resolveImport(file: string, from: string): string | undefined {
  const own = /^@yizhu\/(.+)$/.exec(from)?.[1];
  if (own) return withExtension(own);
  return from.startsWith('.') ? withExtension(path.posix.join(path.posix.dirname(file), from)) : undefined;
}

function withExtension(file: string): string {
  const tries = [file, `${file}.ts`, `${file}.tsx`];
  return tries.find((name) => ts.sys.fileExists(path.join(root, name))) ?? file;
}
