/** The class of every id of the words, and the facts behind one. */

import type { FactId, OpenFactId } from '../../../src/domain/catalog/facts/facts';
import type { Group, WordId } from '../language';
import { accessClasses } from './access';
import { answersClasses } from './answers';
import { chatClasses } from './chat';
import { creditClasses } from './credit';
import { guideClasses } from './guide';
import { handOverClasses } from './hand-over';
import { invitationClasses } from './invitation';
import { ownTrialClasses } from './own-trial';
import { pagesClasses } from './pages';
import { privacyClasses } from './privacy';
import { recipesClasses } from './recipes';
import { remindersClasses } from './reminders';
import { accessReviewClasses } from './access-review';
import { signUpClasses } from './sign-up';
import { supportClasses } from './support';
import { takesOverClasses } from './takes-over';
import { termClasses } from './term';
import { trialClasses } from './trial';
import { tuneClasses } from './tune';
import { typedClasses } from './typed';
import { whyClasses } from './why';
import type { ClassesOf, RuleClass, WordClass } from './word-class';

/** Every id but the statements themselves, which stand behind others. */
export const classes: ClassesOf<Exclude<Group, 'facts' | 'unconfirmed'>> = {
  ...signUpClasses,
  ...guideClasses,
  ...termClasses,
  ...trialClasses,
  ...creditClasses,
  ...handOverClasses,
  ...accessClasses,
  ...accessReviewClasses,
  ...invitationClasses,
  ...takesOverClasses,
  ...ownTrialClasses,
  ...recipesClasses,
  ...supportClasses,
  ...remindersClasses,
  ...privacyClasses,
  ...pagesClasses,
  ...chatClasses,
  ...answersClasses,
  ...tuneClasses,
  ...typedClasses,
  ...whyClasses,
};

/** What a fact says: the id of its sentence. A fact without one does not compile. */
export function statementOf(id: FactId): WordId {
  return `facts.${id}`;
}

/** What an open question asks, likewise. */
export function questionOf(id: OpenFactId): WordId {
  return `unconfirmed.${id}`;
}

/** The class of an id; nothing for what is none. */
export function classOf(id: string): WordClass | undefined {
  const known = byId.get(id);
  if (known !== undefined) return known;
  const found = classAt(id);
  if (found !== undefined) byId.set(id, found);
  else if (id.startsWith(STATEMENT)) return { facts: [id.slice(STATEMENT.length) as FactId] };
  return found;
}

/** The facts that bear out what an id says; none where it is ours, or only a name. */
export function factsBehind(id: string): readonly FactId[] {
  const found = classOf(id);
  return typeof found === 'object' ? found.facts : [];
}

const STATEMENT = 'facts.';
/** As they were asked for: to put all of them in here takes longer than a start has for it. */
const byId = new Map<string, WordClass>();

type Tree = { readonly [key: string]: WordClass | Tree };

function classAt(id: string): WordClass | undefined {
  let at: WordClass | Tree | undefined = classes;
  for (const name of id.split('.')) {
    if (at === undefined || isClass(at) || !Object.hasOwn(at, name)) return undefined;
    at = at[name];
  }
  return at !== undefined && isClass(at) ? at : undefined;
}

function isClass(value: WordClass | Tree): value is WordClass {
  return typeof value === 'string' || Array.isArray((value as Partial<RuleClass>).facts);
}
