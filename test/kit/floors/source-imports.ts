/** Reads with TypeScript's own parser what a source file imports, and whether it touches the environment. */

import { posix } from 'node:path';

import ts from 'typescript';

/** Source texts by their path from the top of the house, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** One import. `target` is a path from the top of the house, or the name of a package as it is written. */
export interface SourceImport {
  readonly file: string;
  readonly specifier: string;
  readonly target: string;
  readonly isOwn: boolean;
  readonly isTypeOnly: boolean;
}

/** Sources stay as they are once they are read, and each is asked for several times. */
const read = new WeakMap<Sources, Map<string, readonly SourceImport[]>>();

/** Every import, re-export, `require` and `import()` of a file. */
export function importsOf(file: string, sources: Sources): readonly SourceImport[] {
  const known = read.get(sources) ?? new Map<string, readonly SourceImport[]>();
  read.set(sources, known);
  const imports = known.get(file) ?? importsIn(file, sources);
  known.set(file, imports);
  return imports;
}

function importsIn(file: string, sources: Sources): readonly SourceImport[] {
  return nodesOf(file, headOf(sources.get(file) ?? '')).flatMap((node) => {
    const found = importAt(node);
    return found ? [{ file, ...found, ...targetOf(file, found.specifier, sources) }] : [];
  });
}

/** Whether a file reads the environment of the process. */
export function readsEnvironment(file: string, sources: Sources): boolean {
  return (sources.get(file) ?? '').includes('process') && nodesOf(file, sources.get(file) ?? '').some(isEnvironment);
}

/** What names a module where it stands: behind these words, at once. */
const NAMES_MODULE = /\b(?:from|import)\s*['"]/gu;
/** What may name one anywhere, also over several lines. */
const LOADS_MODULE = /\brequire\b|\b(?:from|import)\s*\/|\bimport\s*(?:\(|\.|\w+\s*=)/u;

/** A text to the end of the last line that names a module: behind it there is nothing to find, and most of a file stands there. */
function headOf(text: string): string {
  if (LOADS_MODULE.test(text)) return text;
  const last = [...text.matchAll(NAMES_MODULE)].at(-1);
  if (last === undefined) return '';
  const end = text.indexOf('\n', last.index + last[0].length);
  return end < 0 ? text : text.slice(0, end);
}

interface Found {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

function nodesOf(file: string, text: string): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true));
  return nodes;
}

function importAt(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node)) return found(node.moduleSpecifier, isTypeImport(node.importClause));
  if (ts.isExportDeclaration(node)) return found(node.moduleSpecifier, node.isTypeOnly || allTypes(node.exportClause));
  if (ts.isExternalModuleReference(node)) return found(node.expression, false);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return found(node.argument.literal, true);
  return ts.isCallExpression(node) && loadsModule(node) ? found(node.arguments[0], false) : undefined;
}

function found(specifier: ts.Node | undefined, isTypeOnly: boolean): Found | undefined {
  return specifier && ts.isStringLiteralLike(specifier) ? { specifier: specifier.text, isTypeOnly } : undefined;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (!clause.name && allTypes(clause.namedBindings));
}

function allTypes(names: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (!names || ts.isNamespaceImport(names) || ts.isNamespaceExport(names)) return false;
  return (
    names.elements.length > 0 && names.elements.every((element: ts.ImportSpecifier | ts.ExportSpecifier) => element.isTypeOnly)
  );
}

function loadsModule({ expression }: ts.CallExpression): boolean {
  return expression.kind === ts.SyntaxKind.ImportKeyword || /^require(\.resolve)?$/u.test(expression.getText());
}

function targetOf(file: string, specifier: string, sources: Sources): { readonly target: string; readonly isOwn: boolean } {
  if (!specifier.startsWith('.')) return { target: specifier, isOwn: false };
  const path = posix.join(posix.dirname(file), specifier);
  const tries = [path, `${path}.ts`, path.replace(/\.js$/u, '.ts'), `${path}/index.ts`];
  return { target: tries.find((one) => sources.has(one)) ?? path, isOwn: true };
}

function isEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return isProcess(node.expression) && node.name.text === 'env';
  if (ts.isElementAccessExpression(node)) return isProcess(node.expression) && node.argumentExpression.getText().includes('env');
  if (ts.isVariableDeclaration(node))
    return isProcess(node.initializer) && ts.isObjectBindingPattern(node.name) && takesEnv(node.name);
  return ts.isImportDeclaration(node) && /^['"](node:)?process['"]$/u.test(node.moduleSpecifier.getText());
}

function isProcess(node: ts.Node | undefined): boolean {
  return node !== undefined && /^(globalThis\.)?process$/u.test(node.getText());
}

function takesEnv(pattern: ts.ObjectBindingPattern): boolean {
  return pattern.elements.some((element) => (element.propertyName ?? element.name).getText() === 'env');
}
