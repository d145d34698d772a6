/** Outboxes in processes of their own over one Azurite and one fake Teams, and a count of who got what how often. */

import { randomUUID } from 'node:crypto';
import { newConversation, type Conversation } from '../../dialogs/engine/state';
import type { DueEntry } from '../../src/domain/watch/due';
import type { PersonRef } from '../../src/domain/people/person';
import { Secret } from '../../src/settings/secret';
import { DueTable } from '../../src/storage/due-table';
import { TableStorage } from '../../src/storage/table-storage';
import { ensureTables, tableOpener } from '../../src/storage/tables';
import { openStores } from '../../src/app/stores';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { TeamsChannel } from '../kit/stage/channel';
import { memberId } from '../kit/stage/conversations';
import { textOf } from '../kit/json';
import { until } from '../kit/until';
import { collected } from '../kit/storage/due-samples';
import { JOINT, LAST_RESORT, truthKey } from '../kit/stage/outbox-bot';
import { startOutboxProcess, type OutboxProcess, type OutboxProcessOptions } from '../kit/stage/outbox-process';

const PATIENCE_MS = 30_000;

/** The stage; `start` once, `plan` for each scene. */
export class KillStage {
  readonly channel = new TeamsChannel();
  private azurite: Azurite | undefined;
  /** Where tables are, unless in the emulator. */
  private tables: string | undefined;
  /** The index of this scene, looked at with more patience than the bot has. */
  private due: DueTable | undefined;
  private prefix = '';
  private ids: readonly string[] = [];
  private running: OutboxProcess[] = [];

  /** `tables`: the address of a table service that stands for the emulator's. */
  async start(tables?: string): Promise<void> {
    this.azurite = await startAzurite();
    this.tables = tables;
    await this.channel.start();
  }

  async stop(): Promise<void> {
    await this.endAll();
    await this.channel.stop();
    await this.azurite?.close();
  }

  /** New tables, and so many people with one message due for each, the last one first; of one company, or of many, so that the pace of each does not matter. */
  async plan(count: number, companies: 'one' | 'many' = 'many'): Promise<readonly DueEntry[]> {
    await this.endAll();
    this.prefix = `S${randomUUID().slice(0, 8)}`;
    const config = { storage: { kind: 'connectionString' as const, connectionString: new Secret(this.connectionString) } };
    await (await openStores({ ...config, tablePrefix: this.prefix })).ensure();
    const planned = Array.from({ length: count }, (_, n) => this.entry(n, companies === 'one' ? 1 : tenants.length));
    this.ids = planned.map(({ id }) => id);
    const everybody = [...planned.map(({ to }) => to), ...tenants.map((tenantId) => ({ tenantId, personId: LAST_RESORT }))];
    await this.write(planned, everybody);
    return planned;
  }

  /** A process over the tables of this scene, ready to begin. */
  async process(options: Partial<OutboxProcessOptions> = {}, start = startOutboxProcess): Promise<OutboxProcess> {
    const { connectionString, prefix: tablePrefix } = this;
    const started = await start({ connectionString, tablePrefix, ...options });
    this.running.push(started);
    return started;
  }

  /** Resolves when everything planned has been sent and nothing is left in the index; rejects as soon as something was lost. */
  async done(): Promise<void> {
    await until(
      async () => {
        const letters = await collected(this.index.deadLetters());
        if (letters.length > 0) throw new Error(`set aside: ${letters.map(({ id, reason }) => `${id} (${reason})`).join(', ')}`);
        const left = await this.left();
        if (this.missing.length > 0 && left === 0) throw new Error(`lost: ${this.missing.join(', ')}`);
        return left === 0;
      },
      () => `${this.missing.length} of ${this.ids.length} not sent`,
      50,
    );
  }

  /** Resolves when everybody got something, without a look at the index. */
  async arrived(): Promise<void> {
    await until(
      () => this.missing.length === 0,
      () => `${this.missing.length} of ${this.ids.length} not sent`,
      20,
    );
  }

  /** How many messages went out. */
  get sent(): number {
    return [...this.counts.values()].reduce((sum, times) => sum + times, 0);
  }

  /** What nobody got. */
  get missing(): readonly string[] {
    const { counts } = this;
    return this.ids.filter((id) => !counts.has(id));
  }

  /** How many messages were one too many. */
  get repeated(): number {
    return this.sent - this.counts.size;
  }

  /**
   * The messages that went out and that nobody noted yet, each with how often it did: those a process that was just killed may have others
   * repeat. One that stood here before and went out no more since is the same one.
   */
  async underWay(): Promise<readonly string[]> {
    const left = await collected(this.index.dueUntil(new Date('9000-01-01')));
    const { counts } = this;
    return left.flatMap(({ id }) => (counts.has(id) ? [`${id}, ${counts.get(id)} times`] : []));
  }

  /** How much is left in the index. */
  private async left(): Promise<number> {
    return (await collected(this.index.dueUntil(new Date('9000-01-01')))).length;
  }

  private get index(): DueTable {
    if (!this.due) throw new Error('nothing is planned');
    return this.due;
  }

  private get connectionString(): string {
    const { connectionString = '' } = this.azurite ?? {};
    if (this.tables === undefined) return connectionString;
    return connectionString.replace(/TableEndpoint=http:\/\/[\d.:]+/u, `TableEndpoint=${this.tables}`);
  }

  /** Message → how often it was taken by the channel, in this scene. */
  private get counts(): ReadonlyMap<string, number> {
    const mine = new Set(this.ids);
    const found = new Map<string, number>();
    for (const { kind, body, status = 0 } of this.channel.requests) {
      if (kind !== 'post' || status >= 300 || status <= 0) continue;
      const ids = textOf((body as { readonly summary?: unknown } | undefined)?.summary).split(JOINT);
      for (const id of ids) if (mine.has(id)) found.set(id, (found.get(id) ?? 0) + 1);
    }
    return found;
  }

  private entry(n: number, companies: number): DueEntry {
    const tenantId = tenants[n % companies]!;
    const to = { tenantId, personId: randomUUID() };
    return {
      kind: 'reminder',
      partnerTenantId: tenantId,
      trialId: randomUUID(),
      id: `message ${n} ${to.personId}`,
      to,
      at: at(n),
    };
  }

  private conversation({ tenantId, personId }: PersonRef): readonly [string, Conversation] {
    const person = { aadObjectId: personId, tenantId, name: 'Robin Counts' };
    const { origin } = this.channel.chat({ person });
    const reference = {
      serviceUrl: this.channel.serviceUrl,
      conversationId: origin.conversation.id,
      personChannelId: memberId(person),
      botChannelId: this.channel.bot.id,
    };
    return [`person/${tenantId}/${personId}`, { ...newConversation(), reference, eTag: 'absent' }];
  }

  /** With more patience than the bot has: everything is written at once, while processes start. */
  private async write(planned: readonly DueEntry[], everybody: readonly PersonRef[]): Promise<void> {
    const open = await tableOpener({ kind: 'connectionString', connectionString: this.connectionString }, this.prefix);
    const truth = open('truth');
    await ensureTables([truth]);
    const state = new TableStorage(open('state'), { timeoutMs: PATIENCE_MS });
    this.due = new DueTable(open('due'), PATIENCE_MS);
    await this.due.add(planned);
    await someAtOnce(planned, ({ id }) => truth.createEntity({ ...truthKey(id), sent: false }));
    await someAtOnce(everybody, (to) => state.write(Object.fromEntries([this.conversation(to)])));
  }

  private async endAll(): Promise<void> {
    await Promise.all(this.running.splice(0).map((one) => one.end('SIGKILL')));
  }
}

/** Many companies. */
const tenants: readonly string[] = Array.from(
  { length: 40 },
  (_, n) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`,
);

function at(n: number): string {
  return new Date(Date.parse('2026-04-14T09:00:00.000Z') - n * 60_000).toISOString();
}

async function someAtOnce<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < all.length; i += 25) await Promise.all(all.slice(i, i + 25).map(work));
}

/** Random enough, and the same in every run. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
