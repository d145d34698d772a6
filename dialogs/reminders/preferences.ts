/** What a person sets for themselves: working hours and time zone, kinds of reminders, language. */

import { questionButtons } from '../../cards/sign-up';
import type { Choice } from '../../cards/engine/choices';
import { kindsCard, languageCard } from '../../cards/reminders';
import { shortName } from '../../cards/engine/short-name';
import type { Say } from '../../cards/engine/words';
import { REMINDER_KINDS, type ReminderKind } from '../../src/domain/reminders/reminder-log';
import type { Settings } from '../../src/domain/reminders/settings';
import { means, shown } from '../engine/form';
import { choose } from '../engine/typed-choices';
import { hours, hoursTold } from './hours';
import { holidays, holidaysLine, withHolidays } from './holidays';
import { again, answer, type Answers, type Journey, type Step } from '../engine/script';

/** The languages and the ways of writing dates there are words for. */
const LANGUAGES = ['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IN'] as const;
/** All kinds by their titles are shorter. */
const LONGEST_LIST = 1_000;

const kinds: Step = {
  id: 'kinds',
  ask: (answers, draft, { say, settings }) => {
    const wanted = REMINDER_KINDS.filter((kind) => !(settings.off ?? []).includes(kind)).join(',');
    const values = shown(['kinds'], draft, answers['kinds'], { kinds: wanted });
    return kindsCard(values, kindOptions(say), questionButtons(say, say.plain('buttons.next'), true));
  },
  read(reply, _answers, { say }) {
    if (reply.text?.trim() === '') return again([{ id: 'problems.kindsMissing' }], {});
    const text = reply.text ?? reply.inputs['kinds'] ?? '';
    const wanted = kindsIn(text, say);
    return wanted === undefined
      ? again([{ id: 'problems.kindUnknown', params: { text: shortName(text) } }], {})
      : answer({ kinds: wanted.join(',') });
  },
};

function kindOptions(say: Say): readonly Choice[] {
  return REMINDER_KINDS.map((kind) => ({ title: say.plain(`preferences.kind.${kind}`), value: kind }));
}

/** The kinds a list names by value or title; `undefined` where one of them is nothing. */
function kindsIn(text: string, say: Say): readonly ReminderKind[] | undefined {
  if (text.length > LONGEST_LIST) return undefined;
  if (text.trim() === '' || means(say, 'none', text)) return [];
  if (/^\s*(all|everything)\s*$/i.test(text)) return REMINDER_KINDS;
  const known = kindOptions(say);
  const read = text.split(/[,;]/).map((part) => {
    const line = part.trim().toLowerCase();
    const numbered = /^\d{1,2}$/u.test(line) ? known[Number(line) - 1] : undefined;
    return (numbered ?? known.find(({ title, value }) => value.toLowerCase() === line || title.toLowerCase() === line))?.value;
  });
  const found = REMINDER_KINDS.filter((kind) => read.includes(kind));
  return read.includes(undefined) ? undefined : found;
}

const language: Step = {
  id: 'language',
  ask: (answers, draft, { say, settings }) => {
    const usual = LANGUAGES.find((one) => one === (settings.language ?? say.lang)) ?? LANGUAGES[0];
    const values = shown(['language'], draft, answers['language'], { language: usual });
    const options = LANGUAGES.map((one) => ({ value: one, title: say.language(one) }));
    return languageCard(values, options, questionButtons(say, say.plain('buttons.next'), true));
  },
  read(reply, _answers, { say }) {
    const text = (reply.text ?? reply.inputs['language'] ?? '').trim();
    const chosen = choose(
      text,
      LANGUAGES.map((value) => ({ value, words: [say.language(value)] })),
    );
    return chosen === undefined
      ? again([{ field: 'language', id: text === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown' }], {})
      : answer({ language: chosen });
  },
};

/** The journey behind `change reminders`. */
export const preferences: Journey = {
  name: 'preferences',
  about: 'nothing',
  steps: [hours, holidays, kinds, language],
  told: ({ text }) => ({ drafts: { hours: hoursTold(text.slice(0, LONGEST_LIST)) } }),
  subject: () => '',
  lines: (answers, { say }) => answeredLines(answers, say),
  finish: (answers, _fixed, scene) => ({ settings: settingsFrom(answers, scene.settings), view: 'reminders', args: {} }),
};

function answeredLines({ hours: set, holidays: free, language: spoken }: Answers, say: Say): ReturnType<Journey['lines']> {
  const line = (step: 'hours' | 'holidays' | 'language', value: string) => ({
    step,
    label: say.plain(`preferences.${step}.line`),
    value,
  });
  return [
    ...(set ? [line('hours', `${set['from']}–${set['to']}, ${set['zone']}`)] : []),
    ...(free ? [line('holidays', holidaysLine(say, free['holidays'], set?.['zone'] ?? ''))] : []),
    ...(spoken ? [line('language', say.language(spoken['language'] ?? ''))] : []),
  ];
}

/** A kind of another release: it was not asked about here, so it stays as it was. */
function isOfLater(kind: ReminderKind): boolean {
  return !REMINDER_KINDS.includes(kind);
}

/** What the answers set, on top of what was set before. */
export function settingsFrom(answers: Answers, before: Settings): Settings {
  const { from, to, zone } = answers['hours'] ?? {};
  const wanted = (answers['kinds']?.['kinds'] ?? '').split(',');
  const chosen = answers['language']?.['language'];
  return {
    ...withHolidays(before, answers['holidays']?.['holidays']),
    from: Number(from ?? 9),
    to: Number(to ?? 17),
    ...(zone === undefined ? {} : { zone }),
    off: [...REMINDER_KINDS.filter((kind) => !wanted.includes(kind)), ...(before.off ?? []).filter(isOfLater)],
    ...(chosen === undefined ? {} : { language: chosen }),
  };
}
