/** A "yes" answers the card that was shown last: never a confirmation that was left open above it. */

import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { silentLog } from '../../../src/log/log';
import { AppStage, people } from '../../kit/stage/app-stage';
import { cardText } from '../../kit/stage/card-text';
import type { ChatOptions } from '../../kit/stage/channel';
import { recordOf } from '../../kit/storage/record';
import type { Conversation } from '../../../dialogs/engine/state';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';
import { hold } from '../story-stage';

const say = createWords()('en-GB');
const { Robin, Alva, Vera, Kim } = people;
const AGAIN = new RegExp(say.plain('notes.passedOver').slice(0, 40), 'u');

describe('a confirmation with another card below it', () => {
  let stage: AppStage;

  before(async () => {
    stage = new AppStage({ log: silentLog });
    await stage.start();
    await hold('Adventure Works, running, ends in 20 days, open to Alva', 1, stage.connectionString);
    await stage.app.repair();
  });
  after(() => stage.stop());

  const last = (who: ChatOptions): string => {
    const found = stage.channel.chat(who).messages.findLast(({ from, card }) => from === 'bot' && card !== undefined);
    return found?.card === undefined ? '' : cardText(found.card);
  };
  /** What stands last in the chat after these lines. */
  const types = async (who: ChatOptions, ...lines: readonly string[]): Promise<string> => {
    for (const line of lines) {
      await stage.channel.chat(who).say(line);
      await stage.settled();
    }
    return last(who);
  };
  const codes = async (): Promise<readonly string[]> =>
    (await recordOf(stage)).timeline.map(({ code }) => code).filter((code) => code !== 'reminded');
  const forgotten = new RegExp(say.plain('closed.forgotten.heading'), 'u');

  it('forgets nobody by a yes to the card below', async () => {
    const asked = await types(Vera, 'forget me', 'my trials', 'yes');
    doesNotMatch(asked, forgotten);
    match(asked, AGAIN);
    match(asked, new RegExp(say.plain('forgetMe.heading').slice(0, 16), 'u'));
    match(await types(Vera, 'yes'), forgotten);
  });

  for (const line of ['yes', 'OK!', 'no', 'nein', 'keep everything'])
    it(`takes no “${line}” for it`, async () => {
      match(await types(Kim, 'forget me', 'privacy', line), AGAIN);
      await types(Kim, 'keep everything');
    });

  for (const line of ['nein', 'keep everything', 'no'])
    it(`keeps everything by “${line}” to the card itself`, async () => {
      match(await types(Kim, 'forget me', line), new RegExp(say.plain('closed.notForgotten.heading'), 'u'));
    });

  it('forgets nobody who says “forget me” twice', async () => {
    doesNotMatch(await types(Kim, 'forget me', 'Forget me'), forgotten);
    await types(Kim, 'keep everything');
  });

  it('is answered by a quote of its card', async () => {
    await types(Kim, 'forget me', 'privacy');
    await stage.channel.chat(Kim).quote({ from: 'bot', part: say.plain('forgetMe.heading') }, 'no');
    await stage.settled();
    match(last(Kim), new RegExp(say.plain('closed.notForgotten.heading'), 'u'));
  });

  it('changes no record by a yes to the card below', async () => {
    const before = await codes();
    match(await types(Robin, 'given up Adventure Works', 'my trials', 'yes'), AGAIN);
    deepEqual(await codes(), before);
    await types(Robin, 'cancel', 'yes');
  });

  it('asks for no removal by a yes after why, and takes the next one', async () => {
    const before = await codes();
    match(await types(Alva, 'remove access Contoso', 'everything', 'why', 'yes'), AGAIN);
    deepEqual(await codes(), before);
    match(await types(Alva, 'version', 'ok'), AGAIN);
    await types(Alva, 'yes');
    deepEqual(await codes(), [...before, 'removalRequested']);
  });

  it('changes no record by a yes to a reminder that came meanwhile', async () => {
    await types(Robin, 'given up Adventure Works');
    const { length } = stage.channel.chat(Robin).messages;
    stage.clock.set(new Date('2026-04-27T09:00:00Z'));
    await stage.app.deliver();
    await stage.settled();
    equal(stage.channel.chat(Robin).messages.length > length, true, 'a reminder came');
    const before = await codes();
    match(await types(Robin, 'yes'), AGAIN);
    deepEqual(await codes(), before);
    await types(Robin, 'yes');
    deepEqual(await codes(), [...before, 'abandoned']);
  });
});

describe('an answer that names something, with another card below its question', () => {
  const trial = sampleTrial({ id: '00000000-0000-4000-8000-0000000000aa' });
  const desk = new HubDesk([trial]);
  const below = (journey: string, step: string): Conversation => ({
    ...inTheMiddle(journey, step, { trialId: trial.id }),
    messages: [{ messageId: '1', view: 'myTrials', args: {} }],
  });

  it('is taken, also where it ends the journey', async () => {
    const { open, changes } = await desk.hear('Litware Limited', below('companyCorrected', 'company'));
    deepEqual([open, changes.map(({ code }) => code)], [undefined, ['companyCorrected']]);
    const started = await desk.hear('new', below('signUp', 'start'));
    deepEqual(started.open?.answers['start'], { start: 'new' });
  });

  it('is not, where it only says yes', async () => {
    for (const code of ['abandoned', 'deleted', 'expired', 'converted', 'archived']) {
      const { open, changes, read } = await desk.hear('yes', below(code, 'confirm'));
      deepEqual([open?.step, changes, read], ['confirm', [], [{ id: 'notes.passedOver' }]], code);
    }
  });
});
