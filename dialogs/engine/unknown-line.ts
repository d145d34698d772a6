/** What is said of a line that means nothing to the bot. */

import type { Text } from '../../cards/engine/content';
import { mayHoldCode } from '../../src/domain/invitation/invitation-code';
import { clip } from '../../src/domain/text/text';

/** How long a person's own words may be when they are quoted back. */
const QUOTE = 60;

/** A note that the line is not known, with the nearest command if one is near. What may hold a code is not quoted. */
export function unknownLine(text: string, near: string | undefined): Text {
  if (mayHoldCode(text))
    return near === undefined ? { id: 'notes.unknownUnquoted' } : { id: 'notes.nearUnquoted', params: { near } };
  const line = text.replaceAll('\n', ' ');
  const quoted = line.length > QUOTE ? `${clip(line, QUOTE)}…` : line;
  return near === undefined
    ? { id: 'notes.unknown', params: { text: quoted } }
    : { id: 'notes.unknownNear', params: { text: quoted, near } };
}
