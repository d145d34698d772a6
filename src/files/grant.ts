/** What one link to a file is good for. */

import type { FileWanted } from '../domain/record/links';

/** What a link to a file opens, and for whom it was made; the file itself is made when the link is used. */
export type Grant = FileWanted & { readonly tenantId: string; readonly personId: string; readonly locale: string };
