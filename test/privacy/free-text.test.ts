/** P1 where people write what they like: after an erasure no free text of a trial, of a form or of a draft holds an address or, beside one, the name. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Conversation } from '../../dialogs/engine/state';
import type { Person } from '../../src/domain/people/person';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { rowsHolding } from '../kit/storage/table-dump';
import {
  CUSTOMER,
  finn,
  formAbout,
  kim,
  nora,
  openPlanted,
  OTHER_PARTNER,
  PARTNER,
  plantChat,
  plantTrial,
  robin,
  type Planted,
} from './planted';

describe('erasing out of free text', () => {
  let azurite: Azurite;
  let planted: Planted;
  let prefix: string;

  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());
  beforeEach(async () => {
    prefix = `F${randomBytes(4).toString('hex')}`;
    planted = await openPlanted(azurite.connectionString, prefix);
    await plantChat(planted.state, nora);
  });

  const forget = async () =>
    planted.erasures.finish(await planted.erasures.begin({ kind: 'person', tenantId: CUSTOMER, personId: nora.personId }));
  const holding = (text: string) => rowsHolding(azurite.connectionString, text, prefix);

  it('takes an address out of a trial that names the person nowhere else', async () => {
    const { trials } = planted;
    await trials.remember(nora);
    const trial = await plantTrial(trials, robin, 1, { bare: true, company: 'Adventure Works, ask Nora@Adventure.example' });
    await forget();
    assert.deepEqual(await holding('nora@adventure.example'), []);
    assert.match((await trials.get(robin.tenantId, trial.id))?.customer.company ?? '', /^Adventure Works, ask /);
  });

  it('takes a name out of a kept form, in a chat whose other form has the address', async () => {
    const { trials, state } = planted;
    await trials.remember(nora);
    const nameOnly = formAbout({ ...nora, email: '' }, '');
    await plantChat(state, robin, { open: formAbout(nora), kept: [nameOnly, formAbout(kim, '')] });
    await forget();
    assert.deepEqual(await holding(nora.name), []);
    assert.notDeepEqual(await holding(kim.name), []);
  });

  it('takes nothing from somebody of the same name, and shows the operator where that name stands', async () => {
    const { trials, state, erasures } = planted;
    await trials.remember(nora);
    const other: Person = { ...finn, name: 'Nora  PLANTBERG', email: 'n.plantberg@fabrikam.example' };
    await trials.remember(other);
    const trial = await plantTrial(trials, robin, 1, { bare: true, company: 'Plantberg, Nora Plantberg & Co' });
    await plantChat(state, kim, { open: formAbout({ ...other, name: 'Nora Plantberg' }, '') });
    const before = (await holding('plantberg')).filter((row) => !row.includes(nora.personId));
    const subject = { kind: 'person', tenantId: CUSTOMER, personId: nora.personId } as const;
    const { namesakes } = await erasures.look(subject);
    const fields = namesakes.map(({ at, key, field }) => [at.table, key ?? at.rowKey, field.join('.')].join(' '));
    assert.deepEqual(fields.sort(), [
      `people ${OTHER_PARTNER}_${finn.personId} json.name`,
      `state person/${PARTNER}/${kim.personId} open.answers.contact.name`,
      `trials t_${trial.id} company`,
      `trials t_${trial.id} json.customer.company`,
    ]);
    await forget();
    assert.deepEqual(await holding('plantberg'), before);
  });

  it('asks anew for what was answered about somebody, keeps every other answer, and makes the card out of date', async () => {
    const { trials, state } = planted;
    await trials.remember({ ...nora, phone: '+33612345678' });
    const form = formAbout(nora);
    const others = { customer: { company: 'Adventure Works' }, country: { country: 'FR' } };
    const answers = { ...form.answers, ...others };
    const drafts = { credit: { search: 'Kim or 06 12 34 56 78' }, organization: { organization: 'Sales' } };
    await plantChat(state, robin, { open: { ...form, answers, drafts, revisit: 'product', editing: true } });
    await forget();
    const key = `person/${PARTNER}/${robin.personId}`;
    const { open } = (await state.read([key]))[key] as Conversation;
    assert.deepEqual([open?.answers, open?.drafts], [others, { organization: { organization: 'Sales' } }]);
    assert.deepEqual(
      [open?.step, open?.revision, open?.revisit, open?.editing],
      ['contact', form.revision + 1, undefined, undefined],
    );
  });

  it('takes along no address that any administrator could have given to anybody', async () => {
    const { trials, state, erasures } = planted;
    await plantTrial(trials, robin, 1);
    const rows = await holding('nora@adventure.example');
    const finns = { signInName: finn.email!, addresses: [finn.email!, 'f.okoro@sales.fabrikam.example', nora.email!] };
    const member = { standing: 'member', name: finn.name, ...finns, at: '2026-03-01T09:00:00.000Z' } as const;
    await plantChat(state, finn, { member });
    const form = formAbout({ ...finn, name: 'F. Okoro', email: 'F.Okoro@sales.fabrikam.example' });
    await plantChat(state, robin, { open: form });
    await erasures.finish(await erasures.begin({ kind: 'person', tenantId: finn.tenantId, personId: finn.personId }));
    assert.deepEqual(await holding('nora@adventure.example'), rows);
    assert.deepEqual(await holding('okoro@'), []);
  });

  it('is done by two instances at once as by one, and by the next when both were stopped', async () => {
    const { trials, state, erasures } = planted;
    await trials.remember(nora);
    for (const number of [1, 2, 3]) await plantTrial(trials, robin, number);
    await plantChat(state, robin, { open: formAbout(nora) });
    const { erasures: others, clock } = await openPlanted(azurite.connectionString, prefix);
    const key = await erasures.begin({ kind: 'person', tenantId: CUSTOMER, personId: nora.personId });
    const ended = await Promise.allSettled([erasures.finish(key), others.finish(key)]);
    for (const end of ended)
      if (end.status === 'rejected') assert.equal((end.reason as { code?: string }).code, 'STORAGE_CONFLICT');
    clock.advance(121_000);
    await others.resume();
    assert.deepEqual(await holding(nora.personId), []);
    assert.deepEqual(await holding('erasure/'), []);
    const by = (await trials.timeline(PARTNER, (await trials.list(PARTNER))[0]!.id)).map((entry) => entry.by.personId);
    assert.equal(new Set(by.filter((id) => id.startsWith('erased-'))).size, 1);
  });

  it('goes on with what release 0.1.0 had begun, under the pseudonyms it had given', async () => {
    const { trials, state, erasures, clock } = planted;
    await trials.remember(nora);
    await plantTrial(trials, robin, 1);
    const begun = { v: 1, subject: { kind: 'person', tenantId: CUSTOMER, personId: nora.personId }, secret: 'made before' };
    const rest = { stage: 'people', ids: [nora.personId], traces: [], until: '2026-03-01T09:00:00.000Z' };
    await state.write({ 'erasure/x': { ...begun, ...rest, counts: { items: 0, rows: 4, people: 0 } } as object });
    clock.set(new Date());
    await erasures.resume();
    assert.deepEqual(await holding(nora.personId), []);
    assert.deepEqual(await holding('erasure/'), []);
  });
});
