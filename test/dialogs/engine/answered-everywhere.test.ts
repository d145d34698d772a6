/** What everybody may ask at any time is answered at every step of every journey, and the form stays as it was. */

import { deepEqual, ok } from 'node:assert/strict';
import { desk, everyStep, type At } from './every-step';

describe('what may be asked everywhere', () => {
  let steps: readonly At[];
  before(async () => {
    steps = await everyStep();
    ok(steps.length >= 50, `${steps.length} steps`);
  });

  for (const [line, view] of [
    ['support', /^support/],
    ['privacy', /^privacyNotice$/],
    ['version', /^aboutMe$/],
    ['unsubscribe', /^reminders$/],
  ] as const)
    it(`is answered inside every form: ${line}`, async () => {
      for (const { name, form } of steps) {
        const { screen, conversation, changes } = await desk.hear(line, form);
        ok(view.test(screen?.kind === 'view' ? screen.name : ''), `${name}: ${JSON.stringify(screen)}`);
        deepEqual(changes, [], name);
        deepEqual([conversation.open?.step, conversation.open?.answers], [form.open?.step, form.open?.answers], name);
        if (line === 'unsubscribe') ok(conversation.settings?.stopped !== undefined, name);
      }
    });
});
