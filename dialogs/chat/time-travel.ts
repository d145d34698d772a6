/** "time travel 15", on one's own computer only: the bot's clock goes to a working hour that many days from today. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button } from '../../cards/engine/content';
import { noticeCard } from '../../cards/views';
import type { Say } from '../../cards/engine/words';
import { addDays, today } from '../../src/domain/time/calendar';
import { firstWorking, workingHours } from '../../src/domain/time/working-hours';
import type { Attempt } from '../engine/attempt';
import { wishesOf } from '../engine/state';
import { view, type Next } from '../engine/run';
import type { ViewForAnyone } from '../engine/view';

/** The days of a 30-day trial that are worth a look: reminders are due by then. */
const STOPS = ['15', '23', '27', '30'];
const FURTHEST = 400;

/** Moves the clock, or says how. Where nobody may, it is a word the bot doesn't know. */
export function travel(attempt: Attempt, line: string): Next {
  const { world } = attempt.given;
  const days = daysIn(line);
  if (!world.travel) return view(attempt, 'home', {}, 'notes.notHere');
  if (days === undefined) return view(attempt, 'timeTravel', {}, ...(line === '' ? [] : (['problems.travelDays'] as const)));
  const home = world.travel.home();
  const hours = workingHours(wishesOf(attempt.conversation));
  const at = days === 0 ? home.toISOString() : firstWorking(addDays(today(home, hours.zone), days), hours);
  world.travel.to(at);
  return view(attempt, 'timeTravel', { at });
}

/** Where the clock stands, and where else it can go. */
export const timeTravel: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say, args, conversation, now }) => {
    const at = new Date(args['at'] ?? now);
    const date = say.day(today(at, wishesOf(conversation).zone ?? conversation.zone));
    const buttons: readonly Button[] = [
      ...STOPS.map((days) => stop(say, days)),
      titled(say, 'timeTravel', 'timeTravel.back', { args: { days: '0' } }),
      { ...button(say, 'home'), secondary: true },
    ];
    return { content: noticeCard(say, 'timeTravel', { date }, buttons), context: say.plain('timeTravel.context') };
  },
};

function stop(say: Say, days: string): Button {
  return titled(say, 'timeTravel', 'timeTravel.stop', { args: { days } }, { days });
}

function daysIn(line: string): number | undefined {
  const days = /^(?:day )?\d{1,3}$/i.test(line) ? Number(line.replace(/\D/g, '')) : Number.NaN;
  return days <= FURTHEST ? days : undefined;
}
