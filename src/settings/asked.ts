/** A process that only tells what the bot would say of its settings: for whoever is to start the bot, and knows nothing of what is in it. */

import { readMisspelt, settingComplaints } from './config';
import { misspeltSentence } from './misspelt-names';

/** What stops a start, a line each, on standard output; what stops none on standard error. */
function main(): void {
  for (const { name, trouble } of settingComplaints()) process.stdout.write(`${name}: ${trouble}\n`);
  for (const one of readMisspelt()) process.stderr.write(`${misspeltSentence(one)}\n`);
}

if (require.main === module) main();
