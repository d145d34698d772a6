/** Puts a typed line onto the card of a message, piece by piece, where a piece has the look of what the card asks for. */

import type { MessageField } from '../../../cards/sign-up-message';
import { findCountry } from '../../../src/domain/catalog/countries';
import { findProduct } from '../../../src/domain/catalog/products';
import { readEmail } from '../../../src/domain/people/email';
import { today } from '../../../src/domain/time/calendar';
import { choose, typedChoices } from '../../engine/typed-choices';
import { readLine } from '../../engine/reader/reader';
import type { Inputs, Scene } from '../../engine/script';

const ROUTES = ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'];
const HOMES = ['customer', 'handOver'];
const BILLING = ['standard', 'off', 'on', 'unknown'];
const MOST_PIECES = 12;

/** The lists of the card, from above, with what they offer. */
const LISTS: readonly (readonly [MessageField, readonly string[]])[] = [
  ['kind', BILLING],
  ['identity', HOMES],
  ['buying', ROUTES],
];

/** A number alone picks from the first list in which nothing is picked yet. */
export function pickedOnMessage(text: string, asks: ReadonlySet<MessageField>, draft: Inputs): Inputs {
  if (!/^\s*\d\s*$/u.test(text)) return {};
  const asked = LISTS.filter(([field]) => asks.has(field));
  const [field, values = []] = asked.find(([one]) => (draft[one] ?? '') === '') ?? [];
  const value = values[Number(text) - 1];
  return field === undefined || value === undefined ? {} : { [field]: value };
}

/** What of a line goes where. Ticks are never typed: "yes" has them asked one by one. */
export function placedOnMessage(text: string, asks: ReadonlySet<MessageField>, scene: Scene): Inputs {
  const pieces = text.split(/\n|;|,\s/).slice(0, MOST_PIECES);
  const placed: Record<string, string> = {};
  for (const piece of pieces.map((one) => one.trim())) {
    const [field, value] = placeOf(piece, (one) => asks.has(one) && placed[one] === undefined, scene) ?? [];
    if (field !== undefined && value !== undefined) placed[field] = value;
  }
  return placed;
}

type IsAsked = (field: MessageField) => boolean;

function placeOf(piece: string, isAsked: IsAsked, scene: Scene): readonly [MessageField, string] | undefined {
  for (const [field, read] of READERS) {
    const value = isAsked(field) ? read(piece, scene) : undefined;
    if (value !== undefined) return [field, value];
  }
  return undefined;
}

type Read = (piece: string, scene: Scene) => string | undefined;

/** What of a piece each field takes, in the order in which they are asked. */
const READERS: readonly (readonly [MessageField, Read])[] = [
  ['email', addressIn],
  ['account', addressIn],
  ['phone', (piece) => (/^[+(]?[\d\s().\-/]{5,}$/u.test(piece) ? piece : undefined)],
  ['country', countryIn],
  ['product', (piece) => findProduct(piece)?.id],
  ['identity', (piece, scene) => choose(piece, typedChoices(scene.say, 'identity', HOMES)) ?? saidAt('identity', piece, scene)],
  ['buying', (piece, scene) => choose(piece, typedChoices(scene.say, 'buying', ROUTES)) ?? saidAt('buying', piece, scene)],
  ['name', (piece) => (NAME.test(piece) ? piece : undefined)],
  ['company', (piece, scene) => (/^\p{Lu}/u.test(piece) ? saidAt('company', piece, scene) : undefined)],
];

/** Which step asks a field, and what of a line answers it. */
const ASKED_BY = { identity: 'identity', buying: 'buying', company: 'customer' } as const;

/** What a piece says in other words: "we buy through you", "in their own tenant". */
function saidAt(field: keyof typeof ASKED_BY, piece: string, { say, now, zone }: Scene): string | undefined {
  const asked = { journey: 'signUp', step: ASKED_BY[field] };
  const got = readLine(piece, { side: 'partner', today: today(now, zone), locale: say.lang, trials: [], asked });
  const value = got.kind === 'answer' ? got.details[field] : undefined;
  return field === 'company' || CHOICES[field].some((one) => one === value) ? value : undefined;
}

const CHOICES = { identity: HOMES, buying: ROUTES } as const;
/** Two to four words, the first with a capital; anything else is typed into its field. */
const NAME = /^\p{Lu}[\p{L}\p{M}’'.-]{1,30}(?: [\p{L}][\p{L}\p{M}’'.-]{0,30}){1,3}$/u;

function addressIn(piece: string): string | undefined {
  const read = readEmail(piece);
  return read.kind === 'ok' ? read.email : undefined;
}

function countryIn(piece: string): string | undefined {
  const found = findCountry(piece);
  return found.kind === 'one' ? found.country.iso2 : undefined;
}
