/** Notices of what the other side did, as messages: one by one, each as long as it is owed. */

import type { Screens } from '../../dialogs/engine/screens';
import { relatedTrial } from '../../dialogs/engine/reach';
import { unlessCoded } from '../domain/errors';
import type { PersonRef } from '../domain/people/person';
import { logOf } from '../domain/record/rules/reminder-logs';
import type { Trials } from '../domain/record/trials';
import { isUncertain } from '../domain/reminders/reminder-log';
import type { DueRow } from '../domain/watch/due';
import type { KeptNotices } from '../domain/watch/kept-notices';
import { isToldOutside } from '../domain/watch/notices';
import type { Prepared, Recipient } from '../outbox/deliveries';
import { viewerOf, type HearingParts } from './hearing';
import { taken, uncertain } from './remarks';

/** Of several notices of one change, which it is: `noticesOf` counts them. */
function placeIn({ id }: DueRow): number {
  return Number(/\.(\d+)$/u.exec(id)?.[1] ?? 0);
}

/** What notices are made from. */
export interface NoticeParts extends HearingParts {
  readonly trials: Trials & KeptNotices;
  readonly screens: Screens;
}

/** The messages that tell of one thing each. */
export class NoticeMessages {
  constructor(private readonly parts: NoticeParts) {}

  /** The message; none where the notice is owed no more, or the person is not on the trial any more. */
  async prepare(to: Recipient, entry: DueRow, now: Date): Promise<Prepared> {
    const { partnerTenantId, trialId, id } = entry;
    const { trials } = this.parts;
    const notice = await trials.notice(partnerTenantId, trialId, id);
    // They may have been on the trial when it happened, and not be any more.
    if (!notice || !(isToldOutside(notice) || (await relatedTrial(trials, viewerOf(this.parts, to, now).actor, trialId))))
      return {};
    const screen = { kind: 'view', name: 'told', args: { tenant: partnerTenantId, trial: trialId, notice: id } } as const;
    const drawn = await this.parts.screens.draw(screen, to.conversation, viewerOf(this.parts, to, now));
    return { message: { drawn, about: [entry] } };
  }

  /** Of several that are due the one that happened first. A row of the due index says so no more once it was put off. */
  async first(entries: readonly DueRow[]): Promise<DueRow | undefined> {
    if (entries.length < 2) return entries[0];
    const happened = await Promise.all(entries.map(async (entry) => ({ entry, at: await this.happenedAt(entry) })));
    return happened.toSorted((one, other) => one.at.localeCompare(other.at) || placeIn(one.entry) - placeIn(other.entry))[0]
      ?.entry;
  }

  /** What can't be read here has its turn when it is due. */
  private async happenedAt({ partnerTenantId, trialId, id, at }: DueRow): Promise<string> {
    const notice = await this.parts.trials.notice(partnerTenantId, trialId, id).catch(unlessCoded);
    return notice?.at ?? at;
  }

  /** It arrived: it is owed no more, and in doubt no more. */
  async settle(to: PersonRef, { partnerTenantId, trialId, id, unsureAt }: DueRow, at: Date): Promise<void> {
    const { trials } = this.parts;
    const notice = await trials.notice(partnerTenantId, trialId, id);
    if (notice) await trials.settleNotice(notice);
    const trial = unsureAt === undefined ? undefined : await trials.get(partnerTenantId, trialId);
    if (trial && isUncertain(logOf(trial, to.personId), id)) await trials.record(taken(trial, to, id, at), trial);
  }

  /** Nobody can say whether it arrived: so the trial says. */
  async doubt(to: PersonRef, { partnerTenantId, trialId, id }: DueRow, at: Date): Promise<void> {
    const trial = await this.parts.trials.get(partnerTenantId, trialId);
    if (!trial || isUncertain(logOf(trial, to.personId), id)) return;
    const message = { kind: 'notice', id, since: at.toISOString() } as const;
    await this.parts.trials.record(uncertain(trial, to, [message], at), trial);
  }
}
