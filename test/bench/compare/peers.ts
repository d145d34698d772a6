/** Who is measured beside whom. */

import { join } from 'node:path';

/** A bot that can be started as a process. */
export interface Peer {
  readonly name: string;
  /** What it is, for people. */
  readonly about: string;
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
}

const OURS = join(__dirname, 'our-bot.js');

/** Everybody. The first one is the bot; all are compared with the stock bot on memory. */
export function allPeers(folder: string): readonly Peer[] {
  const peer = (name: string, about: string, file: string, env: Peer['env'] = {}): Peer => ({
    name,
    about,
    file: join(folder, file),
    env,
  });
  return [
    { name: 'ours', about: 'the bot, on tables', file: OURS, env: {} },
    { name: 'ours-memory', about: 'the bot, with its chats in memory: its promises alone', file: OURS, env: { STATE: 'memory' } },
    peer(BASE, 'botbuilder and restify, MemoryStorage', 'stock.cjs', { STORAGE: 'memory' }),
    peer('stock-blobs', 'botbuilder and restify, BlobsStorage', 'stock.cjs', { STORAGE: 'blobs' }),
    peer('stock-table', 'botbuilder and restify, one row of a table', 'stock.cjs', { STORAGE: 'table' }),
    peer('agents-memory', 'Microsoft 365 Agents SDK and Express, MemoryStorage', 'agents.cjs'),
    peer('bare', 'no SDK: one read, one write and the calls to the channel', 'bare.cjs'),
  ];
}

/** The one all are compared with. */
export const BASE = 'stock-memory';
/** The one that does nothing but what can't be left out. */
export const BARE = 'bare';
