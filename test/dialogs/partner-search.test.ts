/** The step that asks for the partner company: own companies first, a pick while typing looked up again, a directory that is away. */

import assert from 'node:assert/strict';
import { createWords } from '../../cards/engine/words';
import type { Answers, Inputs, Reading, Scene } from '../../dialogs/engine/script';
import { byHand } from '../../dialogs/credit/steps/credit-by-hand';
import { partnerOf } from '../../dialogs/credit/steps/credit-partner';
import { pick } from '../../dialogs/credit/steps/credit-pick';
import { search } from '../../dialogs/credit/steps/credit-search';
import { EngineDirectory } from '../../src/directory/engine-directory';
import { noDirectory } from '../../src/directory/no-directory';
import type { PartnerDirectory } from '../../src/domain/credit/partner-directory';
import { sampleTrial } from '../domain/record/trial-samples';

const say = createWords()('en');
const trial = sampleTrial({});
const companies = [
  { partnerId: '4391507', name: 'Contoso Consulting', city: 'Berlin', country: 'DE', phones: ['+4930901820'] },
  { partnerId: '4391512', name: 'Contoso Consulting', city: 'Hamburg', country: 'DE' },
  { partnerId: '565380', name: 'Contoso Consulting', city: 'Lyon', country: 'FR', tenantId: trial.partnerTenantId },
];
const directory = new EngineDirectory(companies);

function sceneWith(one: PartnerDirectory, more: Partial<Scene> = {}): Scene {
  return {
    now: new Date('2026-04-14T09:00:00Z'),
    zone: 'Europe/Berlin',
    settings: {},
    say,
    person: { v: 1, tenantId: trial.partnerTenantId, personId: 'robin', name: 'Robin' },
    discovery: { find: () => Promise.resolve({ kind: 'none' }) },
    trial,
    relation: 'partner',
    signInName: 'robin@contoso.com',
    directory: one,
    ...more,
  };
}

async function read(scene: Scene, inputs: Inputs, verb = 'answer'): Promise<Reading> {
  return search.read({ inputs, verb }, {}, scene, {});
}

async function answersOf(scene: Scene, inputs: Inputs, verb?: string): Promise<Answers> {
  const reading = await read(scene, inputs, verb);
  if (reading.kind !== 'answer') throw new Error(JSON.stringify(reading));
  return { search: reading.value };
}

function problems(reading: Reading): readonly string[] {
  return reading.kind === 'again' ? reading.because.map(({ id }) => id) : [reading.kind];
}

describe('the search for a partner company', () => {
  it('shows twins with what tells them apart, the own company first and marked, and records no mark', async () => {
    const scene = sceneWith(directory);
    const answers = await answersOf(scene, { search: 'contoso consulting' });
    const card = JSON.stringify(pick.ask(answers, {}, scene).data['partners']);
    const titles = Array.from(card.matchAll(/"title":"([^"]*)"/g), ([, title = '']) => title.replaceAll('\\\\', ''));
    assert.match(titles[0] ?? '', /Lyon, FR · 565380 · your company/);
    assert.equal(new Set(titles).size, 4);
    assert.match(titles.at(-1) ?? '', /None of these/);
    const picked = { ...answers, pick: { partner: '565380' } };
    assert.deepEqual(partnerOf(picked), { name: 'Contoso Consulting', partnerId: '565380', city: 'Lyon', country: 'FR' });
  });

  it('offers the own company before anything is typed, by one press', async () => {
    const scene = sceneWith(directory);
    const titles = search.ask({}, {}, scene).buttons.map(({ title }) => title);
    assert.ok(titles.includes('Us: Contoso Consulting'), titles.join());
    assert.equal((await answersOf(scene, {}, 'own'))['search']?.['picked'], '565380');
    assert.deepEqual(problems(await read(sceneWith(new EngineDirectory([])), {}, 'own')), ['problems.searchMissing']);
  });

  it('looks up again what a client says was picked while typing', async () => {
    const scene = sceneWith(directory);
    const answers = await answersOf(scene, { search: '', company: '4391512' });
    assert.equal(partnerOf(answers).city, 'Hamburg');
    for (const company of ['999999', 'none', '{"partnerId":"1"}', "4391512'", '../own'])
      assert.deepEqual(problems(await read(scene, { company })), ['problems.companyGone'], company);
  });

  it('says which kind of term it was', async () => {
    const scene = sceneWith(directory);
    const hintOf = async (typed: string): Promise<string> =>
      pick.ask(await answersOf(scene, { search: typed }), {}, scene).said?.hint ?? '';
    assert.match(await hintOf('Tel. 030 901820'), /^Found for the phone number/);
    assert.match(await hintOf('MPN 4391512'), /^Found for the PartnerID .* not checked at Microsoft/);
    assert.match(await hintOf('contoso'), /No PartnerID here was checked at Microsoft/);
  });

  it('narrows what was found by a town or country, or looks for another company, and keeps the choices where nobody is found', async () => {
    const scene = sceneWith(directory);
    const answers = await answersOf(scene, { search: 'contoso consulting' });
    const refine = async (text: string): Promise<Reading> =>
      pick.read({ verb: 'answer', inputs: { partner: '', refine: text } }, answers, scene, {});
    const idsOf = (reading: Reading): readonly string[] => {
      if (reading.kind !== 'answer') return problems(reading);
      assert.deepEqual(reading.reopens, ['pick', 'byHand']);
      return (JSON.parse(reading.also?.['search']?.['found'] ?? '[]') as { readonly partnerId: string }[]).map(
        ({ partnerId }) => partnerId,
      );
    };
    assert.deepEqual(idsOf(await refine('hamburg')), ['4391512']);
    assert.deepEqual(idsOf(await refine('France')), ['565380']);
    assert.deepEqual(idsOf(await refine('Frankreich')), ['565380']);
    assert.deepEqual(idsOf(await refine('Berlino')), ['problems.nobodyElse']);
    assert.deepEqual(idsOf(await refine('Lyons')), ['565380']);
    assert.deepEqual(idsOf(await refine('PartnerID 4391507')), ['4391507']);
    assert.deepEqual(idsOf(await refine('Northwind Traders')), ['problems.nobodyElse']);
    assert.deepEqual(idsOf(await refine('x')), ['problems.searchTooShort']);
    assert.deepEqual(idsOf(await refine('x'.repeat(300))), ['problems.tooLong']);
    assert.doesNotMatch(JSON.stringify(await refine('4111 1111 1111 1111')), /4111/);
    const narrowed = await refine('hamburg');
    if (narrowed.kind !== 'answer') throw new Error(JSON.stringify(narrowed));
    const none = { ...answers, ...narrowed.also, pick: { partner: 'none' } };
    assert.deepEqual(byHand.ask(none, {}, scene).data['values'], { name: 'contoso consulting', partnerId: '' });
    const picked = await pick.read({ verb: 'answer', inputs: { partner: '4391507', refine: 'hamburg' } }, answers, scene, {});
    assert.deepEqual(picked, { kind: 'answer', value: { partner: '4391507' } });
  });

  it('says what is wrong with a term that is none, and keeps no secret', async () => {
    const scene = sceneWith(directory);
    const cases = {
      '': 'searchMissing',
      c: 'searchTooShort',
      '?!': 'searchMarks',
      'jo@gmail.com': 'searchMailbox',
      '4111111111111111': 'searchSecret',
    };
    for (const [typed, id] of Object.entries(cases))
      assert.deepEqual(problems(await read(scene, { search: typed })), [`problems.${id}`], typed);
    assert.doesNotMatch(JSON.stringify(await read(scene, { search: '4111 1111 1111 1111' })), /4111/);
    assert.deepEqual(problems(await read(scene, { search: 'x'.repeat(10_240) })), ['problems.tooLong']);
  });

  it('goes on by hand where the directory is away, and says so', async () => {
    const away: PartnerDirectory = { ...noDirectory, isEmpty: false };
    const reading = await read(sceneWith(away), { search: 'contoso' });
    assert.deepEqual(reading.kind === 'answer' && reading.notes?.map(({ id }) => id), ['notes.directoryAway']);
    const lost = sceneWith({ ...noDirectory, isAway: true });
    assert.deepEqual([search.when?.({}, lost), byHand.when?.({}, lost)], [false, true]);
    assert.match(byHand.ask({}, {}, lost).said?.hint ?? '', /can’t be searched right now/);
  });

  it('asks nothing again where the directory went away after the company was picked', async () => {
    const answers = { ...(await answersOf(sceneWith(directory), { search: 'contoso' })), pick: { partner: '4391507' } };
    assert.equal(byHand.when?.(answers, sceneWith(noDirectory)), false);
  });
});
