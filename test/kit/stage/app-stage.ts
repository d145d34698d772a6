/** The real bot on a stage: Azurite behind a proxy that can fail, a fake Teams, a discovery that can be unplugged, a clock. */

import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CardRenderer } from '../../../cards/engine/render';
import { createWords } from '../../../cards/engine/words';
import { createApp, type App } from '../../../src/app/app';
import type { AppParts } from '../../../src/app/app-parts';
import { readConfig } from '../../../src/settings/config';
import type { Journey } from '../../../dialogs/engine/script';
import { journeys as shipped } from '../../../dialogs';
import { noDirectory } from '../../../src/directory/no-directory';
import type { PartnerDirectory } from '../../../src/domain/credit/partner-directory';
import { silentLog, type Log } from '../../../src/log/log';

/** Tests print what went wrong whole: here nobody typed anything secret. */
const loud: Log = {
  ...silentLog,
  error: (event, _fields, thrown) => {
    console.error(event, thrown);
  },
};

import type { TimeTravel } from '../../../src/domain/time/clock';
import type { TimeLimits } from '../../../src/app/time-limits';
import type { RateLimits } from '../../../src/turn/rate-limit';
import type { TurnTimes } from '../../../src/turn/times';
import { startAzurite, type Azurite } from '../storage/azurite';
import { TeamsChannel, type ChatOptions } from './channel';
import type { TeamsPerson } from './conversations';
import { FaultProxy } from '../faults/fault-proxy';
import { ManualClock, SequentialIds } from './manual-clock';
import { leftBehind } from '../transcript/left-behind';
import type { Stage } from '../transcript/transcript';
import type { Ending } from '../transcript/transcript-ending';

const CONTOSO = '11111111-1111-4111-8111-111111111111';
const ADVENTURE = '22222222-2222-4222-8222-222222222222';
const FABRIKAM = '33333333-3333-4333-8333-333333333333';
const TAILSPIN = '44444444-4444-4444-8444-444444444444';

/** The people of the transcripts. Robin and Kim are the partner's, Alva and Nils the customer's, Gus is a guest there, Finn of another
 * partner, Vera of a company nobody knows, whose administrator gave her another company's mail address. */
export const people = {
  Robin: chat('aaaaaaaa-0000-4000-8000-000000000001', 'Robin Counts', CONTOSO),
  Kim: chat('aaaaaaaa-0000-4000-8000-000000000002', 'Kim Abara', CONTOSO),
  Alva: chat('bbbbbbbb-0000-4000-8000-000000000001', 'Alva Berg', ADVENTURE, { userPrincipalName: 'alva@adventure-works.com' }),
  Nils: chat('bbbbbbbb-0000-4000-8000-000000000002', 'Nils Dahl', ADVENTURE, { userPrincipalName: 'nils@adventure-works.com' }),
  Gus: chat('bbbbbbbb-0000-4000-8000-000000000003', 'Gus Hale', ADVENTURE, {
    userPrincipalName: 'gus_hale.com#EXT#@adventure-works.onmicrosoft.com',
    userRole: 'guest',
  }),
  Finn: chat('cccccccc-0000-4000-8000-000000000001', 'Finn Okoro', FABRIKAM, { userPrincipalName: 'finn@fabrikam.com' }),
  Vera: chat('dddddddd-0000-4000-8000-0000000000aa', 'Vera Lind', TAILSPIN, {
    userPrincipalName: 'vera@tailspintoys.com',
    email: 'alva@adventure-works.com',
  }),
} as const satisfies Record<string, ChatOptions>;

function chat(aadObjectId: string, name: string, tenantId: string, more: Partial<TeamsPerson> = {}): ChatOptions {
  return { person: { aadObjectId, name, tenantId, ...more }, locale: 'en-GB', timezone: 'Europe/Berlin' };
}

// What is the same for every bot of this process.
const [renderer, words] = [new CardRenderer(), createWords()];

/** Longer than any machine needs: a call that takes long is slow here, not dead. */
export const PATIENT: TimeLimits = { storage: 120_000, channel: 120_000, roster: 120_000, lookUp: 120_000, nextMessage: 120_000 };

/** More than any story sends. */
export const UNLIMITED: RateLimits = { person: { burst: 1e9, perSecond: 0 }, tenant: { burst: 1e9, perSecond: 0 } };

/** Stories take what the machine takes, and tell an outage soon; tests of time have times of their own. */
export const UNHURRIED: Partial<TurnTimes> = { typing: 600_000, message: 600_000, press: 600_000, rideOut: 1000 };

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
  readonly directions = {
    'the bot restarts': () => this.restart(),
    'a new version is deployed': (version: string) => this.restart(version),
    'the storage is down': () => {
      this.fail('refuse');
    },
    'the storage hangs': () => {
      this.fail('hang');
    },
    'the storage is back': () => {
      this.fail('pass');
    },
    'the storage loses its next answer': () => {
      this.proxy?.loseNextAnswer((request) => request.method !== 'GET');
    },
    'the network is down': () => {
      this.discovery.reachable = false;
    },
    'the network is back': () => {
      this.discovery.reachable = true;
    },
    'there is no partner directory': () => {
      this.directory = noDirectory;
      return this.restart();
    },
    'the roster is silent': () => {
      this.channel.fault({ on: 'member', effect: { kind: 'answer', status: 503 } });
    },
    'the roster answers': () => {
      this.channel.clearFaults();
    },
    'the sweeper runs': () => this.running?.sweep(),
    'Teams refuses the next new card': (code: string) => {
      const body = { error: { code, message: 'Refused.' } };
      this.channel.fault({ on: ['post', 'reply'], times: 1, effect: { kind: 'answer', status: 403, body } });
    },
    'Teams leaves it open whether new cards arrive': () => {
      this.channel.fault({ on: ['post', 'reply'], effect: { kind: 'answer', status: 504 } });
    },
    'Teams takes new cards and loses its answers': () => {
      this.channel.fault({ on: ['post', 'reply'], effect: { kind: 'loseAnswer' } });
    },
    'Teams is well again': () => {
      this.channel.clearFaults();
    },
    'Teams loses the next new card': () => {
      this.channel.fault({ on: ['post', 'reply'], times: 1, effect: { kind: 'answer', status: 503 } });
    },
  };
  private azurite: Azurite | undefined;
  private proxy: FaultProxy | undefined;
  private running: App | undefined;
  private version = '';
  private directory: PartnerDirectory | undefined;
  private refused: string[] = [];
  private readonly ids = new SequentialIds(1);
  private drawn = 0;
  private readonly discovery = new DiscoveryStub();

  constructor(private readonly options: AppStageOptions = {}) {
    const roster = Object.values(people).map(({ person }) => person);
    this.channel = new TeamsChannel({ roster, now: () => this.clock.now(), deliveryTimeoutMs: 240_000 });
  }

  async start(): Promise<void> {
    this.azurite = await startAzurite();
    if (this.options.tablesCanFail === true) this.proxy = await proxyBefore(this.azurite);
    await this.discovery.start();
    await this.channel.start();
    this.version = this.options.start ?? '';
    await this.listen();
  }

  async stop(): Promise<void> {
    await this.running?.close();
    await this.channel.stop();
    await this.discovery.stop();
    await this.proxy?.stop();
    await this.azurite?.close();
  }

  /** Nothing is under way: every update of a card has been made. */
  async settled(): Promise<void> {
    await this.running?.settled();
  }

  /** Ids of the words by which the bot refused something since this was asked last. */
  refusals(): readonly string[] {
    const refused = this.refused;
    this.refused = [];
    return refused;
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

  private async restart(version = this.version): Promise<void> {
    this.version = version;
    await this.running?.close();
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
      log: this.listening(this.options.log ?? loud),
      sweepEveryMs: 3_600_000,
      readyEveryMs: 3_600_000,
      outboxRhythm: 'byHand',
      ...(this.directory ? { directory: this.directory } : {}),
      limits: this.options.limits ?? UNLIMITED,
      times: UNHURRIED,
      timeLimits: PATIENT,
      ...this.options.parts,
      renderer,
      words,
    });
    const port = await this.running.start();
    this.channel.botEndpoint = `http://127.0.0.1:${port}/api/messages`;
    // What begins with the start writes to rows the story is about.
    await this.running.settled();
  }

  /** The log, with what is refused written down here as well. */
  private listening(log: Log): Log {
    const info: Log['info'] = (event, fields) => {
      if (event === 'refused' && fields?.code !== undefined) this.refused.push(fields.code);
      log.info(event, fields);
    };
    return { ...log, info };
  }

  private fail(kind: 'refuse' | 'hang' | 'pass'): void {
    this.tables.mode = { kind };
  }
}

function proxyBefore({ connectionString }: Azurite): Promise<FaultProxy> {
  const [, host = '', port] = /TableEndpoint=http:\/\/([\d.]+):(\d+)/.exec(connectionString) ?? [];
  return new FaultProxy({ host, port: Number(port) }).start();
}

/** The bytes of the first, second, third code of a stage: the same in every run, so that a transcript can name the code. */
function drawnBytes(number: number, bytes: number): Uint8Array {
  return createHash('sha256').update(`drawn ${number}`).digest().subarray(0, bytes);
}

/** Answers tenant discovery for the two demo companies, in the documented shape. */
class DiscoveryStub {
  reachable = true;
  private server: Server | undefined;

  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    const tenants: Readonly<Record<string, string>> = { 'adventure-works.com': ADVENTURE, 'contoso-consulting.com': CONTOSO };
    this.server = createServer((request, response) => {
      if (!this.reachable) {
        request.socket.destroy();
        return;
      }
      const tenant = tenants[request.url?.split('/')[1] ?? ''];
      const body = tenant ? { issuer: `https://login.microsoftonline.com/${tenant}/v2.0` } : { error: 'invalid_tenant' };
      response.statusCode = tenant ? 200 : 400;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
