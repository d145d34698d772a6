/** Which transcripts there are: in a folder itself and in its subjects, and how they are shared by several processes. */

import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Some transcripts of one subject. */
export interface TranscriptPart {
  /** The subject and a number, `sign-up 2`; unlike every other one's of the folder. */
  readonly name: string;
  /** Paths below the folder, with forward slashes. */
  readonly files: readonly string[];
}

/** What one process plays at a time: enough to be worth it, and little enough for the last one not to keep everybody waiting. */
const MOST_IN_A_PART = 12;

/** The paths of all transcripts in a folder and in the folders below, sorted. */
export function transcriptFiles(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** All transcripts of a folder, in parts. */
export function partsOf(folder: string): readonly TranscriptPart[] {
  const all = transcriptFiles(folder);
  return [...new Set(all.map((file) => dirname(file)))].flatMap((subject) => {
    const files = all.filter((file) => dirname(file) === subject);
    const count = Math.ceil(files.length / MOST_IN_A_PART);
    const size = Math.ceil(files.length / count);
    return Array.from({ length: count }, (_, n) => ({
      name: `${subject === '.' ? 'all' : subject} ${n + 1}`,
      files: files.slice(n * size, (n + 1) * size),
    }));
  });
}
