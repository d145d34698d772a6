/** Reads the documents: their code blocks, their commands, what they link to and what they name. */

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Something a document holds, and where. */
export interface Found {
  readonly text: string;
  /** `docs/deploy.md:23`. */
  readonly place: string;
}

/** A block between fences. `language` is empty where the fence names none. */
export interface Block extends Found {
  readonly language: string;
}

/** The documents a person reads, from the top. The changelog is none: it tells of what was. */
export function documents(): readonly string[] {
  const inDocs = readdirSync('docs').filter((name) => name.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', ...inDocs.sort().map((name) => `docs/${name}`)];
}

/** Every fenced block, also those inside of lists. */
export function blocksOf(file: string, text = readFileSync(file, 'utf8')): readonly Block[] {
  const fences = /^( *)```(\w*)\n([\s\S]*?)^\1```$/gmu;
  return [...text.matchAll(fences)].map(({ index, 1: margin = '', 2: language = '', 3: body = '' }) => ({
    language,
    text: body.replaceAll(new RegExp(`^${margin}`, 'gmu'), ''),
    place: placeOf(file, text, index),
  }));
}

/** Every `span of code` outside of blocks; a span that goes on in the next line is one. */
export function spansOf(file: string, text = readFileSync(file, 'utf8')): readonly Found[] {
  const outside = text.replaceAll(/^ *```[\s\S]*?^ *```$/gmu, (block) => block.replaceAll(/[^\n]/gu, ''));
  return [...outside.matchAll(/`([^`]+)`/gu)].map(({ index, 1: span = '' }) => ({
    text: span.replaceAll(/\s+/gu, ' '),
    place: placeOf(file, outside, index),
  }));
}

/** Every command a document shows, in a block of `sh` or in a sentence; `a && b` are two. */
export function commandsOf(file: string, text = readFileSync(file, 'utf8')): readonly Found[] {
  const inBlocks = blocksOf(file, text)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text: body, place }) => linesOf(body).map((line) => ({ text: line, place })));
  const inSentences = spansOf(file, text).filter(({ text: span }) => isCommand(span));
  return [...inBlocks, ...inSentences].flatMap(({ text: line, place }) =>
    line.split(' && ').map((command) => ({ text: command, place })),
  );
}

/** Files and folders of ours that a document names or links to, as paths from the top. */
export function pathsOf(file: string, text = readFileSync(file, 'utf8')): readonly Found[] {
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/gu)].map(({ index, 1: target = '' }) => ({
    text: posix.join(posix.dirname(file), target),
    place: placeOf(file, text, index),
  }));
  const named = spansOf(file, text).filter(({ text: span }) =>
    /^(?:src|dialogs|cards|manifest|test|docs|\.ci)\/[^\s<>*]*$/u.test(span),
  );
  return [...links, ...named];
}

/** Links to a heading of a document: the file from the top, and the heading as GitHub spells it. */
export function anchorsOf(file: string, text = readFileSync(file, 'utf8')): readonly (Found & { readonly heading: string })[] {
  return [...text.matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/gu)].map(({ index, 1: target = '', 2: heading = '' }) => ({
    text: target === '' ? file : posix.join(posix.dirname(file), target),
    heading,
    place: placeOf(file, text, index),
  }));
}

/** The headings of a document as GitHub spells them in links. */
export function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function isCommand(span: string): boolean {
  return /^(?:[A-Z_]+=\S+ )*(?:npm|npx|node|git|cp|az|chromium) \S/u.test(span) || span.startsWith('.ci/');
}

// A line that ends with a backslash goes on; what follows a # is said to the reader.
function linesOf(body: string): readonly string[] {
  return body
    .replaceAll(/\\\n\s*/gu, '')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s+)#.*$/u, '').trim())
    .filter((line) => line !== '');
}

function placeOf(file: string, text: string, index: number): string {
  return `${file}:${text.slice(0, index).split('\n').length}`;
}
