/** What speaks against a wish in a line, whatever its weights say: a "not", the other side's wish, nothing of what it is made of. */

import type { Concept } from '../../../cards/words/understood/concepts';
import type { Likely } from './classifier';
import { isWish, type Class, type LineContext } from './intents';
import { fact, says, type Sense } from './sense';
import type { Spot } from './spots';

/** What may be wanted with a "not" in the line; with the others it speaks against. */
const WITH_NOT: ReadonlySet<Class> = new Set<Class>([
  ...([
    'removal',
    'abandoned',
    'archived',
    'remindersOff',
    'remindersOn',
    'access',
    'myTrials',
    'help',
    'trial',
    'preferences',
    'cancel',
    'snooze',
  ] as const),
  ...([
    'domainCorrected',
    'startCorrected',
    'companyCorrected',
    'contactCorrected',
    'binding',
    'question',
    'smallTalk',
    'none',
    'handed',
    'guidance',
  ] as const),
]);

/** What speaks against a class, and what of its chance is left then. */
const OBJECTIONS: readonly (readonly [number, (name: Class, sense: Sense, side: LineContext['side']) => boolean])[] = [
  [0.1, (name, sense) => says(sense, 'not', 'notYet') && !WITH_NOT.has(name)],
  [0.1, (name, sense) => name === 'remindersOff' && deniesStopping(sense)],
  [0.2, (name, _sense, side) => side !== 'partner' && PARTNERS_ONLY.has(name)],
  [0.3, (name, sense) => isHollow(name, sense)],
  [0.4, (name, sense) => isWish(name) && says(sense, 'offTopic') && fact(sense, 'trial') === undefined],
];

/** A class with what speaks against it in a line. */
export function guarded(one: Likely, sense: Sense, { side }: LineContext): Likely {
  const against = OBJECTIONS.filter(([, holds]) => holds(one.name, sense, side));
  return { name: one.name, chance: against.reduce((chance, [left]) => chance * left, one.chance) };
}

/** Nothing of what such a wish is made of stands in the line. */
function isHollow(name: Class, sense: Sense): boolean {
  const core = CORE[name];
  return core !== undefined && !says(sense, ...core) && HELD[name]?.some((kind) => fact(sense, kind) !== undefined) !== true;
}

/** Of these meanings one at least is in a line that wants this; or a fact of `HELD`. */
const CORE: Readonly<Partial<Record<Class, readonly Concept[]>>> = {
  signUp: ['start', 'new', 'signUp', 'test', 'trial', 'interested', 'record', 'link'],
  removal: ['remove', 'noLonger', 'leave', 'relationship', 'deleted', 'delete', 'stop'],
  access: ['access', 'admin', 'who', 'tenant'],
  export: ['export'],
  invite: ['invite', 'invitation', 'code', 'letIn', 'access', 'record', 'show'],
  invitations: ['invite', 'invitation', 'invited', 'code'],
  join: ['join', 'code', 'invitation', 'enter', 'accepted'],
  credit: ['credit', 'nameAs', 'partnerId', 'claim'],
  creditSettled: ['credit', 'claim', 'accepted', 'rejected'],
  extended: ['extend', 'ends', 'running', 'days'],
  activated: ['bought', 'customer', 'subscription', 'running'],
  deleted: ['deleted', 'delete'],
  forgetMe: ['forget', 'delete', 'remove', 'data'],
  transfer: ['handOver', 'ownership', 'give', 'takeOver', 'owns'],
  snooze: ['snooze', 'remind', 'later', 'again', 'message'],
  remindMe: ['remind', 'message', 'snooze'],
  remindersOff: ['remind', 'message', 'stop'],
  remindersOn: ['remind', 'message', 'again'],
  reminders: ['remind', 'message', 'settings'],
  archived: ['archive', 'list', 'show', 'remove'],
  handTo: ['give', 'takeOver', 'carer', 'colleague', 'handOver', 'nameAs'],
  abandoned: ['lost', 'competitor', 'noLonger', 'interested', 'cancel', 'want'],
  myTrials: [
    'trial',
    'overview',
    'customer',
    'running',
    'ends',
    'open',
    'attention',
    'list',
    'all',
    'everything',
    'show',
    'status',
    'test',
  ],
};
const HELD: Readonly<Partial<Record<Class, readonly Spot['kind'][]>>> = { join: ['code'], invite: ['email'], signUp: [] };

/** "Don't stop reminding me." */
function deniesStopping({ atoms }: Sense): boolean {
  return atoms.some(
    ({ means }, at) =>
      means.includes('not') &&
      !means.includes('stop') &&
      atoms[at + 1]?.means.includes('stop') === true &&
      !atoms[at + 1]?.means.includes('not'),
  );
}

/** Nothing a customer asks for. */
const PARTNERS_ONLY: ReadonlySet<Class> = new Set<Class>([
  'signUp',
  'handTo',
  'handed',
  'archived',
  'unarchived',
  'binding',
  'companyCorrected',
  'transferCompleted',
  'abandoned',
]);
