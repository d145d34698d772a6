/** The third wiring: what the bot does by itself. It sends what is due, keeps agendas up to date, and keeps house. */

import { randomUUID } from 'node:crypto';
import { Contacts } from '../outbox/contacts';
import { DayTally } from '../outbox/day-tally';
import { killedAt } from '../outbox/failpoints';
import { Outbox } from '../outbox/outbox';
import { Pace } from '../outbox/pace';
import { Quiet } from '../outbox/quiet';
import { Recipients } from '../outbox/recipients';
import { Tally } from '../outbox/tally';
import { Keeper } from '../privacy/keeper';
import { MentionSweep } from '../privacy/mention-sweep';
import { KnownColleagues } from '../reminders/fallback';
import { Messages } from '../reminders/messages';
import { Repair } from '../reminders/repair';
import type { AppParts } from './app-parts';
import type { RecordWiring } from './record-wiring';
import type { SpeechWiring } from './speech-wiring';
import type { WatchWiring } from './watch-wiring';
import { TIME_LIMITS } from './time-limits';

/** Longer than a message with everything around it takes when each call runs into its timeout. */
const CLAIM_MS = 60_000;
/** A row whose pointer was lost comes again after this long. */
const POINTED_MS = 5 * 60_000;

/** Outbox, reminders and housekeeping. */
export type OutboxWiring = ReturnType<typeof wireOutbox>;

/** Builds them; nothing runs yet. */
export function wireOutbox(
  parts: AppParts,
  record: RecordWiring,
  { screens, speaker, words }: SpeechWiring,
  { recorder, meter }: Pick<WatchWiring, 'recorder' | 'meter'>,
) {
  const { config, clock, log, chance = Math.random, timeLimits = TIME_LIMITS } = parts;
  const { stores, conversations, trials, partners, erasures, retention, index } = record;
  const recipients = new Recipients(conversations);
  const [pace, tally] = [new Pace(chance), new Tally(meter)];
  meter?.pausedBy(() => pace.paused(clock.now()));
  const contacts = new Contacts({ due: stores.due, recipients, pace, clock, log });
  const colleagues = new KnownColleagues(trials, recipients);
  const sweep = new MentionSweep({ ...stores.index, clock });
  const outbox = new Outbox({
    due: stores.due,
    pointers: stores.pointers,
    deliveries: new Messages({ trials, screens, partners, words, colleagues, due: stores.due, meter }),
    recipients,
    contacts,
    sender: speaker,
    ...(config.app === undefined ? {} : { botChannelId: `28:${config.app.id}` }),
    pace,
    quiet: new Quiet(stores.state),
    recorder,
    meter,
    tally,
    clock,
    log,
    failpoints: killedAt(config.failpoint),
    chance,
    patienceMs: timeLimits.nextMessage,
    claimMs: CLAIM_MS,
    pointedMs: POINTED_MS,
  });
  return {
    contacts,
    outbox,
    repair: new Repair({
      trials,
      portfolios: (isStopped) => record.portfolios(isStopped),
      tenants: () => partners.all().map(([tenantId]) => tenantId),
      joined: (tenantId) => partners.joinedTo(tenantId),
      keepers: () => record.keepers(),
      log,
    }),
    keeper: new Keeper({ erasures, retention, index, sweep, log }),
    dayTally: new DayTally({
      state: stores.state,
      happened: () => ({ done: tally.done, paused: pace.paused(clock.now()) }),
      instance: randomUUID(),
      clock,
      log,
    }),
  };
}
