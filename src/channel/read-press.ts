/** Reads the press of a button: what the bot put on it, and what the person, or a program, filled in. None of it is authority. */

import type { Press } from '../../dialogs/engine/event';
import { secretsIn, type SecretKind } from '../domain/text/secrets/secrets';
import { cleanText, clip } from '../domain/text/text';

/**
 * So many characters of a message, or of everything filled in on a card, are read; the rest is dropped before anything looks at it, and
 * the person hears of it. Longer than a forwarded mail with its signature; each input has a limit of its own below this.
 */
export const MOST_READ = 10_000;
/** No card has so many inputs. */
const MOST_INPUTS = 100;
/** What an input, or a part of a token, may be called. */
const ID = /^[\w.:-]{1,100}$/;
/** What the bot itself put on the button goes before what was filled in: it must not go missing behind a long text. */
const OWN: readonly string[] = ['journey', 'step', 'revision', 'verb'];
/** No input can have this name. */
const EXECUTED = '';

/** A press from an Execute's action or a Submit's value: clean strings only, whatever was sent, and none that held a secret. */
export function pressEvent(action: unknown): Press {
  const { verb, data: sent } = record(action);
  const { values, isCut } = strings([[EXECUTED, verb], ...ownFirst(record(sent))]);
  const { data, removed } = withoutRemoved(values);
  const { journey, step, revision, verb: submitted, [EXECUTED]: executed, ...inputs } = data;
  const number = Number(revision ?? numberOf(record(sent)['revision']));
  return {
    kind: 'press',
    verb: executed ?? submitted ?? '',
    token: {
      ...(journey === undefined ? {} : { journey }),
      ...(step === undefined ? {} : { step }),
      ...(Number.isSafeInteger(number) ? { revision: number } : {}),
    },
    data: inputs,
    ...(Object.keys(removed).length === 0 ? {} : { removed }),
    ...(isCut ? { cut: MOST_READ } : {}),
  };
}

/** An object that came in as JSON; anything else is empty. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

type Entry = readonly [id: string, value: unknown];

function ownFirst(sent: Readonly<Record<string, unknown>>): readonly Entry[] {
  const entries = Object.entries(sent).filter(([id]) => ID.test(id) && id !== '__proto__');
  return [...entries.filter(([id]) => OWN.includes(id)), ...entries.filter(([id]) => !OWN.includes(id))];
}

/** The strings among the values, cleaned, as many of them and as much of each as is read. */
function strings(entries: readonly Entry[]): { readonly values: Readonly<Record<string, string>>; readonly isCut: boolean } {
  const kept: Record<string, string> = {};
  let left = MOST_READ;
  let count = 0;
  for (const [id, value] of entries) {
    if (typeof value !== 'string') continue;
    left -= id.length;
    if (left < 0 || count++ === MOST_INPUTS) return { values: kept, isCut: true };
    kept[id] = cleaned(clip(value, left));
    left -= value.length;
  }
  return { values: kept, isCut: left < 0 };
}

function cleaned(value: string): string {
  const read = cleanText(value, { max: MOST_READ, multiline: true });
  return read.kind === 'ok' ? read.text : '';
}

/** Values that hold a secret are emptied whole, for a date and a code may stand beside a card number; such names are dropped. */
function withoutRemoved(values: Readonly<Record<string, string>>): Required<Pick<Press, 'data' | 'removed'>> {
  const removed: Record<string, SecretKind> = {};
  const data = Object.entries(values).flatMap(([id, value]) => {
    const [name] = OWN.includes(id) ? [] : secretsIn(id);
    const what = name ?? secretsIn(value)[0];
    if (what !== undefined) removed[name === undefined ? id : ''] = what;
    return name === undefined ? [[id, what === undefined ? value : ''] as const] : [];
  });
  return { data: Object.fromEntries(data), removed };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
