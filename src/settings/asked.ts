/** A process that only tells what the bot would say of its settings: for whoever is to start the bot, and knows nothing of what is in it. */

import { readConfig, readMisspelt, settingComplaints } from './config';
import { misspeltSentence } from './misspelt-names';
import { isFileForPages, NO_PAGES_FOLDER, pagesDoubt, pagesSentence } from './pages-folder';
import { settings } from './settings';

/** Between the names that whoever asks reads, and those that it keeps from the bot. */
const KEPT = '--kept';

/** What the bot would say of its settings: what stops a start, and what is to be noticed and stops none; a line each. */
export interface SaidOfSettings {
  readonly stops: readonly string[];
  readonly remarks: readonly string[];
}

/** Under an environment, that of the process unless told otherwise; `given` are the names that whoever asks reads, then KEPT and the names that it keeps from the bot. */
export function saidOfSettings(given: readonly string[], env?: NodeJS.ProcessEnv): SaidOfSettings {
  const at = given.indexOf(KEPT);
  const [read, kept] = at < 0 ? [given, []] : [given.slice(0, at), given.slice(at + 1)];
  const complaints = settingComplaints(env);
  const pagesFolder = complaints.length > 0 ? undefined : readConfig(env).pagesFolder;
  const noFolder = pagesFolder !== undefined && isFileForPages(pagesFolder);
  const stops = noFolder ? [{ name: 'PAGES_FOLDER', trouble: NO_PAGES_FOLDER }] : complaints;
  const doubt = pagesDoubt(pagesFolder);
  return {
    stops: stops.map(({ name, trouble }) => `${name}: ${trouble}`),
    remarks: [
      ...readMisspelt(env, read, kept).map(misspeltSentence),
      ...unusedSentence(kept),
      ...(doubt === undefined ? [] : [pagesSentence(doubt)]),
    ],
  };
}

/** Of settings that the bot is not given. */
function unusedSentence(kept: readonly string[]): readonly string[] {
  const unused = settings.flatMap(({ name }) => (kept.includes(name) ? [name] : []));
  return unused.length === 0 ? [] : [`Not used here, for the demo has its own: ${unused.join(', ')}.`];
}

/** What stops a start on standard output; what stops none on standard error. */
function main(given: readonly string[]): void {
  const { stops, remarks } = saidOfSettings(given);
  for (const one of stops) process.stdout.write(`${one}\n`);
  for (const one of remarks) process.stderr.write(`${one}\n`);
}

if (require.main === module) main(process.argv.slice(2));
