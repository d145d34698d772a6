/** What a line tells beside its wish stands in the form that it opens, and nothing of it is noted before the person saw it. */

import { deepEqual, equal, match } from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import { pastDay } from '../../../dialogs/engine/reader/past-days';
import { zoneNamed } from '../../../src/domain/time/zone-named';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';

const trial = sampleTrial({ id: '00000000-0000-4000-8000-0000000000ab', company: 'Fabrikam' });
const desk = new HubDesk([trial]);

/** The line, the form it opens, and what stands in a step of it then. */
const TOLD = [
  ['invite Nils Dahl nils@fabrikam.com to Fabrikam', 'invite', 'colleague', { name: 'Nils Dahl', email: 'nils@fabrikam.com' }],
  ['Fabrikam paid since April 1 through us', 'activated', 'paid', { since: '2026-04-01', route: 'cspUs' }],
  ['Fabrikam paid since April 1', 'activated', 'paid', { since: '2026-04-01' }],
  ['the trial of Fabrikam started on March 3', 'startCorrected', 'startedOn', { startedOn: '2026-03-03' }],
  ['set my working hours 8 to 16', 'preferences', 'hours', { from: '8', to: '16' }],
] as const;

describe('what a line tells beside its wish', () => {
  for (const [line, journey, step, inputs] of TOLD)
    it(`stands in the form that it opens: “${line}”`, async () => {
      const { conversation, changes } = await desk.hear(line, newConversation());
      const { brought, ...held } = conversation.open?.drafts[step] ?? {};
      deepEqual([conversation.open?.journey, held, brought, changes], [journey, inputs, 'yes', []]);
    });

  it('is whom a command names, where no trial is called so: the trial is asked for', async () => {
    const { screen } = await desk.hear('invite Nancy Anderson', newConversation());
    deepEqual(screen?.kind === 'view' && [screen.name, screen.args['command']], ['whichTrial', 'invite']);
  });

  it('is a day of its own where an extension is worked out', async () => {
    const attempt = await desk.hear('Fabrikam’s trial was extended to May 20', newConversation());
    deepEqual(
      attempt.conversation.open?.notes.map(({ id }) => id),
      ['notes.otherEnd'],
    );
    match(JSON.stringify((await desk.shown(attempt))?.card), /You wrote Wednesday, 20 May 2026/u);
  });

  it('is no reminder of its own, and the card says so', async () => {
    for (const line of [
      'remind me on May 5 about Fabrikam',
      'snooze Fabrikam until Friday',
      'erinnere mich am Freitag an Fabrikam',
    ]) {
      const card = JSON.stringify((await desk.shown(await desk.hear(line, newConversation())))?.card);
      match(card, /I noted no reminder from this/u, line);
    }
  });

  it('is no country where the line names two: it stays for good', async () => {
    const { conversation } = await desk.hear(
      'set up a trial for Wingtip Toys, the country is probably Germany or Austria',
      newConversation(),
    );
    deepEqual([conversation.open?.journey, conversation.open?.drafts['country']], ['signUp', undefined]);
  });

  it('begins no sign-up where it is about a trial that is recorded', async () => {
    for (const line of [
      'hand over Fabrikam to Ann Beebe, ann@fabrikam.com',
      'the new admin of Fabrikam is Ann Beebe, ann@fabrikam.com',
    ]) {
      const { screen, conversation } = await desk.hear(line, newConversation());
      deepEqual([screen?.kind === 'view' && screen.name, conversation.open], ['unsure', undefined], line);
    }
  });
});

describe('what is told beside the answer to an open question', () => {
  it('stands ready where it is asked', async () => {
    const planned = sampleTrial({ id: '00000000-0000-4000-8000-0000000000ac', company: 'Litware', state: 'planned', clocks: [] });
    const form = inTheMiddle('ready', 'started', { trialId: planned.id });
    const { open } = (await new HubDesk([planned]).hear('started yesterday, ends on May 20', form)).conversation;
    deepEqual([open?.drafts['started']?.['startedOn'], open?.drafts['ends']?.['endsOn']], ['2026-04-13', '2026-05-20']);
  });

  it('is no name where it names nobody', async () => {
    for (const line of ['myself', 'the same person', 'ich selbst', 'le même', 'I sign the customer up now']) {
      const { open } = (await desk.hear(line, inTheMiddle('transfer', 'billingAdmin', { trialId: trial.id }))).conversation;
      deepEqual([open?.drafts['billingAdmin']?.['name'], open?.answers['billingAdmin']], [undefined, undefined], line);
    }
  });

  it('is a name with its address, with no comma between', async () => {
    const { open } = (
      await desk.hear('Nancy Anderson nancy@fabrikam.com', inTheMiddle('invite', 'colleague', { trialId: trial.id }))
    ).conversation;
    deepEqual(open?.answers['colleague'], { name: 'Nancy Anderson', email: 'nancy@fabrikam.com' });
  });

  it('is nothing where it is not so yet: how to leave the form is said', async () => {
    const { screen, conversation } = await desk.hear('not yet', inTheMiddle('activated', 'paid', { trialId: trial.id }));
    deepEqual([screen?.notes?.map(({ id }) => id), conversation.open?.problems], [['notes.lacking'], []]);
  });
});

describe('a new admin without the name of a trial', () => {
  it('begins no sign-up', async () => {
    const { screen, conversation } = await desk.hear('the admin left, it’s Ann Beebe now, ann@fabrikam.com', newConversation());
    deepEqual([screen?.kind === 'view' && screen.name, conversation.open], ['unsure', undefined]);
  });
});

describe('a command and a day', () => {
  it('names no trial that is called so', async () => {
    for (const line of ['signed in yesterday', 'paid yesterday', 'extended 2026-04-13']) {
      const { screen, conversation } = await desk.hear(line, newConversation());
      const name = screen?.kind === 'view' ? screen.name : conversation.open?.journey;
      equal(name === 'closed.notFound', false, `${line}: ${String(name)}`);
    }
  });
});

describe('a day of what has happened', () => {
  it('is the one before, where no year is said and the next one is far', () => {
    deepEqual(
      [
        pastDay('2027-03-03', 'started on March 3', '2026-04-14'),
        pastDay('2027-03-03', 'started on March 3, 2027', '2026-04-14'),
        pastDay('2026-05-01', 'from May 1', '2026-04-14'),
      ],
      ['2026-03-03', '2027-03-03', '2026-05-01'],
    );
  });
});

describe('a time zone as people name it', () => {
  it('is found by its city', () => {
    deepEqual(['Berlin', 'berlin time', 'New York', 'Europe/Paris', 'UTC', 'nowhere', ''].map(zoneNamed), [
      'Europe/Berlin',
      'Europe/Berlin',
      'America/New_York',
      'Europe/Paris',
      'UTC',
      undefined,
      undefined,
    ]);
  });

  it('answers the question for hours, which stay', async () => {
    const { open } = await desk.hear('Berlin time', inTheMiddle('preferences', 'hours'));
    equal(open?.step, 'holidays');
    deepEqual(open.answers['hours'], { from: '9', to: '17', zone: 'Europe/Berlin' });
  });
});
