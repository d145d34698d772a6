/** What is said of a file that was to hold JSON. */

import type { Unread } from './json-file';
import { seenText } from './seen-text';

/** The sentences. */
export const fileWords = {
  unread: (path: string, file: Unread): string => {
    if (file.kind === 'trouble') return `${path} can’t be read: ${file.because}. Look at the path again.`;
    if (file.kind === 'notUtf8') return `${path} holds bytes in line ${file.line} that are no UTF-8. Save it as UTF-8.`;
    if (!('place' in file)) return UNREAD[file.kind](path);
    const { line, column } = file.place;
    if (file.kind === 'comment')
      return `${path} has a comment in line ${line}, column ${column}. No comment is read here: take it away.`;
    if (file.kind === 'twice')
      return `${path} has "${seenText(file.key).slice(0, 40)}" twice: again in line ${line}, column ${column}. Only one of the two counts; keep the right one.`;
    return `${path} is no JSON from line ${line}, column ${column} on. Look there, and just before it.`;
  },
} as const;

const UNREAD: Readonly<
  Record<Exclude<Unread['kind'], 'trouble' | 'notUtf8' | 'broken' | 'comment' | 'twice'>, (path: string) => string>
> = {
  missing: (path) => `there is no file ${path}. Look at the path again.`,
  folder: (path) => `${path} is a folder. Name the file in it.`,
  closed: (path) => `${path} can’t be read. Look who may read it.`,
  large: (path) => `${path} has more than 4 MB, which no such file has. Look at the path again.`,
  empty: (path) => `${path} is empty. Look at the path again, or put something there.`,
  archive: (path) => `${path} is an archive (.zip). Unpack it, and name the file that was in it.`,
  utf16: (path) => `${path} is UTF-16, as some programs save by themselves. Save it as UTF-8.`,
};
