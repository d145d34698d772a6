/** How one parameter stands in a file of parameters: by its value, by the secret of a vault, or in no form that Azure reads. */

import { z } from 'zod';
import { parameterWords } from './parameter-words';

/** One that can be read: what it holds, and whether that is kept elsewhere. */
export interface Entry {
  readonly value: unknown;
  readonly isElsewhere: boolean;
}

const entryShape = z.looseObject({ value: z.unknown().optional(), reference: z.unknown().optional() });
/** Microsoft's schema of deployment parameters, 2019-04-01. */
const referenceShape = z.looseObject({
  keyVault: z.looseObject({ id: z.string().trim().min(1) }),
  secretName: z.string().trim().min(1),
});

/** What an entry may have: one of the first two; the third, which says nothing to Azure. */
const KEYS: ReadonlySet<string> = new Set(['value', 'reference', 'metadata']);

/** What stands there; a sentence where its form is wrong. */
export function readEntry(entry: unknown): Entry | string {
  const read = entryShape.safeParse(entry).data;
  if (!read) return parameterWords.noEntry;
  const { value, reference } = read;
  const keys = Object.keys(read);
  if (keys.length > 0 && !keys.some((key) => key === 'value' || key === 'reference')) return parameterWords.noValue(keys);
  const strange = keys.filter((key) => !KEYS.has(key));
  if (strange.length > 0) return parameterWords.strangeKeys(strange);
  const isElsewhere = value === undefined && reference !== undefined;
  if (isElsewhere && !referenceShape.safeParse(reference).success) return parameterWords.noReference;
  return { value, isElsewhere };
}
