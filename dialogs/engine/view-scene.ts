/** What views are drawn from, and what comes of it. */

import type { CardContent, Text } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { FactId } from '../../src/domain/catalog/facts/facts';
import type { Actor, PartnerTenants } from '../../src/domain/people/actor';
import type { Codes } from '../../src/domain/invitation/codes';
import type { Service } from '../../src/domain/service/service';
import type { Links } from '../../src/domain/record/links';
import type { Commands } from './command';
import type { OpenTrials } from './open-trials';
import type { Conversation } from './state';

/** What a view is drawn from that anyone may see: the one who looks and what they said themselves, nothing of the record. */
export interface OpenScene {
  readonly actor: Actor;
  readonly say: Say;
  readonly now: Date;
  readonly args: Readonly<Record<string, string>>;
  readonly conversation: Conversation;
  readonly service: Service;
  /** Every command, for views that offer them. */
  readonly commands: Commands;
  /** Whether the clock can be moved: on one's own computer alone. */
  readonly canTravel?: boolean;
  /** The facts behind what the view named in the arguments says, or else the open form. */
  readonly stated: () => Promise<readonly FactId[]>;
}

/** What a view is drawn from that reads the record: of it what is open to the one who looks, and nothing else. */
export interface ViewScene extends OpenScene {
  readonly trials: OpenTrials;
  readonly files: Links;
  readonly partners: PartnerTenants;
  readonly codes: Codes;
  readonly botLink: (line: string) => string | undefined;
}

/** A view's content and the lines around it. */
export interface Drawing {
  readonly content: CardContent;
  readonly context?: string;
  readonly counter?: string;
  readonly progress?: { readonly done: number; readonly of: number };
  readonly notes?: readonly Text[];
}
