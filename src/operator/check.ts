/** Looks whether a bot with these settings can work: settings, storage, registration, addresses, clock, app package. */

import { CodedError } from '../domain/errors';
import type { Config } from '../settings/config';
import { troubleOf } from '../storage/unavailable';
import { bad, nothingMore, ok, type Read } from './arguments';
import { askAddress, askClock, askKeys, askRegistration } from './check-network';
import { comparePackage } from './check-package';
import { checkWords } from './check-words';
import { DONE, NOT_WELL, roomCommand, type Desk, type Room } from './command';
import type { Finding } from './finding';

interface CheckOrder {
  /** The manifest.json of the app package. */
  readonly manifest?: string;
}

/** The command. */
export const checkCommand = roomCommand(
  'check',
  '[--package <manifest.json>]',
  'looks whether a bot with these settings can work, by doing what it does',
  readOrder,
  check,
);

function readOrder(given: readonly string[]): Read<CheckOrder> {
  if (given.length === 0) return ok({});
  const [option = '', manifest, ...more] = given;
  if (option !== '--package') return nothingMore([option], {});
  return manifest === undefined ? bad(checkWords.noManifest) : nothingMore(more, { manifest });
}

async function check({ manifest }: CheckOrder, room: Room): Promise<number> {
  let isWell = true;
  for await (const finding of findings(room, manifest)) {
    isWell &&= finding.state !== 'bad';
    await room.print(checkWords.line(finding), finding);
  }
  await room.print(isWell ? checkWords.well : checkWords.notWell, { isWell });
  return isWell ? DONE : NOT_WELL;
}

async function* findings(room: Room, manifest: string | undefined): AsyncGenerator<Finding> {
  const config = readSettings(room);
  if (Array.isArray(config)) {
    yield* config;
    return;
  }
  yield { what: 'settings', state: 'good', said: checkWords.settings };
  yield* storage(room);
  yield* await Promise.all([
    askRegistration(room, config),
    askKeys(room, config),
    askClock(room, config),
    askAddress(room, config),
    comparePackage(config, manifest),
  ]);
}

function readSettings({ config }: Room): Config | Finding[] {
  try {
    return config();
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const complaints = error.message.split('\n').filter((line) => line.startsWith('  '));
    return complaints.map((line) => ({ what: 'settings', state: 'bad', said: line.trim() }));
  }
}

async function* storage({ open }: Room): AsyncGenerator<Finding> {
  try {
    const { needs } = await open();
    yield { what: 'storage', state: 'good', said: checkWords.made };
    for (const need of needs) yield await askNeed(need);
  } catch (error) {
    yield { what: 'storage', state: 'bad', said: checkWords.storage[troubleOf(error) ?? 'away'] };
  }
}

async function askNeed({ name, ask }: Desk['needs'][number]): Promise<Finding> {
  try {
    await ask();
    return { what: name, state: 'good', said: checkWords.usable };
  } catch (error) {
    return { what: name, state: 'bad', said: checkWords.storage[troubleOf(error) ?? 'away'] };
  }
}
