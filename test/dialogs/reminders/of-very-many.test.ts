/** Where a company has very many trials, what a person does with reminders reaches each of that person's, also those somebody else looks after and those out of the lists. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { logOf } from '../../../src/domain/record/rules/reminder-logs';
import type { ReminderLog } from '../../../src/domain/reminders/reminder-log';
import type { AppStage } from '../../kit/stage/app-stage';
import { CONTOSO, people } from '../../kit/stage/cast';
import type { Chat } from '../../kit/stage/chat';
import { tablesOf } from '../../kit/storage/record';
import { HELD, lastCard, portfolioStage, ROBIN } from '../trial/portfolio-pair';
import { part } from '../../kit/sweep';

/** Without most of those that run. */
const SOME = HELD.filter((_one, at) => at < 22 || at > 37);
const MORE_THAN_NEAR = 10;

describe('reminders of very many trials', () => {
  let stage: AppStage;
  let chat: Chat;

  before(async () => {
    stage = await portfolioStage(2, SOME);
    chat = stage.channel.chat(people.Robin);
    await chat.say('hello');
    await stage.app.repair();
    await until('2026-04-17T09:00:00Z');
  });
  after(() => stage.stop());

  /** What is due until then is sent. */
  const until = async (at: string): Promise<void> => {
    stage.clock.set(new Date(at));
    await stage.app.deliver();
    await stage.settled();
  };
  /** The companies of trials of which Robin's log says so. */
  const those = async (says: (log: ReminderLog) => boolean): Promise<readonly string[]> => {
    const trials = await (await tablesOf(stage)).list(CONTOSO);
    const found = trials.filter((trial) => says(logOf(trial, ROBIN.personId)));
    return found.map(({ customer }) => customer.company).toSorted();
  };
  const told = (): Promise<readonly string[]> => those(({ sent }) => Object.keys(sent).length > 0);

  it('are put off, all that a digest told', async () => {
    const all = await told();
    ok(all.length > MORE_THAN_NEAR, all.join(', '));
    for (const one of ['Harbour Foods', 'Kitchens of Wood']) ok(all.includes(one), one);
    await chat.press('last', 'All again tomorrow');
    deepEqual(await those(({ snoozed }) => Object.keys(snoozed).length > 0), all);
  });

  it('are looked at for what comes next', async () => {
    const trials = await (await tablesOf(stage)).list(CONTOSO);
    const [first] = trials.flatMap((trial) => logOf(trial, ROBIN.personId).next ?? []).toSorted();
    await chat.say('reminders');
    const next = /^Next: .*, (.*)$/mu.exec(lastCard(chat))?.[1] ?? '';
    equal(new Date(next).toDateString(), new Date(first ?? '').toDateString());
  });

  it('are done with, all that the message told which an answer quotes', async () => {
    await until('2026-04-20T09:00:00Z');
    await chat.quote({ from: 'bot', part: 'things need you' }, 'done');
    deepEqual(await those(({ done }) => done.length > 0), await told());
  });
});

describe('a mail of Microsoft’s that names nobody', () => {
  const MAIL =
    'Your trial is up and running\nProduct: Dynamics 365 Sales trial\nTrial started: April 13, 2026\nTrial ends: May 13, 2026';

  /** Of two whose sign-up is open Robin looks after one. */
  const OPEN = HELD.filter(({ state }, at) => at < 3 || state === 'planned');
  const mails = [
    ['may be about each of several whose sign-up is open', OPEN, /For which trial\?/u],
    ['is about the only one whose sign-up is open', OPEN.filter(({ id }) => !id.endsWith('54')), /Northwind/u],
    [
      'is about the only one, although a colleague looks after it',
      OPEN.filter(({ id }) => !id.endsWith('08')),
      /Sunrise Bakery/u,
    ],
  ] as const;
  for (const [name, trials, shows] of part(mails, 3))
    it(`${name}, also of very many`, async () => {
      const cards: string[] = [];
      for (const few of [100, 2]) {
        const stage = await portfolioStage(few, trials);
        await stage.channel.chat(people.Robin).say(MAIL);
        const card = lastCard(stage.channel.chat(people.Robin));
        match(card, shows);
        cards.push(card);
        await stage.stop();
      }
      equal(cards[1], cards[0]);
    });
});
