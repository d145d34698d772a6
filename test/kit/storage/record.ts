/** The record of a stage as it stands, for tests that look behind the cards. */

import type { TimelineEntry } from '../../../src/domain/record/timeline';
import type { Trial } from '../../../src/domain/record/trial';
import { tableOpener } from '../../../src/storage/tables';
import { TrialTables } from '../../../src/storage/trial-tables';
import { people, type AppStage } from '../stage/app-stage';
import type { Chat } from '../stage/chat';

/** The first trial that a stage's line put into its record. */
export const HELD = 'dddddddd-0000-4000-8000-000000000001';

/** A trial of Robin's company with its timeline. */
export async function recordOf(
  stage: AppStage,
  trialId = HELD,
): Promise<{ readonly trial: Trial; readonly timeline: readonly TimelineEntry[] }> {
  const trials = await tablesOf(stage);
  const trial = await trials.get(people.Robin.person.tenantId, trialId);
  if (!trial) throw new Error(`no trial ${trialId}`);
  return { trial, timeline: await trials.timeline(people.Robin.person.tenantId, trialId) };
}

/** The record's tables behind a stage. */
export async function tablesOf({ connectionString }: AppStage): Promise<TrialTables> {
  const open = await tableOpener({ kind: 'connectionString', connectionString });
  return new TrialTables({ trials: open('trials'), people: open('people'), hints: open('hints') });
}

/** The code on the last card that shows one. */
export function codeOn(chat: Chat): string {
  const cards = chat.messages.map(({ card }) => JSON.stringify(card ?? {}));
  const code = cards.map((card) => /join ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})/.exec(card)?.[1]).findLast((one) => one !== undefined);
  if (code === undefined) throw new Error('no card shows a code');
  return code;
}
