/** Looks whether a bot with these settings can work: settings, storage, registration, clock, addresses, folders, model, collector, app package. */

import type { Config } from '../settings/config';
import { misspeltSentence } from '../settings/misspelt-names';
import { complaintsIn } from '../settings/setting-reader';
import { bad, isBlank, nothingMore, ok, type Read } from './arguments';
import { askContact, askPages, askSnapshots } from './check-folders';
import { askAddress, askClock, askCollector, askKeys, askRegistration, askTeams } from './check-network';
import { askModel } from './check-model';
import { comparePackage } from './check-package';
import { askStorage } from './check-storage';
import { checkWords } from './check-words';
import { DONE, NOT_WELL, roomCommand, type Room } from './command';
import type { Finding } from './finding';
import { isAboutStorage } from './refused-settings';
import { words } from './words';

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
  return isBlank(manifest) ? bad(checkWords.noManifest) : nothingMore(more, { manifest });
}

async function check({ manifest }: CheckOrder, room: Room): Promise<number> {
  const states = new Set<Finding['state']>();
  for await (const finding of findings(room, manifest)) {
    states.add(finding.state);
    await room.print(checkWords.line(finding), finding);
  }
  const isWell = !states.has('bad');
  const well = states.has('look') ? checkWords.toSee : checkWords.well;
  await room.print(isWell ? well : checkWords.notWell, { isWell });
  return isWell ? DONE : NOT_WELL;
}

async function* findings(room: Room, manifest: string | undefined): AsyncGenerator<Finding> {
  yield* room.misspelt().map((one): Finding => ({ what: 'settings', state: 'look', said: misspeltSentence(one) }));
  yield* room.blank().map((name): Finding => ({ what: 'settings', state: 'look', said: checkWords.blank(name) }));
  const config = readSettings(room);
  if (Array.isArray(config)) {
    yield* config;
    return;
  }
  yield { what: 'settings', state: 'good', said: checkWords.settings };
  yield* askStorage(room, config);
  yield* await Promise.all([
    askRegistration(room, config),
    askKeys(room, config),
    askClock(room, config),
    askTeams(room, config),
    askAddress(room, config),
    askPages(config),
    Promise.resolve(askContact(config)),
    askSnapshots(config),
    askModel(room, config),
    askCollector(room, config),
    comparePackage(config, manifest),
  ]);
}

function readSettings({ config, isLocal }: Room): Config | Finding[] {
  try {
    return config();
  } catch (error) {
    const found = complaintsIn(error).map(({ name, trouble }): Finding => ({
      what: 'settings',
      state: 'bad',
      said: `${name}: ${trouble}`,
    }));
    return isLocal() && isAboutStorage(error) ? [...found, { what: 'settings', state: 'look', said: words.demoSettings }] : found;
  }
}
