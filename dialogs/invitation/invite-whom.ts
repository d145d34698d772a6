/** Whom an invitation is for: the named admin, by one press, or somebody else. */

import type { Say } from '../../cards/engine/words';
import { whomCard } from '../../cards/invitation';
import { readDomain } from '../../src/domain/people/domain-name';
import type { PersonRef } from '../../src/domain/people/person';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import { trialOf } from '../engine/about-trial';
import { means } from '../engine/form';
import { choose, typedChoices } from '../engine/typed-choices';
import { begin } from '../engine/moves';
import type { TrialRun } from '../engine/run';
import { again, answer, ifKnown, type Answer, type Reply, type Scene, type Step } from '../engine/script';

const WHOM = ['admin', 'colleague'] as const;

/** The named admin first, by one press: only that person can say "I have signed in". */
export const whom: Step = {
  id: 'whom',
  forks: true,
  when: (_answers, { trial }) => adminOf(trial) !== undefined,
  choices: (_answers, { say }) => typedChoices(say, 'whom', WHOM),
  // An older release asked once more before it wrote the admin's.
  lapsed: (given) => given['whom'] === 'admin' && given['confirmed'] === undefined,
  ask: (_answers, _draft, scene) => {
    const params = { company: trialOf(scene).customer.company, admin: adminName(scene) };
    return whomCard(scene.say, params, adminOf(scene.trial)?.personId ?? '');
  },
  async read(reply, answers, scene, draft) {
    const chosen = chosenOf(reply, scene.say);
    if (chosen === undefined) return again([{ id: 'problems.whomTyped' }], draft);
    // A colleague may have named somebody else since: then that one is asked about.
    const { personId: admin = '' } = adminOf(scene.trial) ?? {};
    const seen = { ...answers['whom'], ...draft, ...reply.inputs }['admin'];
    if (chosen === 'admin' && seen !== admin) return again([], { admin });
    return answer({ whom: chosen, admin, ...(chosen === 'admin' ? await confirmed(adminName(scene), scene) : {}) });
  },
};

/** Begins it with whom its first card names, for what is typed below that. A press that names the admin answers that card. */
export const inviting: TrialRun = (attempt, trial, { admin }) => {
  begin(attempt, 'invite', trial.id);
  const isPressed = admin !== undefined && adminOf(trial) !== undefined;
  if (isPressed) answered(attempt);
  attempt.setOpen({ drafts: { whom: ifKnown('admin', admin ?? adminOf(trial)?.personId) } });
  return 'walk';
};

/** The press is the answer to the first card; typed by its name, it says yes. */
function answered(attempt: Attempt): void {
  const [yes = ''] = attempt.given.say.ways('typed.yes');
  attempt.meant = { text: yes, instead: true, step: whom.id };
  attempt.unread = true;
  attempt.setOpen({ step: whom.id });
}

function chosenOf({ text, verb }: Reply, say: Say): (typeof WHOM)[number] | undefined {
  if (text !== undefined && means(say, 'yes', text)) return 'admin';
  const chosen = text === undefined ? (verb === 'invite' ? 'admin' : verb) : choose(text, typedChoices(say, 'whom', WHOM));
  return WHOM.find((one) => one === chosen);
}

/** That the invitation of somebody, by name and address, is to be written; with what is known of whose the address is. */
export async function confirmed(name: string, { discovery }: Scene): Promise<Answer> {
  const domain = domainIn(name);
  const found = domain === undefined ? undefined : await discovery.find(domain);
  const tenant = found?.kind === 'found' ? found.tenantId : undefined;
  return { confirmed: 'yes', ...ifKnown('domain', domain), ...ifKnown('tenant', tenant) };
}

/** The new admin, where the trial can be handed over and that person has not come yet. */
export function adminOf(trial: Trial | undefined): PersonRef | undefined {
  const admin = trial && canBeHandedOver(trial) ? trial.ownership?.admin : undefined;
  const came = trial?.invitations?.some((one) => one.state === 'redeemed' && one.invited.personId === admin?.personId);
  return came === true ? undefined : admin;
}

/** The domain of the address behind a name, where that is a company's own. */
function domainIn(name: string): string | undefined {
  const read = readDomain(name.split('@').at(-1));
  return read.kind === 'ok' ? read.domain : undefined;
}

/** Name and address of the named admin. */
export function adminName({ trial, names }: Scene): string {
  return names?.[trial?.ownership?.admin?.personId ?? ''] ?? '–';
}
