/** Where facts were read: the pages, by a short name of ours. */

import { moneySources } from './money-sources';
import type { Page } from './page';
import { partnerSources } from './partner-sources';
import { trialSources } from './trial-sources';

const table = { ...trialSources, ...moneySources, ...partnerSources };

/** The short name of a page. */
export type SourceId = keyof typeof table;

/** The pages by their short names. */
export const sources: Readonly<Record<SourceId, Page>> = table;
