/** The item of the state that the index of mentions rests on: its key, and how far all rows have been gone through. */

import { z } from 'zod';
import { hasCode } from '../domain/errors';
import { MENTION_RULES, type MentionProgress } from '../domain/privacy/mentions';
import { KEPT_TABLES } from '../domain/privacy/kept-rows';
import type { MarkedStorage } from '../domain/record/item-storage';
import { MentionKeys, newMentionKey } from './mention-keys';
import { ROW_VERSION, parseRow } from './rows';

/** The key of that item. */
export const MENTION_HOME = 'mentions';

const place = z.object({ table: z.enum(KEPT_TABLES), partitionKey: z.string(), rowKey: z.string() });
const shape = z.looseObject({
  v: z.literal(ROW_VERSION),
  key: z.string().min(1),
  rules: z.int(),
  after: place.exactOptional(),
  missing: z.int(),
  completeAt: z.string().exactOptional(),
  missedAt: z.string().exactOptional(),
  until: z.string(),
  swept: z.object({ partitionKey: z.string(), place: z.string() }).exactOptional(),
  eTag: z.string().exactOptional(),
});

/** That item. With another key everything in it would be worthless, so it stands in one with the progress. */
export type MentionHomeItem = MentionProgress & {
  readonly v: typeof ROW_VERSION;
  readonly key: string;
};

/** Reads and writes it. */
export class MentionHome {
  private known: Promise<MentionKeys> | undefined;

  constructor(private readonly state: Pick<MarkedStorage, 'read' | 'put'>) {}

  /** The locks of this deployment: read once, and made by whoever comes first. Rejects as the storage does; the next call asks again. */
  keys(): Promise<MentionKeys> {
    this.known ??= this.load().then(
      ({ key }) => new MentionKeys(key),
      (error: unknown) => {
        this.known = undefined;
        throw error;
      },
    );
    return this.known;
  }

  /** The item as it stands; made where there is none. STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION if it can't be understood. */
  async load(): Promise<MentionHomeItem> {
    for (;;) {
      const item = (await this.state.read([MENTION_HOME]))[MENTION_HOME];
      if (item) return parseRow<MentionHomeItem>(shape, item);
      const made = await this.make();
      if (made) return made;
    }
  }

  /** Saves it unless somebody else did since: as it stands then, or nothing. */
  async save(progress: MentionProgress): Promise<MentionHomeItem | undefined> {
    return this.put(parseRow<MentionHomeItem>(shape, progress));
  }

  /** Nothing where somebody else was faster. */
  private make(): Promise<MentionHomeItem | undefined> {
    return this.put({
      v: ROW_VERSION,
      key: newMentionKey(),
      rules: MENTION_RULES,
      missing: 0,
      until: '',
      eTag: 'absent',
    });
  }

  private async put(item: MentionHomeItem): Promise<MentionHomeItem | undefined> {
    try {
      return { ...item, eTag: await this.state.put(MENTION_HOME, item) };
    } catch (error) {
      if (hasCode(error, 'STORAGE_CONFLICT')) return undefined;
      throw error;
    }
  }
}
