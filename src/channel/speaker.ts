/** Sends to a chat: new messages and updates of cards, inside and outside of a turn. */

import type { Drawn } from '../../dialogs/engine/screens';
import type { Reference } from '../../dialogs/engine/state';
import { spanned } from '../log/trace';
import type { PersonRef } from '../domain/people/person';
import { ActivityTypes, type Activity } from '../sdk';
import type { ConversationCalls } from './conversation-calls';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** Speaks in one chat. Every call rejects with a ConnectorError when the channel did not take it. */
export class Speaker {
  constructor(private readonly connectorFor: (serviceUrl: string) => Promise<ConversationCalls>) {}

  /** Posts a card as a new message; answers the message's id, empty when the channel names none. */
  async post(to: Reference, drawn: Drawn): Promise<string> {
    return this.send(to, cardActivity(drawn));
  }

  /** Posts a plain text that reads no markdown and no mention. */
  async say(to: Reference, text: string): Promise<string> {
    return this.send(to, { type: ActivityTypes.Message, textFormat: 'plain', text });
  }

  /** Shows for a moment that the bot writes. */
  async typing(to: Reference): Promise<void> {
    await this.send(to, { type: ActivityTypes.Typing });
  }

  /** Puts a card in place of the one an earlier message showed. */
  async update(to: Reference, activityId: string, drawn: Drawn): Promise<void> {
    const client = await this.connectorFor(to.serviceUrl);
    await client.updateActivity(to.conversationId, activityId, {
      ...addressed(to, cardActivity(drawn)),
      id: activityId,
    });
  }

  /**
   * Opens the personal chat of somebody who has the app, from where they were reached before; answers its id. The one there was
   * may be lost, or belong to a bot registered earlier.
   */
  async open(from: Reference, { tenantId, personId }: PersonRef): Promise<string> {
    const client = await this.connectorFor(from.serviceUrl);
    const { id } = await client.createConversation({
      isGroup: false,
      bot: { id: from.botChannelId, name: '' },
      // Teams takes an object id here where the app is installed for that person; the channel's own id goes with the registration.
      members: [{ id: personId, name: '' }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    });
    return id;
  }

  private async send(to: Reference, activity: Partial<Activity>): Promise<string> {
    const { id = '' } = await spanned('send', { kind: activity.type ?? 'other' }, async () => {
      const client = await this.connectorFor(to.serviceUrl);
      return client.sendToConversation(to.conversationId, addressed(to, activity));
    });
    return id;
  }
}

/** `summary` is what a notification shows; without it Teams says that a card was sent. */
function cardActivity({ card, summary }: Drawn): Partial<Activity> {
  return { type: ActivityTypes.Message, summary, attachments: [{ contentType: CARD, content: card }] };
}

function addressed(to: Reference, activity: Partial<Activity>): Partial<Activity> {
  return {
    ...activity,
    channelId: 'msteams',
    from: { id: to.botChannelId, name: '' },
    recipient: { id: to.personChannelId, name: '' },
    conversation: { id: to.conversationId } as Activity['conversation'],
  };
}
