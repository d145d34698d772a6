/**
 * Yes, no and none, said alone in any language: they answer what is asked, agree with what stands on the card, and are nobody's name. What leads out
 * of a question is said at each in one or two of the languages; in `answers-alone.faults.ts` in all.
 */

import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { journeys } from '../../../dialogs';
import { newConversation, type Conversation } from '../../../dialogs/engine/state';
import { answerWord, ANSWER_WORDS } from '../../../src/domain/text/answer-words';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';
import { part } from '../../kit/sweep';

const trial = sampleTrial();
const desk = new HubDesk([trial]);
const START = { start: { start: 'new' } };
const CUSTOMER = { ...START, customer: { company: 'Fabrikam', domain: '' } };
const COUNTRY = { ...CUSTOMER, country: { country: 'CH' } };

/** All words that say this. */
const words = (meaning: 'yes' | 'no' | 'none'): readonly string[] => ANSWER_WORDS.filter((word) => answerWord(word) === meaning);
/** In each of the languages that are understood whole or in the main. */
const YES = ['yes', 'ja', 'oui', 'sí', 'sim', 'はい', 'نعم'] as const;

async function after(line: string, from: Conversation): Promise<Conversation> {
  return (await desk.hear(line, from)).conversation;
}

describe('an answer alone', () => {
  for (const [step, field] of [
    ['customer', 'company'],
    ['contact', 'name'],
  ] as const)
    it(`is no name at ${step}`, async () => {
      for (const word of [...words('yes'), ...words('no'), ...words('none')]) {
        const { open } = await after(word, inTheMiddle('signUp', step, { answers: step === 'contact' ? COUNTRY : START }));
        const said = open?.answers[step] ?? open?.drafts[step] ?? {};
        equal(said[field] === word && open?.problems.length === 0, false, word);
      }
    });

  for (const yes of YES) {
    it(`agrees with what was said and stands on the card, and with nothing that the card proposes by itself: ${yes}`, async () => {
      const drafts = { country: { country: 'CH', brought: 'yes' } };
      const { open } = await after(yes, inTheMiddle('signUp', 'country', { answers: CUSTOMER, drafts }));
      deepEqual([open?.answers['country'], open?.step], [{ country: 'CH' }, 'billingAddress']);
      const first = (await after(yes, inTheMiddle('signUp', 'start'))).open;
      deepEqual([first?.answers['start'], first?.step], [undefined, 'start']);
    });

    it(`agrees with nothing where nothing stands there, or another card was shown since: ${yes}`, async () => {
      equal((await after(yes, inTheMiddle('signUp', 'country', { answers: CUSTOMER }))).open?.step, 'country');
      const drafts = { country: { country: 'CH', brought: 'yes' } };
      const form = inTheMiddle('signUp', 'country', { answers: CUSTOMER, drafts });
      const passed = { ...form, seen: [['a', 1, 'guidance', ''] as const] };
      equal((await after(yes, passed)).open?.step, 'country');
    });

    it(`answers the questions over a form: ${yes}`, async () => {
      const over = inTheMiddle('signUp', 'country', { answers: CUSTOMER, overlay: { kind: 'cancel' } });
      equal((await after(yes, over)).open, undefined);
    });

    it(`answers a form that is read from a message: ${yes}`, async () => {
      const line = 'sign up Fabrikam in Switzerland for Sales, contact Jo Berry, jo@fabrikam.com';
      const read = await after(line, newConversation());
      equal(read.open?.step, 'message');
      notEqual((await after(yes, read)).open?.step, 'message');
    });
  }

  for (const line of ['good', 'gut', 'Jo', 'yes?', 'ja?', 'ok?', 'thanks'])
    it(`agrees with nothing, and deletes nothing, where it may mean something else: ${line}`, async () => {
      const drafts = { country: { country: 'CH', brought: 'yes' } };
      equal((await after(line, inTheMiddle('signUp', 'country', { answers: CUSTOMER, drafts }))).open?.step, 'country');
      const over = inTheMiddle('signUp', 'country', { answers: CUSTOMER, overlay: { kind: 'cancel' } });
      notEqual((await after(line, over)).open, undefined);
      equal((await after(line, inTheMiddle('signUp', 'terms', { answers: COUNTRY }))).open?.answers['terms'], undefined);
    });

  it('is asked about once where a name is asked for and it may be one', async () => {
    for (const line of ['Jo', 'Good', 'Thanks']) {
      const first = await after(line, inTheMiddle('signUp', 'contact', { answers: COUNTRY }));
      equal(first.open?.drafts['contact']?.['name'] ?? '', '', line);
      equal((await after(line, first)).open?.drafts['contact']?.['name'], line);
    }
  });

  it('leads out of no form by a part of a name', async () => {
    for (const [journey, step] of [
      ['invite', 'whom'],
      ['credit', 'byHand'],
    ] as const)
      for (const line of ['Stop & Shop', 'Cancel Culture Ltd', 'Later Media', 'Undo GmbH'])
        equal(
          (await after(line, inTheMiddle(journey, step, { trialId: trial.id }))).open?.overlay,
          undefined,
          `${step}: ${line}`,
        );
  });

  it('leads out of every question where it says so, in every language that is understood', async () => {
    const steps = journeys.flatMap((journey) => journey.steps.map(({ id }) => ({ journey, id })));
    for (const [turn, { journey, id }] of steps.entries())
      for (const line of part(['abbrechen', 'annuler', 'cancelar', 'キャンセル', 'إلغاء'], 3, turn)) {
        const more = journey.about === 'trial' ? { trialId: trial.id } : {};
        const form = inTheMiddle(journey.name, id, { ...more, answers: { any: { given: 'yes' } } });
        const { open } = await after(line, form);
        equal(open === undefined || open.overlay?.kind === 'cancel', true, `${journey.name}/${id}: ${line}`);
      }
  });

  it('is not found in a name or an address that begins like one', async () => {
    for (const line of [
      'Jo Berry',
      'Jo Berry jo@fabrikam.com',
      'Claro Energia',
      'ok ann@fabrikam.com',
      'yes +49 30 1234567',
      'Sim Wong',
    ])
      for (const step of ['billingAddress', 'terms'])
        equal(
          (await after(line, inTheMiddle('signUp', step, { answers: COUNTRY }))).open?.answers[step],
          undefined,
          `${step}: ${line}`,
        );
    for (const line of ['Ja klar', 'yes please', 'Sí claro', 'Yes, Zürich', 'ja, in Bern'])
      notEqual(
        (await after(line, inTheMiddle('signUp', 'billingAddress', { answers: COUNTRY }))).open?.answers['billingAddress'],
        undefined,
        line,
      );
  });

  it('is not found in a yes that is held back, nor in a “no” of something', async () => {
    for (const line of [...HELD_BACK, 'no rush', 'no doubt', 'no tenant', 'no phone'])
      for (const step of ['billingAddress', 'terms'])
        equal(
          (await after(line, inTheMiddle('signUp', step, { answers: COUNTRY }))).open?.answers[step],
          undefined,
          `${step}: ${line}`,
        );
    for (const line of HELD_BACK) {
      const over = inTheMiddle('signUp', 'terms', { answers: COUNTRY, overlay: { kind: 'cancel', wanted: 'home', args: {} } });
      notEqual((await after(line, over)).open, undefined, `discard? ${line}`);
    }
  });
});

/** They agree to nothing yet. */
const HELD_BACK = [
  'yes, if they agree',
  'yes, once they have signed',
  'yes I guess',
  'yes, I hope so',
  'yes, should be',
  'yes as far as I know',
  'yes, provided they pay',
  'yes, maybe',
  'ja, wenn sie zustimmen',
  'ja, denke ich',
  'ja, müsste passen',
  'oui si le client accepte',
  'oui, je crois',
  'sí, si aceptan',
  'sí, creo',
  'sim, se concordarem',
  'sim, acho',
  'はい、同意すれば',
  'نعم إذا وافقوا',
];
