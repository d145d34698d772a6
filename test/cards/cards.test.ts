import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CardContent, Json } from '../../cards/engine/content';
import { CardRenderer } from '../../cards/engine/render';
import { templates, type CardName } from '../../cards/engine/templates';
import { createWords } from '../../cards/engine/words';
import type { JsonObject } from '../kit/json';
import { brokenRules, bytesOf, MOST_BYTES, nodesOf } from './card-rules';
import { cardCheck } from './card-schema';
import { everyCard, fullFrame } from './every-card';
import { cardsStayInOrder } from './hostile-cards';
import { pseudoWords } from './pseudo';
import { bodyOf, inputsOf } from './template-inputs';
import { unreadData, unmetReferences } from './template-paths';

type Sample = Pick<CardContent, 'params' | 'data' | 'rows' | 'said' | 'warning'>;

describe('cards', () => {
  const say = createWords()('en-GB');
  const pseudo = pseudoWords();
  const renderer = new CardRenderer();
  const schemaBreaches = cardCheck();
  const draw = (content: CardContent, speaker = say, typed = 'Adventure Works'): JsonObject =>
    renderer.render(content, fullFrame(speaker, typed, inputsOf(content.name)), speaker);

  function isFine(card: JsonObject): void {
    assert.deepEqual([...schemaBreaches(card), ...brokenRules(card)], []);
  }

  for (const name of Object.keys(templates) as readonly CardName[]) {
    it(`${name}: its sample is what the template reads, and makes a card that is in order`, () => {
      const sample = sampleOf(name);
      const body = bodyOf(name);
      assert.deepEqual(unmetReferences(body, { ...sample.data, rows: rowsOf(sample) }), []);
      assert.deepEqual(unreadData(body, sample.data), []);
      isFine(draw({ name, buttons: [], ...sample }));
    });
  }

  cardsStayInOrder({ isEverywhere: false });

  it('is in order in a language that takes 40 % more room', () => {
    for (const content of everyCard(pseudo, 'Adventure Works')) isFine(shortButtons(draw(content, pseudo)));
  });

  it('shows a problem beside its input and names that input on top', () => {
    const [, customer] = everyCard(say, 'x');
    const card = draw(customer!, say, '*x*');
    assert.deepEqual(
      nodesOf(card)
        .filter(({ node }) => node['type'] === 'TextRun')
        .map(({ node }) => node['text']),
      [say.plain('signUp.customer.company'), say.plain('signUp.customer.domain')],
    );
    const lines = nodesOf(card).filter(({ node }) => node['color'] === 'Attention');
    assert.deepEqual(
      lines.map(({ node }) => node['text']),
      Array(2).fill(say('problems.countryNone', { text: '*x*' })),
    );
  });

  it('refuses to draw a card that lacks a value, and names it', () => {
    assert.throws(
      () =>
        renderer.render(
          { name: 'signUp.country', params: { company: 'x' }, data: { values: {} }, buttons: [] },
          fullFrame(say, 'x'),
          say,
        ),
      /card "signUp.country" lacks .*countries/,
    );
  });

  it('keeps the largest cards, the guidance, the checklist of a removal and the one with all countries, within the limit', () => {
    const sizes = everyCard(say, 'Adventure Works').map((content) => ({ name: content.name, bytes: bytesOf(draw(content)) }));
    const [largest, second] = sizes.toSorted((a, b) => b.bytes - a.bytes);
    const names = sizes.map(({ name }) => name);
    assert.ok(['guidance', 'notice'].includes(largest?.name ?? '') && names.includes('signUp.country'), largest?.name);
    assert.ok(largest!.bytes < MOST_BYTES && second!.bytes < MOST_BYTES, `${largest!.bytes} bytes`);
  });

  it('has checks that bite', () => {
    const card = draw({ name: 'signUp.start', params: {}, data: { values: { start: 'new' } }, buttons: [] });
    const wrong = { ...card, version: '1.6', body: [{ type: 'TextBlock', text: '${x}', spacing: 'Enormous' }] };
    assert.match(schemaBreaches(wrong).join('\n'), /spacing/);
    assert.match(brokenRules(wrong).join('\n'), /version is not 1\.5\nthere are 0 headings\na template expression is left/);
    assert.deepEqual(unmetReferences([{ $data: '${list}', text: '${a.b} ${c}' }], { list: [{ c: 'x' }] }), ['a.b']);
  });

  it('answers every card name with a function that makes it', () => {
    const made = new Set<string>(everyCard(say, 'x').map(({ name }) => name));
    assert.deepEqual(
      Object.keys(templates).filter((name) => !made.has(name)),
      [],
    );
  });
});

const TEMPLATES = join(__dirname, '..', '..', '..', 'cards', 'templates');
const SAMPLES = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' });

function sampleOf(name: string): Sample {
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const path = SAMPLES.find((one) => basename(one) === `${file}.sample.json`) ?? `${file}.sample.json`;
  return JSON.parse(readFileSync(join(TEMPLATES, path), 'utf8')) as Sample;
}

function rowsOf({ rows = [] }: Sample): readonly Json[] {
  return rows.map(({ shows, button }) => ({ ...shows, isPressed: button !== undefined, press: {} }));
}

/** A translator keeps to the length of a button; the pseudo language can't. */
function shortButtons(card: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(card), (key, value: unknown) =>
    key === 'title' && typeof value === 'string' ? value.slice(0, 40) : value,
  ) as JsonObject;
}
