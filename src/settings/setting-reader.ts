/** Reads settings one by one and remembers everything that is wrong, so that a person hears of all of it at once. */

import { CodedError, hasCode } from '../domain/errors';
import { isLetterLost, unseenIn } from './spoiled-text';

/** Turns the text of a setting into its value; `undefined` means malformed. */
export type SettingParser<T> = (text: string) => T | undefined;

/** What is wrong with the text of a setting whatever it is for; `undefined` where nothing is. It must not hold the text. */
export type SettingDoubt = (name: string, text: string) => string | undefined;

/** What is wrong with one setting. */
export interface Complaint {
  readonly name: string;
  readonly trouble: string;
}

/** What a reading of settings complains of, one by one; anything that is no such complaint is thrown again. */
export function complaintsIn(error: unknown): readonly Complaint[] {
  if (!(error instanceof CodedError) || !hasCode(error, 'CONFIG_INVALID')) throw error;
  return [...error.message.matchAll(/^ {2}([^:]+): (.*)$/gmu)].map(([, name = '', trouble = '']) => ({
    name,
    trouble,
  }));
}

/** Where names stand that their reader takes such signs out of. */
const CLEANED: ReadonlySet<string> = new Set(['PARTNER_TENANTS']);

/** What came with the text and is none of it: whoever looks at the value sees nothing wrong. */
function spoiledBy(text: string): string | undefined {
  if (/^(["'])[^]*\1$/u.test(text) && text.length > 1) return 'it stands in quotes that came with it; write it without them';
  if (isLetterLost(text)) return 'a letter was lost in it; type it again';
  const unseen = unseenIn(text);
  return unseen && `its character ${unseen.at} is one that nobody sees (${unseen.code}); type it again, or take that away`;
}

/** One pass over an environment. Complaints name settings and never repeat a value. */
export class SettingReader {
  readonly #env: NodeJS.ProcessEnv;
  readonly #doubt: SettingDoubt;
  readonly #complaints: string[] = [];

  constructor(env: NodeJS.ProcessEnv, doubt: SettingDoubt = () => undefined) {
    this.#env = env;
    this.#doubt = doubt;
  }

  /** The text of a setting without white space around it; empty counts as absent. */
  text(name: string): string | undefined {
    return this.#env[name]?.trim() || undefined;
  }

  /** Names of the settings that hold something. */
  names(): readonly string[] {
    return Object.keys(this.#env).filter((name) => this.text(name) !== undefined);
  }

  /** Whether it was given and holds blanks alone. */
  isBlank(name: string): boolean {
    return this.#env[name] !== undefined && this.#env[name] !== '' && this.text(name) === undefined;
  }

  /** Notes what is wrong with a setting. `trouble` must not hold its value. */
  complain(name: string, trouble: string): void {
    this.#complaints.push(`${name}: ${trouble}`);
  }

  /** The value, or `undefined` with a complaint when it is missing or malformed. */
  required<T>(name: string, expected: string, parse: SettingParser<T>): T | undefined {
    if (this.text(name) === undefined) this.complain(name, `missing; it must be ${expected}`);
    return this.optional(name, expected, parse);
  }

  /** The value, or `undefined` when it is absent, or with a complaint when it is malformed. */
  optional<T>(name: string, expected: string, parse: SettingParser<T>): T | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const doubt = this.#doubt(name, text);
    const value = doubt === undefined ? parse(text) : undefined;
    const spoiled = value !== undefined && CLEANED.has(name) ? undefined : spoiledBy(text);
    if (value !== undefined && spoiled === undefined) return value;
    this.complain(name, doubt ?? spoiled ?? `malformed; it must be ${expected}`);
    return undefined;
  }

  /** Complains when a setting that has no place here holds something. */
  forbidden(name: string, why: string): void {
    if (this.text(name) !== undefined) this.complain(name, why);
  }

  /** The error that tells of all complaints (CONFIG_INVALID), or `undefined` when there are none. */
  error(): CodedError | undefined {
    if (this.#complaints.length === 0) return undefined;
    const lines = this.#complaints.map((complaint) => `  ${complaint}`);
    const message = [
      'The bot cannot start, because of these settings:',
      ...lines,
      'Each is explained in .env.example and in docs/settings.md.',
    ];
    return new CodedError('CONFIG_INVALID', message.join('\n'));
  }
}
