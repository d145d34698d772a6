/** What a person did, in one shape for typed text, Action.Submit and Action.Execute. */

import type { Token } from '../../cards/engine/content';
import type { SecretKind } from '../../src/domain/text/secrets/secrets';
import type { Inputs } from './script';

/** A press of a button. `data` holds what the card sent, strings only; none of it is authority. */
export interface Press {
  readonly kind: 'press';
  readonly verb: string;
  readonly token: Token;
  readonly data: Inputs;
  /** Inputs that held a secret, by id; they are empty in `data`. */
  readonly removed?: Readonly<Record<string, SecretKind>>;
  /** So many characters of what was filled in were read, and the rest is lost. */
  readonly cut?: number;
}

/**
 * One event of a conversation. `text`: with `cut`, so many characters of a longer message; with `quoted`, written in answer to that message. `odd`: something that can't be read as an answer, and still gets one. `secret`: a typed line with a
 * card number or a password in it, of which nothing else is known any more.
 */
export type Event =
  | { readonly kind: 'text'; readonly text: string; readonly cut?: number; readonly quoted?: string }
  | Press
  | { readonly kind: 'arrive' }
  | { readonly kind: 'secret'; readonly what: SecretKind }
  | { readonly kind: 'odd'; readonly what: 'sticker' | 'edited' };
