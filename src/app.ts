/** The bot, put together: every part is built here, in reading order, and handed what it needs. */

import { CardRenderer } from '../cards/render';
import { createWords } from '../cards/words';
import { HubDialog } from '../dialogs/hub-dialog';
import type { Journey } from '../dialogs/journeys/script';
import { Screens } from '../dialogs/screens';
import { owedMark } from '../dialogs/state';
import type { Config } from './config';
import { createAdapter } from './channel/connector';
import { Conversations } from './turn/conversations';
import { Decider } from './turn/decide';
import { FileLinks } from './files/file-links';
import { trialsCsv } from './files/trials-csv';
import type { Clock, Ids } from './domain/ports';
import { noDirectory } from './directory/no-directory';
import { SampleDirectory } from './directory/sample-directory';
import { openIdDiscovery } from './integrations/tenant-discovery';
import type { Log } from './log/log';
import { PartnerList } from './partners/partner-list';
import { Erasures } from './privacy/erasures';
import { Keeper } from './privacy/keeper';
import { Retention } from './privacy/retention';
import { Forgetting } from './turn/forgetting';
import { RateLimiter, type RateLimits } from './turn/rate-limit';
import { Painter } from './channel/painter';
import { KeyedQueue } from './turn/queue';
import { createServer } from './http/server';
import { Presenter } from './turn/present';
import { Settler } from './turn/settle';
import { Roster } from './channel/roster';
import { Speaker } from './channel/speaker';
import { openStores } from './stores';
import { Sweeper } from './turn/sweeper';
import { Turns } from './turn/turn';

/** What a bot is made from. Tests hand in a clock that can be moved, and journeys of their own. */
export interface AppParts {
  readonly config: Config;
  readonly journeys: readonly Journey[];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** How often promises left by a crash are looked for. */
  readonly sweepEveryMs?: number;
  /** How much people may send at once; tests whose clock stands still need more. */
  readonly limits?: RateLimits;
}

/** A bot that can be started once and closed. */
export interface App {
  /** Makes the tables, listens, and starts sweeping. Resolves with the port. */
  start(): Promise<number>;
  /** Takes nothing new, finishes what is under way, and ends. */
  close(): Promise<void>;
  /** Looks for broken promises now. */
  sweep(): Promise<void>;
  /** Resolves when no turn and no update of a card is under way. */
  settled(): Promise<void>;
}

const SWEEP_EVERY_MS = 60_000;
const KEEP_EVERY_MS = 3_600_000;
/** What is still under way after this long has lost its answer; the promises of its saves are kept after the next start. */
const CLOSE_WITHIN_MS = 10_000;

/** Builds a bot. Nothing goes over the network before `start`. */
export async function createApp({
  config,
  journeys,
  clock,
  ids,
  log,
  sweepEveryMs = SWEEP_EVERY_MS,
  limits,
}: AppParts): Promise<App> {
  const stores = await openStores(config, owedMark);
  const { trials } = stores;
  const conversations = new Conversations(stores.state, ids);
  const partners = new PartnerList({ configured: config.partnerTenants, storage: stores.state, clock });
  const discovery = openIdDiscovery({ baseUrl: config.discoveryUrl });
  const world = { trials, discovery, partners, directory: config.mode === 'local' ? new SampleDirectory() : noDirectory };
  const words = createWords();
  let ownAddress = config.publicUrl;
  const files = new FileLinks(stores.state, clock, () => ownAddress);

  const decider = new Decider(new HubDialog(journeys));
  const screens = new Screens({ journeys, renderer: new CardRenderer(), world, files });

  const { adapter, connectorFor } = createAdapter({ config, log });
  const speaker = new Speaker(connectorFor);
  const roster = new Roster({ connectorFor, clock, log });
  const painter = new Painter(speaker, log);
  const queue = new KeyedQueue();
  const erasures = new Erasures({ state: stores.state, record: stores.record, trials, clock, log });
  const retention = new Retention({ state: stores.state, record: stores.record, terms: config.retention, clock, log });
  const keeper = new Keeper({ erasures, retention, log });
  const settler = new Settler({ conversations, screens, trials, speaker, log });
  const presenter = new Presenter({ screens, settler, painter, words, clock, log });
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
    forgetting: new Forgetting({ erasures, conversations, presenter }),
    clock,
    ids,
    log,
  });
  const sweeper = new Sweeper({ conversations, settler, screens, painter, queue, words, partners, clock, log });

  const server = createServer({
    log,
    host: config.host,
    ready: () => stores.ping(),
    file: async (token) => {
      const grant = await files.take(token);
      await partners.refresh();
      if (!grant || !partners.has(grant.tenantId)) return undefined;
      const text = await trialsCsv(grant.tenantId, trials, words(grant.locale));
      return { name: 'trials.csv', type: 'text/csv; charset=utf-8', text };
    },
    onMessage: (request, reply) => adapter.process(request, reply, (context) => turns.run(context)),
  });

  const settled = async (): Promise<void> => {
    await queue.idle();
    await painter.idle();
    await erasures.idle();
  };
  const finish = async (): Promise<void> => {
    await Promise.all([server.close(), sweeper.stop(), keeper.stop()]);
    await settled();
  };

  return {
    start: async () => {
      await stores.ensure();
      await partners.load();
      const port = await server.listen(config.port);
      if (config.mode === 'local') ownAddress ??= `http://127.0.0.1:${port}`;
      sweeper.start(sweepEveryMs);
      keeper.start(KEEP_EVERY_MS);
      log.info('listening', { port });
      return port;
    },
    close: () => within(CLOSE_WITHIN_MS, finish),
    sweep: () => sweeper.sweep(),
    settled,
  };
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
