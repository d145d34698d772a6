/** Lines that name a wish and say something else of it: asked for already, not all of it done, another number of days, another way to buy. */

import { deepEqual, equal, match } from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import type { Trial } from '../../../src/domain/record/trial';
import { sampleTrial } from '../../domain/record/trial-samples';
import { objectsOf } from '../../kit/json';
import { customerDesk, fabrikam, nilsOfFabrikam, partnerDesk } from '../../kit/stage/both-desks';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';

/** What a line comes to outside of any form: a journey with its step, or a view with the first wish it asks about. */
async function comesTo(desk: HubDesk, line: string): Promise<string> {
  const { screen, conversation } = await desk.hear(line, newConversation());
  const { open } = conversation;
  if (screen?.kind !== 'view') return `${open?.journey ?? ''}.${open?.step ?? ''}`;
  return screen.name === 'unsure' ? `unsure ${screen.args['one'] ?? ''}` : screen.name;
}

describe('a removal that was asked for already', () => {
  for (const line of [
    'my colleague already asked to remove the partner',
    'we already asked for the removal',
    'wir haben schon beantragt, den Partner zu entfernen',
  ])
    it(`is looked at, and not asked for anew: “${line}”`, async () => {
      equal(await comesTo(customerDesk, line), 'access');
      equal((await comesTo(partnerDesk, line)).startsWith('removal'), false);
    });

  it('is one where it is only wanted', async () => {
    for (const line of ['we want to remove the partner', 'wir kündigen dem Partner', 'they asked to remove our access'])
      equal(await comesTo(customerDesk, line), 'removal.scope', line);
  });
});

describe('a removal at another time, or one that nobody wants', () => {
  for (const line of ['before we remove the partner, we need the data', 'our boss does not want the partner removed'])
    it(`is not begun: “${line}”`, async () => {
      for (const desk of [partnerDesk, customerDesk]) equal((await comesTo(desk, line)).startsWith('removal'), false);
    });
});

describe('what a correction names and denies, or tells of before', () => {
  for (const line of [
    'the contact of Fabrikam is not Anna Meyer',
    'the contact of Fabrikam was Anna Meyer',
    'the contact of Fabrikam is Anna Meyer or Bob Smith',
    'der Kontakt bei Fabrikam war Anna Meyer',
    'the domain of Fabrikam was fabrikam.de',
    'the domain of Fabrikam is not fabrikam.de',
    'Fabrikam is not called Fabrikam Ltd',
    'Fabrikam was called Fabrikam Ltd before',
  ])
    it(`stands on no card: “${line}”`, async () => {
      const { open } = (await partnerDesk.hear(line, newConversation())).conversation;
      deepEqual(open?.drafts, {});
    });
});

describe('a contract that is ended', () => {
  for (const line of ['wir wollen kündigen', 'Abo kündigen'])
    it(`opens no removal: “${line}”`, async () => {
      for (const desk of [partnerDesk, customerDesk]) equal(await comesTo(desk, line), 'unsure abandoned');
    });
});

describe('days by which a trial was extended', () => {
  it('are named where the card adds others', async () => {
    for (const line of [
      'we extended Fabrikam by 14 days',
      'Fabrikam wurde um 14 Tage verlängert',
      'we extended Fabrikam by two weeks',
    ])
      for (const desk of [partnerDesk, customerDesk]) {
        const attempt = await desk.hear(line, newConversation());
        deepEqual(attempt.conversation.open?.notes, [{ id: 'notes.otherDays', params: { days: 14 } }], line);
        match(JSON.stringify((await desk.shown(attempt))?.card), /You wrote 14 days/u);
      }
  });

  it('need no word where the card adds as many', async () => {
    const { conversation } = await partnerDesk.hear('we extended Fabrikam by 30 days', newConversation());
    deepEqual([conversation.open?.journey, conversation.open?.notes], ['extended', []]);
  });
});

describe('an end that is named with the wish to note one', () => {
  for (const [line, day] of [
    ['Fabrikam ends on Friday', '2026-04-17'],
    ['Fabrikam endet am Freitag', '2026-04-17'],
    ['end date of Fabrikam is 12.05.26', '2026-05-12'],
    ['Enddatum von Fabrikam ist der 12.05.26', '2026-05-12'],
  ] as const)
    it(`stands on its card: “${line}”`, async () => {
      const { conversation, changes } = await partnerDesk.hear(line, newConversation());
      deepEqual([conversation.open?.drafts['ends'], changes], [{ endsOn: day, brought: 'yes' }, []]);
    });
});

describe('what a partner bought', () => {
  it('was bought through it, where its customer says so', async () => {
    for (const line of ['the partner bought it for us', 'der Partner hat es für uns gekauft', 'our partner bought it']) {
      const { conversation } = await customerDesk.hear(line, newConversation());
      deepEqual(conversation.open?.drafts['paid'], { route: 'cspUs', brought: 'yes' }, line);
    }
  });

  it('is noted so at the question, and nothing that was not said', async () => {
    for (const [line, route] of [
      ['vom Partner am 2. April', 'cspUs'],
      ['March 3, through the partner', 'cspUs'],
    ] as const) {
      const [change] = (await customerDesk.hear(line, inTheMiddle('activated', 'paid', { trialId: fabrikam.id }))).changes;
      equal(JSON.stringify(change).includes(`"route":"${route}"`), true, line);
    }
    // How the partner noted it is the partner's.
    const { open } = (await customerDesk.hear('on March 3', inTheMiddle('activated', 'paid', { trialId: fabrikam.id })))
      .conversation;
    deepEqual([open?.answers['paid'], open?.drafts['paid']], [undefined, { since: '2026-03-03' }]);
    deepEqual(
      open?.notes.map(({ id }) => id),
      ['notes.buyingToo'],
    );
  });

  it('is shown to those alone whose note it is', async () => {
    const shown = async (desk: HubDesk): Promise<string> => {
      const begun = await desk.hear('Fabrikam bought it', newConversation());
      return JSON.stringify(objectsOf((await desk.shown(begun))?.card['body']).find(({ id }) => id === 'route')?.['value']);
    };
    const about = (more: object): Trial => sampleTrial({ ...fabrikam, buying: 'enterprise', ...more });
    const own = about({ keeper: 'customer', partnerTenantId: 'cust' });
    deepEqual(
      await Promise.all(
        [new HubDesk([about({})]), new HubDesk([about({})], nilsOfFabrikam), new HubDesk([own], nilsOfFabrikam)].map(shown),
      ),
      ['"enterprise"', '""', '"enterprise"'],
    );
  });

  it('was bought through another one where the customer keeps its record alone: no partner is here', async () => {
    const alone = sampleTrial({ ...fabrikam, keeper: 'customer', partnerTenantId: 'cust', buying: 'unknown' });
    const desk = new HubDesk([alone], nilsOfFabrikam);
    const begun = await desk.hear('the partner bought it for us', newConversation());
    const card = JSON.stringify((await desk.shown(begun))?.card);
    match(card, /CSP, through a partner/u);
    equal(card.includes('"cspUs"'), false);
    for (const line of ['yesterday', 'yesterday, the partner bought it', 'yesterday, 1']) {
      const { conversation } = await desk.hear(line, begun.conversation);
      equal(conversation.open?.answers['paid']?.['route'] ?? 'cspOther', 'cspOther', line);
    }
    equal((await desk.hear('yesterday', begun.conversation)).conversation.open?.answers['paid']?.['route'], 'cspOther');
  });

  it('is the partner of the trial where it has no name here', async () => {
    const desk = new HubDesk([fabrikam], nilsOfFabrikam, undefined, undefined, '');
    const begun = await desk.hear('the partner bought it for us', newConversation());
    match(JSON.stringify((await desk.shown(begun))?.card), /CSP, through the partner of this trial/u);
  });

  it('is asked back where CSP alone is said', async () => {
    const { changes } = await customerDesk.hear(
      'since April 1st, CSP',
      inTheMiddle('activated', 'paid', { trialId: fabrikam.id }),
    );
    deepEqual(changes, []);
  });

  it('was bought through another one, where the line says that', async () => {
    const { conversation } = await customerDesk.hear('we bought it through another partner', newConversation());
    deepEqual(conversation.open?.drafts['paid'], { route: 'cspOther', brought: 'yes' });
  });
});

describe('a wish that is said only in part', () => {
  it('is asked about', async () => {
    for (const line of ['the hand-over is done except for billing', 'Contoso should not be our partner of record'])
      for (const desk of [partnerDesk, customerDesk]) match(await comesTo(desk, line), /^unsure /u, line);
  });
});

describe('a command once more', () => {
  it('names no trial called “again”', async () => {
    for (const line of ['hand over again', 'hand over once more', 'remove access again'])
      for (const desk of [partnerDesk, customerDesk]) equal((await comesTo(desk, line)).includes('notFound'), false, line);
  });
});

describe('“change contact” in a form', () => {
  const answers = { start: { start: 'new' }, contact: { name: 'Ann Beebe', email: 'ann@litware.com' } };

  it('leads to the contact of that form', async () => {
    for (const line of ['change contact', 'wrong contact']) {
      const { conversation } = await partnerDesk.hear(line, inTheMiddle('signUp', 'product', { answers }));
      deepEqual([conversation.open?.step, conversation.open?.overlay], ['contact', undefined], line);
    }
  });

  it('is about a recorded trial where that form has none yet', async () => {
    const { conversation } = await partnerDesk.hear(
      'change contact',
      inTheMiddle('signUp', 'country', { answers: { start: { start: 'new' } } }),
    );
    equal(conversation.open?.step, 'country');
  });
});
