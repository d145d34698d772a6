/** The looks at the storage: that it is there, that each table and the queue may be written to, and whether anything is kept in it. */

import type { Config } from '../settings/config';
import { StorageUnavailable } from '../storage/unavailable';
import { checkWords } from './check-words';
import type { Desk, Room } from './command';
import type { Finding } from './finding';
import { hasMetSomebody } from './first-kept';

/** Looks by doing: what is missing is made, and rows nobody reads are written. */
export async function* askStorage({ open }: Pick<Room, 'open'>, config: Config): AsyncGenerator<Finding> {
  try {
    const { needs, copies } = await open();
    yield { what: 'storage', state: 'good', said: checkWords.made };
    for (const need of needs) yield await askNeed(need, config);
    yield await askContent(copies);
  } catch (error) {
    yield { what: 'storage', state: 'bad', said: troubleWith(error, config) };
  }
}

async function askNeed({ name, ask }: Desk['needs'][number], config: Config): Promise<Finding> {
  try {
    await ask();
    return { what: name, state: 'good', said: checkWords.usable };
  } catch (error) {
    return { what: name, state: 'bad', said: troubleWith(error, config) };
  }
}

/** A wrong prefix or account is an empty storage in which all may be written. */
async function askContent(copies: Desk['copies']): Promise<Finding> {
  return (await hasMetSomebody(copies))
    ? { what: 'content', state: 'good', said: checkWords.content }
    : { what: 'content', state: 'look', said: checkWords.noContent };
}

function troubleWith(error: unknown, { storage }: Config): string {
  if (!(error instanceof StorageUnavailable)) throw error;
  return checkWords.storage[storage.kind][error.reason](error.service);
}
