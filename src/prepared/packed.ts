/**
 * The file a prepared start is read from. In front stands what it holds, then for each file of the bot and of its packages the code that
 * V8 made of it, and its source, as they are handed to V8 again.
 */

import { closeSync, openSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Its name, beside `index.js`. */
export const PREPARED_FILE = 'prepared.bin';

/** V8 takes code from addresses like these only. */
const STEP = 8;
const HEAD_BYTES = 8;
/** So much is read at once: the files lie in the order they are loaded in, and to read each by itself takes a tenth more of the processor for all of this. */
const READ_BYTES = 1024 * 1024;

/** A packed file: where it is, how it looked, and how many bytes of code and of source there are, from which byte on. Of some only how they looked. */
export interface PackedFile {
  /** From the folder that holds `dist/`, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly changedMs: number;
  /** CRC of what stands in it. */
  readonly print: number;
  readonly at: number;
  readonly code: number;
  readonly source: number;
  /** The source has signs beyond ASCII, and two bytes for each. */
  readonly isWide: boolean;
  /** CRC of code and source: of damaged code V8 dies. */
  readonly sum: number;
}

/** What is packed. */
export interface Contents {
  /** Of which Node, on which processor. */
  readonly madeBy: string;
  /** Where: errors name the files as they were called then. */
  readonly root: string;
  /** How much there is to read of the largest one. */
  readonly largest: number;
  readonly files: readonly PackedFile[];
  /** By the folder of who asks and by what is asked for: the file, by its place in `files`. */
  readonly asked: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A file to be packed. */
export interface ToPack extends Pick<PackedFile, 'path' | 'size' | 'changedMs' | 'print'> {
  readonly code: Buffer;
  readonly text: string;
}

/** Whether it can be loaded from here; of what is not CommonJS only the place is known. */
export function isWhole({ code }: PackedFile): boolean {
  return code > 0;
}

/** By this the bytes of a file are known again. */
export function printOf(bytes: Buffer): number {
  return crc32(bytes);
}

/** This Node, as code is made for it. */
export function thisNode(): string {
  return `${process.version} ${process.platform} ${process.arch}`;
}

/** Writes the file; whoever reads it meanwhile has the old one. */
export function writePacked(file: string, toPack: readonly ToPack[], { root, asked }: Pick<Contents, 'root' | 'asked'>): void {
  const parts: Buffer[] = [];
  let at = 0;
  const put = (bytes: Buffer): number => {
    const room = rounded(bytes.length);
    parts.push(bytes, Buffer.alloc(room - bytes.length));
    at += room;
    return at - room;
  };
  const files = toPack.map((one) => placed(one, put));
  const largest = Math.max(0, ...files.map(({ code, source }) => rounded(code) + source));
  const contents = Buffer.from(JSON.stringify({ madeBy: thisNode(), root, largest, files: files.map(inOrder), asked }));
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(contents.length, 0);
  head.writeUInt32LE(at, 4);
  writeFileSync(
    `${file}.new`,
    Buffer.concat([head, contents, Buffer.alloc(rounded(contents.length) - contents.length), ...parts]),
  );
  renameSync(`${file}.new`, file);
}

function placed({ path, size, changedMs, print, code, text }: ToPack, put: (bytes: Buffer) => number): PackedFile {
  const isWide = Buffer.byteLength(text, 'utf8') !== text.length;
  const source = Buffer.from(text, isWide ? 'utf16le' : 'latin1');
  const at = put(code);
  put(source);
  return { path, size, changedMs, print, at, code: code.length, source: source.length, isWide, sum: crc32(source, crc32(code)) };
}

/** The open file. */
export class Packed {
  readonly contents: Omit<Contents, 'files'>;
  private readonly files: Written['files'];
  private readonly begin: number;
  private readonly handle: number;
  /** Code and source of some files: V8 has what it needs of one before the next is read. */
  private readonly room: Buffer;
  /** Where what stands in the room begins, and how much of it there is. */
  private from = 0;
  private filled = 0;

  /** Throws where there is no such file, or not all of it. */
  constructor(file: string) {
    this.handle = openSync(file, 'r');
    const head = this.bytes(Buffer.alloc(HEAD_BYTES), 0);
    const length = head.readUInt32LE(0);
    this.begin = HEAD_BYTES + rounded(length);
    if (statSync(file).size !== this.begin + head.readUInt32LE(4)) throw new Error('cut off');
    const { files, ...rest } = JSON.parse(this.bytes(Buffer.alloc(length), HEAD_BYTES).toString()) as Written;
    this.contents = rest;
    this.files = files;
    this.room = Buffer.allocUnsafeSlow(Math.max(rest.largest, READ_BYTES));
  }

  /** The paths of all files, by their places. */
  paths(): readonly string[] {
    return this.files.map(([path]) => path);
  }

  /** A file by its place. */
  fileAt(place: number): PackedFile | undefined {
    const file = this.files[place];
    return file && named(file);
  }

  /** Code and source of a file; the code stands until the next one is read. Throws where they are damaged. */
  read({ at, code, source, isWide, sum }: PackedFile): { readonly code: Buffer; readonly text: string } {
    const both = this.part(this.begin + at, rounded(code) + source);
    const [ofCode, ofSource] = [both.subarray(0, code), both.subarray(both.length - source)];
    if (crc32(ofSource, crc32(ofCode)) !== sum) throw new Error('damaged');
    return { code: ofCode, text: ofSource.toString(isWide ? 'utf16le' : 'latin1') };
  }

  close(): void {
    closeSync(this.handle);
  }

  /** So many bytes of the file, which stand until the next ones are asked for. */
  private part(from: number, length: number): Buffer {
    if (from < this.from || from + length > this.from + this.filled) {
      this.filled = readSync(this.handle, this.room, 0, this.room.length, from);
      this.from = from;
    }
    if (length > this.filled) throw new Error('cut off');
    return this.room.subarray(from - this.from, from - this.from + length);
  }

  private bytes(into: Buffer, from: number): Buffer {
    if (readSync(this.handle, into, 0, into.length, from) !== into.length) throw new Error('cut off');
    return into;
  }
}

type InOrder = readonly [string, number, number, number, number, number, number, boolean, number];
type Written = Omit<Contents, 'files'> & { readonly files: readonly InOrder[] };

function inOrder({ path, size, changedMs, print, at, code, source, isWide, sum }: PackedFile): InOrder {
  return [path, size, changedMs, print, at, code, source, isWide, sum];
}

function named([path, size, changedMs, print, at, code, source, isWide, sum]: InOrder): PackedFile {
  return { path, size, changedMs, print, at, code, source, isWide, sum };
}

function rounded(bytes: number): number {
  return Math.ceil(bytes / STEP) * STEP;
}
