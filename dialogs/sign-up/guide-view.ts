/** A trial as Microsoft's pages say it is: what applies to its product and kind, and what no page says. */

import { button, titled } from '../../cards/engine/buttons';
import type { CardContent } from '../../cards/engine/content';
import { wordId, type Say } from '../../cards/engine/words';
import { guideCard, type Fact } from '../../cards/views';
import { guideOf, type GuideEntry } from '../../src/domain/catalog/guides/guide';
import { productById } from '../../src/domain/catalog/products';
import { notFound } from '../engine/not-found';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** What applies to one trial, for either side of it. */
export const guide: ViewOfTrial = { for: 'related', draw: { partner: drawn, customer: drawn }, otherwise: notFound('myTrials') };

function drawn({ trial }: Related, { say }: ViewScene): Drawing {
  const product = productById(trial.product);
  const entries = (product && guideOf(product, trial.kind, trial.channel)) ?? [];
  return { content: content(say, product?.name ?? '', entries, trial.id), context: say.plain('guide.context') };
}

function content(say: Say, product: string, entries: readonly GuideEntry[], trial: string): CardContent {
  const asked = entries.flatMap((entry) => (entry.kind === 'asked' ? [say.plain(`guide.topics.${entry.topic}`)] : []));
  const facts = [
    ...entries.flatMap((entry) => told(say, product, entry)),
    ...(asked.length === 0 ? [] : [askedLine(say, asked)]),
  ];
  const buttons = [
    { ...button(say, 'trial', { trial }, 'toTrial'), primary: true },
    titled(say, 'setUp', 'setUp.open', { args: { trial } }),
  ];
  return guideCard(say, { product }, facts, buttons);
}

function told(say: Say, product: string, entry: GuideEntry): readonly Fact[] {
  if (entry.kind === 'asked') return [];
  const value = say.plain(wordId(say, `guide.${entry.topic}.${entry.code}`), { product });
  return [{ label: say.plain(`guide.topics.${entry.topic}`), value }];
}

function askedLine(say: Say, topics: readonly string[]): Fact {
  return { label: say.plain('guide.asked'), value: say.plain('guide.askedOf', { topics: topics.join(', ') }) };
}
