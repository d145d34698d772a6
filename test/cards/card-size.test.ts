/** How much there is to read on the cards of sources, recipes, claims and support. A card that asks for more than this is not read. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import * as credit from '../../cards/credit';
import type { Button, CardContent, Link, Params } from '../../cards/engine/content';
import { CardRenderer } from '../../cards/engine/render';
import { createWords, wordId } from '../../cards/engine/words';
import { recipeCard } from '../../cards/recipe';
import { supportCard } from '../../cards/support';
import { whyCard } from '../../cards/why';
import { pages, sourced } from '../../dialogs/chat/why-text';
import { SHOWN, TOPICS } from '../../dialogs/chat/why';
import { CLAIM_REFUSALS } from '../../src/domain/credit/claim';
import { recipes, type RecipeId } from '../../src/domain/hand-over/recipes';
import { supportFor } from '../../src/domain/support/support';
import type { JsonObject } from '../kit/json';
import { tooWordy, wordsInSight } from './live-words';

const say = createWords()('en-GB');
const renderer = new CardRenderer();
const params: Params = {
  company: 'Adventure Works',
  partner: 'Contoso Consulting',
  admin: 'Jo Berry',
  account: 'setup@adventure-works.onmicrosoft.com',
  tenant: '22222222-2222-4222-8222-222222222222',
  product: 'Dynamics 365 Sales',
  side: 'partner',
  reader: 'other',
};
const ids = Object.keys(recipes) as readonly RecipeId[];

const cards: readonly (readonly [name: string, content: CardContent])[] = [
  ...Object.entries(TOPICS).flatMap(([topic, facts]) => {
    const shown = facts.slice(0, SHOWN);
    const told = shown.map((id) => sourced(say, id, '2026-11-28'));
    return [[`why: ${topic}`, whyCard(say, told, '', links(pages(say, shown)))] as const];
  }),
  ...ids.map((id) => [`recipe: ${id}`, recipeCard(say, id, recipes[id], params, buttons('Back to the checklist'))] as const),
  ...CLAIM_REFUSALS.map(
    (id) => [`claim: ${id}`, credit.refusedCard(say, id, params, buttons('Partner of record', 'Back to the trial'))] as const,
  ),
  ['list: file a claim', claimToFile()],
  ['claim: activity', credit.activityCard(say, { activity: '', contact: '', title: '' }, 'Adventure Works')],
  ['claim: refusal', credit.refusalCard(say, { refusal: '' })],
  ['claim: standing', credit.standingCard(say, 'waiting', params)],
  ...(['sales', 'finance', 'businessCentral'] as const).flatMap((product) =>
    (['customer', 'handOver', 'partner'] as const).map((home) => {
      const { lines } = supportFor({ product, home });
      const content = supportCard(
        say,
        'trial',
        params,
        lines.map((line) => say(`support.lines.${line}`, params)),
        buttons('Back to the trial'),
      );
      return [`support: ${product}, ${home}`, content] as const;
    }),
  ),
  [
    'support: ways',
    supportCard(
      say,
      'ways',
      {},
      (['csp', 'central', 'direct', 'app', 'contract'] as const).map((way) => say(`support.ways.${way}`, { side: 'partner' })),
      buttons('What else can I do?'),
    ),
  ],
];

describe('the size of a card', () => {
  for (const [name, content] of cards)
    it(`${name} has no more words in sight than a card of its kind may have`, () => {
      const card = draw(content);
      deepEqual(tooWordy(card), []);
      ok(wordsInSight(card) > 15, 'there is something to read');
    });

  it('counts what is read', () => {
    const words = wordsInSight(draw(supportCard(say, 'ways', {}, ['one two three'], buttons('four five'))));
    equal(words, wordsInSight(draw(supportCard(say, 'ways', {}, [], buttons('four five')))) + 3);
  });
});

/** What is to be filed with everything that can be known of it: five steps, eleven lines to copy, and what it is not. */
function claimToFile(): CardContent {
  const values = {
    ...{ partnerId: '4391507', tenant: params['tenant'], domain: 'adventure-works.com', company: 'Adventure Works' },
    ...{ product: 'Dynamics 365 Sales', solution: 'Business Applications, Dynamics 365', subscription: params['tenant'] },
    ...{
      activity: 'Influenced revenue recognition - Non-Incentivized',
      contact: 'Jo Berry, jo@adventure-works.com',
      title: 'Head of Sales',
    },
  };
  const copy = Object.entries(values).map(([id, value]) => ({
    label: say.plain(wordId(say, `credit.copy.${id}`)),
    value: String(value),
  }));
  const steps = (['one', 'two', 'seller', 'three', 'four'] as const).map((step) => say(`credit.file.cporNow.${step}`));
  const lines = { steps, copy, others: [say('credit.others.dpor.azureOnly')] };
  return credit.fileCard(say, 'credit.file.cporNow', params, lines, {
    url: 'https://partner.microsoft.com',
    title: say.plain('credit.file.page'),
  });
}

function draw(content: CardContent): JsonObject {
  const around = { context: '', counter: '', problems: [], notes: [], token: { journey: 'x', step: 'x', revision: 1 } };
  return renderer.render(content, around, say);
}

function buttons(...titles: readonly string[]): readonly Button[] {
  return titles.map((title) => ({ verb: 'home', title }));
}

function links(list: readonly Link[]): readonly (Button | Link)[] {
  return [...list, ...buttons('What else can I do?')];
}
