/** How one parameter stands in a file of parameters: by its value, by the secret of a vault, or in no form that Azure reads. */

import { z } from 'zod';
import { parameterWords } from './parameter-words';

/** One that can be read: what it holds, and whether that is kept elsewhere. */
export interface Entry {
  readonly value: unknown;
  readonly isElsewhere: boolean;
}

const entryShape = z.looseObject({ value: z.unknown().optional(), reference: z.unknown().optional() });
/** A vault, as “Use Azure Key Vault to pass secure parameter value during deployment” has it (learn.microsoft.com/azure/azure-resource-manager/templates/key-vault-parameter, of 2023-06-22, a stored copy, read 2026-11-30). */
const VAULT =
  /^\/subscriptions\/[\da-f-]{36}\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.KeyVault\/vaults\/[a-z][\da-z-]+$/iu;
/** Microsoft's schema of deployment parameters, 2019-04-01. */
const referenceShape = z.looseObject({
  keyVault: z.looseObject({ id: z.string().trim().regex(VAULT) }),
  secretName: z
    .string()
    .trim()
    .regex(/^[\da-z-]+$/iu),
});
/** What the same page passes a secret to, and its like for objects. Whether Azure refuses another type, it does not say: there a value stands in plain sight anyway. */
const SECURE: ReadonlySet<string> = new Set(['securestring', 'secureobject']);

/** What an entry may have: one of the first two; the third, which says nothing to Azure. */
const KEYS: ReadonlySet<string> = new Set(['value', 'reference', 'metadata']);

/** What stands there for a parameter of this type; a sentence where its form is wrong. */
export function readEntry(entry: unknown, type: string): Entry | string {
  const read = entryShape.safeParse(entry).data;
  if (!read) return parameterWords.noEntry;
  const { value, reference } = read;
  const keys = Object.keys(read);
  if (keys.length > 0 && !keys.some((key) => key === 'value' || key === 'reference')) return parameterWords.noValue(keys);
  const strange = keys.filter((key) => !KEYS.has(key));
  if (strange.length > 0) return parameterWords.strangeKeys(strange);
  const wrong = reference === undefined ? undefined : wrongWithReference(value, reference, SECURE.has(type.toLowerCase()));
  return wrong ?? { value, isElsewhere: reference !== undefined };
}

function wrongWithReference(value: unknown, reference: unknown, isSecure: boolean): string | undefined {
  if (value !== undefined) return isSecure ? parameterWords.both : parameterWords.noSecretBeside;
  if (!isSecure) return parameterWords.noSecret;
  return referenceShape.safeParse(reference).success ? undefined : parameterWords.noReference;
}
