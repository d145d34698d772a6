/** The end of a clock as it is said by each side, by Microsoft, or worked out. What counts is `endsOn` and `source` too, which older releases read. */

import type { FactRef } from '../catalog/facts/fact-ref';
import { lengthFact } from '../catalog/guides/clock-facts';
import type { Side } from '../people/actor';
import { addDays } from '../time/calendar';
import type { CalendarDate, Instant } from '../time/dates';
import { counted, type Said, type SaidBy, type Sayings } from './said';
import type { ClockSource, TrialClock } from './terms';
import type { Trial } from './trial';

type Ends = Sayings<CalendarDate>;
type Dated = Pick<Trial, 'createdAt' | 'changedAt' | 'keeper'>;

const SAID: Readonly<Record<ClockSource, SaidBy>> = { computed: 'computed', person: 'person', api: 'microsoft' };
const SOURCE: Readonly<Record<SaidBy, ClockSource>> = { computed: 'computed', person: 'person', microsoft: 'api' };

/**
 * What is said of a clock's end. A clock of an older release has the one end it knows. Where such a release moved the end of one that has
 * more, that is the word of the side that keeps the record, since the trial changed last.
 */
export function endsSaid({ ends, endsOn, source }: TrialClock, { createdAt, changedAt, keeper = 'partner' }: Dated): Ends {
  if (ends === undefined) return { [placeOf(source, keeper)]: { value: endsOn, by: SAID[source], at: createdAt } };
  if (counted(ends)?.value === endsOn) return ends;
  return { ...ends, [keeper]: { value: endsOn, by: 'person', at: changedAt } };
}

/** The clock with all that is said of its end; what counts is its end. */
export function withEnds(clock: TrialClock, ends: Ends): TrialClock {
  const counts = counted(ends);
  return counts === undefined ? clock : { ...clock, endsOn: counts.value, source: SOURCE[counts.by], ends };
}

/** A clock that a side notes for the first time. One whose end is worked out keeps by which fact. */
export function firstNoted(clock: TrialClock, trial: Parameters<typeof lengthFact>[0], side: Side, at: Instant): TrialClock {
  return withEnds(clock, { [placeOf(clock.source, side)]: saidOf(clock, at, lengthFact(trial)) });
}

/** The clock after a side noted its end anew. */
export function endNoted(clock: TrialClock, noted: TrialClock, trial: Dated, side: Side, at: Instant): TrialClock {
  const before = endsSaid(clock, trial);
  return { ...withEnds(clock, { ...before, [placeOf(noted.source, side)]: saidOf(noted, at) }), zone: noted.zone };
}

/** What an extension does to an end: each side's word moves along, and what Microsoft showed is over. */
export interface Moving {
  readonly side: Side;
  readonly at: Instant;
  readonly to: (end: CalendarDate) => CalendarDate;
  readonly fact?: FactRef;
}

/** The ends after all of them moved. What counted before counts afterwards, too; where that was read at Microsoft, it is the side's who noted it. */
export function moved(clock: TrialClock, trial: Dated, { side, at, to, fact }: Moving): TrialClock {
  const { read, ...before } = endsSaid(clock, trial);
  const counts = counted({ ...before, ...(read ? { read } : {}) });
  const move = (one: Said<CalendarDate>): Said<CalendarDate> => ({
    ...{ value: to(one.value), by: 'computed', at: one === counts ? at : one.at },
    ...(fact === undefined ? {} : { fact }),
  });
  const words = Object.entries(before).map(([place, one]) => [place, move(one)] as const);
  const own = read === counts && counts !== undefined ? { [side]: move(counts) } : {};
  return withEnds(clock, { ...(Object.fromEntries(words) as Ends), ...own });
}

/** The ends that were worked out from a first day that was another one. */
export function startMoved(clock: TrialClock, trial: Dated, days: number): TrialClock {
  const ends = Object.entries(endsSaid(clock, trial)).map(([place, one]: [string, Said<CalendarDate>]) => [
    place,
    one.by === 'computed' ? { ...one, value: addDays(one.value, days) } : one,
  ]);
  return withEnds(clock, Object.fromEntries(ends) as Ends);
}

function saidOf({ endsOn, source }: TrialClock, at: Instant, fact?: FactRef): Said<CalendarDate> {
  return { value: endsOn, by: SAID[source], at, ...(source === 'computed' && fact !== undefined ? { fact } : {}) };
}

function placeOf(source: ClockSource, side: Side): keyof Ends {
  return source === 'api' ? 'read' : side;
}
