/** Reads a transcript: why it exists, what it covers, how it ends, and the lines of its script. The rest of the file is what was seen. */

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Inputs } from '../stage/card-form';
import { transcriptFiles } from './transcript-folders';

/** One line of the script. `number` is its line in the file, `source` the line as it stands there. */
export interface ScriptLine {
  readonly number: number;
  readonly source: string;
  readonly kind: 'person' | 'stage' | 'note';
  /** Without its mark. */
  readonly text: string;
}

/** A transcript, read. */
export interface TranscriptFile {
  readonly path: string;
  readonly name: string;
  readonly content: string;
  readonly reason: string;
  /** The ids it says it covers. */
  readonly covers: readonly string[];
  /** How it says it ends: see `transcript-ending.ts`. */
  readonly ends?: string;
  /** Its first lines, as they stand. */
  readonly head: readonly string[];
  readonly lines: readonly ScriptLine[];
}

/** A press as a script writes it: `submit force [Title] field=value; other="a; b"; raw:=[1]`. */
export interface WrittenPress {
  readonly title: string;
  readonly inputs: Inputs;
  /** By the `Action.Submit` fallback. */
  readonly isSubmit: boolean;
  /** Past the client's checks. */
  readonly isForced: boolean;
}

/** All transcripts of a folder and of its subjects, by name. */
export function readTranscripts(dir: string): readonly TranscriptFile[] {
  return transcriptFiles(dir).map((name) => parseTranscript(readFileSync(join(dir, name), 'utf8'), join(dir, name)));
}

/** Parses the text of a transcript; `path` names it in errors. */
export function parseTranscript(content: string, path = 'transcript'): TranscriptFile {
  const all = content.replaceAll('\r\n', '\n').split('\n');
  const reason = /^# (.+)$/u.exec(all[0] ?? '')?.[1];
  if (!reason) throw new Error(`${path}:1: the first line says why this transcript exists: # <reason>`);
  const head = all.slice(0, headLength(all));
  const { covers = '', ends } = headerLines(head.slice(1), path);
  const lines = all.flatMap((source, index) => (index < head.length ? [] : scriptLine(source, index + 1)));
  const ids = covers.split(',').map((id) => id.trim());
  const headers = { covers: ids.filter((id) => id !== ''), ...(ends === undefined ? {} : { ends }) };
  return { path, name: basename(path), content: all.join('\n'), reason, ...headers, head, lines };
}

const HEADERS = ['covers', 'ends'] as const;
type Headers = Partial<Record<(typeof HEADERS)[number], string>>;

/** The head goes to the first empty line, or to the first line of the script. */
function headLength(all: readonly string[]): number {
  const end = all.findIndex((line, at) => at > 0 && (line === '' || /^[>*#]/u.test(line)));
  return end < 0 ? all.length : end;
}

/** The lines after the first one, in any order, each kind once. */
function headerLines(lines: readonly string[], path: string): Headers {
  const read: Record<string, string> = {};
  lines.forEach((line, at) => {
    const [, name = '', text = ''] = /^(\w+): (.+)$/u.exec(line) ?? [];
    if (!HEADERS.some((one) => one === name) || read[name] !== undefined)
      throw new Error(`${path}:${at + 2}: the head has one line "covers: …" and one "ends: …", not: ${line}`);
    read[name] = text;
  });
  return read;
}

/** A person's line as a press, or `undefined` when they type. A typed text that looks like a press starts with a backslash. */
export function parsePress(text: string): WrittenPress | undefined {
  const match = /^(submit )?(force )?\[([^\]]+)\](.*)$/u.exec(text);
  if (!match) return undefined;
  const [, submit, force, title = '', rest = ''] = match;
  return { title, inputs: parseInputs(rest), isSubmit: submit !== undefined, isForced: force !== undefined };
}

/** What a typed line says: `\n` is a new line, `\t` a tab, a leading backslash only protects what follows. */
export function typedText(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\t', '\t').replace(/^\\/u, '');
}

const marks = { '>': 'person', '*': 'stage', '#': 'note' } as const;

function scriptLine(source: string, number: number): readonly ScriptLine[] {
  const match = /^([>*#])(?: (.*))?$/u.exec(source);
  if (!match) return [];
  const [, mark = '#', text = ''] = match;
  return [{ number, source, kind: marks[mark as keyof typeof marks], text }];
}

function parseInputs(text: string): Inputs {
  const one = /\s*([^\s=:;]+)(:?=)("(?:[^"\\]|\\.)*"|[^;]*)\s*(?:;|$)/uy;
  const inputs: Record<string, unknown> = {};
  while (text.slice(one.lastIndex).trim() !== '') {
    const at = one.lastIndex;
    const match = one.exec(text);
    if (!match) throw new Error(`expected field=value; other="value", not:${text.slice(at)}`);
    const [, id = '', sign, value = ''] = match;
    Object.defineProperty(inputs, id, { value: sign === ':=' ? JSON.parse(value) : unquoted(value.trim()), enumerable: true });
  }
  return inputs;
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  return value.slice(1, -1).replace(/\\(.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}
