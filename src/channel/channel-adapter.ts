/** The stock CloudAdapter, entered behind its look at the request. */

import { validateAndFixActivity } from 'botbuilder/lib/activityValidator';
import { AuthenticationError } from 'botframework-connector';
import type { MessageRequest } from '../http/message-request';
import type { Reply } from '../http/reply';
import { CloudAdapter, type Activity, type TurnContext } from '../sdk';

/**
 * Does what `process` does (4.23.3), but for its schemas of request, response and body: the server and the front door have looked at all of
 * that, and the schemas are a twentieth of a turn.
 */
export class ChannelAdapter extends CloudAdapter {
  /** Lets a turn answer an activity. Never rejects: what a turn throws is printed and answered with 500, a bad token with 401. */
  async answer({ headers, body }: MessageRequest, reply: Reply, turn: (context: TurnContext) => Promise<void>): Promise<void> {
    try {
      // The front door has looked at its fields.
      const activity = validateAndFixActivity(body as unknown as Activity);
      const answer = await this.processActivity(headers.authorization ?? '', activity, turn);
      reply.give(answer?.status ?? 200, answer?.body);
    } catch (error) {
      console.error(error);
      reply.refuse(error instanceof AuthenticationError ? 401 : 500);
    }
  }
}
