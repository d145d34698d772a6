/**
 * Makes `prepared.bin` beside `index.js`: all that a start loads in one file, compiled. `node dist/src/prepare.js`, once what is to run lies
 * where it will; a step of the image. It loads the bot, puts it together and draws a card, and asks nobody anything.
 */

import { startRecording } from './prepared/recording';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PREPARED_FILE } from './prepared/packed';

const recording = startRecording();
const load = createRequire(__filename);

/** So long a rehearsal may take on a machine that does other things as well. */
const REHEARSAL_MS = 120_000;

async function main(): Promise<void> {
  const [{ lateModules, fileOf }, { rehearse }, { within, LATE }] = await Promise.all([
    import('./late-modules.js'),
    import('./app/rehearsal.js'),
    import('./bounds/within.js'),
  ]);
  if ((await within(REHEARSAL_MS, rehearse())) === LATE) throw new Error('The rehearsal of the start came to no end.');
  // Needed in production alone, or later.
  const needed = lateModules.filter(({ isSpare }) => isSpare !== true);
  for (const late of needed) Reflect.ownKeys(load(fileOf(late)) as object);
  const [file = join(__dirname, PREPARED_FILE)] = process.argv.slice(2);
  const count = recording.pack(file, join(__dirname, '..', '..'));
  process.stdout.write(`The start is prepared: ${count} files.\n`);
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
