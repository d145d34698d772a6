/** Every step of every journey that a plain trial, or nothing, leads to, with the card it shows first. */

import { journeys } from '../../../dialogs';
import { newConversation, type Conversation, type OpenJourney } from '../../../dialogs/engine/state';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';
import type { JsonObject } from '../../kit/json';

/** The trial they are about. */
export const trial = sampleTrial();
/** Whoever goes through them. */
export const desk = new HubDesk([trial]);
/** Begins a sign-up that is read from a message. */
export const MESSAGE = 'set up a Sales trial for Fabrikam in Germany, contact Ann Beebe, ann@fabrikam.com';
/** What has to be answered before a step is asked, where it is more than nothing. */
const BEFORE: Readonly<Record<string, OpenJourney['answers']>> = {
  'signUp.billingAddress': {
    ...{ start: { start: 'new' }, customer: { company: 'Fabrikam', domain: '' }, country: { country: 'CH' } },
  },
  'signUp.ends': {
    start: { start: 'running' },
    started: { startedOn: '2026-04-01' },
    product: { product: 'sales', kind: 'standard' },
  },
};

/** A step, the form that is open at it, and its card. */
export interface At {
  readonly name: string;
  readonly form: Conversation;
  readonly card: JsonObject;
}

async function cardOf(form: Conversation): Promise<JsonObject> {
  return (await desk.shown({ screen: { kind: 'journey' }, conversation: form }))?.card ?? {};
}

/** All of them. */
export async function everyStep(): Promise<readonly At[]> {
  const all: At[] = [];
  for (const journey of journeys)
    for (const { id } of journey.steps) {
      const name = `${journey.name}.${id}`;
      const more = journey.about === 'trial' ? { trialId: trial.id } : {};
      const form = inTheMiddle(journey.name, id, { ...more, answers: BEFORE[name] ?? { any: { given: 'yes' } } });
      const heard = await desk.hear('zzqx zzqx', form);
      if (heard.conversation.open?.step !== id || heard.conversation.open.journey !== journey.name) continue;
      all.push({ name, form, card: await cardOf(form) });
    }
  const read = (await desk.hear(MESSAGE, newConversation())).conversation;
  return [...all, { name: 'signUp.message', form: read, card: await cardOf(read) }];
}
