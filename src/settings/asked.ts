/** A process that only tells what the bot would say of its settings: for whoever is to start the bot, and knows nothing of what is in it. */

import { readConfig, readMisspelt, settingComplaints } from './config';
import { misspeltSentence } from './misspelt-names';
import { isFileForPages, NO_PAGES_FOLDER, pagesDoubt, pagesSentence } from './pages-folder';
import { settings } from './settings';

/** Between the names that whoever asks reads, and those that it keeps from the bot. */
const KEPT = '--kept';

/** Behind it stand such names. What stops a start, a line each, on standard output; what stops none on standard error. */
function main(given: readonly string[]): void {
  const at = given.indexOf(KEPT);
  const [read, kept] = at < 0 ? [given, []] : [given.slice(0, at), given.slice(at + 1)];
  const complaints = settingComplaints();
  const pagesFolder = complaints.length > 0 ? undefined : readConfig().pagesFolder;
  const noFolder = pagesFolder !== undefined && isFileForPages(pagesFolder);
  const stops = noFolder ? [{ name: 'PAGES_FOLDER', trouble: NO_PAGES_FOLDER }] : complaints;
  for (const { name, trouble } of stops) process.stdout.write(`${name}: ${trouble}\n`);
  const doubt = pagesDoubt(pagesFolder);
  const remarks = [
    ...readMisspelt(undefined, read, kept).map(misspeltSentence),
    ...unusedSentence(kept),
    ...(doubt === undefined ? [] : [pagesSentence(doubt)]),
  ];
  for (const one of remarks) process.stderr.write(`${one}\n`);
}

/** Of settings that the bot is not given. */
function unusedSentence(kept: readonly string[]): readonly string[] {
  const unused = settings.flatMap(({ name }) => (kept.includes(name) ? [name] : []));
  return unused.length === 0 ? [] : [`Not used here, for the demo has its own: ${unused.join(', ')}.`];
}

if (require.main === module) main(process.argv.slice(2));
