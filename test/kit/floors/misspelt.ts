/** Compiles snippets against the project, all in one go, and says what the compiler says of each: for what must not compile. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { API, type Diagnostic } from 'typescript-7/unstable/sync';

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
  const outside = found.filter(({ pos }) => pos < imports.length);
  if (outside.length > 0) throw new Error(`the imports don't compile: ${outside.map(said).join('; ')}`);
  const at = found.map((one) => ({ message: said(one), snippet: ends.findIndex((end) => one.pos < end) }));
  return snippets.map((_, index) => at.filter(({ snippet }) => snippet === index).map(({ message }) => message));
}

/** What the compiler says of each file, as sentences; the files may import each other and everything of the house. */
export function fileErrors(files: Files): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(diagnosticsOf(files)).map(([path, found]) => [path, found.map(said)]));
}

const GENERATED = 'generated-snippets.ts';
const PROJECT = 'generated-tsconfig.json';

const root = top(__dirname);
/** What stands in place of the disk now, by whole paths. */
let texts: ReadonlyMap<string, string> = new Map();
/** One of this process: what it has read of the house once, it knows for those who ask next. It ends with the process. */
let compiler: API | undefined;

/** Only these files are checked; of what they import the compiler looks at no more than it needs. */
function diagnosticsOf(files: Files): Readonly<Record<string, readonly Diagnostic[]>> {
  const project = join(root, PROJECT);
  const before = [...texts.keys()];
  texts = new Map(
    Object.entries({ ...files, [PROJECT]: projectOf(Object.keys(files)) }).map(([path, text]) => [join(root, path), text]),
  );
  const now = [...texts.keys()];
  const asks = (compiler ??= newCompiler());
  if (before.length > 0) asks.updateSnapshot({ closeProjects: [project], fileChanges: { deleted: before } });
  const program = asks.updateSnapshot({ openProjects: [project], fileChanges: { created: now } }).getProject(project)?.program;
  if (!program) throw new Error('the compiler did not begin');
  const found = (path: string): readonly Diagnostic[] => [
    ...program.getSyntacticDiagnostics(join(root, path)),
    ...program.getSemanticDiagnostics(join(root, path)),
  ];
  return Object.fromEntries(Object.keys(files).map((path) => [path, found(path)]));
}

function newCompiler(): API {
  return new API({
    cwd: root,
    fs: {
      readFile: (path) => texts.get(path),
      fileExists: (path) => texts.has(path) || undefined,
      directoryExists: (path) => [...texts.keys()].some((text) => dirname(text) === path) || undefined,
    },
  });
}

/** The house's, of these files; but a snippet may leave a name unused. */
function projectOf(files: readonly string[]): string {
  const compilerOptions = { noEmit: true, incremental: false, noUnusedLocals: false, noUnusedParameters: false };
  return JSON.stringify({ extends: './tsconfig.json', compilerOptions, include: [], files });
}

function said({ text, messageChain = [] }: Diagnostic): string {
  return [text, ...messageChain.map(said)].join('\n');
}

// The tests run from an output folder; the sources stand beside package.json.
function top(dir: string): string {
  return existsSync(join(dir, 'package.json')) ? dir : top(dirname(dir));
}
