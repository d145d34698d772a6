/** What the tests of the turn share: a stage with the counting journey, people nobody has met, and a look into the tables. */

import { randomUUID } from 'node:crypto';
import { TableClient } from '@azure/data-tables';
import type { AppParts } from '../../src/app/app-parts';
import { hashKey } from '../../src/storage/keys';
import { silentLog, type Log } from '../../src/log/log';
import { AppStage } from '../kit/stage/app-stage';
import type { TeamsChannel } from '../kit/stage/channel';
import type { Chat } from '../kit/stage/chat';
import { countingJourney, countOn } from '../kit/stage/counting-journey';
import type { FaultProxy } from '../kit/faults/fault-proxy';

/** The partner's tenant. */
export const PARTNER = '11111111-1111-4111-8111-111111111111';

/** A stage whose "sign up" opens the counting journey, and whose tables can fail unless told that they needn't. */
export function countingStage(log: Log = silentLog, parts: Partial<AppParts> = {}, tablesCanFail = true): AppStage {
  return new AppStage({ versions: { counting: [countingJourney] }, start: 'counting', log, parts, tablesCanFail });
}

/** A chat with a person of the partner who has not been here before. */
export function newChat(channel: TeamsChannel): Chat {
  const person = { aadObjectId: randomUUID(), name: 'Robin Counts', tenantId: PARTNER };
  return channel.chat({ person, locale: 'en-GB', timezone: 'Europe/Berlin' });
}

/** A chat in which the counting journey has begun and shows 0. */
export async function countingChat(channel: TeamsChannel): Promise<Chat> {
  const chat = newChat(channel);
  await chat.say('sign up');
  return chat;
}

/** Every count a card of this chat ever showed, in order, without repeats in a row. */
export function countsShown(chat: Chat): readonly number[] {
  return chat.pictures.flatMap(({ card }) => countOn(card) ?? []);
}

/** The count on the last card. */
export function countNow(chat: Chat): number | undefined {
  return countOn(chat.messages.findLast(({ card }) => countOn(card) !== undefined)?.card);
}

/** The ids of the bot's messages. */
export function botMessages(chat: Chat): readonly string[] {
  return chat.messages.filter(({ from }) => from === 'bot').map(({ id }) => id);
}

/** The text of the bot's last message, or what its card says, as JSON. */
export function lastSaid(chat: Chat): string {
  const last = chat.messages.findLast(({ from }) => from === 'bot');
  return last?.text ?? JSON.stringify(last?.card ?? {});
}

/** Counts the reads and writes of tables while something happens. */
export async function storageCalls(tables: FaultProxy, work: () => Promise<unknown>): Promise<readonly [number, number]> {
  const before = tables.requests.length;
  await work();
  const made = tables.requests.slice(before);
  const reads = made.filter(({ method }) => method === 'GET').length;
  return [reads, made.length - reads];
}

/** One row of the state table, to be looked at and spoilt past the bot. */
export class StateRow {
  private readonly table: TableClient;
  private readonly key: string;

  /** The row of the chat, or the one under another key. */
  constructor(connectionString: string, chat: Chat, key?: string) {
    this.table = TableClient.fromConnectionString(connectionString, 'state', { allowInsecureConnection: true });
    const { tenantId, aadObjectId } = chat.origin.person;
    this.key = hashKey(key ?? `person/${tenantId}/${aadObjectId}`);
  }

  /** Its columns; the eTag tells whether it was written. */
  async read(): Promise<Record<string, unknown>> {
    return await this.table.getEntity(this.key, this.key);
  }

  /** What the conversation's row holds. */
  async content(): Promise<Record<string, unknown>> {
    const { c0 } = (await this.read()) as { readonly c0: Uint8Array };
    return JSON.parse(Buffer.from(c0).toString('utf8')) as Record<string, unknown>;
  }

  /** Puts other columns in place. */
  async change(columns: Record<string, unknown>): Promise<void> {
    await this.table.updateEntity({ partitionKey: this.key, rowKey: this.key, ...columns }, 'Merge');
  }

  /** Takes it away. */
  async remove(): Promise<void> {
    await this.table.deleteEntity(this.key, this.key);
  }

  /** Puts another content in place. */
  async setContent(content: unknown): Promise<void> {
    await this.change({ c0: Buffer.from(JSON.stringify(content)), chunks: 1, deflated: false });
  }
}
