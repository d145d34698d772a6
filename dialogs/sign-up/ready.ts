/** "It is ready": the sign-up is done, and the trial's clock begins. */

import type { TrialReady } from '../../src/domain/record/changes';
import { today } from '../../src/domain/time/calendar';
import { readPaste } from '../engine/reader/paste/paste';
import { review } from '../engine/review';
import { ifKnown, known, type Answers, type Finish, type Fixed, type Journey, type Scene } from '../engine/script';
import { begunLines } from './review-lines';
import { begunTrial } from './steps/begun-trial';
import { clocksOf, ends } from './steps/ends';
import { started } from './steps/started';

/** The journey from a launched sign-up to a running trial. */
export const ready: Journey = {
  name: 'ready',
  about: 'trial',
  steps: [
    started(begunTrial),
    ends(begunTrial),
    review(
      begunLines,
      () => '',
      () => false,
      'note',
    ),
  ],
  told: ({ text }, { now, zone, say: { lang } }) => {
    const paste = readPaste(text, { today: today(now, zone), locale: lang, ownDomains: [] });
    const { trialStart, trialEnd } = paste.kind === 'facts' ? paste.facts : {};
    return { drafts: { started: known({ startedOn: trialStart }), ends: known({ endsOn: trialEnd }) } };
  },
  subject: (_answers, scene) => scene.trial?.customer.company ?? '',
  lines: begunLines,
  finish,
};

function finish(answers: Answers, fixed: Fixed, { person, now, zone, trial, relation }: Scene): Finish {
  const { startedOn = '', environment, subscription, domain, tenantId } = answers['started'] ?? {};
  const trialId = trial?.id ?? fixed.trialId;
  const change: TrialReady = {
    code: 'ready',
    id: fixed.changeId,
    at: now.toISOString(),
    by: { tenantId: person.tenantId, personId: person.personId },
    tenantId: trial?.partnerTenantId ?? person.tenantId,
    trialId,
    people: [person],
    startedOn,
    clocks: clocksOf(answers, trial?.kind ?? 'standard', zone),
    ...ifKnown('environmentUrl', environment),
    ...ifKnown('subscriptionId', subscription),
    ...ifKnown('domain', domain),
    ...ifKnown('customerTenantId', tenantId),
  };
  return {
    change,
    view: relation === 'customer' ? 'ourTrial' : 'trial',
    args: { trial: trialId },
    note: { id: 'notes.setUpNext', params: { side: relation ?? 'partner' } },
  };
}
