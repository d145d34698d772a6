/** What may not have reached the one who looks: told on the trial and in the list, until it is told for certain or settled. */

import { logOf } from '../../src/domain/record/rules/reminder-logs';
import { doubtedReminders } from '../../src/domain/watch/reminders';
import type { Trial } from '../../src/domain/record/trial';
import { paramsOf } from './reminder-cards';
import { wishesOf } from '../engine/state';
import type { ViewScene } from '../engine/view-scene';

/** The messages about a trial of which nobody can say whether they reached the caller, as one line; `undefined` where there are none. */
export function uncertainLine(trial: Trial, scene: ViewScene): string | undefined {
  const { say, actor, conversation, now } = scene;
  const reminders = doubtedReminders(trial, actor.person, wishesOf(conversation), now.toISOString());
  const told = reminders.map((one) => say.plain(`reminder.${one.card}.heading`, paramsOf(one, trial, scene)));
  const notices = (logOf(trial, actor.person.personId).uncertain ?? []).filter(({ kind }) => kind === 'notice');
  const news = notices.map(({ since }) => say.plain('trial.uncertainNews', { date: say.dayOf(since, conversation.zone) }));
  const all = [...new Set([...told, ...news])];
  return all.length === 0 ? undefined : all.join('; ');
}
