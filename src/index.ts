/** Where the bot starts: settings in, the app up, and an orderly end on a signal. */

import { preparedStart } from './prepared/start';
import './late-modules';
import { randomUUID } from 'node:crypto';
import type { AppParts } from './app/app-parts';
import { readConfig, readMisspelt, type Config } from './settings/config';
import { misspeltSentence } from './settings/misspelt-names';
import { pagesDoubt } from './settings/pages-folder';
import { MovedClock } from './app/moved-clock';
import { createLog, type Log } from './log/log';
import { thisRelease } from './app/release';
import { startTrouble } from './app/start-trouble';
import { warmUp } from './app/warm-up';

async function main(): Promise<void> {
  const config = settings();
  if (!config) return;
  // Loading them takes two seconds, and what is wrong with the settings should not wait for it.
  const [{ journeys }, { createApp }, { warmUpSteps }] = await Promise.all([
    import('../dialogs/index.js'),
    import('./app/app.js'),
    import('../dialogs/engine/reader/warm-up.js'),
  ]);
  const release = thisRelease();
  const log = toldOfStart(createLog(config.logLevel, undefined, release), config);
  const app = await createApp({ config, journeys, ...timeFor(config), ids: { next: () => randomUUID() }, log, release });
  const ending = new AbortController();
  const close = (): void => {
    log.info('closing');
    ending.abort();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
  await app.start();
  await warmUp(warmUpSteps, log, ending.signal);
}

/** A bot that nobody prepared says nothing of it. */
function toldOfStart(log: Log, { pagesFolder }: Config): Log {
  const { used: count, aside: reason } = preparedStart;
  if (reason === undefined) log.info('prepared start', { count });
  else if (reason !== 'none') log.warn('prepared start not used', { count, reason });
  for (const { name, meant } of readMisspelt()) log.warn('no such setting', { name, kind: meant });
  const doubt = pagesDoubt(pagesFolder);
  if (doubt !== undefined) log.warn('own pages not found', { name: 'PAGES_FOLDER', reason: doubt });
  return log;
}

/** The computer's own time; in local mode it can be moved. */
function timeFor({ mode, daysAhead }: Config): Pick<AppParts, 'clock' | 'travel'> {
  if (mode !== 'local') return { clock: { now: () => new Date() } };
  const clock = new MovedClock(daysAhead);
  return { clock, travel: clock };
}

function settings(): Config | undefined {
  try {
    return readConfig();
  } catch (error) {
    const slips = readMisspelt().map(misspeltSentence);
    process.stderr.write(
      `${[error instanceof Error ? error.message : 'The settings could not be read.', ...slips].join('\n')}\n`,
    );
    process.exitCode = 1;
    return undefined;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(startTrouble(error));
  process.exit(1);
});
