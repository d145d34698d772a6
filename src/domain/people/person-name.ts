/** Reads the name a person goes by: other people's systems let anyone write anything there. */

import { REMOVED, withoutSecrets } from '../text/secrets/secrets';
import { cleanText } from '../text/text';

const LONGEST = 200;

/** The name, clean and without anything secret; empty when there is none. */
export function readName(value: unknown): string {
  const name = cleanText(value, { max: LONGEST });
  return name.kind === 'ok' ? withoutSecrets(name.text).text.replaceAll(REMOVED, '…') : '';
}
