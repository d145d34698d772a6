/** The thin progress strip under a card's first line, as a picture for clients that don't draw Teams' own ProgressBar. */

import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 600;
const HEIGHT = 8;
/** Both have at least 3:1 against Teams' light, dark and high-contrast grounds. */
const DONE = [0x6f, 0x74, 0xe0, 0xff] as const;
const TRACK = [0x80, 0x80, 0x80, 0x59] as const;

/** The strips drawn so far by their width and direction: at most two for each of the 601 widths. */
const drawn = new Map<string, string>();

/**
 * A PNG as a data address: `done` of `of` filled from the left (from the right where text runs that way). About 130 bytes; each is drawn
 * once.
 */
export function progressStrip(done: number, of: number, rtl = false): string {
  const filled = Math.round((WIDTH * Math.min(Math.max(done, 0), of)) / of);
  const key = `${filled} ${rtl}`;
  const strip = drawn.get(key) ?? draw(filled, rtl);
  drawn.set(key, strip);
  return strip;
}

function draw(filled: number, rtl: boolean): string {
  const row = Buffer.alloc(1 + WIDTH * 4);
  for (let x = 0; x < WIDTH; x++) row.set((rtl ? WIDTH - 1 - x : x) < filled ? DONE : TRACK, 1 + x * 4);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: HEIGHT }, () => row)), { level: 9 });
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header()),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
}

function header(): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(WIDTH, 0);
  data.writeUInt32BE(HEIGHT, 4);
  data.set([8, 6, 0, 0, 0], 8);
  return data;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  const tail = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}
