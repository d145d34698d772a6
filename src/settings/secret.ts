/** A value that must not be printed: whatever shows it by accident shows `[secret]`. */

import { inspect } from 'node:util';

/** Holds a secret text. `JSON.stringify`, `inspect`, string templates and `console.log` all give `[secret]`. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself, for handing to the client that needs it. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}
