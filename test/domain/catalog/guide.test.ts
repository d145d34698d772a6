/** The guides: each kind of trial of each product has its sentences, borne out by the facts they name, or asks. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { createWords, wordId } from '../../../cards/engine/words';
import { factsBehind } from '../../../cards/words/classes';
import { isFactId, isOpenFactId } from '../../../src/domain/catalog/facts/facts';
import { briefOf, guideOf, guideTopics, type GuideEntry } from '../../../src/domain/catalog/guides/guide';
import { guideFacts } from '../../../src/domain/catalog/guides/guide-facts';
import { productById, products } from '../../../src/domain/catalog/products';
import type { Channel, TrialKind } from '../../../src/domain/catalog/offers';
import { setUpOf } from '../../../src/domain/sign-up/set-up';

const say = createWords()('en-GB');
const KINDS: readonly TrialKind[] = ['standard', 'subscription'];
const CHANNELS: readonly Channel[] = ['web', 'partnerCenter'];

function entries(id: string, kind: TrialKind, channel?: Channel): readonly GuideEntry[] {
  return guideOf(productById(id)!, kind, channel) ?? [];
}

function codes(id: string, kind: TrialKind, channel?: Channel): Readonly<Record<string, string>> {
  return Object.fromEntries(entries(id, kind, channel).map((one) => [one.topic, one.kind === 'told' ? one.code : '?']));
}

describe('the guide of a trial', () => {
  it('is there for every kind on offer on the web and for every order, on every topic, and for nothing else', () => {
    for (const product of products)
      for (const kind of KINDS) {
        const web = product.kinds.includes(kind) ? guideTopics : [];
        deepEqual(
          entries(product.id, kind).map(({ topic }) => topic),
          web,
          `${product.id} ${kind}`,
        );
        equal(entries(product.id, kind, 'partnerCenter').length, kind === 'subscription' ? guideTopics.length : 0, product.id);
      }
  });

  it('says how every trial on the web starts, what it needs and whether it becomes a bill', () => {
    for (const { id, kinds } of products)
      for (const kind of kinds) {
        const { start, needs, bill } = codes(id, kind);
        ok(start !== '?' && needs !== '?' && bill !== '?', `${id} ${kind}`);
      }
  });

  it('has a link exactly where its first sentence does not say that there is none', () => {
    for (const { id, kinds, trials } of products)
      for (const kind of kinds) {
        const said = say.plain(wordId(say, `guide.start.${codes(id, kind)['start'] ?? ''}`), { product: id });
        equal(said.startsWith('No link'), trials[kind]?.startLinks.length === 0, `${id} ${kind}: ${said}`);
      }
  });

  it('names the facts of each sentence as the words do, and questions that are open', () => {
    const all = Object.entries(guideFacts).flatMap(([topic, sentences]) =>
      Object.entries(sentences as Readonly<Record<string, readonly string[]>>).map(([code, facts]) => ({
        id: `guide.${topic}.${code}`,
        facts,
      })),
    );
    for (const { id, facts } of all) {
      deepEqual(factsBehind(id), facts, id);
      ok(facts.every(isFactId), id);
    }
    for (const { id } of products)
      for (const kind of KINDS)
        for (const channel of CHANNELS)
          for (const one of entries(id, kind, channel)) ok(one.kind === 'told' || isOpenFactId(one.question), id);
  });

  it('tells of rules only where they are: 14 days, 45 days, and none of a subscription', () => {
    const idle = products.flatMap(({ id, kinds }) => kinds.map((kind) => `${id} ${kind} ${codes(id, kind)['idle'] ?? ''}`));
    deepEqual(
      idle.filter((line) => !line.endsWith('?')),
      [
        'sales standard sales',
        'customerService standard app',
        'fieldService standard app',
        'customerInsights standard insights',
        'businessCentral standard central',
      ],
    );
    for (const { kinds, trials, id } of products)
      for (const kind of kinds) equal(trials[kind]?.idleDays === undefined, codes(id, kind)['idle'] === '?', id);
  });

  it('is a card of at most 125 words, whatever the product', () => {
    const words = (text: string): number => text.split(/\s+/).length;
    const counts = products.flatMap((product) =>
      KINDS.flatMap((kind) =>
        CHANNELS.map((channel) => {
          const told = (guideOf(product, kind, channel) ?? []).map((one) =>
            one.kind === 'told'
              ? `${say.plain(`guide.topics.${one.topic}`)}: ${say.plain(wordId(say, `guide.${one.topic}.${one.code}`), { product: product.name })}`
              : `${say.plain(`guide.topics.${one.topic}`)},`,
          );
          const around = [
            say.plain('guide.heading', { product: product.name }),
            say.plain('guide.hint'),
            say.plain('guide.askedOf', { topics: '' }),
          ];
          return { of: `${product.id} ${kind} ${channel}`, count: words([...around, ...told].join(' ')) };
        }),
      ),
    );
    deepEqual(
      counts.filter(({ count }) => count > 125),
      [],
    );
  });

  it('is brief before the sign-up: at most four sentences', () => {
    for (const product of products)
      for (const kind of KINDS)
        for (const channel of CHANNELS) {
          const said = briefOf(product, kind, channel).map((one) =>
            one.kind === 'told' ? say.plain(wordId(say, `guide.${one.topic}.${one.code}`), { product: product.name }) : '',
          );
          ok(said.length <= 4 && said.join(' ').split(' ').length <= 62, `${product.id} ${kind} ${channel}: ${said.join(' ')}`);
        }
  });
});

describe('what is set up', () => {
  it('names facts as the words do, whatever the product', () => {
    for (const id of [...products.map((one) => one.id), 'ofAnotherRelease']) {
      const { steps } = setUpOf(id);
      ok(steps.length >= 2, id);
      for (const step of steps) deepEqual(factsBehind(`setUp.${step.id}.what`), step.facts, step.id);
    }
  });

  it('says nothing of roles, language and currency where no page was read', () => {
    for (const id of ['businessCentral', 'finance', 'supplyChain', 'commerce'])
      deepEqual(
        setUpOf(id).steps.map((step) => step.id),
        ['users', 'admins'],
        id,
      );
    equal(setUpOf('sales').isAll, true);
  });
});
