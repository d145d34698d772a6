/** Reads the answer to the open question out of a line. By which question was asked, then by shape. */

import { findCountry } from '../../../src/domain/catalog/countries';
import { searchProducts } from '../../../src/domain/catalog/products';
import { known } from './details';
import { companyAnswer, partnerAnswer, personAnswer } from './name-answers';
import type { Details, LineContext, Understanding } from './intents';
import { reviewAnswer } from './review-answer';
import { fact, facts, says, type Sense } from './sense';
import { domainOfEmail } from './spots';
import { yesOrNo } from './yes-no';

/** What sort of answer a question takes. `other`: one that is left to the step. */
export type Asked =
  | 'company'
  | 'domain'
  | 'country'
  | 'yesno'
  | 'identity'
  | 'person'
  | 'phone'
  | 'product'
  | 'buying'
  | 'recurring'
  | 'start'
  | 'date'
  | 'partner'
  | 'review'
  | 'other';

const KINDS: Readonly<Record<string, Asked>> = {
  customer: 'company',
  domain: 'domain',
  country: 'country',
  billingAddress: 'yesno',
  terms: 'yesno',
  identity: 'identity',
  contact: 'person',
  contactPhone: 'phone',
  billingAdmin: 'person',
  product: 'product',
  buying: 'buying',
  recurring: 'recurring',
  start: 'start',
  started: 'date',
  search: 'partner',
  review: 'review',
};

/** The sort of answer the question on screen takes. */
export function kindOf(asked: LineContext['asked']): Asked {
  return KINDS[asked?.step ?? ''] ?? 'other';
}

/** The answer in a line; nothing where it holds none. */
export function answerTo(asked: Asked, sense: Sense, context: LineContext): Understanding | undefined {
  const details = READINGS[asked](sense, context);
  const found = known({ ...details });
  return Object.keys(found).length > 0 ? { kind: 'answer', details: found } : undefined;
}

type Reading = (sense: Sense, context: LineContext) => Details | undefined;

const READINGS: Readonly<Record<Asked, Reading>> = {
  company: companyAnswer,
  person: personAnswer,
  partner: partnerAnswer,
  review: reviewAnswer,
  domain: (sense) => {
    const email = fact(sense, 'email');
    return { domain: fact(sense, 'domain') ?? (email === undefined ? undefined : domainOfEmail(email)) } as Details;
  },
  country: countryAnswer,
  yesno: (sense) => {
    const said = yesOrNo(sense) ?? (says(sense, 'agree') && !says(sense, 'not', 'wait', 'notYet') ? 'yes' : undefined);
    return said === undefined ? undefined : { yesno: said };
  },
  identity: (sense) =>
    choice(
      'identity',
      says(sense, 'handOver') ? 'handOver' : says(sense, 'theirs') ? 'customer' : says(sense, 'ours') ? 'partner' : undefined,
    ),
  phone: (sense) => ({ phone: fact(sense, 'phone') }) as Details,
  product: productAnswer,
  buying: (sense) => choice('buying', buyingOf(sense)),
  recurring: () => undefined,
  start: (sense) => choice('start', startOf(sense)),
  date: (sense) => ({ date: fact(sense, 'date') }) as Details,
  other: () => undefined,
};

function choice(name: 'identity' | 'buying' | 'start', value: string | undefined): Details | undefined {
  return value === undefined ? undefined : { [name]: value };
}

function buyingOf(sense: Sense): string | undefined {
  if (says(sense, 'unsure')) return 'unknown';
  if (says(sense, 'other')) return 'cspOther';
  if (says(sense, 'direct', 'card')) return 'web';
  if (says(sense, 'agreement')) return 'enterprise';
  return says(sense, 'through') || (says(sense, 'we') && sense.atoms.length <= 5 && !says(sense, 'not')) ? 'cspUs' : undefined;
}

function startOf(sense: Sense): string | undefined {
  if (says(sense, 'link', 'itself')) return 'customer';
  if (says(sense, 'bought', 'subscription')) return 'paid';
  if (says(sense, 'running', 'already')) return 'running';
  return says(sense, 'new') && !says(sense, 'not') ? 'new' : undefined;
}

/** The countries a line names; what it says "not" of is left out. */
function countryAnswer(sense: Sense): Details | undefined {
  const named = facts(sense, 'country').filter((spot) => !isDenied(sense, spot.from));
  const [first, ...others] = named;
  if (first)
    return others.every(({ value }) => value === first.value)
      ? { country: first.value }
      : { country: others.at(-1)?.value ?? first.value };
  const rest = sense.atoms
    .filter(({ means }) => means.length === 0)
    .map(({ raw }) => raw)
    .join(' ');
  const isShort = rest !== '' && sense.atoms.length <= 4 && !/\d/u.test(rest);
  const found = isShort ? findCountry(rest) : undefined;
  return found?.kind === 'one' && rest.length > 3 ? { country: found.country.iso2 } : undefined;
}

function isDenied({ atoms }: Sense, from: number): boolean {
  const at = atoms.findIndex((atom) => atom.from === from);
  const before = atoms.slice(Math.max(at - 2, 0), at);
  // "Not Germany: Austria" says no to the first alone.
  const since = before.findLastIndex(({ spot }) => spot !== undefined);
  return before.slice(since + 1).some(({ means }) => means.includes('not'));
}

function productAnswer(sense: Sense): Details | undefined {
  const named = facts(sense, 'product');
  const [first, ...others] = named;
  if (first) return others.length === 0 ? { product: first.value } : undefined;
  const found = sense.text.length < 40 ? searchProducts(sense.text) : undefined;
  return found?.kind === 'one' ? { product: found.product.id } : undefined;
}
