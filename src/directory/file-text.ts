/** Reads a file of companies as text: UTF-8 with or without its mark, or UTF-16 with one, and says where it is neither. */

import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { packedAs, SAVE_AS } from './packed-file';

/** Why a file is not read at all: a sentence without its point, which says where and what to do. */
export class FileRefused extends Error {}

/** A piece of the file. Where it is not `isWhole`, bytes that are no UTF-8 stand in it as `LOST`. */
export interface TextPiece {
  readonly text: string;
  readonly isWhole: boolean;
}

/** What stands for a letter that a program could not read. */
export const LOST = '\uFFFD';

const PIECE_BYTES = 1 << 20;
const HEAD = 512;
/** A share of the head; a single one stands in a cell, and is told with its line. */
const MOST_NULS = 0.125;
/** Random bytes have 50 in a head; a damaged cell or two has fewer. */
const MOST_CONTROLS = 8;
/** Tab, line feed, form feed, carriage return. */
const LAYOUT: ReadonlySet<number> = new Set([9, 10, 12, 13]);

/** The pieces, one behind the other. Rejects with Node's error where the file can't be read, with FileRefused where it is no text. */
export async function* textOf(path: string): AsyncGenerator<TextPiece> {
  let decoder: Decoder | undefined;
  for await (const bytes of createReadStream(path, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>) {
    decoder ??= decoderFor(bytes);
    yield decoder.take(bytes);
  }
  if (decoder) yield decoder.end();
}

interface Decoder {
  take: (bytes: Buffer) => TextPiece;
  end: () => TextPiece;
}

function decoderFor(head: Buffer): Decoder {
  if (head.subarray(0, 2).equals(Buffer.of(0xff, 0xfe))) return utf16('utf-16le');
  if (head.subarray(0, 2).equals(Buffer.of(0xfe, 0xff))) return utf16('utf-16be');
  const packed = packedAs(head);
  if (packed !== undefined) throw new FileRefused(packed);
  if (nulsIn(head.subarray(0, HEAD)) > MOST_NULS)
    throw new FileRefused(`line 1 holds NUL bytes, as UTF-16 without its mark does: ${SAVE_AS}`);
  if (isNoText(head.subarray(0, HEAD))) throw new FileRefused(`it is no text, and no UTF-8: ${SAVE_AS}`);
  return new Utf8();
}

function utf16(encoding: 'utf-16le' | 'utf-16be'): Decoder {
  const decoder = new TextDecoder(encoding);
  return {
    take: (bytes) => ({ text: decoder.decode(bytes, { stream: true }), isWhole: true }),
    end: () => ({ text: decoder.decode(), isWhole: true }),
  };
}

/** Each piece ends where a letter ends; what follows waits for the next. */
class Utf8 implements Decoder {
  private rest: Buffer = Buffer.alloc(0);
  private isFirst = true;

  take(bytes: Buffer): TextPiece {
    const all = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    const end = letterEnd(all);
    this.rest = all.subarray(end);
    return this.read(all.subarray(0, end));
  }

  end(): TextPiece {
    return this.read(this.rest);
  }

  private read(bytes: Buffer): TextPiece {
    const text = bytes.toString();
    const bare = this.isFirst ? text.replace(/^\uFEFF/, '') : text;
    this.isFirst = false;
    return { text: bare, isWhole: isUtf8(bytes) };
  }
}

/** Whether it holds more signs that act on a terminal than any text does, and is no UTF-8. */
function isNoText(head: Buffer): boolean {
  const controls = head.filter((byte) => byte > 0 && byte < 0x20 && !LAYOUT.has(byte)).length;
  return controls > MOST_CONTROLS && !isUtf8(head.subarray(0, letterEnd(head)));
}

function nulsIn(head: Buffer): number {
  return head.reduce((count, byte) => count + Number(byte === 0), 0) / head.length;
}

/** Where the last letter ends that is whole: at most three bytes of another may follow. */
function letterEnd(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return back < length ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
