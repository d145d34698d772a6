/** "Continue", "next" and numbers typed at every step of every journey: each is answered by what it chose, or by what is needed. */

import { equal, ok } from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';
import type { JsonObject } from '../../kit/json';
import { desk, everyStep, MESSAGE, trial, type At } from './every-step';

function notesOn(screen: unknown): number {
  return (screen as { readonly notes?: readonly unknown[] } | undefined)?.notes?.length ?? 0;
}

/** The lists of a card of which one is picked and numbers reach each: by input, the values. */
function listsOn(node: unknown): readonly (readonly [id: string, values: readonly string[]])[] {
  if (Array.isArray(node)) return node.flatMap(listsOn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, id, choices, isMultiSelect } = node as JsonObject;
  if (type === 'Input.ChoiceSet' && isMultiSelect !== true && Array.isArray(choices) && choices.length <= 9)
    return [[String(id), choices.map((one) => String((one as JsonObject)['value']))]];
  return Object.values(node).flatMap(listsOn);
}

describe('a line that only wants to go on', () => {
  let steps: readonly At[];
  before(async () => {
    steps = await everyStep();
    ok(steps.length >= 50, `${steps.length} steps`);
  });

  for (const line of ['continue', 'Next', 'weiter', 'go on!', 'suivant', 'siguiente', '次へ'])
    it(`is answered with what is needed, and answers nothing that nobody said: ${line}`, async () => {
      for (const { name, form } of steps) {
        const { conversation, changes, screen } = await desk.hear(line, form);
        const { open } = conversation;
        equal(changes.length, 0, name);
        equal(open?.step, form.open?.step, name);
        equal(open?.answers[open.step], form.open?.answers[form.open.step], name);
        const { notes = [], problems = [] } = open ?? {};
        ok(problems.length + notes.length + notesOn(screen) > 0, `${name} says nothing new`);
        const kept = Object.entries(open?.drafts[open.step] ?? {}).filter(([id]) => id !== 'doubted');
        ok(
          !kept.some(([, value]) => value.toLowerCase() === line.toLowerCase() || value === 'none'),
          `${name}: ${JSON.stringify(kept)}`,
        );
      }
    });

  it('is never passed over in silence where it means yes', async () => {
    for (const { name, form } of steps) {
      const { conversation, changes, screen } = await desk.hear('ok', form);
      const { open } = conversation;
      const isOn = changes.length > 0 || open?.step !== form.open?.step || screen?.kind === 'view';
      ok(isOn || open?.problems.length || open?.notes.length, name);
    }
  });

  it('presses what stands on the card where somebody said it', async () => {
    const start = { start: { start: 'new' }, customer: { company: 'Fabrikam', domain: '' } };
    const drafts = { country: { country: 'CH', brought: 'yes' } };
    for (const line of ['continue', 'weiter']) {
      const { open } = (await desk.hear(line, inTheMiddle('signUp', 'country', { answers: start, drafts }))).conversation;
      equal(open?.step, 'billingAddress', line);
    }
  });

  it('is somebody’s name where it is typed twice', async () => {
    const form = inTheMiddle('signUp', 'customer', { answers: { start: { start: 'new' } } });
    const once = (await desk.hear('Next', form)).conversation;
    equal(once.open?.drafts['customer']?.['company'], undefined);
    equal((await desk.hear('Next', once)).conversation.open?.drafts['customer']?.['company'], 'Next');
  });
});

describe('a typed number', () => {
  it('picks the choice at that place of each list on a card, whatever else is asked there', async () => {
    const met: string[] = [];
    for (const { name, form, card } of await everyStep()) {
      const lists = listsOn(card);
      if (lists.length === 0) continue;
      met.push(name);
      for (let at = 0; at < Math.max(...lists.map(([, values]) => values.length)); at++) {
        const chosen = lists.flatMap(([, values]) => values[at] ?? []);
        const { conversation, changes } = await desk.hear(String(at + 1), form);
        const { answers = {}, drafts = {} } = conversation.open ?? {};
        const said = JSON.stringify([answers, drafts, changes]);
        const isPicked = chosen.some((value) => said.includes(`"${value}"`)) || changes.length > 0;
        if (at < (lists[0]?.[1].length ?? 0)) ok(isPicked, `${name} ${at + 1}: ${chosen.join()} of ${said}`);
      }
    }
    for (const name of [
      'signUp.message',
      'signUp.start',
      'signUp.product',
      'preferences.language',
      'activated.paid',
      'removal.scope',
    ])
      ok(met.includes(name), `${name} of ${met.join()}`);
  });

  it('picks from one list after the other on the card of a message, which says so', async () => {
    let form = (await desk.hear(MESSAGE, newConversation())).conversation;
    const lost = (await desk.hear('9', form)).conversation;
    equal(lost.open?.problems[0]?.id, 'problems.messageTyped');
    for (const [number, id, value] of [
      ['2', 'kind', 'off'],
      ['1', 'identity', 'customer'],
      ['5', 'buying', 'unknown'],
    ] as const) {
      form = (await desk.hear(number, form)).conversation;
      equal(form.open?.drafts['message']?.[id], value);
    }
  });

  it('picks a colleague at that place of the list', async () => {
    const withColleagues = new HubDesk([trial]);
    for (const [personId, name] of [
      ['cy', 'Cy Dahl'],
      ['bo', 'Bo Berg'],
    ] as const)
      await withColleagues.remember({ v: 1, tenantId: 'partner-tenant', personId, name, account: true });
    const { changes } = await withColleagues.hear('2', inTheMiddle('handTo', 'colleague', { trialId: trial.id }));
    equal(JSON.stringify(changes).includes('"personId":"cy"'), true);
  });

  it('ticks kinds of reminders', async () => {
    const { open } = (await desk.hear('1, 3', inTheMiddle('preferences', 'kinds'))).conversation;
    equal(open?.answers['kinds']?.['kinds']?.split(',').length, 2);
  });
});
