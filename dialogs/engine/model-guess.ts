/** What a language model makes of a line that the reader is not sure of, where an operator set one up: checked, and offered as buttons. */

import { resemblesCode } from '../../src/domain/invitation/invitation-code';
import { foldName } from '../../src/domain/text/fold';
import { secretsIn } from '../../src/domain/text/secrets/secrets';
import { cleanText, clip } from '../../src/domain/text/text';
import type { Attempt } from './attempt';
import { isCommand } from './command-runs';
import type { Registry } from './decision';
import { intents, isWish, type Class, type Wish } from './reader/intents';

/** No longer line is sent. */
const LONGEST = 400;
const MOST_WISHES = 2;
const LONGEST_NAME = 120;

/** The wishes it guesses, likeliest first; none where there is no model, where the line must not leave, or where what it says is no use. */
export async function guessedWishes({ given }: Attempt, { commands }: Registry, text: string): Promise<readonly Wish[]> {
  const { world, actor, activityId, say } = given;
  const line = sendable(text);
  if (world.model === undefined || line === undefined) return [];
  const served = intents.filter((name) => isCommand(commands, name));
  const wishes = Object.fromEntries(served.map((name) => [name, describedBy(name)]));
  const asked = { id: activityId, tenantId: actor.person.tenantId, side: actor.side, line, wishes };
  return checkedWishes(await world.model.sort(asked), text, served);

  function describedBy(name: string): string {
    const id = `commands.${name}.description`;
    return say.knows(id) ? say.plain(id) : name;
  }
}

/** The line without addresses, numbers and words of letters and digits; nothing where it holds a secret, or what resembles a code. */
export function sendable(text: string): string | undefined {
  if (secretsIn(text).length > 0 || resemblesCode(text)) return undefined;
  return clip(text, LONGEST)
    .replace(/[^\s@<>]{1,64}@[^\s@<>]{1,255}/gu, '[address]')
    .replace(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]{0,20}\p{N})(?=[\p{L}\p{N}]{0,20}\p{L})[\p{L}\p{N}]{5,100}/gu, '[code]')
    .replace(/\+?\d(?:[\s()./-]{0,2}\d){4,30}/gu, '[number]');
}

/** Of what a model said: wishes of the closed list, at most two, and a name that really stands in the line. */
export function checkedWishes(said: unknown, line: string, served: readonly Class[]): readonly Wish[] {
  const { wishes, trial } = typeof said === 'object' && said !== null ? (said as { wishes?: unknown; trial?: unknown }) : {};
  const named = Array.isArray(wishes) ? (wishes as readonly unknown[]).slice(0, MOST_WISHES) : [];
  const known = named.flatMap((name) => served.find((one) => one === name) ?? []).filter(isWish);
  const details = detailsIn(trial, line);
  return [...new Set(known)].map((intent) => ({ intent, details }));
}

function detailsIn(trial: unknown, line: string): Wish['details'] {
  const name = cleanText(typeof trial === 'string' ? trial : '', { max: LONGEST_NAME });
  if (name.kind !== 'ok' || !foldName(line).includes(foldName(name.text))) return {};
  return { trial: name.text };
}
