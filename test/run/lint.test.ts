/** Lint finds what its rules are there for: each rule that is on, one misuse. */

import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lintFindings } from '../kit/floors/linted';
import { asItShouldBe, byHand } from './lint-buttons';
import { misuse } from './lint-misuse';

const lines = (count: number): string => '  f();\n'.repeat(count);

/** What is measured otherwise, or asked otherwise, in some rooms. */
const ROOMS: Readonly<Record<string, readonly [string, ...(readonly string[])]>> = {
  'src/app/wiring.ts': [`export function f(): void {\n${lines(58)}}`],
  'src/app/long-wiring.ts': [`export function f(): void {\n${lines(59)}}`, 'house(lines-of-function)'],
  'src/short.ts': [`export function f(): void {\n${lines(23)}}`],
  'src/spaced.ts': [`export function f(): void {\n${'  // Why.\n\n  f();\n'.repeat(23)}}`],
  'src/text.ts': [`export const f = (): string => \`${'a\n'.repeat(25)}\`;`, 'house(lines-of-function)'],
  'src/method.ts': [
    `export class A {\n  static b = 1;\n  f(): void {\n${'    this.f();\n'.repeat(24)}  }\n}`,
    'house(lines-of-function)',
  ],
  'dialogs/long.ts': ['export {};\n'.repeat(151), 'eslint(max-lines)'],
  'dialogs/spaced.ts': ['export {};\n// Why.\n\n'.repeat(150)],
  'cards/words/en/long.ts': ['export {};\n'.repeat(151)],
  'test/suite.test.ts': [
    `declare const f: () => void;\ndescribe('a', () => {\n${"  it('is', () => {\n    f();\n  });\n".repeat(50)}});`,
  ],
  'test/suites.test.ts': [
    `declare const f: () => void;\nfunction all(): void {\n${"  it('is', () => {\n    f();\n  });\n".repeat(50)}}\nall();`,
  ],
  'test/story.test.ts': [`declare const f: () => void;\nit('is', () => {\n${lines(59)}});`, 'house(lines-of-function)'],
  'test/found.ts': [`export const f = (list: readonly string[]): string => list[0]!;`],
  'test/limit.test.ts': [`it('is', function () { this.timeout(1); });`, 'house(no-own-limit)'],
  'test/exception.ts': [
    `export const f = (a: Record<string, number>, key: string): boolean =>\n  // oxlint-disable-next-line typescript/no-dynamic-delete -- Why.\n  delete a[key];`,
  ],
};

const BUTTON_FOLDERS = ['dialogs/credit', 'cards'];
const WHERE_MADE = 'cards/engine/buttons.ts';

function buttonFiles(): Readonly<Record<string, string>> {
  const files: Record<string, string> = { [WHERE_MADE]: `const one = { verb, title };` };
  for (const [what, code] of Object.entries(byHand)) for (const folder of BUTTON_FOLDERS) files[buttonFile(folder, what)] = code;
  for (const [what, code] of Object.entries(asItShouldBe)) files[buttonFile('dialogs', what)] = code;
  return files;
}

function buttonFile(folder: string, what: string): string {
  return `${folder}/${what.replaceAll(' ', '-')}.ts`;
}

describe('lint', () => {
  const fileOf = (rule: string): string => `src/${rule.replace(/\W+/gu, '-')}.ts`;
  const files = {
    ...Object.fromEntries(Object.entries(misuse).map(([rule, text]) => [fileOf(rule), text])),
    ...Object.fromEntries(Object.entries(ROOMS).map(([file, [text]]) => [file, text])),
    ...buttonFiles(),
  };
  let found: ReturnType<typeof lintFindings>;
  before(() => {
    found = lintFindings(files);
  });

  it('has a misuse for each rule that is on everywhere', () => {
    const { rules } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { readonly rules: object };
    const named = Object.keys(rules).map((rule) => /^(?:(.*)\/)?(.*)$/u.exec(rule)?.slice(1) ?? []);
    deepEqual(named.map(([plugin = 'eslint', name = '']) => `${plugin}(${name})`).sort(), Object.keys(misuse).sort());
  });

  for (const rule of Object.keys(misuse))
    it(`finds with ${rule} what it is there for`, () => {
      ok(found[fileOf(rule)]?.includes(rule), `it found ${String(found[fileOf(rule)])}`);
    });

  for (const [file, [, ...rules]] of Object.entries(ROOMS))
    it(`finds ${rules.join() || 'nothing'} in ${file}`, () => {
      deepEqual(found[file], rules);
    });

  const buttonsIn = (path: string): readonly string[] => (found[path] ?? []).filter((rule) => rule === 'house(one-button)');

  for (const folder of BUTTON_FOLDERS)
    for (const what of Object.keys(byHand))
      it(`finds a button written by hand in ${folder}: ${what}`, () => {
        deepEqual(buttonsIn(buttonFile(folder, what)).length, 1);
      });

  for (const what of Object.keys(asItShouldBe))
    it(`takes none of these for a button written by hand: ${what}`, () => {
      deepEqual(buttonsIn(buttonFile('dialogs', what)), []);
    });

  it('lets buttons be written where they are made', () => {
    deepEqual(buttonsIn(WHERE_MADE), []);
  });
});
