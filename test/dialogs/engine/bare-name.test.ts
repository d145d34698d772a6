/** A line that is a name, or part of one, and nothing else: the trials of that name are shown. */

import { equal, match } from 'node:assert/strict';
import { silentLog } from '../../../src/log/log';
import { AppStage, people } from '../../kit/stage/app-stage';
import { cardText } from '../../kit/stage/card-text';
import type { ChatOptions } from '../../kit/stage/channel';
import { hold } from '../story-stage';

const COMPANIES = ['Adventure Works', 'Adventure Cycles', 'Fourth Coffee', 'Helpful Trading', 'Nova Hire'];

describe('a name alone', () => {
  let stage: AppStage;

  before(async () => {
    stage = new AppStage({ log: silentLog });
    await stage.start();
    for (const [at, company] of COMPANIES.entries())
      await hold(`${company}, running, ends in 20 days`, at + 1, stage.connectionString);
    await stage.app.repair();
  });
  after(() => stage.stop());

  const shownAfter = async (who: ChatOptions, line: string): Promise<string> => {
    const chat = stage.channel.chat(who);
    await chat.say(line);
    await stage.settled();
    return cardText(chat.messages.findLast(({ card }) => card !== undefined)?.card ?? {});
  };

  for (const line of ['Fourth Coffee', 'fourth', 'coffee', 'FOURTH COFFEE', 'Fourth Coffee Ltd.'])
    it(`“${line}”: the one trial of that name`, async () => {
      match(await shownAfter(people.Robin, line), /# Fourth Coffee/u);
    });

  for (const line of ['adventure', 'Adventure', 'advent'])
    it(`“${line}”: both, to choose from`, async () => {
      const shown = await shownAfter(people.Robin, line);
      match(shown, /Adventure Works/u);
      match(shown, /Adventure Cycles/u);
    });

  for (const line of ['help', 'hi', 'no', 'my trials'])
    it(`“${line}”: what it is to everybody, whatever a customer is called`, async () => {
      equal(/# (?:Helpful Trading|Nova Hire)/u.test(await shownAfter(people.Robin, line)), false);
    });

  it('of another partner’s customer is no name', async () => {
    equal(/Fourth Coffee\n|# Fourth/u.test(await shownAfter(people.Finn, 'fourth coffee')), false);
  });
});
