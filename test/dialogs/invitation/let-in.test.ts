/**
 * Who becomes the customer: the ways in which a code can be tried, with the record, the cards of all sides and what is told of it. Half of them;
 * `let-in.faults.ts` tries all.
 */

import assert from 'node:assert/strict';
import { TableClient } from '@azure/data-tables';
import { createWords } from '../../../cards/engine/words';
import type { HeadedId } from '../../../cards/words/language';
import { PEOPLE_ON_TRIAL } from '../../../src/domain/invitation/invitation';
import type { Trial } from '../../../src/domain/record/trial';
import { CountedTries } from '../../../src/files/counted-tries';
import { silentLog } from '../../../src/log/log';
import { TableStorage } from '../../../src/storage/table-storage';
import { tableOpener } from '../../../src/storage/tables';
import { executed } from '../../kit/stage/activities';
import { AppStage, people } from '../../kit/stage/app-stage';
import { StandingStage } from '../../kit/stage/standing-stage';
import type { ChatOptions } from '../../kit/stage/channel';
import type { Chat } from '../../kit/stage/chat';
import type { TeamsPerson } from '../../kit/stage/conversations';
import { codeOn, HELD, recordOf } from '../../kit/storage/record';
import { longIt, part } from '../../kit/sweep';
import { hold } from '../story-stage';

const say = createWords()('en-GB');
const DAY = 86_400_000;
const ADVENTURE = people.Alva.person.tenantId;
const ELSEWHERE = '55555555-5555-4555-8555-555555555555';
const PARTNER = 'Contoso Consulting';
const ALVA = 'Alva Berg, alva@adventure-works.com';

/** What was played once, with the code that was made. */
interface Begun {
  readonly code: string;
  readonly standing: StandingStage;
}

/** What a card says in its heading, to whoever invited where it is about an invitation. */
const heading = (id: HeadedId, params = {}): string => say.plain(`${id}.heading`, { mine: 'yes', ...params });

let number = 0;

/** Somebody new at a company. */
function somebody(name: string, tenantId: string, more: Partial<TeamsPerson> = {}): ChatOptions {
  number += 1;
  const aadObjectId = `eeeeeeee-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { person: { aadObjectId, name, tenantId, ...more }, locale: 'en-GB', timezone: 'Europe/Berlin' };
}

describe('who becomes the customer', () => {
  const { Robin, Kim, Alva, Nils, Gus, Finn, Vera } = people;
  const company = 'Adventure Works';
  let stage: AppStage;
  let empty: StandingStage;
  const begun = new Map<string, Begun>();

  before(async () => {
    stage = new AppStage({ log: silentLog });
    await stage.start();
    empty = await StandingStage.of(stage);
  });
  after(() => stage.stop());

  /** The stage as it is after this was played, by itself; played for the first who asks. Answers the code that was made. */
  const from = async (name: string, play: () => Promise<string>): Promise<string> => {
    const known = begun.get(name);
    await (known?.standing ?? empty).again();
    if (known) return known.code;
    const code = await play();
    begun.set(name, { code, standing: await StandingStage.of(stage) });
    return code;
  };
  /** Nothing but a trial in the record. */
  const holds = async (line: string): Promise<void> => {
    await empty.again();
    await hold(`${company}, running, ends in 20 days${line}`, 1, stage.connectionString);
  };

  const chatOf = (who: ChatOptions): Chat => stage.channel.chat(who);
  const card = (who: ChatOptions): string =>
    JSON.stringify(chatOf(who).messages.findLast((one) => one.card !== undefined)?.card ?? {});
  const shown = (who: ChatOptions): string => String((JSON.parse(card(who)) as { fallbackText?: string }).fallbackText);
  const record = async (): Promise<Trial> => (await recordOf(stage)).trial;
  /** What was done, reminders aside. */
  const codes = async (): Promise<readonly string[]> =>
    (await recordOf(stage)).timeline.map(({ code }) => code).filter((code) => code !== 'reminded');

  const types = async (who: ChatOptions, ...lines: readonly string[]): Promise<void> => {
    for (const line of lines) {
      await chatOf(who).say(line);
      await stage.settled();
    }
  };
  const presses = async (who: ChatOptions, title: string): Promise<void> => {
    await chatOf(who).press('last', title);
    await stage.settled();
  };
  /** What the outbox tells somebody now, by the headings of the cards. */
  const told = async (who: ChatOptions): Promise<readonly string[]> => {
    const before = chatOf(who).messages.length;
    await stage.app.deliver();
    return chatOf(who)
      .messages.slice(before)
      .map((one) => String(one.card?.['fallbackText']));
  };
  const invites = async (line: string, whom: string): Promise<string> => {
    await hold(`${company}, running, ends in 20 days${line}`, 1, stage.connectionString);
    await types(Robin, `invite ${company}`, whom, 'yes');
    if (whom.includes('outlook')) await types(Robin, 'yes');
    await stage.app.deliver();
    return codeOn(chatOf(Robin));
  };
  /** Robin has invited somebody to a trial; answers the code. */
  const invitedWhom = (whom: string): Promise<string> => from(whom, () => invites('', whom));
  /** Robin has invited the admin of a trial; answers the code. */
  const invited = (): Promise<string> => from('the admin', () => invites(', ours', ALVA));
  const invitedOffline = (): Promise<string> =>
    from('the admin, while discovery is down', () => {
      stage.directions['the network is down']();
      return invites(', ours', ALVA);
    });
  /** The trial's row with these people, however they came there. */
  const openTo = async (inside: NonNullable<Trial['people']>): Promise<void> => {
    const table = TableClient.fromConnectionString(stage.connectionString, 'trials', { allowInsecureConnection: true });
    for await (const row of table.listEntities<{ json?: string }>()) {
      const held = JSON.parse(row.json ?? '{}') as Partial<Trial>;
      if (held.id !== HELD || held.customer === undefined) continue;
      await table.updateEntity(
        { partitionKey: row.partitionKey ?? '', rowKey: row.rowKey ?? '', json: JSON.stringify({ ...held, people: inside }) },
        'Merge',
      );
    }
  };
  /** So many other colleagues have tried five wrong codes each. */
  const triedWrong = async (colleagues: number): Promise<void> => {
    const open = await tableOpener({ kind: 'connectionString', connectionString: stage.connectionString });
    const tries = new CountedTries(new TableStorage(open('state')), stage.clock);
    for (let at = 0; at < colleagues * 5; at++)
      await tries.count({ tenantId: ADVENTURE, personId: `colleague-${at % colleagues}` }, `try-${at}`);
  };
  const isIn = async (who: ChatOptions, how: NonNullable<Trial['customer']['boundBy']>['how']): Promise<void> => {
    const { customer, people: inside, invitations } = await record();
    const { tenantId, aadObjectId: personId } = who.person;
    assert.deepEqual(inside, [{ tenantId, personId }]);
    assert.deepEqual([customer.tenantId, customer.boundBy?.how], [tenantId, how]);
    assert.deepEqual([invitations?.[0]?.state, invitations?.[0]?.redeemed?.proof], ['redeemed', how]);
    assert.match(card(who), new RegExp(company));
  };
  /** Nothing is bound, nothing is used up, and nothing of the trial is on the person's card. */
  const isOut = async (who: ChatOptions, view: HeadedId): Promise<void> => {
    const { customer, people: inside, invitations } = await record();
    assert.deepEqual([customer.tenantId, inside, invitations?.[0]?.state], [undefined, undefined, 'open']);
    assert.equal(shown(who), heading(view));
    assert.doesNotMatch(card(who), /Adventure|Contoso|Dynamics|Berg|Robin/);
    await types(who, 'my trials');
    assert.doesNotMatch(card(who), /Adventure Works/);
  };

  it('the admin who is meant: let in, bound by discovery, the inviter is told', async () => {
    await types(Alva, `join ${await invited()}`);
    await isIn(Alva, 'trialDomain');
    assert.equal((await record()).customer.boundBy?.by.personId, Alva.person.aadObjectId);
    assert.deepEqual(await told(Robin), [heading('told.invitationRedeemed', { name: 'Alva Berg' })]);
  });

  it('a stranger first: not let in, burns nothing, the inviter hears who; then the admin is let in all the same', async () => {
    const code = await invited();
    await types(Vera, `join ${code}`);
    await isOut(Vera, 'join.stranger');
    const [asker, ...others] = (await record()).invitations?.[0]?.askers ?? [];
    assert.deepEqual(
      [asker?.personId, asker?.because, asker?.domain, others],
      [Vera.person.aadObjectId, 'otherTenant', 'tailspintoys.com', []],
    );
    assert.deepEqual(await told(Robin), [heading('told.invitationAsked', { name: 'Vera Lind', invited: 'Alva Berg' })]);
    for (const part of ['tailspintoys.com', Vera.person.tenantId]) assert.match(card(Robin), new RegExp(part));
    await types(Alva, `join ${code}`);
    await isIn(Alva, 'trialDomain');
    assert.equal((await record()).invitations?.[0]?.askers, undefined, 'nobody waits any more');
  });

  longIt('the right domain but another tenant: a sign-in name does not win over discovery', async () => {
    const twin = somebody('Alva Berg', ELSEWHERE, { userPrincipalName: 'alva@adventure-works.com' });
    await types(twin, `join ${await invited()}`);
    await isOut(twin, 'join.stranger');
    assert.deepEqual(await told(Robin), [heading('told.invitationAsked', { name: 'Alva Berg', invited: 'Alva Berg' })]);
  });

  longIt('a forged mail address: proves nothing, also where discovery knows no tenant', async () => {
    const code = await invitedWhom('Jo Berry, jo@fourthcoffee.com');
    const forger = somebody('Jo Berry', ELSEWHERE, { userPrincipalName: 'x@proseware.com', email: 'jo@fourthcoffee.com' });
    await types(forger, `join ${code}`);
    await isOut(forger, 'join.stranger');
    assert.equal((await record()).invitations?.[0]?.askers?.[0]?.because, 'unproven');
    const jo = somebody('Jo Berry', ELSEWHERE, { userPrincipalName: 'jo@fourthcoffee.com' });
    await types(jo, `join ${code}`);
    await isIn(jo, 'signInName');
  });

  longIt('a mail domain of everybody’s: proves nothing, not even as a sign-in name', async () => {
    const code = await invitedWhom('Jo Berry, jo@outlook.com');
    const jo = somebody('Jo Berry', ELSEWHERE, { userPrincipalName: 'jo@outlook.com', email: 'jo@outlook.com' });
    await types(jo, `join ${code}`);
    await isOut(jo, 'join.stranger');
  });

  it('the forty-first: hears that the trial is full and what to do; nothing is bound or used up, and there is room again later', async () => {
    const code = await invited();
    const others = Array.from({ length: PEOPLE_ON_TRIAL }, (_, at) => ({ tenantId: ADVENTURE, personId: `colleague-${at}` }));
    await openTo(others);
    await types(Alva, `join ${code}`);
    assert.equal(shown(Alva), heading('join.full'));
    assert.match(card(Alva), /Ask one of them, or whoever sent it/);
    assert.deepEqual([(await record()).customer.tenantId, (await record()).invitations?.[0]?.state], [undefined, 'open']);
    assert.deepEqual(await codes(), ['created', 'invited']);
    await openTo(others.slice(1));
    await types(Alva, `join ${code}`);
    assert.match(card(Alva), new RegExp(company));
    assert.equal((await record()).people?.length, PEOPLE_ON_TRIAL);
  });

  longIt('a guest: turned away before anything is looked at, counted or told', async () => {
    const code = await invited();
    await told(Robin);
    await types(Gus, `join ${code}`);
    await isOut(Gus, 'join.notMember');
    assert.deepEqual(await codes(), ['created', 'invited']);
    assert.deepEqual(await told(Robin), []);
  });

  longIt('four guests with five wrong codes each: the invited admin does not wait', async () => {
    const code = await invited();
    for (let at = 0; at < 4; at++) {
      const guest = somebody('Gus', ADVENTURE, { userRole: 'guest' });
      for (let wrong = 0; wrong < 5; wrong++) await types(guest, `join K7X6-VSCK-28HX-B26${wrong}`);
    }
    await types(Alva, 'join K7X6-VSCK-28HX-B260');
    assert.equal(shown(Alva), heading('join.closed'));
    await types(Alva, `join ${code}`);
    await isIn(Alva, 'trialDomain');
  });

  it('a right code after too many wrong ones: passes every limit, of the person and of the tenant', async () => {
    const code = await invited();
    await triedWrong(3);
    const colleague = somebody('Colleague', ADVENTURE, { userPrincipalName: 'c@adventure-works.com' });
    for (let wrong = 0; wrong < 5; wrong++) await types(colleague, `join K7X6-VSCK-28HX-B26${wrong}`);
    await types(Nils, 'join K7X6-VSCK-28HX-B260');
    assert.equal(shown(Nils), heading('join.wait'));
    await types(Nils, `join ${code}`);
    await isIn(Nils, 'trialDomain');
  });

  it('a colleague of the admin: let in, for the tenant is proven; the inviter hears whom it was for, and the colleague is not the admin', async () => {
    await holds(', ours');
    await types(
      Robin,
      `transfer ${company}`,
      'Alva Berg, alva@adventure-works.com',
      'none',
      `invite ${company}`,
      'the new administrator',
      'yes',
    );
    await told(Robin);
    await types(Nils, `join ${codeOn(chatOf(Robin))}`);
    await isIn(Nils, 'trialDomain');
    await told(Robin);
    assert.match(card(Robin), /It was for Alva Berg/);
    await types(Nils, `trial ${PARTNER}`, 'I have signed in');
    assert.equal((await record()).ownership?.attestation, undefined);
    assert.match(card(Nils), /nils@adventure-works\.com/);
  });

  longIt('the partner’s own people: sent away, nothing recorded, nobody told', async () => {
    const code = await invited();
    await types(Kim, `join ${code}`);
    assert.equal(shown(Kim), heading('join.partnerTenant'));
    assert.deepEqual(await codes(), ['created', 'invited']);
    assert.deepEqual(await told(Robin), []);
  });

  it('two at once of the same company: one is let in, the other hears that it was used', async () => {
    const code = await invited();
    await Promise.all([chatOf(Alva).say(`join ${code}`), chatOf(Nils).say(`join ${code}`)]);
    await stage.settled();
    const { people: inside = [], invitations } = await record();
    assert.equal(inside.length, 1);
    assert.equal(invitations?.[0]?.state, 'redeemed');
    const [first, second] = inside[0]?.personId === Alva.person.aadObjectId ? [Alva, Nils] : [Nils, Alva];
    assert.match(card(first), new RegExp(company));
    assert.equal(shown(second), heading('join.closed'));
    assert.deepEqual((await codes()).filter((one) => one === 'invitationRedeemed').length, 1);
  });

  longIt('a stranger and the admin at once: only the admin is let in', async () => {
    const code = await invited();
    await Promise.all([chatOf(Vera).say(`join ${code}`), chatOf(Alva).say(`join ${code}`)]);
    await stage.settled();
    await isIn(Alva, 'trialDomain');
    assert.doesNotMatch(card(Vera), /Adventure/);
  });

  it('three strangers and a fourth: the same sentence, and of the fourth nothing is recorded and nobody is told', async () => {
    const code = await invited();
    const strangers = ['One', 'Two', 'Three', 'Four'].map((name) =>
      somebody(name, ELSEWHERE, { userPrincipalName: `${name}@proseware.com` }),
    );
    for (const stranger of [...strangers, ...strangers]) {
      await types(stranger, `join ${code}`);
      assert.equal(shown(stranger), heading('join.stranger'));
    }
    assert.equal((await record()).invitations?.[0]?.askers?.length, 3);
    assert.equal((await codes()).filter((one) => one === 'invitationAsked').length, 3);
    assert.equal((await told(Robin)).length, 3);
  });

  describe('a yes', () => {
    const asked = (): Promise<string> =>
      from('Vera asks', async () => {
        const code = await invites('', 'Jo Berry, jo@fourthcoffee.com');
        await types(Vera, `join ${code}`);
        await told(Robin);
        return code;
      });

    it('is for exactly one person, who is told and joins with one press; how and by whom is kept', async () => {
      const code = await asked();
      await presses(Robin, say.plain('buttons.asker'));
      await presses(Robin, say.plain('buttons.letIn', { name: 'Vera Lind' }));
      assert.equal((await record()).customer.tenantId, undefined, 'a yes alone binds nothing');
      assert.deepEqual(await told(Vera), [heading('told.letIn', { partner: PARTNER })]);
      assert.doesNotMatch(card(Vera), /Adventure/);
      const other = somebody('Vera Lind', Vera.person.tenantId, { userPrincipalName: 'vera2@tailspintoys.com' });
      await types(other, `join ${code}`);
      await isOut(other, 'join.stranger');
      await presses(Vera, say.plain('buttons.enter'));
      await isIn(Vera, 'inviter');
      assert.equal((await record()).customer.boundBy?.by.personId, Robin.person.aadObjectId);
    });

    longIt('works for the code as well', async () => {
      const code = await asked();
      await presses(Robin, say.plain('buttons.asker'));
      await presses(Robin, say.plain('buttons.letIn', { name: 'Vera Lind' }));
      await types(Vera, `join ${code}`);
      await isIn(Vera, 'inviter');
    });

    it('is taken back by a yes to somebody else', async () => {
      const code = await asked();
      await types(Finn, `join ${code}`);
      for (const name of ['Vera Lind', 'Finn Okoro']) {
        await types(Robin, `invitations ${company}`);
        await presses(Robin, say.plain('invitations.openAsker', { name }));
        await presses(Robin, say.plain('buttons.letIn', { name }));
      }
      await types(Vera, `join ${code}`);
      await isOut(Vera, 'join.stranger');
      await types(Finn, `join ${code}`);
      await isIn(Finn, 'inviter');
    });

    it('comes too late after seven days, and the person may ask anew', async () => {
      const code = await asked();
      await presses(Robin, say.plain('buttons.asker'));
      stage.clock.advance(7 * DAY);
      await presses(Robin, say.plain('buttons.letIn', { name: 'Vera Lind' }));
      assert.match(card(Robin), new RegExp(say.plain('refusals.tooLate').slice(0, 30)));
      assert.equal((await record()).invitations?.[0]?.askers?.[0]?.answer, undefined);
      await told(Robin);
      await types(Vera, `join ${code}`);
      assert.deepEqual(await told(Robin), [heading('told.invitationAsked', { name: 'Vera Lind', invited: 'Jo Berry' })]);
    });

    longIt('is not possible while people of another company are let in', async () => {
      await types(Alva, `join ${await invited()}`);
      await types(Robin, `invite ${company}`, 'Eve Stone, eve@adventure-works.com', 'yes');
      await types(Vera, `join ${codeOn(chatOf(Robin))}`);
      assert.equal(shown(Vera), heading('join.stranger'));
      await types(Robin, `invitations ${company}`);
      await presses(Robin, say.plain('invitations.openAsker', { name: 'Vera Lind' }));
      await presses(Robin, say.plain('buttons.letIn', { name: 'Vera Lind' }));
      assert.match(card(Robin), /Take the trial back from them first/);
      assert.equal((await record()).customer.tenantId, ADVENTURE);
    });

    for (const [name, account] of part(
      [
        ['is for its own invitation: with the admin’s code typed beside it, it makes nobody the admin', {}],
        ['makes nobody the admin by a mail address that the roster of its tenant reports', { email: 'alva@adventure-works.com' }],
      ] as const,
      2,
    ))
      it(name, async () => {
        const tess = somebody('Tess Lind', Vera.person.tenantId, { userPrincipalName: 'tess@tailspintoys.com', ...account });
        await holds(', ours');
        await types(Robin, `transfer ${company}`, 'Alva Berg, alva@adventure-works.com', 'none');
        await types(Robin, `invite ${company}`, 'somebody else', 'Jo Berry, jo@adventure-works.com', 'yes');
        await types(tess, `join ${codeOn(chatOf(Robin))}`);
        await types(Robin, `invitations ${company}`);
        await presses(Robin, say.plain('invitations.openAsker', { name: 'Tess Lind' }));
        await presses(Robin, say.plain('buttons.letIn', { name: 'Tess Lind' }));
        await told(tess);
        await presses(tess, say.plain('buttons.enter'));
        await isIn(tess, 'inviter');
        await types(Robin, `invite ${company}`, 'the new administrator', 'yes');
        await types(tess, `join ${codeOn(chatOf(Robin))}`);
        assert.deepEqual(
          (await record()).invitations?.map(({ redeemed }) => redeemed?.proof),
          ['inviter', 'bound'],
        );
        await types(tess, `trial ${PARTNER}`, 'I have signed in');
        assert.equal((await record()).ownership?.attestation, undefined);
      });

    it('can be a no: the person hears it, and is no news any more', async () => {
      const code = await asked();
      await presses(Robin, say.plain('buttons.asker'));
      await presses(Robin, say.plain('buttons.keepOut', { name: 'Vera Lind' }));
      assert.deepEqual(await told(Vera), [heading('told.keptOut')]);
      await types(Vera, `join ${code}`);
      await isOut(Vera, 'join.stranger');
      assert.deepEqual(await told(Robin), []);
    });

    longIt('cannot be forged by a press', async () => {
      await asked();
      const [invitation = { id: '' }] = (await record()).invitations ?? [];
      const { tenantId: tenant } = Robin.person;
      const data = { trial: HELD, tenant, invitation: invitation.id, asker: Vera.person.aadObjectId };
      for (const verb of ['join', 'letIn', 'keepOut', 'asker', 'binding', 'bindingUndone']) {
        await types(Vera, 'hello');
        const { origin, messages } = chatOf(Vera);
        const action = { type: 'Action.Execute', verb, data: { verb, ...data } };
        await chatOf(Vera).send(
          executed(origin, { id: `forged-${verb}`, at: stage.clock.now() }, messages.at(-1)?.id ?? '', action),
        );
        await stage.settled();
        assert.doesNotMatch(card(Vera), /Adventure/, verb);
      }
      const { customer, invitations } = await record();
      assert.deepEqual([customer.tenantId, invitations?.[0]?.askers?.[0]?.answer], [undefined, undefined]);
    });
  });

  describe('while discovery is down', () => {
    const away = (): ChatOptions => somebody('Alva Berg', ADVENTURE, { userPrincipalName: 'alva@adventure.onmicrosoft.com' });

    longIt('a sign-in name of the domain lets in', async () => {
      const code = await invitedOffline();
      stage.directions['the network is down']();
      await types(Alva, `join ${code}`);
      await isIn(Alva, 'signInName');
    });

    longIt('what was discovered when the invitation was made lets in', async () => {
      const code = await invited();
      const alva = away();
      stage.directions['the network is down']();
      await types(alva, `join ${code}`);
      await isIn(alva, 'invitedDomain');
    });

    it('where nothing was discovered either, it can’t be checked: nothing is burnt, and it works once discovery is back', async () => {
      const code = await invitedOffline();
      const alva = away();
      stage.directions['the network is down']();
      await types(alva, `join ${code}`);
      await isOut(alva, 'join.unchecked');
      assert.equal((await told(Robin)).length, 1, 'the inviter can say yes meanwhile');
      stage.directions['the network is back']();
      await types(alva, `join ${code}`);
      await isIn(alva, 'trialDomain');
    });
  });

  describe('a binding that is undone', () => {
    longIt(
      'takes away tenant, people, their word and what they asked; they are told, the timeline stays, and the right one is let in',
      async () => {
        await holds(', signed up with an account to hand over');
        await types(
          Robin,
          `transfer ${company}`,
          'Vera Lind, vera@tailspintoys.com',
          'yes',
          'none',
          `invite ${company}`,
          'the new administrator',
          'yes',
        );
        await types(Vera, `join ${codeOn(chatOf(Robin))}`);
        await isIn(Vera, 'signInName');
        await types(Vera, 'I have signed in', 'remove access', 'roles', 'yes');
        const bound = await record();
        assert.deepEqual([bound.ownership?.attestation?.kind, bound.removal?.scope], ['admin', 'roles']);
        const happened = await codes();

        await told(Robin);
        await types(Robin, `undo binding ${company}`);
        assert.match(card(Robin), new RegExp(Vera.person.tenantId));
        assert.deepEqual(await codes(), happened, 'it is asked first');
        await presses(Robin, say.plain('buttons.bindingUndone'));
        const undone = await record();
        assert.deepEqual(
          [undone.customer.tenantId, undone.customer.boundBy, undone.people, undone.removal, undone.ownership?.attestation],
          [undefined, undefined, undefined, undefined, undefined],
        );
        assert.equal(undone.ownership?.stage, 'named');
        assert.deepEqual(await codes(), [...happened, 'bindingUndone']);
        assert.deepEqual(await told(Vera), [heading('told.bindingUndone', { partner: PARTNER, company })]);
        await types(Vera, 'my trials');
        assert.doesNotMatch(card(Vera), new RegExp(company));
        assert.equal(shown(Vera), heading('ourTrials.none'));

        await types(Robin, `invite ${company}`, 'somebody else', 'Finn Okoro, finn@fabrikam.com', 'yes');
        const code = codeOn(chatOf(Robin));
        await types(Finn, `join ${code}`);
        await isBoundAnew(Finn);
      },
    );

    const isBoundAnew = async (who: ChatOptions): Promise<void> => {
      const { customer, people: inside } = await record();
      const { tenantId, aadObjectId: personId } = who.person;
      assert.deepEqual([customer.tenantId, inside], [tenantId, [{ tenantId, personId }]]);
    };

    longIt('can be redeemed again by the same person with another code, and undone again', async () => {
      await types(Alva, `join ${await invited()}`);
      for (let round = 0; round < 2; round++) {
        await types(Robin, `undo binding ${company}`);
        await presses(Robin, say.plain('buttons.bindingUndone'));
        assert.equal((await record()).people, undefined);
        await types(Robin, `invite ${company}`, 'Alva Berg, alva@adventure-works.com', 'yes');
        await types(Alva, `join ${codeOn(chatOf(Robin))}`);
        await isBoundAnew(Alva);
      }
    });

    it('is undone once, whatever old card is pressed', async () => {
      await types(Alva, `join ${await invited()}`);
      await types(Robin, `undo binding ${company}`);
      await presses(Robin, say.plain('buttons.bindingUndone'));
      await types(Robin, `undo binding ${company}`);
      assert.equal(shown(Robin), heading('binding.none', { company }));
    });
  });

  it('a domain that is corrected sends nobody away who was let in', async () => {
    await types(Alva, `join ${await invited()}`);
    await types(Robin, `correct domain ${company}`, 'contoso-consulting.com');
    const { customer, people: inside } = await record();
    assert.deepEqual([customer.domain, customer.tenantId, inside?.length], ['contoso-consulting.com', ADVENTURE, 1]);
  });
});
