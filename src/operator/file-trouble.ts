/** What the system says where a file or a folder can't be used, in words. */

/** What asks for files, and for nothing else. */
const FILE_CALLS: ReadonlySet<string> = new Set(['open', 'read', 'write', 'stat', 'lstat', 'scandir', 'mkdir', 'close']);

const ALWAYS: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  ELOOP: 'a link there leads round in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for you',
  EFBIG: 'the disk takes no file of that size',
};

/** A half sentence; `own` says by code what is so for this use. Anything that comes of no file is thrown on. */
export function fileTrouble(error: unknown, own: Readonly<Record<string, string>>): string {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
  const code = String(error.code);
  if (!FILE_CALLS.has(String(error.syscall))) throw error;
  return own[code] ?? ALWAYS[code] ?? `the system says ${code}`;
}
