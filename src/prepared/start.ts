/** Imported before anything else: what the bot is made of is loaded from `prepared.bin`, where `src/prepare.ts` made one. */

import { join } from 'node:path';
import { PREPARED_FILE } from './packed';
import { playFrom } from './playing';

const HERE = join(__dirname, '..');

/** How that went. Without such a file, or where anything has changed since, all is loaded as ever. */
export const preparedStart = playFrom(join(HERE, PREPARED_FILE), join(HERE, '..', '..'));
