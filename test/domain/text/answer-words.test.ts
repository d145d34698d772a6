/** Words that answer a question are never taken for the names or codes of something, wherever short codes are read. */

import assert from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { english } from '../../../cards/words/en';
import type { NameUnder } from '../../../cards/words/language';
import { matchCommand } from '../../../dialogs/engine/commands';
import { commands, journeys } from '../../../dialogs';
import { choose, typedChoices } from '../../../dialogs/engine/typed-choices';
import type { Answers, Scene } from '../../../dialogs/engine/script';
import { SampleDirectory } from '../../../src/directory/sample-directory';
import { ANSWER_WORDS, answerWord } from '../../../src/domain/text/answer-words';
import { validZone } from '../../../src/domain/time/calendar';
import { countries, findCountry } from '../../../src/domain/catalog/countries';
import { findProduct, products, searchProducts } from '../../../src/domain/catalog/products';
import { sampleTrial } from '../record/trial-samples';

const say = createWords()('en-GB');
const scene: Scene = {
  now: new Date('2026-04-14T09:00:00Z'),
  zone: 'UTC',
  settings: {},
  say,
  person: { v: 1, tenantId: 'partner-tenant', personId: 'robin', name: 'Robin' },
  signInName: 'robin@contoso-consulting.com',
  discovery: { find: () => Promise.resolve({ kind: 'none' }) },
  directory: new SampleDirectory(),
  colleagues: ['Noa Nowak', 'Okan Oke', 'Yael Yes', 'Hi Nguyen'].map((name) => ({
    v: 1,
    tenantId: 'partner-tenant',
    personId: name,
    name,
  })),
  trial: sampleTrial(),
  relation: 'partner',
};
const CLOSERS = ['', '.', '!', '…', ' ', '?', '”'];

/** What a step makes of a typed line. */
async function typed(journey: string, step: string, text: string, answers: Answers = {}): Promise<string> {
  const found = journeys.find(({ name }) => name === journey)?.steps.find(({ id }) => id === step);
  const reading = await found?.read({ verb: 'answer', inputs: {}, text }, answers, scene, {});
  if (reading?.kind === 'again') return reading.because.map(({ id }) => id).join(' ');
  return JSON.stringify(reading);
}

describe('words that answer', () => {
  it('are known in any case, with the marks of a sentence, with or without accents', () => {
    for (const word of ANSWER_WORDS)
      for (const closer of CLOSERS) assert.notEqual(answerWord(`${word.toUpperCase()}${closer}`), undefined, word);
    assert.deepEqual(['No.', 'SÍ!', '“ok”', 'nao', 'n/a', 'thank you', 'はい。'].map(answerWord), [
      'no',
      'yes',
      'yes',
      'no',
      'none',
      'other',
      'yes',
    ]);
    for (const name of ['Norway', 'NOR', 'Noa', 'India', 'sales', 'no address', 'na', 'x'.repeat(5000), ''])
      assert.equal(answerWord(name), undefined, name);
  });

  it('are no country and no product, and none is guessed', () => {
    for (const word of ANSWER_WORDS) {
      assert.deepEqual(findCountry(word), { kind: 'none', near: [] }, word);
      assert.deepEqual(searchProducts(word), { kind: 'none', near: [] }, word);
      assert.equal(findProduct(word), undefined, word);
      assert.equal(validZone(word, 'none'), 'none', word);
    }
  });

  it('take no country and no product from those who type its name, or its code of three letters', () => {
    for (const { name, iso2 } of countries) assert.equal(answerWord(name), undefined, iso2);
    for (const { name } of products) assert.equal(answerWord(name), undefined, name);
    assert.deepEqual(['Norway', 'NOR', 'nor', 'Slovenia', 'SVN', 'Jordan', 'JOR'].map(found), [
      'NO',
      'NO',
      'NO',
      'SI',
      'SI',
      'JO',
      'JO',
    ]);
  });

  it('are a choice of a list only where the list has that very word', () => {
    const all: Readonly<Record<string, string | Readonly<Record<string, string>>>> = english.typed;
    const lists = Object.entries(all).flatMap(([list, values]) => (typeof values === 'string' ? [] : [[list, values] as const]));
    assert.ok(lists.length > 8);
    for (const [list, values] of lists) {
      const choices = typedChoices(say, list as NameUnder<'typed'>, Object.keys(values));
      for (const word of ANSWER_WORDS) {
        const chosen = choose(word, choices);
        const has = Object.values(values).flatMap((words) => words.split('|'));
        assert.ok(chosen === undefined || has.includes(word), `${list}: ${word} is ${chosen ?? ''}`);
      }
    }
  });

  it('bring up no command that is spelt nearly like them', () => {
    for (const word of ANSWER_WORDS) {
      const match = matchCommand(word, commands, 'partner', say);
      assert.ok(match.kind === 'command' || match.near === undefined, word);
    }
  });

  it('at the country say what they say', async () => {
    const at = (text: string, answers?: Answers) => typed('signUp', 'country', text, answers);
    assert.equal(await at('no'), 'problems.countryNo');
    assert.equal(await at('Nein.'), 'problems.countryNo');
    assert.equal(await at('ok'), 'problems.countryWord');
    assert.equal(await at('danke'), 'problems.countryWord');
    assert.equal(await at('skip'), 'problems.countryNeeded');
    assert.match(await at('Norway'), /"country":"NO"/);
    for (const word of ANSWER_WORDS) assert.match(await at(word), /^problems\.country(?:No|Word|Needed)$/, word);
  });

  it('at the country, once one was named: “no” leads to the stop for want of an address', async () => {
    const answers = { country: { country: 'FR' }, billingAddress: { confirmed: 'yes' } };
    const reading = JSON.parse(await typed('signUp', 'country', 'No.', answers)) as Record<string, unknown>;
    assert.deepEqual(reading, { kind: 'answer', value: { country: 'FR' }, also: { billingAddress: { confirmed: 'no' } } });
  });

  it('at the stop for want of an address name no country', async () => {
    for (const word of ANSWER_WORDS) {
      const reading = await typed('signUp', 'noAddress', word, {
        country: { country: 'FR' },
        billingAddress: { confirmed: 'no' },
      });
      assert.doesNotMatch(reading, /"also"/, word);
    }
  });

  it('at the product ask for one', async () => {
    for (const word of ANSWER_WORDS) assert.equal(await typed('signUp', 'product', word), 'problems.productMissing', word);
  });

  it('at a hand-over to a colleague are no beginnings of names', async () => {
    for (const word of ['no', 'hi', 'n', 'none', 'hallo'])
      assert.equal(await typed('handTo', 'colleague', word), 'problems.colleagueUnknown', word);
    for (const word of ['ok', 'yes', 'y']) assert.equal(await typed('handTo', 'colleague', word), 'problems.choiceMissing', word);
    assert.match(await typed('handTo', 'colleague', 'Noa'), /Noa Nowak/);
    assert.match(await typed('handTo', 'colleague', 'Hi Nguyen'), /Hi Nguyen/);
  });

  it('at the search for a partner find nobody', async () => {
    for (const word of ['no', 'none', 'skip', 'nein'])
      assert.equal(await typed('credit', 'search', word), 'problems.searchMissing', word);
  });
});

function found(text: string): string | undefined {
  const match = findCountry(text);
  return match.kind === 'one' ? match.country.iso2 : undefined;
}
