/** The cards that say where to ask for support. */

import type { Button, CardContent, Link, Params } from './engine/content';
import type { Say } from './engine/words';

/** What there is to know, line by line. `of`: of one trial, or of all ways of buying. */
export function supportCard(
  say: Say,
  of: 'trial' | 'ways',
  params: Params,
  lines: readonly string[],
  buttons: readonly (Button | Link)[],
): CardContent {
  const said = { heading: say(`support.${of}.heading`, params), hint: say(`support.${of}.hint`, params) };
  return { name: 'support', params: {}, data: { lines: lines.map((text) => ({ text })) }, said, buttons };
}
