/** Reads the pixels of a PNG, as far as our icons need it: 8 bits a channel, RGB or RGBA, not interlaced. */

import { inflateSync } from 'node:zlib';

/** A picture: four numbers a pixel, red, green, blue and opacity, row after row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

const SIGNATURE = '89504e470d0a1a0a';

/** Decodes a picture. Throws for any PNG that the icons are not. */
export function readPng(file: Buffer): Picture {
  if (file.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('no PNG');
  const chunks = chunksOf(file);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = ({ 2: 3, 6: 4 } as Readonly<Record<number, number>>)[head[9] ?? -1];
  if (head[8] !== 8 || channels === undefined || head[12] !== 0) throw new Error('only 8-bit RGB or RGBA, not interlaced');
  const data = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data)));
  const bytes = unfiltered(data, width * channels, height, channels);
  const at = (index: number): number => bytes[index] ?? 0;
  const pixels = Array.from({ length: width * height }, (_, pixel) => {
    const start = pixel * channels;
    return [at(start), at(start + 1), at(start + 2), channels === 4 ? at(start + 3) : 255] as const;
  });
  return { width, height, pixels };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(file: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

// PNG, 9.2: each row begins with the number of the filter its bytes went through.
function unfiltered(data: Buffer, rowLength: number, rows: number, step: number): Buffer {
  const out = Buffer.alloc(rowLength * rows);
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (rowLength + 1)] ?? 0;
    for (let column = 0; column < rowLength; column++) {
      const at = row * rowLength + column;
      const left = column >= step ? (out[at - step] ?? 0) : 0;
      const above = row > 0 ? (out[at - rowLength] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (out[at - rowLength - step] ?? 0) : 0;
      out[at] = ((data[at + row + 1] ?? 0) + predicted(filter, left, above, corner)) & 255;
    }
  }
  return out;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(left + above - corner - one));
  if (toLeft! <= toAbove! && toLeft! <= toCorner!) return left;
  return toAbove! <= toCorner! ? above : corner;
}
