/** The HTTP answer of an activity: what stands in it, and whether it has gone out. */

import { ActivityTypes, INVOKE_RESPONSE_KEY, type TurnContext } from '../sdk';

/** Open until it goes out; what comes later has to find another way to the person. */
export class HttpAnswer {
  /** Resolves when the answer may go out before the turn has ended. */
  readonly released: Promise<void>;
  private release!: () => void;
  private isOut = false;
  private isGiven = false;

  constructor(private readonly context: TurnContext) {
    this.released = new Promise((resolve) => {
      this.release = resolve;
    });
  }

  /** Answers an invoke with this; `false` when an answer is out already. HTTP always says 200; the status that Teams reads stands in the body. */
  give(body: { readonly type: string; readonly value: unknown }): boolean {
    if (this.isOut) return false;
    this.context.turnState.set(INVOKE_RESPONSE_KEY, {
      type: ActivityTypes.InvokeResponse,
      value: { status: 200, body: { statusCode: 200, ...body } },
    });
    this.isGiven = true;
    return true;
  }

  /** The person has been answered: nobody needs to wait for what is left to do. */
  mayGo(): void {
    this.release();
  }

  /** It goes out now. `unlessGiven` stands in for an answer nobody has given yet. */
  goes(unlessGiven?: () => { readonly type: string; readonly value: unknown }): void {
    if (!this.isGiven && unlessGiven) this.give(unlessGiven());
    this.isOut = true;
  }
}
