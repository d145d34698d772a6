/** A process that only tells what the bot would say of its settings: for whoever is to start the bot, and knows nothing of what is in it. */

import { readMisspelt, settingComplaints } from './config';
import { misspeltSentence } from './misspelt-names';

/** Behind it stand the names that whoever asks reads. What stops a start, a line each, on standard output; what stops none on standard error. */
function main(): void {
  for (const { name, trouble } of settingComplaints()) process.stdout.write(`${name}: ${trouble}\n`);
  for (const one of readMisspelt(undefined, process.argv.slice(2))) process.stderr.write(`${misspeltSentence(one)}\n`);
}

if (require.main === module) main();
