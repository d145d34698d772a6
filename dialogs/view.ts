/** What views have in common: what they are drawn from, and what comes of it. */

import type { CardContent, Text } from '../cards/content';
import type { Say } from '../cards/words';
import type { Actor, PartnerTenants } from '../src/domain/actor';
import type { Codes, Links, Trials } from '../src/domain/ports';
import type { Conversation } from './state';

/** What a view is drawn from. */
export interface ViewScene {
  readonly actor: Actor;
  readonly say: Say;
  readonly now: Date;
  readonly args: Readonly<Record<string, string>>;
  readonly conversation: Conversation;
  readonly trials: Trials;
  readonly files: Links;
  readonly partners: PartnerTenants;
  readonly codes: Codes;
  readonly botLink: (line: string) => string | undefined;
}

/** A view's content and the lines around it. */
export interface View {
  readonly content: CardContent;
  readonly context?: string;
  readonly counter?: string;
  readonly progress?: { readonly done: number; readonly of: number };
  readonly notes?: readonly Text[];
}
