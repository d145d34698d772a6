/** The cards that belong to no single question: home, help, guidance, the record, and what surrounds a journey. */

import { called, titled } from './engine/buttons';
import type { Button, CardContent, Link, Params, Verb } from './engine/content';
import { numbered } from './engine/numbered';
import { progressStrip } from './engine/strip';
import { nameInRow } from './engine/short-name';
import { toldApart } from './engine/told-apart';
import { knownOf, type Say } from './engine/words';
import type { HeadedId, NameUnder } from './words/language';

/** A labelled value, as plain text. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One row of `my trials`. */
export interface TrialRow {
  readonly id: string;
  readonly company: string;
  readonly status: string;
  /** Its day has passed: then, and only then, it is red. */
  readonly isLate: boolean;
  readonly next: string;
  /** What pressing the row does; it opens the trial unless told otherwise. */
  readonly verb?: Verb;
  /** What the press names beside the trial. */
  readonly args?: Readonly<Record<string, string>>;
  /** What the press is called where it opens something else; without that a row with a verb chooses the trial for it. */
  readonly opens?: string;
  /** What is tried, by which rows of one company are told apart. */
  readonly what?: string;
  readonly progress?: { readonly done: number; readonly of: number };
}

/** A heading, a sentence and buttons: for everything that needs no more. */
export function noticeCard(say: Say, id: HeadedId, params: Params, buttons: readonly (Button | Link)[]): CardContent {
  const hint = `${id}.hint`;
  const said = { heading: say(`${id}.heading`, params), hint: say.knows(hint) ? say(hint, params) : '' };
  return { name: 'notice', id, params, data: {}, said, buttons };
}

/** What anyone may know: how to remove a partner's access, how to designate one. */
export function guidanceCard(say: Say, side: NameUnder<'guidance.sides'>, buttons: readonly (Button | Link)[]): CardContent {
  const topics = (['removal', 'record'] as const).map((topic) => ({
    title: say(`guidance.${topic}.title`),
    steps: numbered(knownOf(say, `guidance.${topic}`, ['one', 'two', 'three', 'four']).map((id) => say(id))),
  }));
  const said = { heading: say(`guidance.sides.${side}.heading`), hint: say(`guidance.sides.${side}.hint`) };
  return { name: 'guidance', params: {}, said, data: { topics }, buttons };
}

/** What the person answered, after the live card moved on. */
export function collapsedCard(say: Say, label: string, facts: readonly Fact[], buttons: readonly Button[]): CardContent {
  return { name: 'collapsed', params: { label }, data: { facts: factSet(say, facts) }, quiet: true, buttons };
}

/** Everything that was answered: one row with Edit for each question, however many lines it has. */
export function reviewCard(
  say: Say,
  params: Params,
  lines: readonly (Fact & { readonly step: string })[],
  buttons: readonly Button[],
): CardContent {
  const questions = [...new Set(lines.map(({ step }) => step))];
  const rows = questions.map((step) => {
    const own = lines.filter((line) => line.step === step);
    const label = own[0]?.label ?? '';
    const value = own.map((line) => line.value).join(' · ');
    return {
      shows: { label: say.text(label), value: say.text(value), editLabel: say('buttons.edit') },
      button: titled(say, 'edit', 'buttons.editLine', { args: { to: step } }, { label }),
    };
  });
  return { name: 'review', params, data: {}, rows, buttons, warning: 'warning' };
}

/** The trials of a company, the urgent ones first. */
export function myTrialsCard(say: Say, params: Params, rows: readonly TrialRow[], buttons: readonly Button[]): CardContent {
  const titles = toldApart(
    say,
    rows.map((row) => ({
      title: row.opens ?? say.plain(`buttons.${pressOf(row)}Trial`, { company: row.company }),
      by: [row.company, row.what],
    })),
  );
  const shown = rows.map((row, at) => ({
    shows: {
      company: say.text(nameInRow(row.company)),
      status: row.status,
      colour: row.isLate ? 'Attention' : 'Default',
      next: row.next,
      openLabel: say(`buttons.${pressOf(row)}`),
      done: row.progress?.done ?? 0,
      of: row.progress?.of ?? 1,
      strip: row.progress ? progressStrip(row.progress.done, row.progress.of, say.rtl) : '',
    },
    button: called(row.verb ?? 'trial', titles[at] ?? '', { args: { ...row.args, trial: row.id } }),
  }));
  return { name: 'myTrials', params, data: {}, rows: shown, buttons };
}

/** A row opens something, or chooses the trial for a command that was asked for. */
function pressOf({ verb = 'trial', opens }: TrialRow): 'open' | 'choose' {
  return verb === 'trial' || opens !== undefined ? 'open' : 'choose';
}

/** Labelled values under a heading of their own, and what can be done. */
export function factsCard(
  say: Say,
  said: { readonly heading: string; readonly hint: string },
  facts: readonly Fact[],
  buttons: readonly (Button | Link)[],
): CardContent {
  return { name: 'collapsed', params: {}, said, data: { facts: factSet(say, facts) }, buttons };
}

/** The sign-up page and what to copy into it. */
export function launchCard(
  say: Say,
  params: Params,
  facts: readonly Fact[],
  message: string,
  advice: readonly string[],
  buttons: readonly (Button | Link)[],
): CardContent {
  return {
    name: 'launch',
    params,
    data: { facts: factSet(say, facts), message, advice: advice.map((text) => ({ text })) },
    buttons,
  };
}

/** What applies to a kind of trial: labelled sentences. */
export function guideCard(say: Say, params: Params, facts: readonly Fact[], buttons: readonly Button[]): CardContent {
  return { ...noticeCard(say, 'guide', params, buttons), name: 'collapsed', data: { facts: factSet(say, facts) } };
}

function factSet(say: Say, facts: readonly Fact[]): { label: string; value: string }[] {
  return facts.map(({ label, value }) => ({ label: say.text(label), value: say.text(value) }));
}
