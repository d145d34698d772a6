/** The pictures of the documents. A story takes each whenever it is played; it is left in the folder that PICTURES names, if that is set. */

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a picture may weigh in a document. */
export const HEAVIEST_BYTES = 150 * 1024;

/** Keeps a picture under its name. Fails where it is none, or too heavy for a document. */
export async function keepPicture(name: string, png: Buffer): Promise<void> {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  assert.ok(width >= 500 && width <= 1000 && height >= 300 && height <= 900, `${name} has ${width} by ${height} points`);
  assert.ok(png.length <= HEAVIEST_BYTES, `${name} has ${png.length} bytes`);
  const folder = process.env['PICTURES'];
  if (folder !== undefined && folder !== '') await writeFile(join(folder, name), png);
}
