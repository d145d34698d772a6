/** Runs the dialogs for one event on a context that can't send: what they decide is kept on the attempt, nothing leaks out. */

import { carry, type Attempt } from '../../dialogs/engine/attempt';
import type { HubDialog } from '../../dialogs/engine/hub-dialog';
import {
  BotAdapter,
  DialogContext,
  DialogContextError,
  DialogSet,
  NullTelemetryClient,
  TurnContext,
  type Activity,
} from '../sdk';

/** An adapter without a channel behind it. */
class Notebook extends BotAdapter {
  override sendActivities(): Promise<never> {
    return Promise.reject(new Error('dialogs stage screens, they do not send'));
  }
  override updateActivity(): Promise<never> {
    return Promise.reject(new Error('dialogs stage screens, they do not update'));
  }
  override deleteActivity(): Promise<never> {
    return Promise.reject(new Error('dialogs stage screens, they do not delete'));
  }
  override continueConversation(): Promise<never> {
    return Promise.reject(new Error('dialogs have one conversation'));
  }
}

/** Decides an event by the hub. */
export class Decider {
  private readonly notebook = new Notebook();
  private readonly dialogs: DialogSet;

  constructor(private readonly hub: HubDialog) {
    this.dialogs = new DialogSet();
    this.dialogs.add(hub);
    // Without one the set throws in every open journey after a deployment that changed its steps.
    this.dialogs.telemetryClient = new NullTelemetryClient();
  }

  /** The attempt as if nothing had been asked for, and a word about why. */
  holdBack(attempt: Attempt): void {
    this.hub.holdBack(attempt);
  }

  /** Lets the hub decide; the attempt holds the result. Each call has a context, an activity and a stack of its own. */
  async decide(attempt: Attempt, activity: Activity): Promise<void> {
    // No dialog reads more of it than its kind: what was typed is an event of the attempt.
    const context = new TurnContext(this.notebook, { type: activity.type });
    carry(context, attempt);
    const dc = new DialogContext(this.dialogs, context, { dialogStack: [] });
    await dc.beginDialog(this.hub.id).catch((error: unknown) => {
      throw originalOf(error);
    });
  }
}

/** The SDK wraps what a dialog throws, once for each dialog it was in. */
function originalOf(error: unknown): unknown {
  return error instanceof DialogContextError ? originalOf(error.error) : error;
}
