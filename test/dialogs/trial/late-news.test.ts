/** News is read when it is drawn: what is settled by then is not said to be open. */

import { doesNotMatch, match } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { views } from '../../../dialogs';
import { newConversation } from '../../../dialogs/engine/state';
import type { PageScene } from '../../../dialogs/engine/on-trial';
import { OpenTrials } from '../../../dialogs/engine/open-trials';
import { drawView } from '../../../dialogs/engine/view';
import type { Asker, Invitation } from '../../../src/domain/invitation/invitation';
import type { Removal } from '../../../src/domain/access/removal-record';
import type { Notice } from '../../../src/domain/watch/notices';
import type { TrialRecord } from '../../../src/domain/watch/portfolio';
import type { PersonRef } from '../../../src/domain/people/person';
import type { Trial } from '../../../src/domain/record/trial';
import { sampleTrial } from '../../domain/record/trial-samples';
import { partnerActor } from '../../kit/stage/hub-desk';

const AT = '2026-04-13T09:00:00.000Z';
const say = createWords()('en-GB');
const alex = { tenantId: 'partner-tenant', personId: 'alex' };
const vera = { tenantId: 'tailspin', personId: 'vera' };
const removal: Removal = { id: 'r', scope: 'all', requestedBy: vera, requestedAt: AT, tasks: [] };

async function told(
  code: Notice['code'],
  by: PersonRef,
  changes: Partial<Trial>,
  params: Notice['params'] = {},
): Promise<string> {
  const trial = sampleTrial(changes);
  const notice = { v: 1, id: 'n', partnerTenantId: 'partner-tenant', trialId: 'trial-1', to: alex, by, at: AT, code, params };
  const trials = {
    get: () => Promise.resolve(trial),
    notice: () => Promise.resolve(notice),
    ofCustomer: () => Promise.resolve([]),
    person: ({ personId }: PersonRef) => Promise.resolve({ v: 1, tenantId: '', personId, name: personId }),
  } as unknown as TrialRecord;
  const now = new Date('2026-04-14T09:00:00Z');
  const scene = {
    ...{ actor: partnerActor, say, now, conversation: newConversation(), commands: {}, onTrial: [] },
    args: { trial: 'trial-1', tenant: 'partner-tenant', notice: 'n' },
    partners: new Map([['partner-tenant', 'Contoso Consulting']]),
    trials: new OpenTrials(trials, partnerActor, { now, zone: 'UTC' }),
  };
  const { content } = await drawView(views.told, views, scene as unknown as PageScene);
  return `${say(`told.${code}.heading` as 'told.said.heading', content.params)}. ${say(`told.${code}.hint` as 'told.said.hint', content.params)}`;
}

function invitationOf(asker: Partial<Asker>): Invitation {
  const made = { id: 'i', invited: alex, as: 'admin', by: { ...alex, personId: 'kim' }, at: AT, state: 'open' } as const;
  return { ...made, expiresAt: '2026-05-14T09:00:00.000Z', askers: [{ ...vera, at: AT, because: 'unproven', ...asker }] };
}

describe('news that comes late', () => {
  it('does not say that tasks are left of a removal that is closed or taken back', async () => {
    for (const code of ['removalRequested', 'removalPartDone'] as const) {
      match(await told(code, vera, { removal }), /Yours are left|which tasks are yours/u);
      for (const changes of [{}, { removal: { ...removal, completedAt: AT } }]) {
        const said = await told(code, vera, changes);
        match(said, /settled or taken back by now/u);
        doesNotMatch(said, /Yours are left|which tasks are yours/u);
      }
    }
  });

  it('does not offer to let somebody in who was answered', async () => {
    const asked = (asker: Partial<Asker>) =>
      told('invitationAsked', vera, { invitations: [invitationOf(asker)] }, { invitation: 'i' });
    match(await asked({}), /you can let exactly them in/u);
    doesNotMatch(await asked({ answer: { is: 'no', by: alex, at: AT } }), /you can let exactly them in/u);
    match(await asked({ answer: { is: 'yes', by: alex, at: AT } }), /answered by now/u);
  });

  it('calls an invitation “yours” to its sender alone', async () => {
    const invitations = [invitationOf({})];
    match(await told('invitationRedeemed', vera, { invitations }, { invitation: 'i' }), /vera accepted the invitation by kim/u);
    const own = [{ ...invitationOf({}), by: alex }];
    match(await told('invitationRedeemed', vera, { invitations: own }, { invitation: 'i' }), /vera accepted your invitation/u);
  });

  it('speaks of the sign-in of the new admin only while it is awaited', async () => {
    const invitations = [invitationOf({})];
    const redeemed = (changes: Partial<Trial>) =>
      told('invitationRedeemed', vera, { invitations, ...changes }, { invitation: 'i' });
    doesNotMatch(await redeemed({}), /new admin/u);
    match(await redeemed({ ownership: { stage: 'named', admin: alex, lines: {} } }), /If this is the new admin/u);
  });
});
