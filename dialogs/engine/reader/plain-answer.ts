/** Tells a line that answers and says nothing beside it from one that says more: only the first is noted at once. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { foldName } from '../../../src/domain/text/fold';
import { isDenied } from './affirmed';
import type { Asked } from './answers';
import type { Atom } from './atoms';
import type { Details, LineContext } from './intents';
import { withoutTitle } from './person-names';
import { facts, says, type Sense } from './sense';
import { isSmallWord } from './small-words';
import type { Spot } from './spots';

/** Journeys that note the answer to this question with no card between; what they ask is read strictly. */
const AT_ONCE: ReadonlySet<string> = new Set([
  ...(['companyCorrected.company', 'contactCorrected.contact', 'domainCorrected.domain', 'productCorrected.product'] as const),
  ...(['startCorrected.startedOn', 'endNoted.ends', 'activated.paid', 'transfer.billingAdmin'] as const),
  'purchaseCorrected.paid',
  'accountCorrected.identity',
]);

/** Whether the answer to the open question is noted as soon as it is given. */
export function isNotedAtOnce(asked: { readonly journey: string; readonly step: string } | undefined): boolean {
  return asked !== undefined && AT_ONCE.has(`${asked.journey}.${asked.step}`);
}

/** Whether a line is the answer that was read of it and no more, but for words that add nothing. */
export function isPlainAnswer(sense: Sense, asked: Asked, details: Details, { asked: at }: LineContext): boolean {
  // An address that is none is for the step, which says so.
  if ((sense.text.includes('@') && facts(sense, 'email').length === 0) || says(sense, 'samePerson')) return true;
  if (asked === 'paid' && isWayOpen(sense, details)) return false;
  const of = KINDS[asked] ?? [asked as Spot['kind']];
  const said = new Set(Object.values(details).flatMap(wordsIn));
  const named = of.flatMap((kind) => facts(sense, kind));
  const meant = named.filter(({ from }) => !isDenied(sense, from));
  const isDenying = meant.length < named.length;
  const isAll = sense.atoms.every((atom) => isTaken(atom, of, said) || isAside(atom, isDenying, at?.step ?? ''));
  return isAll && (asked === 'company' || asked === 'person' || isOne(sense, meant, at?.step));
}

/** A way to buy is spoken of, and which one is left open; through any partner it may be bought by CSP. */
function isWayOpen({ atoms }: Sense, { buying }: Details): boolean {
  const ways = atoms.filter(({ means }) => means.some((one) => WAYS.has(one)));
  return ways.length > 0 && (buying === undefined || ways.every(({ raw }) => /^csp$/iu.test(raw)));
}

const WAYS: ReadonlySet<Concept> = new Set<Concept>(['partner', 'through', 'direct', 'agreement', 'card']);

/** One day, one domain; both ends of a trial are named by nothing but their days. */
function isOne({ atoms }: Sense, meant: readonly Spot[], step = ''): boolean {
  return (
    new Set(meant.map(({ value }) => value)).size <= 1 || (step === 'ends' && atoms.every(({ spot }) => spot?.kind === 'date'))
  );
}

function wordsIn(text: string): readonly string[] {
  return foldName(withoutTitle(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const KINDS: Readonly<Partial<Record<Asked, readonly Spot['kind'][]>>> = {
  company: ['domain', 'email', 'country'],
  person: ['email', 'phone'],
  identity: ['email'],
  date: ['date', 'days'],
  paid: ['date'],
};

function isTaken({ spot, raw }: Atom, of: readonly Spot['kind'][], said: ReadonlySet<string>): boolean {
  const isOfKind = spot !== undefined && spot.doubtful !== true && of.includes(spot.kind);
  return isOfKind || wordsIn(raw).every((word) => said.has(word));
}

function isAside({ spot, means, raw }: Atom, isDenying: boolean, step: string): boolean {
  if (spot !== undefined) return false;
  if (isSmallWord('aside', raw) || (step === 'ends' && isSmallWord('untilDay', raw))) return true;
  if (isDenying && isSmallWord('instead', raw)) return true;
  return means.some((one) => PLAIN.has(one) || OF_STEP[step]?.includes(one) === true || (isDenying && DENYING.has(one)));
}

const PLAIN: ReadonlySet<Concept> = new Set<Concept>([
  ...(['be', 'it', 'they', 'we', 'me', 'ours', 'theirs', 'please', 'yes', 'now', 'new', 'still', 'keep', 'smallTalk'] as const),
  ...(['customer', 'correct', 'changed', 'company', 'record', 'thanks', 'again'] as const),
]);
const DENYING: ReadonlySet<Concept> = new Set<Concept>(['not', 'no', 'wait', 'replace', 'other']);

/** What a question is about. */
const OF_STEP: Readonly<Record<string, readonly Concept[]>> = {
  company: ['rename', 'nameAs'],
  contact: ['contact', 'phone', 'mail', 'rename', 'nameAs'],
  billingAdmin: ['contact', 'admin', 'phone', 'mail', 'handOver', 'ownership', 'rename', 'nameAs'],
  domain: ['domain', 'tenant', 'has', 'mail'],
  identity: ['account', 'mail', 'tenant', 'handOver', 'signUp', 'has', 'through', 'admin'],
  product: ['product', 'test', 'trial', 'want', 'has'],
  startedOn: ['startDate', 'start', 'trial', 'running', 'ago', 'last', 'next'],
  ends: ['ends', 'expired', 'trial', 'inTime', 'running', 'subscription'],
  paid: [
    'bought',
    'subscription',
    'through',
    'direct',
    'agreement',
    'card',
    'partner',
    'other',
    'microsoft',
    'ago',
    'last',
    'next',
    'has',
  ],
};
