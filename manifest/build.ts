/** `npm run manifest`: says what the builder has to say, and ends with 1 where it refuses. */

import { join } from 'node:path';
import { build } from './builder';

// Compiled, this file is in <output folder>/manifest/.
void build(process.argv.slice(2), join(__dirname, '..', '..')).then(({ said, isRefused }) => {
  (isRefused ? process.stderr : process.stdout).write(said);
  if (isRefused) process.exitCode = 1;
});
