/** Ids where others belong: every command that takes one says what it is instead, and what to give; nothing is changed. */

import assert from 'node:assert/strict';
import { createLog } from '../../src/log/log';
import { openDesk } from '../../src/operator/open-desk';
import { runOperator } from '../../src/operator/run';
import { operatorCommands } from '../../src/operator/commands';
import { readConfig } from '../../src/settings/config';
import { sampleTrial } from '../domain/record/trial-samples';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { CUSTOMER, finn, nora, openPlanted, OTHER_PARTNER, PARTNER, plantChat, plantTrial, robin } from '../privacy/planted';

const UNKNOWN = '99999999-9999-4999-8999-999999999999';
const ONLY_NAMED = '88888888-8888-4888-8888-888888888888';
const NOBODY = '00000000-0000-0000-0000-000000000000';
const HIGHEST = 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF';
const TRIAL = 'dddddddd-0000-4000-8000-000000000001';
const OWN = 'partnerId=4391507 name=Contoso';

describe('ids where others belong', () => {
  let azurite: Azurite;
  let asPlanted: string;
  before(async () => {
    azurite = await startAzurite();
    const { trials, state } = await openPlanted(azurite.connectionString);
    await plantTrial(trials, robin, 1);
    await plantChat(state, nora);
    await plantChat(state, finn);
    asPlanted = await kept();
  });
  after(() => azurite.close());

  function settings(): NodeJS.ProcessEnv {
    return {
      BOT_MODE: 'local',
      AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
      PARTNER_TENANTS: `${PARTNER}=Contoso Consulting`,
    };
  }

  let text = '';
  const print = (sentence: string): Promise<void> => Promise.resolve(void (text += `${sentence}\n`));
  /** The tables are there after the first command; each of the others would ask again. */
  let opened: ReturnType<typeof openDesk> | undefined;

  function desk() {
    const log = createLog('silent', process.stderr);
    return (opened ??= openDesk({ config: readConfig(settings()), clock: { now: () => new Date() }, log, print, tell: print }));
  }

  async function said(line: string): Promise<string> {
    text = '';
    const words = line.split(' ').filter((word) => word !== '');
    const code = await runOperator({
      line: words,
      open: desk,
      tell: (sentence) => void print(sentence),
      print,
      surroundings: { config: () => readConfig(settings()) },
    });
    return `${code} ${text}`;
  }

  async function kept(): Promise<string> {
    const { copies } = await desk();
    const rows: unknown[] = [];
    for (const name of copies.names) for await (const row of copies.rows(name)) rows.push([name, row]);
    return JSON.stringify(rows);
  }

  async function isAsBefore(before: string): Promise<void> {
    assert.equal(await kept(), before, 'nothing is changed');
  }

  const erasePerson = (tenantId: string, personId: string): string => `erase person ${tenantId} ${personId}`;
  const NOT_LISTED = '1 Not listed as a partner: ';
  const NOTHING_KEPT = '0 Nothing is kept of ';
  /** What is given, how it ends and begins, and what is to be given instead. */
  const cases: readonly (readonly [given: string, outcome: string, ...next: readonly string[]])[] = [
    // A person of another tenant, in every place.
    [erasePerson(OTHER_PARTNER, robin.personId), '1 Nobody with the object id', erasePerson(PARTNER, robin.personId)],
    [erasePerson(PARTNER, nora.personId), '1 Nobody with the object id', erasePerson(CUSTOMER, nora.personId)],
    [erasePerson(UNKNOWN, finn.personId), '1 Nobody with the object id', erasePerson(OTHER_PARTNER, finn.personId)],
    // The wrong way round.
    [erasePerson(robin.personId, PARTNER), '1 The two ids stand the wrong way', erasePerson(PARTNER, robin.personId)],
    [erasePerson(nora.personId, CUSTOMER), '1 The two ids stand the wrong way', erasePerson(CUSTOMER, nora.personId)],
    // Of another kind.
    [erasePerson(robin.personId, nora.personId), '1 Nobody with the object id', erasePerson(CUSTOMER, nora.personId)],
    [erasePerson(PARTNER, CUSTOMER), '1 That is the id of a tenant, and not a person', `erase tenant ${CUSTOMER}`],
    [erasePerson(PARTNER, PARTNER), '1 That is the id of a tenant, and not a person', `erase tenant ${PARTNER}`],
    [erasePerson(PARTNER, TRIAL), '1 That is the id of a trial', `erase person ${PARTNER} <object id>`],
    [erasePerson(robin.personId, UNKNOWN), '1 That is the object id of a person', erasePerson(PARTNER, UNKNOWN)],
    [erasePerson(TRIAL, UNKNOWN), '1 That is the id of a trial', `erase person ${PARTNER} <object id>`],
    [`erase tenant ${robin.personId}`, '1 That is the object id of a person', erasePerson(PARTNER, robin.personId)],
    [`erase tenant ${nora.personId}`, '1 That is the object id of a person', erasePerson(CUSTOMER, nora.personId)],
    [`erase tenant ${TRIAL}`, '1 That is the id of a trial', `erase tenant ${PARTNER}`],
    [`audit ${nora.personId}`, '1 That is the object id of a person', `audit ${CUSTOMER}`],
    [`audit ${TRIAL}`, '1 That is the id of a trial', `audit ${PARTNER}`],
    [`partners add ${nora.personId} Fabrikam Ltd`, '1 That is the object id', `partners add ${CUSTOMER} Fabrikam Ltd`],
    [`partners remove ${robin.personId}`, '1 That is the object id of a person', `partners remove ${PARTNER}`],
    [`partners remove ${TRIAL}`, '1 That is the id of a trial', `partners remove ${PARTNER}`],
    [`partners join ${PARTNER} ${finn.personId}`, '1 That is the object id', `partners join ${OTHER_PARTNER} ${PARTNER}`],
    [`partners join ${TRIAL} ${OTHER_PARTNER}`, '1 That is the id of a trial', `partners join ${PARTNER} <tenant id>`],
    [`partners leave ${robin.personId}`, '1 That is the object id of a person', `partners leave ${PARTNER}`],
    [`directory own-add ${robin.personId} ${OWN}`, '1 That is the object id of a person', `directory own-add ${PARTNER}`],
    [`outbox replay ${robin.personId}`, '1 That is the object id of a person', 'outbox aside'],
    [`outbox replay ${PARTNER} --dry-run`, '1 That is the id of a tenant, and not a trial', 'outbox aside'],
    [`outbox resend ${CUSTOMER}`, '1 That is the id of a tenant, and not a trial', 'outbox uncertain'],
    [`outbox resend ${nora.personId} --dry-run`, '1 That is the object id of a person', 'outbox uncertain'],
    [`partners rename ${robin.personId} Contoso`, '1 That is the object id of a person', `partners rename ${PARTNER} Contoso`],
    // Known to nobody: there is nothing to do, or to be listed first.
    [erasePerson(PARTNER, UNKNOWN), NOTHING_KEPT],
    [`erase tenant ${UNKNOWN}`, NOTHING_KEPT],
    [`audit ${UNKNOWN}`, '0 Nothing is known of that id: no partner, no person and no trial has it.'],
    [`audit ${CUSTOMER}`, '0 Nothing is recorded of this tenant as a partner'],
    [`partners rename ${UNKNOWN} Woodgrove`, NOT_LISTED],
    [`partners remove ${UNKNOWN}`, `3 ${UNKNOWN} is not listed here; `],
    [`partners remove ${UNKNOWN} --dry-run`, `0 ${UNKNOWN} is not listed here; `],
    [`partners remove ${PARTNER}`, '3 This would list '],
    [`partners remove ${PARTNER} --yes --dry-run`, '0 This would list '],
    [`partners join ${PARTNER} ${UNKNOWN}`, NOT_LISTED],
    [`partners leave ${UNKNOWN}`, NOT_LISTED],
    [`directory own-add ${UNKNOWN} ${OWN}`, NOT_LISTED],
    [`outbox replay ${UNKNOWN}`, '0 Nothing is known of a trial of that id.'],
    [`outbox resend ${UNKNOWN} --dry-run`, '0 Nothing is known of a trial of that id.'],
    [`outbox replay ${TRIAL}`, '0 Nothing was set aside of that trial'],
    [`outbox resend ${TRIAL} --dry-run`, '0 Nothing is uncertain of that trial'],
  ];
  for (const [given, outcome, ...next] of cases)
    it(`"${given}": ${outcome}`, async () => {
      for (const more of given.startsWith('erase') ? ['', ' --yes'] : ['']) {
        const answer = await said(given + more);
        assert.ok(answer.startsWith(outcome), answer);
        for (const one of next) assert.ok(answer.includes(`Give: ${one}`), answer);
      }
    });

  it('changes nothing by any of them', () => isAsBefore(asPlanted));

  it('gives nothing to list again where the tenant of an id is listed already: it would get another name', async () => {
    const before = await kept();
    for (const id of [robin.personId, TRIAL]) {
      const answer = await said(`partners add ${id} Some person`);
      assert.match(
        answer,
        /^1 That is the .*nothing was done\. That tenant is listed as a partner already, .*“partners” shows it\.\n$/,
      );
      assert.ok(!answer.includes('Some person'), answer);
    }
    await isAsBefore(before);
  });

  it('gives nothing that would then be refused: the same tenant twice, or one that is not listed', async () => {
    const before = await kept();
    for (const given of [`partners join ${PARTNER} ${robin.personId}`, `partners join ${TRIAL} ${PARTNER}`]) {
      const answer = await said(given);
      assert.match(answer, /^1 That is the .*nothing was done\. That tenant is the other one that you gave/u);
      assert.doesNotMatch(answer, /Give: partners join/u);
    }
    for (const given of [
      `partners remove ${nora.personId}`,
      `partners leave ${finn.personId}`,
      `partners rename ${nora.personId} N`,
    ])
      assert.match(await said(given), /^1 That is the .*nothing was done\. That tenant is not listed as a partner either/u);
    await isAsBefore(before);
  });

  it('says where a tenant that becomes a partner is known as a customer’s', async () => {
    assert.match(
      await said(`partners add ${CUSTOMER} Adventure Works`),
      /^0 Listed\..*\nThat tenant is known already, as a customer/u,
    );
    assert.doesNotMatch(await said(`partners add ${UNKNOWN} Woodgrove`), /known already/u);
    // Nobody of it was met: a trial is of it.
    const { trials } = await openPlanted(azurite.connectionString);
    const trial = sampleTrial({ id: 'dddddddd-0000-4000-8000-000000000078', partnerTenantId: PARTNER, owner: robin });
    const named = { ...trial, customer: { ...trial.customer, tenantId: ONLY_NAMED } };
    const head = { id: 'made', at: '2026-04-14T09:00:00.000Z', by: robin, tenantId: PARTNER, people: [] };
    await trials.record({ ...head, trialId: trial.id, code: 'created', trial: named });
    assert.match(await said(`partners add ${ONLY_NAMED} Fabrikam`), /known already/u);
    for (const id of [CUSTOMER, UNKNOWN, ONLY_NAMED])
      assert.match(await said(`partners remove ${id}`), /^0 Not listed any more/u);
  });

  it('takes no id that nobody has, in any place where one is asked for', async () => {
    const before = await kept();
    const asking = operatorCommands.filter(({ usage }) => /<(?:tenant|object|trial) id>/u.test(usage));
    assert.ok(asking.length >= 9, asking.map(({ usage }) => usage).join());
    for (const { name, usage } of asking)
      for (const id of [NOBODY, HIGHEST]) {
        const places = usage.match(/<(?:tenant|object|trial) id>/gu) ?? [];
        for (const [wrong] of places.entries()) {
          const given = [...places.map((_, place) => (place === wrong ? id : UNKNOWN)), ...(/name/u.test(usage) ? [OWN] : [])];
          assert.equal((await said(`${name} ${given.join(' ')}`)).slice(0, 24), '2 Nobody has that id: it', given.join(' '));
        }
      }
    await isAsBefore(before);
  });

  it('lists each tenant a person is known in', async () => {
    const { state } = await openPlanted(azurite.connectionString);
    await plantChat(state, { ...finn, tenantId: CUSTOMER });
    const answer = await said(erasePerson(PARTNER, finn.personId));
    for (const tenantId of [OTHER_PARTNER, CUSTOMER])
      assert.ok(answer.includes(`  ${erasePerson(tenantId, finn.personId)}\n`), answer);
  });

  it('lists none of the ids of people and takes out one that was listed by an earlier release', async () => {
    const { partners } = await desk();
    await partners.add(nora.personId, 'Nora');
    assert.match(
      await said('check'),
      new RegExp(`BAD +partners +${nora.personId} is listed as a partner, .* of the tenant ${CUSTOMER}\\.`, 'u'),
    );
    assert.match(await said(`erase tenant ${nora.personId} --yes`), /^1 That is the object id of a person/);
    assert.match(await said(`partners remove ${nora.personId}`), /^0 Not listed any more/);
    assert.doesNotMatch(await said('check'), / partners /u);
  });
});

describe('the settings and the command line of a bot that has an id', () => {
  const APP = '77777777-7777-4777-8777-777777777777';
  const settings = {
    MicrosoftAppId: APP,
    MicrosoftAppPassword: 'secret of a test',
    MicrosoftAppTenantId: PARTNER,
    AZURE_STORAGE_ACCOUNT: 'concierge',
  };

  it('take its id for nobody’s tenant', () => {
    assert.ok(readConfig({ ...settings, PARTNER_TENANTS: PARTNER }).app);
    assert.throws(
      () => readConfig({ ...settings, PARTNER_TENANTS: `${PARTNER},${APP}=Contoso` }),
      /PARTNER_TENANTS: names Micros/,
    );
  });
});
