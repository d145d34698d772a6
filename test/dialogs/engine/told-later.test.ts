/** What a line tells beside its wish is not lost where something stands between the line and the form: the trial, another form, a button. */

import { deepEqual, ok } from 'node:assert/strict';
import type { Attempt } from '../../../dialogs/engine/attempt';
import { keptOf } from '../../../dialogs/engine/own-messages';
import { newConversation, type Conversation } from '../../../dialogs/engine/state';
import { sampleTrial } from '../../domain/record/trial-samples';
import { textOf } from '../../kit/json';
import { cardActions, dataOf } from '../../kit/stage/card-elements';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';

const ids = ['ab', 'ac'].map((end) => `00000000-0000-4000-8000-0000000000${end}`);
const [first = '', second = ''] = ids;
const apart = new HubDesk([sampleTrial({ id: first, company: 'Fabrikam' }), sampleTrial({ id: second, company: 'Contoso' })]);
const alike = new HubDesk([
  sampleTrial({ id: first, company: 'Fabrikam' }),
  sampleTrial({ id: second, company: 'Fabrikam', product: 'customerService' }),
]);

/** A line with a gap for the name of the trial, the command of its wish, and what stands in a step of the form then. */
const TOLD = [
  ['invite Nils Dahl nils@fabrikam.com to *', 'invite', 'colleague', { name: 'Nils Dahl', email: 'nils@fabrikam.com' }],
  ['* paid since April 1 through us', 'activated', 'paid', { since: '2026-04-01', route: 'cspUs' }],
  ['the trial of * started on March 3', 'startCorrected', 'startedOn', { startedOn: '2026-03-03' }],
] as const;

type TrialLine = (typeof TOLD)[number];

/** Presses the button that wants this, about this trial where it is about one. */
async function press(desk: HubDesk, shown: Attempt, verb: string, trial?: string): Promise<Attempt> {
  const { card = {} } = (await desk.shown(shown)) ?? {};
  const found = cardActions(card).find(
    ({ action }) => action['verb'] === verb && (trial === undefined || dataOf(action)['trial'] === trial),
  );
  ok(found, `nothing on the card leads to ${verb}: ${JSON.stringify(shown.screen)}`);
  const data = Object.fromEntries(Object.entries(dataOf(found.action)).map(([id, value]) => [id, textOf(value)]));
  return desk.decide({ kind: 'press', verb, token: {}, data }, after(shown));
}

/** The conversation with the card on screen, as a turn leaves it. */
function after({ conversation, screen }: Attempt): Conversation {
  if (screen?.kind !== 'view') return conversation;
  return { ...conversation, shown: keptOf(screen), seen: [['a', SECOND, screen.name, screen.args['trial'] ?? '']] };
}

/** Later than anything that was noted of the trials. */
const SECOND = Date.parse('2026-04-14T09:00:00Z') / 1000;

/** The trial in the second row. */
async function secondOf(asked: Attempt): Promise<string> {
  const { card = {} } = (await apart.shown(asked)) ?? {};
  const rows = cardActions(card).flatMap(({ action }) => textOf(dataOf(action)['trial']) || []);
  return rows[1] ?? '';
}

function stands({ conversation: { open }, changes }: Attempt, [, journey, step, inputs]: TrialLine, trial: string): void {
  const { brought, ...held } = open?.drafts[step] ?? {};
  deepEqual([open?.journey, open?.trialId, held, brought, changes], [journey, trial, inputs, 'yes', []]);
}

describe('what was told, later', () => {
  for (const line of TOLD) {
    const [text, command] = line;
    const unnamed = text.replace(/ to \*|^the trial of \*|^\*/u, '').trim();

    it(`stands in the form once the trial is picked: “${unnamed}”`, async () => {
      const first = await apart.hear(unnamed, newConversation());
      const isSure = first.screen?.kind === 'view' && first.screen.name === 'whichTrial';
      const asked = isSure ? first : await press(apart, first, command);
      stands(await press(apart, asked, command, second), line, second);
      stands(await apart.hear('2', after(asked)), line, await secondOf(asked));
      stands(await apart.hear('Contoso', after(asked)), line, second);
    });

    it(`stands in it once one of two of that name is picked: “${text}”`, async () => {
      const asked = await alike.hear(text.replace('*', 'Fabrikam'), newConversation());
      stands(await press(alike, asked, command, second), line, second);
      stands(await alike.hear('2', after(asked)), line, second);
    });

    it(`stands in it once another form has made room: “${text}”`, async () => {
      const busy = inTheMiddle('signUp', 'country', { answers: { customer: { company: 'Litware' } } });
      const asked = await apart.hear(text.replace('*', 'Fabrikam'), busy);
      ok(asked.conversation.open?.overlay, JSON.stringify(asked.screen));
      const { id, step, revision } = asked.conversation.open;
      stands(
        await apart.decide({ kind: 'press', verb: 'keep', token: { journey: id, step, revision }, data: {} }, asked.conversation),
        line,
        first,
      );
    });
  }
});
