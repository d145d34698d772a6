/** The pictures of the documents. A story takes each whenever it is played; it is left in the folder that PICTURES names, if that is set. */

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a picture may weigh in a document. */
export const HEAVIEST_BYTES = 150 * 1024;
/** Where the documents look for them. */
const FOLDER = 'docs/images';

/** Keeps a picture under its name, and beside it what is to be read on it. Fails where it is none, too heavy for a document, or says what the one of the documents does not. */
export async function keepPicture(name: string, png: Buffer, text: string): Promise<void> {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  assert.ok(width >= 500 && width <= 1000 && height >= 300 && height <= 900, `${name} has ${width} by ${height} points`);
  assert.ok(png.length <= HEAVIEST_BYTES, `${name} has ${png.length} bytes`);
  const shown = wordsOn(text);
  const folder = process.env['PICTURES'];
  if (folder !== undefined && folder !== '') {
    await writeFile(join(folder, name), png);
    await writeFile(join(folder, textOf(name)), shown);
  }
  const known = await readFile(join(FOLDER, textOf(name)), 'utf8');
  assert.equal(
    shown,
    known,
    `docs/images/${name} shows what is said no longer. Make it anew: PICTURES=docs/images (docs/recipes.md)`,
  );
}

function textOf(name: string): string {
  return name.replace(/\.png$/u, '.txt');
}

/** A line each, without the time of day. */
function wordsOn(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?/gu, '').trim());
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
