/** The bot, put together: every part is built here, in reading order, and handed what it needs. */

import { randomUUID } from 'node:crypto';
import { CardRenderer } from '../../cards/engine/render';
import { createWords, type Say } from '../../cards/engine/words';
import { commands, views } from '../../dialogs';
import { HubDialog } from '../../dialogs/engine/hub-dialog';
import type { Journey } from '../../dialogs/engine/script';
import type { World } from '../../dialogs/engine/scene';
import { Screens } from '../../dialogs/engine/screens';
import type { Config } from '../settings/config';
import { botLink } from '../channel/bot-link';
import { createAdapter } from '../channel/connector';
import { Conversations } from '../turn/conversations';
import { Decider } from '../turn/decide';
import { CountedTries } from '../files/counted-tries';
import { downloads } from '../files/downloads';
import { fileMaker } from '../files/file-maker';
import { FileLinks } from '../files/file-links';
import { InvitationCodes } from '../files/invitation-codes';
import { LinkGuesses } from '../files/link-guesses';
import type { Clock, Ids, PartnerDirectory, TimeTravel } from '../domain/ports';
import { noDirectory } from '../directory/no-directory';
import { SampleDirectory } from '../directory/sample-directory';
import { StoredDirectory } from '../directory/stored-directory';
import { openIdDiscovery } from '../integrations/tenant-discovery';
import type { Log } from '../log/log';
import { PartnerList } from '../partners/partner-list';
import { Erasures } from '../privacy/erasures';
import { Keeper } from '../privacy/keeper';
import { MentionRounds } from '../privacy/mention-rounds';
import { MentionSweep } from '../privacy/mention-sweep';
import { Retention } from '../privacy/retention';
import { Forgetting } from '../turn/forgetting';
import { OwedBook } from '../turn/owed-book';
import { OwedWalk } from '../turn/owed-walk';
import { RateLimiter, type RateLimits } from '../turn/rate-limit';
import { Painter } from '../channel/painter';
import { Contacts } from '../outbox/contacts';
import { DayTally } from '../outbox/day-tally';
import { killedAt } from '../outbox/failpoints';
import { Outbox, type Rhythm } from '../outbox/outbox';
import { Pace } from '../outbox/pace';
import { Recipients } from '../outbox/recipients';
import { Tally } from '../outbox/tally';
import { KnownColleagues } from '../reminders/fallback';
import { Messages } from '../reminders/messages';
import { OpenForms } from '../reminders/open-forms';
import { Repair } from '../reminders/repair';
import { PersonalSchedule } from '../reminders/schedule';
import { Members } from '../turn/members';
import { Quarantine } from '../turn/quarantine';
import { KeyedQueue } from '../turn/queue';
import { Readiness } from './readiness';
import { createServer } from '../http/server';
import { Presenter } from '../turn/present';
import { Settler } from '../turn/settle';
import { Roster } from '../channel/roster';
import { Speaker } from '../channel/speaker';
import { accountOf, openStores, type Stores } from './stores';
import { STORAGE_WAIT_MS, waitForStorage } from './storage-wait';
import { TIME_LIMITS, type TimeLimits } from './time-limits';
import { Sweeper } from '../turn/sweeper';
import { TURN_TIMES, type TurnTimes } from '../turn/times';
import { Turns } from '../turn/turn';
import { isTypeahead, Typeahead, TYPING_LIMITS } from '../turn/typeahead';

/** What a bot is made from. Tests hand in a clock that can be moved, and journeys of their own. */
export interface AppParts {
  readonly config: Config;
  readonly journeys: readonly Journey[];
  readonly clock: Clock;
  /** Moves that clock; absent where nobody may. */
  readonly travel?: TimeTravel;
  readonly ids: Ids;
  readonly log: Log;
  /** Makes the random bytes of codes; the system's unless told otherwise. */
  readonly random?: (bytes: number) => Uint8Array;
  /** How often promises left by a crash are looked for. */
  readonly sweepEveryMs?: number;
  /** How often the outbox looks for what is due; `byHand` where a test runs it itself. */
  readonly outboxRhythm?: Partial<Rhythm> | 'byHand';
  /** How long turns keep people waiting, where it is not as usual. */
  readonly times?: Partial<TurnTimes>;
  /** How long the start waits for a storage that is away, in ms. */
  readonly storageWaitMs?: number;
  /** How often the bot looks whether all it needs is there, in ms. */
  readonly readyEveryMs?: number;
  /** How much people may send at once; tests whose clock stands still need more. */
  readonly limits?: RateLimits;
  /** Draws the cards; one of its own unless told. Bots of one process may share it: what it has compiled serves all. */
  readonly renderer?: CardRenderer;
  /** Speaks by locale; of its own unless told, and shared for the same reason. */
  readonly words?: (locale: string) => Say;
  /** How long it waits for others; `TIME_LIMITS` unless told. */
  readonly timeLimits?: TimeLimits;
  /** Where partner companies are looked up; unless told otherwise a sample in local mode, and nothing in production. */
  readonly directory?: PartnerDirectory;
}

/** A bot that can be started once and closed. */
export interface App {
  /** Listens, makes the tables as soon as there is a storage, and starts sweeping. Resolves with the port. */
  start(): Promise<number>;
  /** Takes nothing new, finishes what is under way, and ends. */
  close(): Promise<void>;
  /** Looks now for broken promises. */
  sweep(): Promise<void>;
  /** Finds now what release 0.1.0 left owed, as far as that is due. */
  walk(): Promise<void>;
  /** Brings everybody's agenda up to date now. */
  repair(): Promise<void>;
  /** Sends now what is due by itself. */
  deliver(): Promise<void>;
  /** Resolves when no turn and no update of a card is under way. */
  settled(): Promise<void>;
}

/** What a crash left undone is due within a minute of it; then it is found and made good within 90 s. */
const SWEEP_EVERY_MS = 10_000;
/** Until it is done, the walk for what release 0.1.0 left owed goes on once in so many sweeps. */
const WALK_EACH_SWEEPS = 6;
const READY_EVERY_MS = 10_000;
const REPAIR_EVERY_MS = 6 * 3_600_000;
/** Longer than a message with everything around it takes when each call runs into its timeout. */
const CLAIM_MS = 60_000;
/** A row whose pointer was lost comes again after this long. */
const POINTED_MS = 5 * 60_000;
const KEEP_EVERY_MS = 3_600_000;
const TALLY_EVERY_MS = 60_000;
/** What is still under way after this long has lost its answer; the promises of its saves are kept after the next start. */
const CLOSE_WITHIN_MS = 10_000;

/** Builds a bot. Nothing goes over the network before `start`. */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, journeys, clock, travel, ids, log, random, sweepEveryMs = SWEEP_EVERY_MS, outboxRhythm = {}, limits } = parts;
  const { storageWaitMs = STORAGE_WAIT_MS, readyEveryMs = READY_EVERY_MS } = parts;
  const { renderer = new CardRenderer(), words = createWords(), timeLimits = TIME_LIMITS } = parts;
  const stores = await openStores(config, timeLimits.storage);
  const conversations = new Conversations(stores.state, ids);
  const trials = stores.recordWith(new PersonalSchedule(conversations, clock));
  const partners = new PartnerList({ configured: config.partnerTenants, storage: stores.state, clock });
  const discovery = openIdDiscovery({ baseUrl: config.discoveryUrl, timeoutMs: timeLimits.lookUp });
  const stored = storedDirectory(config, stores, log);
  const directory = parts.directory ?? stored;
  const world: World = {
    trials,
    discovery,
    partners,
    directory,
    codes: new InvitationCodes(stores.state, clock, random),
    tries: new CountedTries(stores.state, clock),
    botLink: (line) => botLink(config.app?.id, line),
    ...(travel === undefined ? {} : { travel }),
  };
  let ownAddress = config.publicUrl;
  const files = new FileLinks(stores.state, clock, () => ownAddress);

  const decider = new Decider(new HubDialog(journeys, commands));
  const screens = new Screens({ journeys, commands, views, renderer, world, files });

  const { knock, receive, connectorFor } = createAdapter({ config, clock, log, timeoutMs: timeLimits.channel });
  const speaker = new Speaker(connectorFor);
  const roster = new Roster({ connectorFor, clock, log, timeoutMs: timeLimits.roster });
  const members = new Members({ conversations, roster, clock });
  const openFile = downloads({
    links: files,
    guesses: new LinkGuesses(clock),
    standing: (holder) => members.find(holder),
    make: fileMaker({ trials, partners, words }),
  });
  const painter = new Painter(speaker, log);
  const queue = new KeyedQueue();
  const index = new MentionRounds({ ...stores.index, clock, log });
  const erasures = new Erasures({ ...stores, trials, index, clock, log });
  const retention = new Retention({ state: stores.state, record: stores.record, terms: config.retention, clock, log });
  const sweep = new MentionSweep({ ...stores.index, clock });
  const keeper = new Keeper({ erasures, retention, index, sweep, log });
  const owed = new OwedBook(stores.owed);
  const settler = new Settler({ conversations, owed, screens, trials, speaker, log });
  const presenter = new Presenter({ screens, settler, painter, words, clock, log });
  const recipients = new Recipients(conversations);
  const [pace, tally] = [new Pace(), new Tally()];
  const contacts = new Contacts({ due: stores.due, recipients, pace, clock, log });
  const repair = new Repair({ trials, tenants: () => partners.all().map(([tenantId]) => tenantId), log });
  const turns = new Turns({
    conversations,
    decider,
    presenter,
    speaker,
    queue,
    world,
    words,
    partners,
    roster,
    limits: new RateLimiter(clock, limits),
    forgetting: new Forgetting({ erasures, conversations, presenter, log }),
    owed,
    quarantine: new Quarantine({ state: stores.state, clock, log }),
    agendas: repair,
    forms: new OpenForms(stores.due, clock),
    contacts,
    times: { ...TURN_TIMES, ...parts.times },
    clock,
    ids,
    log,
  });
  const typeahead = new Typeahead({ directory, limits: new RateLimiter(clock, TYPING_LIMITS) });
  const entries = { index: stores.owed };
  const sweeper = new Sweeper({ ...entries, conversations, owed, settler, screens, painter, queue, words, partners, clock, log });
  const owedWalk = new OwedWalk({ ...entries, state: stores.state, everything: stores.everything, clock, log });

  const colleagues = new KnownColleagues(trials, recipients);
  const outbox = new Outbox({
    due: stores.due,
    pointers: stores.pointers,
    deliveries: new Messages({ trials, screens, partners, words, colleagues }),
    recipients,
    contacts,
    mouth: speaker,
    ...(config.app === undefined ? {} : { botChannelId: `28:${config.app.id}` }),
    pace,
    tally,
    clock,
    log,
    failpoints: killedAt(config.failpoint),
    chance: Math.random,
    claimMs: CLAIM_MS,
    pointedMs: POINTED_MS,
  });

  const dayTally = new DayTally({
    state: stores.state,
    happened: () => ({ done: tally.done, paused: pace.paused(clock.now()) }),
    instance: randomUUID(),
    clock,
    log,
  });
  const readiness = new Readiness({ needs: stores.needs, log });
  const ending = new AbortController();
  const server = createServer({
    log,
    host: config.host,
    ready: () => readiness.check(),
    file: openFile,
    proxies: config.proxies,
    knock,
    onMessage: async (request, reply) => {
      await receive(request, reply, async (context) => {
        if (isTypeahead(context.activity)) return typeahead.answer(context);
        await turns.run(context);
        outbox.nudge();
      });
    },
  });

  const settled = async (): Promise<void> => {
    await turns.idle();
    await queue.idle();
    await painter.idle();
    await erasures.idle();
    await repair.idle();
  };
  const prepare = async (): Promise<void> => {
    await stores.ensure();
    await partners.load();
  };
  const finish = async (): Promise<void> => {
    ending.abort();
    await Promise.all([
      readiness.stop(),
      server.close(),
      sweeper.stop(),
      owedWalk.stop(),
      keeper.stop(),
      outbox.stop(),
      repair.stop(),
    ]);
    await dayTally.stop();
    await stored.stop();
    await settled();
  };

  return {
    start: async () => {
      const port = await server.listen(config.port);
      if (config.mode === 'local') ownAddress ??= `http://127.0.0.1:${port}`;
      if (!(await waitForStorage({ prepare, ending: ending.signal, log, port, withinMs: storageWaitMs }))) return port;
      if (directory === stored) stored.start();
      await readiness.start(readyEveryMs);
      sweeper.start(sweepEveryMs);
      owedWalk.start(sweepEveryMs * WALK_EACH_SWEEPS);
      keeper.start(KEEP_EVERY_MS);
      dayTally.start(TALLY_EVERY_MS);
      if (outboxRhythm !== 'byHand') {
        outbox.start(outboxRhythm);
        repair.start(REPAIR_EVERY_MS);
      }
      log.info('listening', { port });
      return port;
    },
    close: () => within(CLOSE_WITHIN_MS, finish),
    sweep: () => sweeper.sweep(),
    walk: () => owedWalk.run(),
    deliver: () => outbox.deliverDue(),
    repair: () => repair.run(),
    settled,
  };
}

function storedDirectory(
  { storage, tablePrefix, snapshotFolder, mode }: Config,
  { companies }: Stores,
  log: Log,
): StoredDirectory {
  const folder = snapshotFolder === undefined ? {} : { folder: snapshotFolder };
  return new StoredDirectory({
    table: companies,
    start: { account: accountOf(storage), prefix: tablePrefix, ...folder },
    instead: mode === 'local' ? new SampleDirectory() : noDirectory,
    tell: (event) => {
      log.info('partner directory', event);
    },
  });
}

/** Waits for work, but no longer than this. */
async function within(ms: number, work: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work(), late]);
  clearTimeout(timer);
}
