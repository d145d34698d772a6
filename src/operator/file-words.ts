/** What is said of a file that was to hold JSON. */

import type { Unread } from './json-file';

/** The sentences. */
export const fileWords = {
  unread: (path: string, file: Unread): string => {
    if (file.kind === 'missing') return `there is no file ${path}. Look at the path again.`;
    if (file.kind === 'folder') return `${path} is a folder. Name the file in it.`;
    if (file.kind === 'closed') return `${path} can’t be read. Look who may read it.`;
    const { line, column } = file.place;
    return `${path} is no JSON from line ${line}, column ${column} on. Look there, and just before it.`;
  },
} as const;
