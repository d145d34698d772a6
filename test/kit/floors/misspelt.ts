/** Compiles snippets against the project, all in one go, and says what the compiler says of each: for what must not compile. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import ts from 'typescript';

/** Texts of files that are not on disk, by their path from the top of the house. */
export type Files = Readonly<Record<string, string>>;

/**
 * What the compiler says of each snippet, in their order; nothing of one that compiles. A snippet is statements, and stands in a block of
 * its own. `imports` stand before all of them and name files from the top of the house (`'./cards/engine/content'`); throws where they don't compile.
 */
export function compileErrors(imports: string, snippets: readonly string[]): readonly (readonly string[])[] {
  const blocks = snippets.map((snippet) => `\n{\n${snippet}\n}`);
  const ends = blocks.map((_, index) => imports.length + blocks.slice(0, index + 1).join('').length);
  const found = diagnosticsOf({ [GENERATED]: `${imports}${blocks.join('')}\n` })[GENERATED] ?? [];
  const outside = found.filter(({ start = 0 }) => start < imports.length);
  if (outside.length > 0) throw new Error(`the imports don't compile: ${outside.map(said).join('; ')}`);
  const at = found.map((one) => ({ message: said(one), snippet: ends.findIndex((end) => (one.start ?? 0) < end) }));
  return snippets.map((_, index) => at.filter(({ snippet }) => snippet === index).map(({ message }) => message));
}

/** What the compiler says of each file, as sentences; the files may import each other and everything of the house. */
export function fileErrors(files: Files): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(diagnosticsOf(files)).map(([path, found]) => [path, found.map(said)]));
}

const GENERATED = 'generated-snippets.ts';

/** Only these files are checked; of what they import the compiler looks at no more than it needs. */
function diagnosticsOf(files: Files): Readonly<Record<string, readonly ts.Diagnostic[]>> {
  const root = top(__dirname);
  const program = programOf(root, new Map(Object.entries(files).map(([path, text]) => [join(root, path), text])));
  const found = (path: string): readonly ts.Diagnostic[] => {
    const source = program.getSourceFile(join(root, path));
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  };
  return Object.fromEntries(Object.keys(files).map((path) => [path, found(path)]));
}

function programOf(root: string, texts: ReadonlyMap<string, string>): ts.Program {
  const options = optionsOf(root);
  const host = ts.createCompilerHost(options);
  const folders = new Set([...texts.keys()].map(dirname));
  const onDisk = host.getSourceFile.bind(host);
  host.fileExists = (path) => texts.has(path) || ts.sys.fileExists(path);
  host.directoryExists = (path) => folders.has(path) || ts.sys.directoryExists(path);
  host.getSourceFile = (path, language) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, language);
    const source = parsed.get(path) ?? onDisk(path, language);
    if (source) parsed.set(path, source);
    return source;
  };
  return ts.createProgram([...texts.keys()], options, host);
}

/** Files on disk stay as they are while the tests run; parsing them, the libraries' above all, is most of the time. */
const parsed = new Map<string, ts.SourceFile>();

/** Those of the house; but a snippet may leave a name unused. */
function optionsOf(root: string): ts.CompilerOptions {
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { compilerOptions } = read.config as { readonly compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);
  return { ...options, noEmit: true, incremental: false, noUnusedLocals: false, noUnusedParameters: false };
}

function said({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, '\n');
}

// The tests run from an output folder; the sources stand beside package.json.
function top(dir: string): string {
  return existsSync(join(dir, 'package.json')) ? dir : top(dirname(dir));
}
