/** What people ask of their own trials and of what is kept of them: it is shown, where a general question is answered by facts. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { trialIn } from './affirmed';
import { askedDone } from './asked-done';
import { asks, opensAsking } from './asking';
import { unknownIn } from './features';
import type { Intent, LineContext } from './intents';
import { says, type Sense } from './sense';
import { isSmallWord } from './small-words';

interface OwnQuestion {
  readonly wish: Intent;
  /** Of each of these groups the line says one. */
  readonly says: readonly (readonly Concept[])[];
  /** None of these: it is asked about something else. */
  readonly never?: readonly Concept[];
  /** What may stand beside them; anything where that is left out. */
  readonly beside?: readonly Concept[];
  /** Whether a day may be said with it: "what do I have to do today". */
  readonly isDated?: true;
  /** Whether the customer's side need not say whose: it has no other trials. */
  readonly isTheirs?: true;
}

const WHOSE = ['we', 'me'] as const;
const ELSE = ['if', 'happens', 'why', 'cost', 'extend', 'data', 'not', 'can', 'remind'] as const;
/** What may stand beside "what must we do" and "what is next": with any other word it is asked about that. */
const SMALL: readonly Concept[] = ['glue', 'be', 'it', 'please', 'now', 'still', 'which', 'skip', 'we', 'me', 'shall'];

const QUESTIONS: readonly OwnQuestion[] = [
  {
    wish: 'myTrials',
    says: [
      ['when', 'howLong'],
      ['ends', 'expired', 'running'],
      ['trial', 'test'],
    ],
    never: ELSE,
    isTheirs: true,
  },
  { wish: 'myTrials', says: [['what'], ['must'], WHOSE], beside: SMALL, isDated: true },
  { wish: 'myTrials', says: [['what'], ['next']], beside: SMALL },
  // A customer's list names who works on each.
  { wish: 'myTrials', says: [['who', 'which'], ['partner'], ['we']], beside: [...SMALL, 'who', 'partner', 'be'] },
  // "Was wollt ihr von mir?": in German "von mir" is said of what is kept of somebody, too.
  {
    wish: 'myTrials',
    says: [['which', 'what'], ['want'], ['you', 'they']],
    beside: [...SMALL, 'you', 'they', 'forget', 'through'],
  },
  { wish: 'forgetMe', says: [['which', 'what'], ['data'], ['you']], never: ['trial', 'test', 'ends', 'happens'] },
];

/** The wish that such a question is; nothing where it names a fact, or a word in it is not known. Nothing is noted by any of them. */
export function ownQuestion(sense: Sense, { side }: LineContext): Intent | undefined {
  if (isListOf(sense) || (side === 'customer' && isAskedOfOurs(sense))) return 'myTrials';
  if (isOneOf(sense) || isAskedOfTrial(sense)) return 'trial';
  return askedDone(sense, side) ?? generalQuestion(sense, side);
}

function generalQuestion(sense: Sense, side: LineContext['side']): Intent | undefined {
  if (sense.atoms.length > LONGEST || sense.atoms.some(({ spot }) => spot !== undefined && spot.kind !== 'date'))
    return undefined;
  const isDated = sense.atoms.some(({ spot }) => spot !== undefined);
  const found = QUESTIONS.find((one) => (!isDated || one.isDated === true) && isAsked(one, sense));
  if (!found || unknownIn(sense.atoms) > (found.wish === 'forgetMe' ? 1 : 0)) return undefined;
  return found.isTheirs !== true || side === 'customer' || says(sense, ...WHOSE) ? found.wish : undefined;
}

/** "Sales trials", "Tests in Frankreich": more than one of a product or a country, and no other word. */
function isListOf({ atoms }: Sense): boolean {
  const isOf = ({ spot }: Sense['atoms'][number]): boolean => spot?.kind === 'product' || spot?.kind === 'country';
  const isMany = ({ raw, spot }: Sense['atoms'][number]): boolean => spot === undefined && isSmallWord('trials', raw);
  const isSmall = ({ means }: Sense['atoms'][number]): boolean => means.length > 0 && means.every((one) => LISTING.has(one));
  return atoms.some(isOf) && atoms.some(isMany) && atoms.every((atom) => isOf(atom) || isMany(atom) || isSmall(atom));
}

/** "Contoso in Germany", "the Contoso one that ends in June": a trial by its name, and which of those of that name. */
function isOneOf({ atoms }: Sense): boolean {
  const trials = atoms.filter(({ spot }) => spot?.kind === 'trial');
  const rest = atoms.filter(({ spot }) => spot !== undefined && spot.kind !== 'trial');
  const isSmall = ({ means, spot, raw }: Sense['atoms'][number]): boolean =>
    spot !== undefined || (raw !== '?' && means.length > 0 && means.some((one) => SEEKING.has(one)));
  const isTold = rest.length > 0 && rest.every(({ spot }) => spot?.kind === 'country' || spot?.kind === 'month');
  return trials.length === 1 && isTold && atoms.every(isSmall);
}

/** "Did Juniper pay", "is Kestrel ready yet": what would be told of a trial is asked, and its page answers. */
function isAskedOfTrial(sense: Sense): boolean {
  const [opening, next] = sense.atoms;
  const isNamed = next?.spot?.kind === 'trial' || (opensAsking(sense) && trialIn(sense) !== undefined);
  const isOpen = isNamed && opening?.spot === undefined && asks(sense);
  return isOpen && sense.atoms.every(isTold);
}

function isTold({ means, spot, raw }: Sense['atoms'][number]): boolean {
  return (
    spot?.kind === 'trial' ||
    raw === '?' ||
    means.some((one) => TOLD.has(one) || one === 'trial' || one === 'test' || one === 'if')
  );
}

/** "Is our trial over", "did we pay already": a customer asks it of its own. */
function isAskedOfOurs(sense: Sense): boolean {
  const isOurs = asks(sense) && opensAsking(sense) && says(sense, 'we', 'trial', 'test');
  return isOurs && sense.atoms.every((atom) => !atom.spot && (isTold(atom) || atom.means.includes('we')));
}

const TOLD: ReadonlySet<Concept> = new Set<Concept>([
  ...([
    'glue',
    'be',
    'has',
    'it',
    'now',
    'already',
    'still',
    'notYet',
    'bought',
    'extend',
    'expired',
    'ends',
    'done',
    'ready',
  ] as const),
  ...(['running', 'deleted', 'production', 'lost', 'subscription', 'term'] as const),
]);

const SEEKING: ReadonlySet<Concept> = new Set<Concept>([
  'glue',
  'please',
  'me',
  'we',
  'show',
  'trial',
  'test',
  'ends',
  'be',
  'it',
  'which',
]);

const LISTING: ReadonlySet<Concept> = new Set<Concept>(['glue', 'please', 'we', 'me', 'all', 'show', 'list', 'which']);

function isAsked({ says: groups, never = [], beside }: OwnQuestion, sense: Sense): boolean {
  if (!groups.every((group) => says(sense, ...group)) || says(sense, ...never)) return false;
  const known = beside && [...groups.flat(), ...beside];
  return (
    known === undefined ||
    sense.atoms.every(
      ({ means }) => means.every((one) => known.includes(one)) || means.some((one) => groups.flat().includes(one)),
    )
  );
}

/** A longer line says more. */
const LONGEST = 12;
