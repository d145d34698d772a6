/** Answers a list that fills while somebody types (`application/search`): companies of the partner directory. It changes and keeps nothing. */

import { forgetTyped } from '../channel/forget-typed';
import { senderOf, textOf } from '../channel/read-activity';
import { record } from '../channel/read-press';
import type { PartnerDirectory } from '../domain/credit/partner-directory';
import { titleOf } from '../../dialogs/credit/steps/credit-partner';
import { ActivityTypes, INVOKE_RESPONSE_KEY, type Activity, type TurnContext } from '../sdk';
import type { RateLimiter, RateLimits } from './rate-limit';

/** The list's name on the card (`cards/templates/credit.search.json`). */
export const DATASET = 'partnerCompanies';
/** Teams shows no more, whatever is sent (Typeahead search in Adaptive Cards). */
export const MOST_SHOWN = 15;
const NOTHING: readonly Shown[] = [];

/** Every key that is pressed may ask. */
export const TYPING_LIMITS: RateLimits = {
  person: { burst: 60, perSecond: 5 },
  tenant: { burst: 600, perSecond: 60 },
};

/** What the answer is made with. */
export interface TypeaheadParts {
  readonly directory: PartnerDirectory;
  readonly limits: Pick<RateLimiter, 'take'>;
}

interface Shown {
  readonly value: string;
  readonly title: string;
}

/** Whether an activity asks to fill a list. */
export function isTypeahead(activity: Activity): boolean {
  return activity.type === 'invoke' && activity.name === 'application/search';
}

/** Answers each question with at most 15 companies; with none where it asks too fast, for another list, or for nothing that can be looked for. */
export class Typeahead {
  constructor(private readonly parts: TypeaheadParts) {}

  /** Answers the invoke. Never rejects on anything a client sends. */
  async answer(context: TurnContext): Promise<void> {
    const { activity } = context;
    const sender = senderOf(activity);
    const { queryText, dataset, queryOptions } = record(activity.value);
    const typed = textOf(queryText);
    const most = shownAtMost(record(queryOptions)['top']);
    forgetTyped(activity);
    const isAsked = dataset === DATASET && this.parts.limits.take(sender) === 'pass';
    respond(context, isAsked ? await this.find(typed, sender.person.tenantId, most) : NOTHING);
  }

  private async find(typed: string, tenantId: string, most: number): Promise<readonly Shown[]> {
    const { directory } = this.parts;
    const answer = await directory.search(typed, { tenantId, most });
    if (answer.kind !== 'found') return NOTHING;
    return answer.found.slice(0, most).map((company) => ({ value: company.partnerId, title: titleOf(company) }));
  }
}

function shownAtMost(top: unknown): number {
  return typeof top === 'number' && Number.isInteger(top) && top > 0 ? Math.min(top, MOST_SHOWN) : MOST_SHOWN;
}

function respond(context: TurnContext, results: readonly Shown[]): void {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } };
  context.turnState.set(INVOKE_RESPONSE_KEY, { type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
}
