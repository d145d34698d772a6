/** Puts a typed line onto the card of a message, piece by piece, where a piece has the look of what the card asks for. */

import type { MessageField } from '../../../cards/sign-up-message';
import { findCountry } from '../../../src/domain/catalog/countries';
import { findProduct } from '../../../src/domain/catalog/products';
import { readEmail } from '../../../src/domain/people/email';
import { choose, typedChoices } from '../../engine/form';
import type { Inputs, Scene } from '../../engine/script';

const ROUTES = ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'];
const MOST_PIECES = 12;

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

function placeOf(piece: string, isAsked: IsAsked, { say }: Scene): readonly [MessageField, string] | undefined {
  const email = readEmail(piece);
  if (email.kind === 'ok')
    return isAsked('email') ? ['email', email.email] : isAsked('account') ? ['account', email.email] : undefined;
  if (/^[+(]?[\d\s().\-/]{5,}$/u.test(piece)) return isAsked('phone') ? ['phone', piece] : undefined;
  const country = isAsked('country') ? findCountry(piece) : undefined;
  if (country?.kind === 'one') return ['country', country.country.iso2];
  const product = isAsked('product') ? findProduct(piece) : undefined;
  if (product) return ['product', product.id];
  const home = isAsked('identity') ? choose(piece, typedChoices(say, 'identity', ['customer', 'handOver'])) : undefined;
  if (home !== undefined) return ['identity', home];
  const route = isAsked('buying') ? choose(piece, typedChoices(say, 'buying', ROUTES)) : undefined;
  return route === undefined ? undefined : ['buying', route];
}
