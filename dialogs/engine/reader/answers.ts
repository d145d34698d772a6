/** Reads the answer to the open question out of a line. By which question was asked, then by shape. */

import { isSmallWord, smallPattern } from './small-words';
import { once } from '../../../src/domain/text/once';
import { findCountry } from '../../../src/domain/catalog/countries';
import { searchProducts } from '../../../src/domain/catalog/products';
import { known } from './details';
import { companyAnswer, partnerAnswer, personAnswer } from './name-answers';
import type { Details, LineContext, Understanding } from './intents';
import { isReserved } from './reserved';
import { reviewAnswer } from './review-answer';
import { buyingOf, buyingSaid, identityOf, startOf } from './choice-answers';
import { dayIn } from './day-answers';
import { answerWord, plainAnswer } from '../../../src/domain/text/answer-words';
import { limits } from '../../../src/domain/text/limiting-words';
import { affirmed, isDenied, isEither } from './affirmed';
import { besideNames, fact, facts, says, type Sense } from './sense';
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
  | 'paid'
  | 'recurring'
  | 'start'
  | 'date'
  | 'partner'
  | 'review'
  | 'other';

const KINDS: Readonly<Record<string, Asked>> = {
  customer: 'company',
  'companyCorrected.company': 'company',
  domain: 'domain',
  country: 'country',
  billingAddress: 'yesno',
  terms: 'yesno',
  identity: 'identity',
  contact: 'person',
  contactPhone: 'phone',
  billingAdmin: 'person',
  'invite.colleague': 'person',
  'takesOver.colleague': 'person',
  'openToPartner.person': 'person',
  product: 'product',
  buying: 'buying',
  paid: 'paid',
  recurring: 'recurring',
  start: 'start',
  started: 'date',
  startedOn: 'date',
  ends: 'date',
  term: 'date',
  search: 'partner',
  review: 'review',
  message: 'review',
};

/** The sort of answer the question on screen takes. */
export function kindOf(asked: LineContext['asked']): Asked {
  const { journey = '', step = '' } = asked ?? {};
  return KINDS[`${journey}.${step}`] ?? KINDS[step] ?? 'other';
}

/** Steps whose cards have a line for a name, an address or a number of the person's own. */
const WITH_NAMES = ['domain', 'pick', 'byHand', 'otherCompany', 'whom', 'colleague', 'file', 'claim', 'outcome', 'noAddress'];

/** Where any name may stand, a line that sounds like a wish is left to the step. */
export function isName(asked: Asked): boolean {
  return asked === 'company' || asked === 'person' || asked === 'partner';
}

/** Whether something of the person's own may be the answer to a step's question, which then sounds like whatever it likes. */
export function takesNames(step: string): boolean {
  return isName(kindOf({ journey: '', step })) || WITH_NAMES.includes(step);
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
  domain: domainAnswer,
  country: countryAnswer,
  yesno: (sense, { asked }) => {
    if (asked?.step === 'terms' && !isBareConsent(sense)) return undefined;
    const said =
      yesOrNo(sense) ?? (says(sense, 'agree') && !says(sense, 'not', 'wait', 'notYet') && !isReserved(sense) ? 'yes' : undefined);
    return said === undefined ? undefined : { yesno: said };
  },
  identity: (sense) => known({ identity: identityOf(sense), email: affirmed(sense, 'email') }),
  phone: (sense) => ({ phone: fact(sense, 'phone') }) as Details,
  product: productAnswer,
  buying: (sense) => choice('buying', buyingOf(sense)),
  paid: (sense, context) => known({ date: dayIn(sense, context), buying: buyingSaid(sense, context.side) }),
  recurring: () => undefined,
  start: (sense) => choice('start', startOf(sense)),
  date: (sense, context) => ({ date: dayIn(sense, context) }) as Details,
  other: () => undefined,
};

function choice(name: 'buying' | 'start', value: string | undefined): Details | undefined {
  return value === undefined ? undefined : { [name]: value };
}

/** The domain of a line; a company stands beside it where it is written like one. */
function domainAnswer(sense: Sense): Details | undefined {
  const email = affirmed(sense, 'email');
  const domain = affirmed(sense, 'domain') ?? (email === undefined ? undefined : domainOfEmail(email));
  if (domain === undefined || isEither(sense, 'domain')) return undefined;
  const { company, person } = companyAnswer(sense) ?? {};
  return known({ domain, company, person, email: person && email });
}

/** The countries a line names; what it says "not" of is left out. */
function countryAnswer(sense: Sense): Details | undefined {
  const all = facts(sense, 'country');
  const named = all.filter((spot) => !isDenied(sense, spot.from));
  const [first, ...others] = named;
  if ((all.length > 0 && !first) || isEither(sense, 'country')) return undefined;
  // Of two, the last one counts: "sits in Berlin, but pays in Vienna".
  if (first) return { country: (others.at(-1) ?? first).value };
  return countryOfRest(sense);
}

/** A country in words that mean nothing else, with a slip or as an adjective. */
function countryOfRest(sense: Sense): Details | undefined {
  const rest = sense.atoms
    .filter(({ means }) => means.length === 0)
    .map(({ raw }) => raw)
    .join(' ');
  const isShort = rest !== '' && sense.atoms.length <= 4 && !/\d/u.test(rest);
  const found = isShort ? findCountry(rest) : undefined;
  return found?.kind === 'one' && rest.length > 3 ? { country: found.country.iso2 } : undefined;
}

/** Consent is to all of it, and now: a word that limits it, or that nobody knows, leaves the question to its own "yes". */
function isBareConsent(sense: Sense): boolean {
  const { atoms } = sense;
  const text = besideNames(sense);
  const isKnown = ({ means, spot, raw }: Sense['atoms'][number]): boolean =>
    spot?.kind === 'name' ||
    isSmallWord('terms', raw) ||
    (spot === undefined && means.some((one) => CONSENTING.has(one)) && !means.includes('only'));
  const isDoubtful = answerWord(text) !== undefined && plainAnswer(text) === undefined;
  return !isDoubtful && !limits(text) && !isOnce().test(text) && atoms.every(isKnown);
}

/** What is not agreed to now, but would be. */
const isOnce = once(() => smallPattern('once', 'whole'));

const CONSENTING: ReadonlySet<string> = new Set([
  ...['yes', 'no', 'agree', 'accepted', 'glue', 'me', 'we', 'they', 'it', 'be', 'has', 'please', 'thanks', 'now', 'already'],
  ...['customer', 'company', 'contact', 'everything', 'phone', 'mail', 'done'],
]);

function productAnswer(sense: Sense): Details | undefined {
  const [first, ...others] = facts(sense, 'product');
  if (first && affirmed(sense, 'product') !== first.value) return undefined;
  if (first) return others.length === 0 ? { product: first.value } : undefined;
  const found = sense.text.length < 40 ? searchProducts(sense.text) : undefined;
  return found?.kind === 'one' ? { product: found.product.id } : undefined;
}
