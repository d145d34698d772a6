/** A chat as it stands at a moment, to go on from there as often as wanted: what leads there is said and pressed once. */

import { randomUUID } from 'node:crypto';
import { readConversation } from '../../../dialogs/engine/stored-state';
import type { StoredItem } from '../../../src/domain/record/item-storage';
import { TableStorage } from '../../../src/storage/table-storage';
import { tableOpener } from '../../../src/storage/tables';
import type { AppStage } from './app-stage';
import { adaptiveCardType } from './conversations';
import type { Chat } from './chat';

/** The chat of a person as the bot stores it, and the messages in it. A journey in it keeps its ids: it is to be sent off once. */
export class StandingChat {
  private constructor(
    private readonly stage: AppStage,
    private readonly storage: TableStorage,
    private readonly chat: Chat,
    private readonly row: string,
    private readonly messages: Chat['messages'],
  ) {}

  /** The chat as it is now: nothing may be under way, and nothing owed. */
  static async of(stage: AppStage, chat: Chat): Promise<StandingChat> {
    const open = await tableOpener({ kind: 'connectionString', connectionString: stage.connectionString });
    const storage = new TableStorage(open('state'));
    const { [keyOf(chat)]: row } = await storage.read([keyOf(chat)]);
    if (!row) throw new Error('the bot knows nothing of this chat');
    if (readConversation(row).owed.length > 0) throw new Error('something is owed in this chat');
    return new StandingChat(stage, storage, chat, JSON.stringify(row), chat.messages);
  }

  /** The same chat of somebody new, who differs in the object id alone. */
  async again(): Promise<Chat> {
    const { person, locale, timezone } = this.chat.origin;
    const aadObjectId = randomUUID();
    const again = this.stage.channel.chat({ person: { ...person, aadObjectId }, locale, timezone });
    const { eTag: _, ...row } = JSON.parse(this.row.replaceAll(person.aadObjectId, aadObjectId)) as StoredItem;
    await this.storage.put(keyOf(again), row);
    for (const { id, from, text = '', card } of this.messages) {
      const attachments = card ? [{ contentType: adaptiveCardType, content: card }] : [];
      again.origin.conversation.add(id, from, { text, attachments });
    }
    return again;
  }
}

function keyOf({ origin: { person } }: Chat): string {
  return `person/${person.tenantId}/${person.aadObjectId}`;
}
