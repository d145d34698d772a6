/** The note a backup ends with. */

import { z } from 'zod';

/** Its name in the folder. It is written last: a folder without it holds no backup. */
export const NOTE = 'backup.json';

/** Its shape, for reading it. */
export const noteShape = z.object({
  format: z.literal(1),
  /** When the copy began: what happened later may be in it or not. */
  at: z.iso.datetime(),
  tables: z.record(z.string().regex(/^[a-z]+$/), z.object({ rows: z.int(), sha256: z.string() })),
});

/** When a backup was made, and what each file of it holds. */
export type BackupNote = z.infer<typeof noteShape>;
