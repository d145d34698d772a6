/** Reads which of a question's choices a line means in words. */

import { limits } from '../../../src/domain/text/limiting-words';
import type { LineContext } from './intents';
import { says, type Sense } from './sense';

/** How the customer buys. */
export function buyingOf(sense: Sense): string | undefined {
  if (says(sense, 'unsure')) return 'unknown';
  if (says(sense, 'not', 'remove') || limits(sense.text)) return undefined;
  if (says(sense, 'other')) return 'cspOther';
  if (says(sense, 'direct', 'card')) return 'web';
  if (says(sense, 'agreement')) return 'enterprise';
  return says(sense, 'through') || (isOfUs(sense) && sense.atoms.length <= 5 && !says(sense, 'bought', 'already'))
    ? 'cspUs'
    : undefined;
}

/** "On" is French for us, and stands before many an English day. */
function isOfUs({ atoms }: Sense): boolean {
  return atoms.some(({ means }) => means.includes('we') && !means.includes('glue'));
}

/** "Through us", "through another partner", "directly": a purchase says by itself that something was bought. */
export function boughtThrough(sense: Sense): string | undefined {
  const route = buyingOf(sense) ?? (isByPartner(sense) ? BY_PARTNER : undefined);
  return route === 'cspUs' && !isThroughUs(sense) ? undefined : route;
}

/** What `buying` says where the partner bought: to its customer that is us. */
export const BY_PARTNER = 'byPartner';

/** Whether a partner bought, or it was bought from one; to its customer that is us. */
function isByPartner(sense: Sense): boolean {
  return says(sense, 'partner') && !says(sense, 'not', 'other', 'competitor', 'unsure', 'credit');
}

/** "Through" alone may be through anybody; "through us" is one phrase. */
function isThroughUs({ atoms }: Sense): boolean {
  return atoms.some(({ means, raw }) => means.length === 1 && means[0] === 'through' && /\s/u.test(raw));
}

/** How it was bought, as one of a side says it: to a customer the partner is the one who is here. */
export function buyingSaid(sense: Sense, side: LineContext['side']): string | undefined {
  return buyingOf(sense) ?? (side === 'customer' && isByPartner(sense) ? 'cspUs' : undefined);
}

/** Whose account signs up. "Not ours" leaves two others. */
export function identityOf(sense: Sense): string | undefined {
  if (says(sense, 'not', 'no', 'noLonger') || limits(sense.text)) return undefined;
  if (says(sense, 'handOver', 'new', 'restart')) return 'handOver';
  if (says(sense, 'ours')) return 'partner';
  return says(sense, 'theirs') || isCustomersTenant(sense) ? 'customer' : undefined;
}

/** "The tenant of the customer"; by themselves the customer's mails and phones are no answer. */
function isCustomersTenant(sense: Sense): boolean {
  return says(sense, 'customer', 'they', 'it') && says(sense, 'tenant', 'account') && !says(sense, 'start', 'we', 'me');
}

/** Where the trial stands at its start. */
export function startOf(sense: Sense): string | undefined {
  if (limits(sense.text) || (says(sense, 'not') && !says(sense, 'running', 'already', 'bought'))) return undefined;
  if (says(sense, 'link', 'itself')) return 'customer';
  if (says(sense, 'bought', 'subscription')) return 'paid';
  if (says(sense, 'running', 'already')) return 'running';
  return says(sense, 'new') && !says(sense, 'not') ? 'new' : undefined;
}
