/** Which release this is, and what this process is called among others. */

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LogBase } from '../log/log';

const PACKAGE = join(__dirname, '..', '..', '..', 'package.json');

/** The version of the package.json beside the compiled folder, and a name of eight random hex digits. */
export function thisRelease(): Required<LogBase> {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE, 'utf8')));
  return { version, instance: randomBytes(4).toString('hex') };
}
