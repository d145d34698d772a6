/** What a fact is: something Microsoft's products do, where that was read, when, and until when it counts as read. */

import { addDays } from '../../time/calendar';
import type { CalendarDate } from '../../time/dates';
import type { ProductId } from '../product-table';
import type { PartialDate } from './page';
import type { SourceId } from './sources';

/** What a fact is about; its words are `why.scopes.<code>`. */
export type FactScope =
  | ('webTrials' | 'appTrials' | 'standardTrials' | 'subscriptionTrials' | 'cspTrials' | 'trials')
  | ('dataverse' | 'financeAndOperations' | ProductId)
  | ('paidTerms' | 'extendedTerms' | 'olderTerms' | 'csp' | 'direct' | 'enterprise')
  | ('claims' | 'azure' | 'usageLinks' | 'partnerIds')
  | ('accounts' | 'billing' | 'users' | 'relationships' | 'partners' | 'support');

/** How far a source carries: Microsoft's page as it is, an old copy of it, or somebody else's page. */
export type Mark = 'read' | 'oldCopy' | 'vendor';

/** What a fact was before it changed. Revisions stay, for what was worked out by them is still there. */
export interface Revision {
  readonly rev: number;
  readonly source: SourceId;
  readonly mark: Mark;
  readonly validFrom?: PartialDate;
  readonly validUntil?: PartialDate;
  readonly readOn: CalendarDate;
}

/** One fact as it counts today. What it says is a word: `facts.<id>`. */
export interface Fact {
  /** Goes up when what it says changes; what was worked out from it keeps the id with this. */
  readonly rev: number;
  readonly appliesTo: readonly FactScope[];
  readonly validFrom?: PartialDate;
  readonly validUntil?: PartialDate;
  readonly source: SourceId;
  readonly mark: Mark;
  readonly readOn: CalendarDate;
  /** The last day on which it counts without being read again. */
  readonly reviewBy: CalendarDate;
  /** What it was before, the oldest first: one for each revision below this one. */
  readonly earlier?: readonly Revision[];
}

/** Something nobody could confirm: a question to look up, never a statement. What it asks is a word: `unconfirmed.<id>`. */
export interface OpenFact {
  readonly appliesTo: readonly FactScope[];
  /** Where the answer was looked for; absent where no page was found at all. */
  readonly source?: SourceId;
  readonly readOn: CalendarDate;
  readonly reviewBy: CalendarDate;
}

/** What a row of facts says beside its source and what it applies to. */
export interface FactDetails {
  /** What it was before, the oldest first: its own revision is one more. */
  readonly earlier?: readonly Revision[];
  readonly validFrom?: PartialDate;
  readonly validUntil?: PartialDate;
  readonly readOn?: CalendarDate;
  /** Where a fact moves faster than others of its mark. */
  readonly reviewAfterDays?: number;
}

/** The day on which all of it was read first. */
const FIRST_READ = '2026-11-28';
/** Days a fact counts without being read again. */
const REVIEW_DAYS: Readonly<Record<Mark, number>> = { read: 180, oldCopy: 90, vendor: 90 };
const OPEN_REVIEW_DAYS = 60;

/** A fact read in Microsoft's own page. */
export function read(source: SourceId, appliesTo: readonly FactScope[], details: FactDetails = {}): Fact {
  return fact('read', source, appliesTo, details);
}

/** A fact read in an old copy of Microsoft's page, or in public code: right in shape, while today's wording may differ. */
export function oldCopy(source: SourceId, appliesTo: readonly FactScope[], details: FactDetails = {}): Fact {
  return fact('oldCopy', source, appliesTo, details);
}

/** A fact read at a vendor, and nowhere at Microsoft. */
export function vendor(source: SourceId, appliesTo: readonly FactScope[], details: FactDetails = {}): Fact {
  return fact('vendor', source, appliesTo, details);
}

/** Something that could not be confirmed. */
export function open(appliesTo: readonly FactScope[], source?: SourceId, reviewAfterDays = OPEN_REVIEW_DAYS): OpenFact {
  const looked = { appliesTo, readOn: FIRST_READ, reviewBy: addDays(FIRST_READ, reviewAfterDays) };
  return source === undefined ? looked : { ...looked, source };
}

function fact(mark: Mark, source: SourceId, appliesTo: readonly FactScope[], details: FactDetails): Fact {
  const { readOn = FIRST_READ, reviewAfterDays = REVIEW_DAYS[mark], ...validity } = details;
  return {
    rev: 1 + (details.earlier?.length ?? 0),
    appliesTo,
    ...validity,
    source,
    mark,
    readOn,
    reviewBy: addDays(readOn, reviewAfterDays),
  };
}

/** Whether the day is over by which a fact was to be read again. */
export function isPastReview({ reviewBy }: Pick<Fact, 'reviewBy'>, today: CalendarDate): boolean {
  return today > reviewBy;
}
