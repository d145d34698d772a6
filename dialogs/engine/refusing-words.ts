/** Which of the bot's words tell people that what they wrote or pressed was not taken. By ids, so that it holds in every language. */

import { notes, type Group, type Verdict } from './refusing-notes';

const closed: Group<'closed'> = {
  discarded: 'tells',
  kept: 'tells',
  unsure: 'refuses',
  nothing: 'refuses',
  nothingKept: 'refuses',
  forgotten: 'tells',
  notForgotten: 'tells',
  later: 'refuses',
  undrawn: 'refuses',
  refused: 'refuses',
  notFound: 'refuses',
  meant: 'tells',
  several: 'tells',
  forPartners: 'refuses',
  unchecked: 'refuses',
  unserved: 'refuses',
  group: 'refuses',
};

const join: Group<'join'> = {
  wait: 'refuses',
  notMember: 'refuses',
  closed: 'refuses',
  partnerTenant: 'refuses',
  full: 'refuses',
  stranger: 'refuses',
  ownRecord: 'refuses',
  notPartner: 'refuses',
  unchecked: 'refuses',
};

const groups = { notes, closed, join };

/** Whole groups of words for what went wrong. */
const WRONG = ['problems', 'refusals', 'secrets', 'trouble'];

/** Cards and notes of other groups that take nothing of what was asked. */
const OTHERS: readonly string[] = [
  'access.closed',
  'busy',
  'closed.unchecked.hint',
  'export.off',
  'invitation.closed',
  'ourTrials.closed',
  'ownership.package.blocked',
  'reminder.noTime',
  'reminder.over',
  'removal.already',
  'removal.checklist.none',
  'removal.closed',
  'removal.unknown',
  'update.handTo.already',
  'update.handTo.nobody',
  'update.handTo.unknown',
  'whichTrial.none',
  'whichTrial.nothing',
];

/** Those of these ids that refuse, each once, in their order. */
export function refusalsIn(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter(refuses);
}

function refuses(id: string): boolean {
  const [group = '', word = ''] = id.split('.');
  if (WRONG.includes(group) || OTHERS.includes(id)) return true;
  const verdicts: Readonly<Record<string, Readonly<Record<string, Verdict>>>> = groups;
  return Object.hasOwn(verdicts, group) && verdicts[group]?.[word] === 'refuses';
}
