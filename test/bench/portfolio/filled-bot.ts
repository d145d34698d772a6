/** The bot in a process of its own over a portfolio of some size, in tables that count. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tableOpener } from '../../../src/storage/tables';
import { TimedTable } from '../../../src/storage/timed-table';
import { arePortfoliosBuilt } from '../../../src/storage/portfolio-rounds';
import { startAzurite } from '../../kit/storage/azurite';
import { until } from '../../kit/until';
import { line, originOf, TENANT } from '../compare/activities';
import type { CountingChannel } from '../compare/channel';
import type { Probed } from '../compare/probe';
import { fill } from './fill';
import type { FilledTables } from './filled-tables';

/** What turns came to, each on its own. */
export interface Turned {
  /** CPU of the bot's process a turn, in ms. */
  readonly cpuMs: number;
  readonly answerMs: number;
  /** Calls to tables a turn, and how many of them read a range of keys. */
  readonly calls: number;
  readonly pages: number;
  /** Rows the service has to look at for a turn. */
  readonly examined: number;
  /** The longest time in which nobody else was answered, in ms. */
  readonly heldMs: number;
}

const REPAIRED_MS = 2000;
const QUIET_MS = 1000;
const FEW_REQUESTS = 3;

const agent = new Agent({ keepAlive: true });
const ME = originOf('', 'any', 0).person.aadObjectId;

/** Makes the tables of a bot, beside the account of this connection string. */
export type MakeTables = (connectionString: string) => Promise<FilledTables>;

/** One bot; `stop` it in the end. */
export class FilledBot {
  private constructor(
    readonly size: number,
    private readonly channel: CountingChannel,
    private readonly serviceUrl: string,
    private readonly child: ReturnType<typeof fork>,
    private readonly port: number,
    readonly tables: FilledTables,
  ) {}

  /** A bot over so many trials of one company; `makeTables` makes them beside the queues of an account. */
  static async start(size: number, channel: CountingChannel, serviceUrl: string, makeTables: MakeTables): Promise<FilledBot> {
    const { connectionString } = await startAzurite();
    const tables = await makeTables(connectionString);
    const connection = connectionString.replace(/TableEndpoint=http:\/\/[\d.:]+/u, `TableEndpoint=${tables.url}`);
    const child = fork(join(__dirname, '../compare/our-bot.js'), {
      execArgv: ['--require', join(__dirname, '../compare/probe.js')],
      env: {
        PATH: process.env['PATH'],
        BOT_MODE: 'local',
        PORT: '0',
        AZURE_STORAGE_CONNECTION_STRING: connection,
        PARTNER_TENANTS: TENANT,
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [{ port }] = (await once(child, 'message')) as [{ readonly port: number }];
    const trials = new TimedTable((await tableOpener({ kind: 'connectionString', connectionString: connection }))('trials'));
    await until(() => arePortfoliosBuilt(trials), 'the first round over an empty portfolio');
    // What is repaired behind it must not meet the trials.
    await sleep(REPAIRED_MS);
    const today = new Date().toISOString().slice(0, 10);
    await fill(tables, size, { tenantId: TENANT, me: ME, today });
    return new FilledBot(size, channel, serviceUrl, child, port, tables);
  }

  /** So many turns of one line, one after the other. */
  async turns(text: string, count: number): Promise<Turned> {
    const before = await this.probe();
    this.tables.take();
    let answerMs = 0;
    for (let turn = 0; turn < count; turn++) {
      const start = performance.now();
      await this.say(text);
      answerMs += performance.now() - start;
    }
    const after = await this.probe();
    const asked = this.tables.take();
    return {
      cpuMs: (after.cpuMs - before.cpuMs) / count,
      answerMs: answerMs / count,
      calls: asked.requests / count,
      pages: asked.pages / count,
      examined: asked.examined / count,
      heldMs: after.heldMs,
    };
  }

  /** Resolves when nothing goes on behind the turns: whoever was just met has all agendas brought up to date. */
  async quiet(): Promise<void> {
    do {
      this.tables.take();
      await sleep(QUIET_MS);
    } while (this.tables.counted.requests > FEW_REQUESTS);
  }

  /** Ends it. */
  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
    this.tables.stop();
  }

  private async probe(): Promise<Probed> {
    this.child.send('probe');
    const [probed] = (await once(this.child, 'message')) as [Probed];
    return probed;
  }

  private async say(text: string): Promise<void> {
    const { calls } = this.channel;
    await this.post(JSON.stringify(line(originOf(this.serviceUrl, `size-${this.size}`, 0), text)));
    await until(() => this.channel.calls > calls, `the bot over ${this.size} trials to answer`);
  }

  private post(body: string): Promise<void> {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: this.port, path: '/api/messages', method: 'POST', agent, headers },
        (answer) => {
          answer.resume();
          answer.once('end', () => {
            if ((answer.statusCode ?? 0) < 300) resolve();
            else reject(new Error(`the bot answered ${answer.statusCode}`));
          });
        },
      );
      sent.on('error', reject).end(body);
    });
  }
}
