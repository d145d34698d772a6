/** The looks at the storage: that it is there, that each table and the queue may be written to, and whether anything is kept in it. */

import type { Config } from '../settings/config';
import { troublesOf, type StorageUnavailable } from '../storage/unavailable';
import { checkWords } from './check-words';
import type { Desk, Room } from './command';
import type { Finding } from './finding';
import { hasMetSomebody, hasStarted } from './first-kept';

/** Looks by doing: what is missing is made, and rows nobody reads are written. */
export async function* askStorage({ open }: Pick<Room, 'open'>, config: Config): AsyncGenerator<Finding> {
  try {
    const desk = await open();
    const { needs, copies } = desk;
    yield { what: 'storage', state: 'good', said: checkWords.made };
    for (const need of needs) yield await askNeed(need, config);
    yield await askContent(copies);
    yield* await askPartners(desk);
  } catch (error) {
    for (const said of troublesWith(error, config)) yield { what: 'storage', state: 'bad', said };
  }
}

async function askNeed({ name, ask }: Desk['needs'][number], config: Config): Promise<Finding> {
  try {
    await ask();
    return { what: name, state: 'good', said: checkWords.usable };
  } catch (error) {
    return { what: name, state: 'bad', said: troublesWith(error, config).join(' ') };
  }
}

/** A wrong prefix or account is an empty storage in which all may be written. */
async function askContent(copies: Desk['copies']): Promise<Finding> {
  const what = 'content';
  if (await hasMetSomebody(copies)) return { what, state: 'good', said: checkWords.content };
  return (await hasStarted(copies))
    ? { what, state: 'good', said: checkWords.notMet }
    : { what, state: 'look', said: checkWords.noContent };
}

/** Whether an id that is listed as a partner's tenant is a person's: such a partner's people are served as customers. */
async function askPartners({ ids, partners }: Desk): Promise<readonly Finding[]> {
  await partners.load();
  const wrong = await ids.peopleAmong(partners.all().map(([tenantId]) => tenantId));
  return wrong.map((ref) => ({ what: 'partners', state: 'bad', said: checkWords.noTenant(ref) }));
}

/** A sentence for each service that can't be used. */
function troublesWith(error: unknown, { storage, mode }: Config): readonly string[] {
  const troubles: readonly StorageUnavailable[] = troublesOf(error);
  if (troubles.length === 0) throw error;
  return troubles.map(({ reason, service }) =>
    reason === 'away' && mode === 'local' ? checkWords.demoAway(service) : checkWords.storage[storage.kind][reason](service),
  );
}
