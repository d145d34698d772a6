/** Who is invited is who the card named, whoever a colleague named since. */

import { deepEqual, match } from 'node:assert/strict';
import type { ChatOptions } from '../../kit/stage/channel';
import { cardText } from '../../kit/stage/card-text';
import { AppStage, people } from '../../kit/stage/app-stage';
import { silentLog } from '../../../src/log/log';
import { recordOf } from '../../kit/storage/record';
import { hold } from '../story-stage';

const { Robin, Kim } = people;
const ALVA = 'Alva Berg, alva@adventure-works.com';
const NILS = 'Nils Dahl, nils@adventure-works.com';

describe('whom an invitation is for', () => {
  let stage: AppStage;

  beforeEach(async () => {
    stage = new AppStage({ log: silentLog });
    await stage.start();
    await hold('Adventure Works, running, ends in 20 days, ours', 1, stage.connectionString);
    await types(Robin, 'transfer Adventure Works', ALVA, 'none');
    await types(Robin, 'invite Adventure Works');
  });
  afterEach(() => stage.stop());

  async function types(who: ChatOptions, ...lines: readonly string[]): Promise<void> {
    for (const line of lines) await stage.channel.chat(who).say(line);
  }

  function card(who: ChatOptions): string {
    return cardText(stage.channel.chat(who).messages.findLast((one) => one.card !== undefined)?.card ?? {});
  }

  async function invited(): Promise<readonly (string | undefined)[]> {
    const { trial } = await recordOf(stage);
    return (trial.invitations ?? []).map(({ invited: { personId } }) =>
      personId === trial.ownership?.admin?.personId ? 'admin' : personId,
    );
  }

  const answers: Readonly<Record<string, () => Promise<unknown>>> = {
    typed: () => types(Robin, 'yes'),
    pressed: () => stage.channel.chat(Robin).press('last', 'Write the invitation'),
  };

  for (const [how, yes] of Object.entries(answers)) {
    it(`is the admin whom the card named (${how})`, async () => {
      match(card(Robin), /Invite Alva Berg, alva@/u);
      await yes();
      deepEqual(await invited(), ['admin']);
      match(card(Robin), /Alva Berg/u);
    });

    it(`is asked once more where a colleague named another admin since (${how})`, async () => {
      await types(Kim, 'change the admin of Adventure Works', NILS, 'none');
      await yes();
      deepEqual(await invited(), []);
      match(card(Robin), /Invite Nils Dahl, nils@/u);
      await yes();
      deepEqual(await invited(), ['admin']);
    });
  }
});
