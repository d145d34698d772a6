/** What a person sets for themselves: working hours and time zone, kinds of reminders, language. */

import { questionButtons } from '../../cards/sign-up';
import type { Choice } from '../../cards/engine/choices';
import { hoursCard, kindsCard, languageCard } from '../../cards/reminders';
import { shortName } from '../../cards/engine/short-name';
import type { Say } from '../../cards/engine/words';
import { validZone } from '../../src/domain/time/calendar';
import { REMINDER_KINDS, type ReminderKind } from '../../src/domain/reminders/reminder-log';
import type { Settings } from '../../src/domain/reminders/settings';
import { workingHours } from '../../src/domain/time/working-hours';
import { choose, fill, means, shown } from '../engine/form';
import { holidays, holidaysLine, withHolidays } from './holidays';
import { again, answer, type Answers, type Inputs, type Journey, type Reading, type Scene, type Step } from '../engine/script';

/** The languages and the ways of writing dates there are words for. */
const LANGUAGES = ['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IN'] as const;
const LAST_HOUR = 24;
const NOWHERE = '';
/** All kinds by their titles are shorter. */
const LONGEST_LIST = 1_000;

const hours: Step = {
  id: 'hours',
  ask: (answers, draft, scene) => {
    const now = workingHours({ zone: scene.zone, ...scene.settings });
    const first = { from: String(now.from), to: String(now.to), zone: now.zone };
    const values = shown(['from', 'to', 'zone'], draft, answers['hours'], first);
    return hoursCard(values, hourOptions(), questionButtons(scene.say, scene.say.plain('buttons.next'), false));
  },
  read(reply, _answers, scene, draft) {
    const typed = reply.text === undefined ? {} : fromLine(reply.text);
    const inputs = { ...fill({ verb: reply.verb, inputs: reply.inputs }, FIELDS, draft), ...typed };
    return readHours(reply.text === undefined ? inputs : { ...draft, ...typed }, scene);
  },
};

const FIELDS = [{ id: 'from' }, { id: 'to' }, { id: 'zone' }];

/** "9-17" or "9 to 17 Europe/Berlin": two hours, then perhaps a zone. */
function fromLine(text: string): Inputs {
  const [, from, to, rest = ''] =
    /^\s*(\d{1,2})(?::00)?\s*(?:-|–|to|until|,)\s*(\d{1,2})(?::00)?[\s,]*(.{0,80})$/i.exec(text) ?? [];
  return from === undefined || to === undefined ? {} : { from, to, ...(rest.trim() === '' ? {} : { zone: rest.trim() }) };
}

function readHours(inputs: Inputs, scene: Scene): Reading {
  const [from, to] = [hourIn(inputs['from']), hourIn(inputs['to'])];
  if (from === undefined || to === undefined) return again([{ field: 'from', id: 'problems.hourMissing' }], inputs);
  if (from >= to) return again([{ field: 'to', id: 'problems.hoursBackwards' }], inputs);
  const said = inputs['zone']?.trim() ?? '';
  const zone = said === '' ? scene.zone : validZone(said, NOWHERE);
  if (zone === NOWHERE) return again([{ field: 'zone', id: 'problems.notAZone' }], inputs);
  return answer({ from: String(from), to: String(to), zone });
}

function hourIn(text = ''): number | undefined {
  const read = /^\s*(\d{1,2})(?::00)?\s*$/.exec(text)?.[1];
  return read !== undefined && Number(read) <= LAST_HOUR ? Number(read) : undefined;
}

function hourOptions(): readonly Choice[] {
  return Array.from({ length: LAST_HOUR + 1 }, (_, at) => ({ title: `${String(at).padStart(2, '0')}:00`, value: String(at) }));
}

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
