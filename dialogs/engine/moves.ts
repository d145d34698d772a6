/** What can be done with the open journey as a whole: begin, go back, keep for later, take up again, discard, start over. */

import { isNotUnderstood } from './meant';
import type { Attempt } from './attempt';
import { stepsOf } from './journey-dialog';
import { isFilled } from './draft';
import type { Journey, Scene } from './script';
import type { JourneyName } from './names';
import { KEPT_LIMIT, type OpenJourney } from './state';

/** Opens a journey at its beginning. Ids that must not change when it is finished twice are fixed now. */
export function begin(attempt: Attempt, journey: JourneyName, trialId?: string): void {
  open(attempt, journey, trialId);
}

function open(attempt: Attempt, journey: string, trialId: string | undefined): void {
  const { ids } = attempt.given;
  attempt.begin({
    id: ids.next(),
    journey,
    fixed: { trialId: trialId ?? ids.next(), changeId: ids.next(), contactId: ids.next(), accountId: ids.next() },
    ...(trialId === undefined ? {} : { trialId }),
    answers: {},
    drafts: {},
    step: '',
    problems: [],
    notes: [],
    revision: 0,
  });
}

/** Shows the step before the one on screen; the first step stays. Out of an edit it leads back to where the edit began. */
export function back(attempt: Attempt, journey: Journey, scene: Scene): void {
  const { open } = attempt;
  if (!open) return;
  if (open.editing) {
    leaveEdit(attempt, open);
    return;
  }
  const steps = stepsOf(journey, open, scene);
  const at = steps.findIndex(({ id }) => id === open.step);
  const before = steps[Math.max(0, at - 1)];
  if (before) revisit(attempt, before.id);
}

/** Shows an answered step again, if it still applies. */
export function edit(attempt: Attempt, journey: Journey, scene: Scene, to: string): void {
  const { open } = attempt;
  if (open && stepsOf(journey, open, scene).some(({ id }) => id === to)) {
    revisit(attempt, to);
    attempt.setOpen({ editing: open.answers[to] !== undefined });
  }
}

function leaveEdit(attempt: Attempt, open: OpenJourney): void {
  const { [open.step]: _typed, ...drafts } = open.drafts;
  attempt.setOpen({ revisit: undefined, editing: undefined, drafts, problems: [], notes: [] });
}

function revisit(attempt: Attempt, step: string): void {
  attempt.setOpen({ revisit: step, editing: undefined, step, problems: [], notes: [] });
}

/** Whether leaving it would lose something the person entered. */
export function hasAnswers(open: OpenJourney): boolean {
  return Object.keys(open.answers).length > 0 || Object.values(open.drafts).some(isFilled);
}

/** A step that is to be shown again may have gone with a new version, or no longer apply. */
export function dropLostRevisit(attempt: Attempt, journey: Journey, scene: Scene): void {
  const { open } = attempt;
  if (open?.revisit === undefined) return;
  const step = journey.steps.find(({ id }) => id === open.revisit);
  if (!step || (step.when && !step.when(open.answers, scene))) attempt.setOpen({ revisit: undefined, editing: undefined });
}

/** Puts the open journey aside. The oldest kept one makes room beyond the limit. */
export function keepForLater(attempt: Attempt): void {
  const { open, kept } = attempt.conversation;
  if (!open) return;
  const { card: _card, ...rest } = open;
  attempt.setOpen(undefined);
  attempt.conversation = {
    ...attempt.conversation,
    kept: [...kept, { ...rest, overlay: undefined, problems: rest.problems.filter(({ id }) => !isNotUnderstood(id)) }].slice(
      -KEPT_LIMIT,
    ),
  };
}

/**
 * Keeps a form of a journey that only another release has, behind all others: `continue` leads to them first. Answers whether there was
 * such a one.
 */
export function parkUnknown(attempt: Attempt, journeys: { has(name: string): boolean }): boolean {
  const { open, kept } = attempt.conversation;
  if (!open || journeys.has(open.journey)) return false;
  attempt.setOpen(undefined);
  attempt.conversation = { ...attempt.conversation, kept: [open, ...kept] };
  return true;
}

/** Takes up a kept journey, the one put aside last unless an id says which; answers whether there was one. */
export function takeUp(attempt: Attempt, id?: string): boolean {
  const { kept } = attempt.conversation;
  const journey = id === undefined ? kept.at(-1) : kept.find((candidate) => candidate.id === id);
  if (!journey) return false;
  attempt.conversation = { ...attempt.conversation, kept: kept.filter((candidate) => candidate !== journey) };
  attempt.begin(journey);
  return true;
}

/** Forgets the answers and begins the same journey again. */
export function startOver(attempt: Attempt): void {
  const { open: before } = attempt;
  if (!before) return;
  open(attempt, before.journey, before.trialId);
  if (before.card) attempt.setOpen({ card: before.card });
}
