/** The cards of reminders: one that says what runs out and what to do, a digest of several, and what a person set. */

import type { ReminderCard } from '../src/domain/record/rules/reminder-policy';
import { choices, type Choice } from './engine/choices';
import type { Button, CardContent, Link, Params, Section } from './engine/content';
import { pressSection } from './trial-page';
import { myTrialsCard, noticeCard, type Fact, type TrialRow } from './views';
import type { Say } from './engine/words';

/** For how many days a reminder can be put off, each by what its button is called. */
export const SNOOZE_DAYS = { one: '1', three: '3', seven: '7' } as const;

/** One reminder: the fact, what to do, and how long to put it off. */
export function reminderCard(
  say: Say,
  code: ReminderCard,
  params: Params,
  facts: readonly Fact[],
  ways: { readonly later: readonly Button[]; readonly more: readonly Button[] },
  buttons: readonly (Button | Link)[],
): CardContent {
  const later: Section = { title: say('reminder.snooze'), hint: '', isFolded: false, buttons: ways.later };
  return {
    name: 'reminder',
    params,
    said: { heading: say(`reminder.${code}.heading`, params), hint: say(`reminder.${code}.hint`, params) },
    data: { facts: factSet(say, facts) },
    sections: [later, pressSection(say, say('reminder.more'), '', ways.more)],
    buttons,
  };
}

/** Several reminders at once: a row each, the most urgent first. */
export function digestCard(say: Say, count: number, rows: readonly TrialRow[], buttons: readonly Button[]): CardContent {
  const said = { heading: say('reminder.digest.heading', { count }), hint: say('reminder.digest.hint') };
  return { ...myTrialsCard(say, { urgent: 0 }, rows, buttons), said };
}

/** What a person set, and what comes next. */
export function preferencesCard(say: Say, params: Params, facts: readonly Fact[], buttons: readonly Button[]): CardContent {
  return { ...noticeCard(say, 'preferences', params, buttons), name: 'collapsed', data: { facts: factSet(say, facts) } };
}

/** In which hours, and in which time zone. */
export function hoursCard(
  values: Readonly<Record<'from' | 'to' | 'zone', string>>,
  hours: readonly Choice[],
  buttons: readonly Button[],
): CardContent {
  return { name: 'preferences.hours', params: {}, data: { values, hours: choices(hours) }, buttons };
}

/** Whose public holidays. */
export function holidaysCard(
  values: Readonly<Record<'holidays', string>>,
  countries: readonly Choice[],
  buttons: readonly Button[],
): CardContent {
  return { name: 'preferences.holidays', params: {}, data: { values, countries: choices(countries) }, buttons };
}

/** Which kinds; several at once. */
export function kindsCard(
  values: Readonly<Record<'kinds', string>>,
  kinds: readonly Choice[],
  buttons: readonly Button[],
): CardContent {
  return { name: 'preferences.kinds', params: {}, data: { values, kinds: choices(kinds) }, buttons };
}

/** In which language. */
export function languageCard(
  values: Readonly<Record<'language', string>>,
  languages: readonly Choice[],
  buttons: readonly Button[],
): CardContent {
  return { name: 'preferences.language', params: {}, data: { values, languages: choices(languages) }, buttons };
}

function factSet(say: Say, facts: readonly Fact[]): { label: string; value: string }[] {
  return facts.map(({ label, value }) => ({ label: say.text(label), value: say.text(value) }));
}
