/** What a language model makes of a line that the reader is not sure of, where an operator set one up: checked, and offered as buttons. */

import { resemblesCode } from '../../src/domain/invitation/invitation-code';
import { foldName } from '../../src/domain/text/fold';
import { secretsIn } from '../../src/domain/text/secrets/secrets';
import { cleanText, clip } from '../../src/domain/text/text';
import type { Attempt } from './attempt';
import { isCommand } from './command-runs';
import type { Registry } from './decision';
import { isMessage } from './pasted';
import { intents, isWish, type Class, type Wish } from './reader/intents';

/** No longer line is sent. */
const LONGEST = 400;
/** More is read than sent: what is cut in the middle would not be known as an address. */
const READ = 4 * LONGEST;
const MOST_WISHES = 2;
const LONGEST_NAME = 120;

/**
 * The wishes it guesses, likeliest first; none where there is no model, where the line must not leave, or where what it says is no use.
 * Nothing leaves that a guest wrote, or somebody whom the roster does not know, and nothing of a mail.
 */
export async function guessedWishes({ given }: Attempt, { commands }: Registry, text: string): Promise<readonly Wish[]> {
  const { world, actor, activityId, say } = given;
  if (world.model === undefined || actor.standing !== 'member' || isMessage(text)) return [];
  const line = sendable(text);
  if (line === undefined) return [];
  const served = intents.filter((name) => isCommand(commands, name));
  const wishes = Object.fromEntries(served.map((name) => [name, describedBy(name)]));
  const { tenantId, personId } = actor.person;
  const asked = { id: activityId, tenantId, personId, side: actor.side, line, wishes };
  return checkedWishes(await world.model.sort(asked), text, served);

  function describedBy(name: string): string {
    const id = `commands.${name}.description`;
    return say.knows(id) ? say.plain(id) : name;
  }
}

/** An address of the web or of a share, whole: what follows the host may let in whoever has it. */
const LINK =
  /(?:\b[a-z][a-z0-9+.-]{1,30}:\/\/|\bwww\.|\\\\)\S{1,2000}(?<![.,;:!?])|(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}]{2,24}(?::\d{1,5})?[/?#]\S{0,2000}/giu;

/**
 * The line without links, addresses, numbers and words of letters and digits, look-alikes of those included; nothing where it holds a
 * secret, or what resembles a code.
 */
export function sendable(text: string): string | undefined {
  if (secretsIn(text).length > 0 || resemblesCode(text)) return undefined;
  const plain = clip(text, READ).normalize('NFKC');
  const without = plain
    .replace(LINK, '[link]')
    .replace(/[^\s@<>]{1,64}@[^\s@<>]{1,255}/gu, '[address]')
    .replace(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]{0,20}\p{N})(?=[\p{L}\p{N}]{0,20}\p{L})[\p{L}\p{N}]{5,100}/gu, '[code]')
    .replace(/\+?\p{Nd}(?:[\s()./-]{0,2}\p{Nd}){4,30}/gu, '[number]');
  return clip(without, LONGEST);
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
