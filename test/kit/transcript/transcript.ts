/** Plays transcripts against a stage and compares them with what was seen. The grammar: see `transcript-file.ts` and
 * `transcript-directions.ts`. */

import { ok } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transcriptDifference } from './transcript-difference';
import { partsOf } from './transcript-folders';
import { readTranscripts, type TranscriptFile } from './transcript-file';
import { Play, type Stage } from './transcript-play';

export type { Direction, Scene } from './transcript-directions';
export { parseTranscript, readTranscripts, type TranscriptFile } from './transcript-file';
export type { Stage } from './transcript-play';

/**
 * Defines one mocha test for each transcript of a folder, or of the part of it that the environment names as TEST_PART. With UPDATE=1
 * in the environment the files are rewritten.
 */
export function transcripts(dir: string, makeStage: (file: TranscriptFile) => Stage | Promise<Stage>): void {
  const part = partsOf(dir).find(({ name }) => name === process.env['TEST_PART']);
  for (const file of readTranscripts(dir)) {
    if (part && !part.files.some((name) => file.path === join(dir, name))) continue;
    it(`${basename(file.name, '.txt')}: ${file.reason}`, async () => {
      await checkTranscript(file, await makeStage(file), process.env['UPDATE'] === '1');
    });
  }
}

/** Plays a transcript and compares it with its file, or writes the file anew. One that is to be refused is never written. */
export async function checkTranscript(file: TranscriptFile, stage: Stage, isUpdate: boolean): Promise<void> {
  const seen = await playTranscript(file, stage);
  if (isUpdate) writeFileSync(file.path, seen);
  else ok(seen === file.content, transcriptDifference(file.path, file.content, seen));
}

/** Every id that the transcripts of a folder say they cover. */
export function coveredIds(dir: string): ReadonlySet<string> {
  return new Set(readTranscripts(dir).flatMap((file) => file.covers));
}

/**
 * Plays the script and gives the whole file as it should be. Starts and stops the stage. Rejects where something was refused
 * unannounced, or announced and not refused, and where the story ends otherwise than its head says: such a file is not to be written.
 */
export async function playTranscript(file: TranscriptFile, stage: Stage): Promise<string> {
  await stage.start();
  try {
    const play = new Play(file, stage);
    const parts: string[] = [file.head.join('\n')];
    for (const line of file.lines) parts.push(await play.line(line));
    const complaints = await play.complaints();
    if (complaints.length > 0) throw new Error(complaints.map((one) => `${file.name}:${one}`).join('\n'));
    return `${parts.join('\n\n')}\n`;
  } finally {
    await stage.stop();
  }
}
