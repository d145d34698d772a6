/** What views are drawn from, and what comes of it. */

import type { CardContent, Text } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { Actor, PartnerTenants } from '../../src/domain/people/actor';
import type { Codes } from '../../src/domain/invitation/codes';
import type { Links } from '../../src/domain/record/links';
import type { KeptNotices } from '../../src/domain/watch/kept-notices';
import type { Trials } from '../../src/domain/record/trials';
import type { Commands } from './command';
import type { Conversation } from './state';

/** What a view is drawn from. */
export interface ViewScene {
  readonly actor: Actor;
  readonly say: Say;
  readonly now: Date;
  readonly args: Readonly<Record<string, string>>;
  readonly conversation: Conversation;
  readonly trials: Trials & KeptNotices;
  readonly files: Links;
  readonly partners: PartnerTenants;
  readonly codes: Codes;
  readonly botLink: (line: string) => string | undefined;
  /** Every command, for views that offer them. */
  readonly commands: Commands;
}

/** What is left of it for a view that anyone may see: the one who looks and what they said themselves, nothing of the record. */
export type OpenScene = Pick<ViewScene, 'actor' | 'say' | 'now' | 'args' | 'conversation' | 'commands'>;

/** A view's content and the lines around it. */
export interface Drawing {
  readonly content: CardContent;
  readonly context?: string;
  readonly counter?: string;
  readonly progress?: { readonly done: number; readonly of: number };
  readonly notes?: readonly Text[];
}
