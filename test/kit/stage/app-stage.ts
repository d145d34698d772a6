/** The real bot on a stage: Azurite behind a proxy that can fail, a fake Teams, a discovery that can be unplugged, a clock. */

import { CardRenderer } from '../../../cards/engine/render';
import { createWords } from '../../../cards/engine/words';
import { createApp, type App } from '../../../src/app/app';
import { thisRelease } from '../../../src/app/release';
import type { AppParts } from '../../../src/app/app-parts';
import { readConfig } from '../../../src/settings/config';
import type { Journey } from '../../../dialogs/engine/script';
import { journeys as shipped } from '../../../dialogs';
import { noDirectory } from '../../../src/directory/no-directory';
import type { PartnerDirectory } from '../../../src/domain/credit/partner-directory';
import type { Log } from '../../../src/log/log';
import type { TimeTravel } from '../../../src/domain/time/clock';
import type { RateLimits } from '../../../src/turn/rate-limit';
import { copyAccount, startAzurite, type Azurite } from '../storage/azurite';
import { CONTOSO, FABRIKAM, people } from './cast';
import { TeamsChannel } from './channel';
import { DiscoveryStub } from './discovery-stub';
import { proxyBefore, type FaultProxy } from '../faults/fault-proxy';
import { drawnBytes, ManualClock, SequentialIds } from './manual-clock';
import { PATIENT, UNHURRIED, UNLIMITED } from './patience';
import { Refusals } from './refusals';
import { stageDirections } from './stage-directions';
import { leftBehind } from '../transcript/left-behind';
import type { Stage } from '../transcript/transcript';
import type { Ending } from '../transcript/transcript-ending';

export { people } from './cast';

// What is the same for every bot of this process.
const [renderer, words, release] = [new CardRenderer(), createWords(), thisRelease()];

/** The tables as the first start of a bot leaves them; whoever starts on them has half of the calls to make. */
let begun: Promise<Azurite> | undefined;

/** What a stage may be given instead of the usual. */
export interface AppStageOptions {
  /** Journeys by the name of a version, for "a new version is deployed". */
  readonly versions?: Readonly<Record<string, readonly Journey[]>>;
  readonly log?: Log;
  /** The clock stands still here, so that without any everybody may send as much as they like. */
  readonly limits?: RateLimits;
  /** What the bot is made from otherwise than here. */
  readonly parts?: Partial<AppParts>;
  /** Whether the tables can fail, and calls of them are counted: that takes a proxy before them, which each call then passes through. */
  readonly tablesCanFail?: boolean;
  /** Settings beside those of the stage. */
  readonly settings?: NodeJS.ProcessEnv;
  /** Runs before the bot starts; for things to be found in the tables, say. */
  readonly start?: string;
}

/** The bot with everything around it, on loopback. */
export class AppStage implements Stage {
  readonly channel: TeamsChannel;
  readonly clock = new ManualClock('2026-04-14T09:00:00Z');
  readonly travel: TimeTravel = {
    home: () => new Date('2026-04-14T09:00:00Z'),
    to: (at) => {
      this.clock.set(at);
    },
  };
  readonly people = people;
  private readonly discovery = new DiscoveryStub();
  readonly directions = stageDirections({
    channel: () => this.channel,
    tables: () => this.tables,
    discovery: this.discovery,
    restart: (version) => this.restart(version),
    sweep: () => this.running?.sweep(),
    loseDirectory: () => {
      this.directory = noDirectory;
    },
  });
  private azurite: Azurite | undefined;
  private proxy: FaultProxy | undefined;
  private running: App | undefined;
  private version = '';
  private directory: PartnerDirectory | undefined;
  private readonly refused = new Refusals();
  private readonly ids = new SequentialIds(1);
  private drawn = 0;

  constructor(private readonly options: AppStageOptions = {}) {
    const roster = Object.values(people).map(({ person }) => person);
    this.channel = new TeamsChannel({ roster, now: () => this.clock.now(), deliveryTimeoutMs: 240_000, keepsConnections: true });
  }

  async start(): Promise<void> {
    const { settings, parts, start } = this.options;
    this.azurite = begun !== undefined && settings === undefined ? await copyAccount(await begun) : await startAzurite();
    if (this.options.tablesCanFail === true) this.proxy = await proxyBefore(this.connectionString);
    await this.discovery.start();
    await this.channel.start();
    this.version = start ?? '';
    await this.listen();
    if (settings === undefined && parts === undefined && start === undefined) begun ??= copyAccount(this.azurite);
  }

  async stop(): Promise<void> {
    await this.end();
    await this.channel.stop();
    await this.discovery.stop();
    await this.proxy?.stop();
    await this.azurite?.close();
  }

  /** Nothing is under way: every update of a card has been made. Where calls of the tables are counted or fail, notes are, too. */
  async settled(): Promise<void> {
    await this.running?.settled(this.proxy ? undefined : 'notes');
  }

  /** Ids of the words by which the bot refused something since this was asked last. */
  refusals(): readonly string[] {
    return this.refused.take();
  }

  /** What is left in the tables by now. */
  ending(): Promise<Ending> {
    return leftBehind(this.connectionString, this.people);
  }

  /** The connection string to look into the tables with. */
  get connectionString(): string {
    return this.azurite?.connectionString ?? '';
  }

  /** The proxy before the tables; it counts the calls. */
  get tables(): FaultProxy {
    if (!this.proxy) throw new Error('the stage has not started, or its tables cannot fail');
    return this.proxy;
  }

  /** The bot that runs now. */
  get app(): App {
    if (!this.running) throw new Error('the stage has not started');
    return this.running;
  }

  /** The address messages go to. */
  get endpoint(): string {
    return this.channel.botEndpoint;
  }

  /** The tables as they are now, for `beginOn`. */
  keptTables(): Promise<Azurite> {
    if (!this.azurite || this.proxy) throw new Error('the stage has not started, or its tables can fail');
    return copyAccount(this.azurite);
  }

  /** The bot starts again on tables that were kept; they can be begun on again. */
  async beginOn(kept: Azurite): Promise<void> {
    await this.end();
    this.azurite = await copyAccount(kept);
    await this.listen();
  }

  private async end(): Promise<void> {
    this.channel.hangUp();
    await this.running?.close();
  }

  private async restart(version = this.version): Promise<void> {
    this.version = version;
    await this.end();
    await this.listen();
  }

  private async listen(): Promise<void> {
    const config = readConfig({
      BOT_MODE: 'local',
      PORT: '0',
      AZURE_STORAGE_CONNECTION_STRING: this.proxy
        ? this.connectionString.replace(/TableEndpoint=http:\/\/[\d.:]+/, `TableEndpoint=${this.proxy.url}`)
        : this.connectionString,
      PARTNER_TENANTS: `${CONTOSO}=Contoso Consulting,${FABRIKAM}=Fabrikam Partners`,
      TENANT_DISCOVERY_URL: this.discovery.url,
      ...this.options.settings,
    });
    const journeys = this.options.versions?.[this.version] ?? shipped;
    this.running = await createApp({
      config,
      journeys,
      clock: this.clock,
      travel: this.travel,
      ids: this.ids,
      chance: () => 0.5,
      random: (bytes) => drawnBytes(++this.drawn, bytes),
      log: this.refused.log(this.options.log),
      sweepEveryMs: 3_600_000,
      readyEveryMs: 3_600_000,
      outboxRhythm: 'byHand',
      ...(this.directory ? { directory: this.directory } : {}),
      limits: this.options.limits ?? UNLIMITED,
      times: UNHURRIED,
      timeLimits: PATIENT,
      release,
      ...this.options.parts,
      renderer,
      words,
    });
    const port = await this.running.start();
    this.channel.botEndpoint = `http://127.0.0.1:${port}/api/messages`;
    // What begins with the start writes to rows the story is about.
    await this.running.settled();
  }
}
