/** "It is ready" by Microsoft's mail about a trial: which trial it is about, and what it says of it. */

import { foldName } from '../../src/domain/text/fold';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import { BROUGHT } from '../engine/form';
import { begin } from '../engine/moves';
import { pasteContext } from '../engine/pasted';
import { ifPossible } from '../engine/opening';
import { readPaste, type PasteFacts } from '../engine/reader/paste/paste';
import type { Related } from '../engine/reach';
import type { Args, Next, TrialRun } from '../engine/run';
import { ifKnown, type Answers, type Inputs, type Step } from '../engine/script';
import { fillFound, noteOf } from './from-line';
import { ready } from './ready';

/** The trial a mail is about: by its customer's name or domain, else the only one whose sign-up is open. A mail about none begins a record. */
export async function trialOfMail(attempt: Attempt, { line = '' }: Args): Promise<Related | Next | undefined> {
  const facts = factsOf(attempt, line);
  if (facts === undefined) return undefined;
  const { company, domain } = facts;
  const { trials } = attempt.given.world;
  const said = { ...ifKnown('company', company), ...ifKnown('domain', domain) };
  const perhaps = hasName(facts)
    ? (await trials.ofPartnerAbout(said)).filter((trial) => isNamed(trial, facts))
    : await trials.ofPartnerPlanned();
  const [only, ...others] = perhaps;
  if (only && others.length === 0) return { trial: only, relation: 'partner' };
  if (only) return undefined;
  begin(attempt, 'signUp');
  fillFound(attempt, facts, 'running');
  return 'walk';
}

function factsOf(attempt: Attempt, line: string): PasteFacts | undefined {
  const paste = line === '' ? undefined : readPaste(line, pasteContext(attempt));
  return paste?.kind === 'facts' ? paste.facts : undefined;
}

function hasName({ company, domain }: PasteFacts): boolean {
  return company !== undefined || domain !== undefined;
}

/** A name without its legal form begins the whole one. */
function isNamed({ customer }: Trial, { company, domain }: PasteFacts): boolean {
  if (domain !== undefined && customer.domain === domain) return true;
  if (company === undefined) return false;
  const [known, said] = [foldName(customer.company), foldName(company)];
  return known === said || said.startsWith(`${known} `) || known.startsWith(`${said} `);
}

/** Begins "It is ready" with what the mail says already answered; a trial that runs is shown, with what was read. */
export const readyByMail: TrialRun = async (attempt, trial, args) => {
  const facts = factsOf(attempt, args.line ?? '');
  const began = await ifPossible('ready', 'ready')(attempt, trial, {});
  if (facts === undefined) return began;
  if (began === 'walk') return answered(attempt, facts);
  attempt.showView('trial', { trial: trial.id }, ...noteOf(facts, attempt.given.say));
  return 'shown';
};

async function answered(attempt: Attempt, facts: PasteFacts): Promise<Next> {
  const { trialStart, trialEnd, environment, subscriptionId } = facts;
  const [started, ends] = ready.steps;
  await settle(attempt, started, {
    ...ifKnown('startedOn', trialStart),
    ...ifKnown('environment', environment),
    ...ifKnown('subscription', subscriptionId),
  });
  await settle(attempt, ends, ifKnown('endsOn', trialEnd));
  attempt.read = noteOf(facts, attempt.given.say);
  attempt.setOpen({ notes: attempt.read });
  return 'walk';
}

/** Answers a step with what was read where that is a whole answer; otherwise it is filled, and asked. */
async function settle(attempt: Attempt, step: Step | undefined, inputs: Inputs): Promise<void> {
  const { open } = attempt;
  if (!open || !step || Object.keys(inputs).length === 0) return;
  const scene = await attempt.scene(ready, open.trialId);
  const reading = await step.read({ verb: 'answer', inputs }, open.answers, scene, {});
  const isRead = reading.kind === 'answer' && !isOpen(open.answers, step);
  if (isRead) attempt.setOpen({ answers: { ...open.answers, [step.id]: reading.value } });
  else attempt.setOpen({ drafts: { ...open.drafts, [step.id]: { ...inputs, [BROUGHT]: 'yes' } } });
}

/** An end is judged by the first day. */
function isOpen(answers: Answers, { id }: Step): boolean {
  return id === 'ends' && answers['started'] === undefined;
}
