/** The views around reminders: one that was told, what became of it, and what a person set. */

import type { Button } from '../../cards/engine/content';
import { preferencesCard } from '../../cards/reminders';
import { noticeCard, type Fact } from '../../cards/views';
import type { Say } from '../../cards/engine/words';
import { logOf } from '../../src/domain/record/rules/reminder-logs';
import { REMINDER_KINDS } from '../../src/domain/reminders/reminder-log';
import { nextReminder, toldReminders } from '../../src/domain/watch/reminders';
import { endOfTrial } from '../../src/domain/record/clocks';
import type { PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { workingHours } from '../../src/domain/time/working-hours';
import { button, titled } from '../../cards/engine/buttons';
import { notFound } from '../engine/not-found';
import type { Related } from '../engine/reach';
import { holidaysLine } from './holidays';
import { remindersView } from './reminder-cards';
import { wishesOf } from '../engine/state';
import type { ViewForAnyone, ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** What the caller was told of one trial and has not settled. */
export const reminder: ViewOfTrial = {
  for: 'related',
  draw: { partner: lastTold, customer: lastTold },
  otherwise: notFound('home'),
};

function lastTold({ trial }: Related, { say, actor, args, now, conversation, partners }: ViewScene): Drawing {
  const told = toldReminders(trial, actor.person, wishesOf(conversation), now.toISOString());
  const first = told.find(({ key }) => key === args['reminder']) ?? told[0];
  const shown = first && remindersView([{ reminder: first, trial }], { say, now, zone: conversation.zone, partners });
  return shown ?? { content: noticeCard(say, 'reminder.over', {}, around(say, trial.id)) };
}

/** What became of a reminder after a press. */
export function answered(
  id: 'snoozed' | 'finished' | 'stopped' | 'newsStopped' | 'newsResumed' | 'used' | 'over' | 'noTime',
): ViewForAnyone {
  return {
    for: 'anyone',
    draw: ({ say, args: { at, trial }, conversation }) => {
      const date = at === undefined ? '' : say.dayOf(at, wishesOf(conversation).zone ?? conversation.zone);
      return { content: noticeCard(say, `reminder.${id}`, { date }, around(say, trial)) };
    },
  };
}

/** What a person set, what comes next, and how to change it. */
export async function reminders(scene: ViewScene): Promise<Drawing> {
  const { say, conversation } = scene;
  const { stopped } = conversation.settings ?? {};
  const next = await nextOf(scene);
  const buttons: readonly Button[] = [
    titled(say, 'preferences', 'preferences.change', { primary: true }),
    stopped === true ? titled(say, 'remindersOn', 'preferences.resume') : titled(say, 'remindersOff', 'reminder.stopAll'),
    button(say, 'myTrials'),
    button(say, 'home'),
  ];
  const params = { stopped: stopped === true ? 'yes' : 'no' };
  return { content: preferencesCard(say, params, [...factsOf(scene), ...next], buttons) };
}

function factsOf({ say, conversation }: ViewScene): readonly Fact[] {
  const wishes = wishesOf(conversation);
  const { from, to, zone } = workingHours(wishes);
  const known = (wishes.off ?? []).filter((kind) => REMINDER_KINDS.includes(kind));
  const off = known.map((kind) => say.plain(`preferences.kind.${kind}`)).join('; ');
  const fact = (
    id: 'hoursLine' | 'zoneLine' | 'holidaysLine' | 'languageLine' | 'offLine' | 'nextLine',
    value: string,
  ): Fact => ({
    label: say.plain(`preferences.${id}`),
    value,
  });
  return [
    fact('hoursLine', `${hour(from)}–${hour(to)}`),
    fact('zoneLine', zone),
    fact('holidaysLine', holidaysLine(say, wishes.holidays, zone)),
    fact('languageLine', say.language(wishes.language ?? say.lang)),
    fact('offLine', off === '' ? say.plain('preferences.none') : off),
  ];
}

/** Working out a reminder takes a millisecond; what comes first is among those the record says come first. */
const LOOKED_AT = 50;

/** The reminder that comes first, over all trials of the caller. */
async function nextOf({ say, actor, trials, now, conversation }: ViewScene): Promise<readonly Fact[]> {
  const all = await trials.mine();
  const upcoming = bySchedule(all, actor.person).flatMap((trial) => {
    const next = nextReminder(trial, actor.person, wishesOf(conversation), now.toISOString());
    return next === undefined ? [] : [{ next, company: trial.customer.company }];
  });
  const [first] = upcoming.toSorted((one, other) => (one.next.at < other.next.at ? -1 : 1));
  const value =
    first === undefined
      ? say.plain(`preferences.nothing.${whyNothing(all, conversation)}`)
      : say.plain('preferences.nextIs', { company: first.company, date: say.dayOf(first.next.at, conversation.zone) });
  return [{ label: say.plain('preferences.nextLine'), value }];
}

function whyNothing(all: readonly Trial[], { settings }: ViewScene['conversation']): 'stopped' | 'noTrials' | 'noDates' {
  if (settings?.stopped === true) return 'stopped';
  return all.length === 0 ? 'noTrials' : 'noDates';
}

/** The trials whose agenda wakes a person first; one without an entry for them goes by its end, for agendas follow what people set. */
function bySchedule(all: readonly Trial[], { personId }: PersonRef): readonly Trial[] {
  const atOf = (trial: Trial): string => logOf(trial, personId).next ?? `later ${endOfTrial(trial) ?? ''}`;
  const sorted = all.map((trial) => ({ trial, at: atOf(trial) })).toSorted((one, other) => (one.at < other.at ? -1 : 1));
  return sorted.slice(0, LOOKED_AT).map(({ trial }) => trial);
}

/** An hour of the day as a clock shows it. */
export function hour(of: number): string {
  return `${String(of).padStart(2, '0')}:00`;
}

function around(say: Say, trial: string | undefined): readonly Button[] {
  const open = trial === undefined ? [] : [{ ...button(say, 'trial', { trial }, 'toTheTrial'), primary: true }];
  return [...open, button(say, 'myTrials'), button(say, 'reminders')];
}
