/** The text a partner sends, where the bot is in Teams. Without a registration there is no link; the transcripts show that text. */

import { deepEqual, match, ok } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { views } from '../../../dialogs';
import { invitationText } from '../../../dialogs/invitation/invitation-text';
import { newConversation } from '../../../dialogs/engine/state';
import type { PageScene } from '../../../dialogs/engine/on-trial';
import { OpenTrials } from '../../../dialogs/engine/open-trials';
import { drawView } from '../../../dialogs/engine/view';
import type { Drawing } from '../../../dialogs/engine/view-scene';
import type { Actor, Side } from '../../../src/domain/people/actor';
import type { TrialRecord } from '../../../src/domain/watch/portfolio';
import { botLink } from '../../../src/channel/bot-link';
import type { Invitation } from '../../../src/domain/invitation/invitation';
import type { InvitationRef } from '../../../src/domain/invitation/codes';
import { sampleTrial } from '../../domain/record/trial-samples';

const APP = '9b1e5d6c-2f0a-4a52-9d7f-0d8b5f0f5a11';
const CODE = '7KQ2-M4XA-90VB-3ZTD';
const robin = { tenantId: 'contoso', personId: 'robin' };
const open: Invitation = {
  id: 'i',
  invited: { tenantId: 'contoso', personId: 'alva' },
  as: 'admin',
  by: robin,
  at: '2026-04-14T09:00:00.000Z',
  expiresAt: '2026-04-28T09:00:00.000Z',
  state: 'open',
};

const trial = sampleTrial({ partnerTenantId: 'contoso', invitations: [open] });
const trials = {
  get: () => Promise.resolve(trial),
  ofCustomer: () => Promise.resolve([]),
  person: () => Promise.resolve({ v: 1, ...open.invited, name: 'Alva Berg', email: 'alva@adventure-works.com' }),
} as unknown as TrialRecord;

function actorAt(side: Side, checkedAt: string): Actor {
  const person = { v: 1, ...robin, name: 'Robin' } as const;
  return { person, side, company: 'Contoso', standing: 'member', signInName: '', addresses: [], checkedAt };
}

function scene(side: Side, now: string, issued: InvitationRef[] = []): PageScene {
  const actor = actorAt(side, now);
  return {
    actor,
    say: createWords()('en-GB'),
    now: new Date(now),
    args: { trial: trial.id, invitation: 'i' },
    conversation: newConversation(),
    partners: new Map([['contoso', 'Contoso Consulting']]),
    botLink: (line: string) => botLink(APP, line),
    codes: {
      issue: (target: InvitationRef) => {
        issued.push(target);
        return Promise.resolve(CODE);
      },
    },
    trials: new OpenTrials(trials, actor, { now: new Date(now), zone: 'UTC' }),
  } as unknown as PageScene;
}

function drawn(seen: PageScene): Promise<Drawing> {
  return drawView(views.invitation, views, seen);
}

describe('the text of an invitation', () => {
  it('has a link that opens the chat with the code typed, and what to do where it does not', async () => {
    const issued: InvitationRef[] = [];
    const { content } = await drawn(scene('partner', '2026-04-20T09:00:00Z', issued));
    const { text } = content.data as { readonly text: string };
    match(text, /^Hello Alva Berg,/);
    ok(text.includes(`https://teams.microsoft.com/l/chat/0/0?users=28:${APP}&message=join%20${CODE}\n`));
    for (const part of [
      `join ${CODE}`,
      '28 April 2026',
      'I have signed in',
      'You can have our access removed',
      'Robin, Contoso Consulting',
    ])
      ok(text.includes(part), part);
    const folded = JSON.stringify(content.sections);
    for (const part of ['Manage apps', 'Permission policies', 'Setup policies']) ok(folded.includes(part), part);
    deepEqual(issued, [{ partnerTenantId: 'contoso', trialId: 'trial-1', invitationId: 'i', expiresAt: open.expiresAt }]);
  });

  it('gets to the person by one press: a mail that is written already, or a chat with the text typed', async () => {
    const { content } = await drawn(scene('partner', '2026-04-20T09:00:00Z'));
    const { text } = content.data as { readonly text: string };
    const links = content.buttons.flatMap((one) => ('url' in one ? [new URL(one.url)] : []));
    deepEqual(
      links.map(({ host, searchParams }) => [host, searchParams.get('to') ?? searchParams.get('users')]),
      [
        ['outlook.office.com', 'alva@adventure-works.com'],
        ['teams.microsoft.com', 'alva@adventure-works.com'],
      ],
    );
    for (const { searchParams } of links) deepEqual(searchParams.get('body') ?? searchParams.get('message'), text);
    deepEqual(
      content.buttons.map(({ primary }) => primary === true),
      content.buttons.map((_, index) => index === 0),
    );
    ok(content.buttons.length <= 6);
    ok(text.split(/\s+/u).length < 120, 'the person reads it');
  });

  it('greets and signs whoever it is for', () => {
    const seen = scene('partner', '2026-04-20T09:00:00Z');
    for (const as of ['admin', 'colleague', 'partner'] as const) {
      const text = invitationText(trial, { ...open, as }, { name: 'Alva Berg', code: CODE }, seen);
      match(text, /^Hello Alva Berg,\n\n/u, as);
      match(text, as === 'partner' ? /\n\nRobin, Adventure Works$/u : /\n\nRobin, Contoso Consulting$/u, as);
      ok(text.split(/\s+/u).length < 120, as);
    }
  });

  it('makes no code once the invitation is too old, nor for anybody but the partner', async () => {
    for (const [side, now] of [
      ['partner', '2026-04-28T09:00:00Z'],
      ['customer', '2026-04-20T09:00:00Z'],
    ] as const) {
      const issued: InvitationRef[] = [];
      const { content } = await drawn(scene(side, now, issued));
      deepEqual([content.name, issued], ['notice', []]);
    }
  });
});
