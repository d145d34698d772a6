/** Lints texts as files of the house, all in one go, and says which rules find something: for what lint must find. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Files } from './misspelt';

interface Found {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

/** The names of the rules that find something in each file, once for each place: `typescript(no-floating-promises)`. */
export function lintFindings(files: Files): Readonly<Record<string, readonly string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'linted-'));
  try {
    furnish(folder, files);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join('node_modules', 'oxlint', 'bin', 'oxlint'), '--format', 'json'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    if (!stdout.startsWith('{')) throw new Error(`the linter did not begin: ${stdout}${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as Found;
    const of = (path: string): readonly string[] =>
      diagnostics.filter(({ filename }) => filename === path).map(({ code }) => code);
    return Object.fromEntries(Object.keys(files).map((path) => [path, of(path)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The house's own settings, at the top of a house that holds nothing else. */
function furnish(folder: string, files: Files): void {
  for (const name of ['.oxlintrc.json', 'oxlint.rules.mjs', 'tsconfig.json']) copyFileSync(name, join(folder, name));
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
}
