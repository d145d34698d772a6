/** A folder, made in bounded time: Node's own recursive way never ends where the system lets nobody make one, as in /proc. */

import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes it with those it stands in; what is there already stays. Rejects as the system does; with ENOENT where no folder can be made. */
export async function madeFolder(folder: string, mode?: number): Promise<void> {
  const make = (): Promise<unknown> => mkdir(folder, mode === undefined ? {} : { mode });
  await make().catch(async (error: unknown) => {
    const [code, parent] = [error instanceof Error && 'code' in error ? error.code : '', dirname(folder)];
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || parent === folder) throw error;
    await madeFolder(parent, mode);
    await make();
  });
}
