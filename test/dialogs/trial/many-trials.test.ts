/** A company with very many trials sees what one with few does: lists, counts, filters, "which trial?", searches, and what acts on a name. */

import { equal, match } from 'node:assert/strict';
import { createWords, knownOf } from '../../../cards/engine/words';
import { commands } from '../../../dialogs';
import { isAboutTrial } from '../../../dialogs/engine/command';
import { typedCommands } from '../../../dialogs/engine/commands';
import type { AppStage } from '../../kit/stage/app-stage';
import { part } from '../../kit/sweep';
import { people } from '../../kit/stage/cast';
import type { Chat } from '../../kit/stage/chat';
import { tablesOf } from '../../kit/storage/record';
import { alike, HELD, lastCard, portfolioPair } from './portfolio-pair';

const say = createWords()('en-GB');

/** Every command about a trial, by the first words for it. Of very many, those about access list the caller's own alone: they have tests of their own. */
const OWN_ALONE: readonly string[] = ['removal', 'access'];
const asked = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => knownOf(say, `commands.${name}`, ['phrases']).flatMap((id) => say.plain(id).split('|').slice(0, 1)));
const ABOUT = asked(
  typedCommands(commands)
    .filter(({ name, command }) => isAboutTrial(command) && !OWN_ALONE.includes(name))
    .map(({ name }) => name),
);
/** Always: on which trials it can be used the state alone does not tell, and one that asks among the archived. */
const ALWAYS = asked(['creditSettled', 'unarchived']);

/** Of very many it is not counted on how many a command can be used. */
function uncounted(card: string): string {
  return card.replace(/Show \d+ more/u, 'Show more').replace(/^.*\d+–\d+ of \d+.*\n/mu, '');
}

/** Of very many no more than thirty are looked at; who goes on comes to the end. */
async function toTheLast(chat: Chat, card: string): Promise<string> {
  if (!card.includes(say.plain('whichTrial.notFirst.heading'))) return card;
  await chat.press('last', 'Show 5 more');
  return alike(lastCard(chat));
}

describe('very many trials', () => {
  let few: AppStage;
  let many: AppStage;

  before(async () => {
    [few, many] = await portfolioPair();
    for (const stage of [few, many]) await stage.channel.chat(people.Kim).say('hello');
  });
  after(() => Promise.all([few.stop(), many.stop()]));

  const chats = (): readonly [Chat, Chat] => [few.channel.chat(people.Robin), many.channel.chat(people.Robin)];

  /** What both show after the same lines; a line that begins with `>` presses. */
  const both = async (...lines: readonly string[]): Promise<readonly [string, string]> => {
    const shown = await Promise.all(
      chats().map(async (chat) => {
        for (const line of lines) await (line.startsWith('>') ? chat.press('last', line.slice(1).trim()) : chat.say(line));
        return alike(lastCard(chat));
      }),
    );
    return [shown[0] ?? '', shown[1] ?? ''];
  };
  const same = async (...lines: readonly string[]): Promise<string> => {
    const [one, other] = await both(...lines);
    equal(other, one);
    return other;
  };

  it('are listed, the urgent ones first, page by page to the last, with the same counts', async () => {
    match(await same('my trials'), /1–5 of 39[^]*Adventure Works[^]*Graphic Design/u);
    for (let page = 1; page <= 6; page++) {
      await same('> Show 5 more');
      // A person presses when the card has been drawn anew.
      await Promise.all([few.settled(), many.settled()]);
    }
    match(await same('> Show 4 more'), /36–39 of 39[^]*Trey Research/u);
  });

  for (const some of ['mine', 'this week', 'for me', 'all'])
    it(`are listed in parts: ${some}`, async () => {
      await same(`my trials ${some}`);
    });

  for (const name of [
    'adventure',
    'Toys',
    'wingtip',
    'fabrikam residences',
    'coho',
    'Kim',
    'nobody at all',
    'litwar',
    'tailspintoys.com',
  ])
    it(`are searched in the list: ${name}`, async () => {
      await same(`my trials ${name}`);
    });

  for (const line of ['trial wingtip', 'trial toys', 'trial adventrue works', 'trial trey', 'trial litware.com', 'trial zzz'])
    it(`are opened by a name: ${line}`, async () => {
      await same(line);
    });

  it('are asked for page by page: each comes once', async () => {
    await same('correct contact', '> Show 5 more');
  });

  for (const line of new Set([...part(ABOUT, 6), ...ALWAYS]))
    it(`are asked for: ${line}`, async () => {
      const [one, other] = await both(line);
      equal(uncounted(await toTheLast(chats()[1], other)), uncounted(one));
    });

  for (const line of [
    ...['trials in Germany', 'Sales trials', 'Business Central trials in France', 'trials in Portugal'],
    ...['which trials end next week', 'which trials end this month', 'which trials end next month', 'my trials Germany'],
    ...['Business Central trials ending next month', 'my trials business central', 'my trials France'],
  ])
    it(`are listed by country, product and end: ${line}`, async () => {
      match(await same(line), /fits? “/u);
    });

  it('are listed by country page by page', async () => {
    await same('trials in France', '> Show 5 more');
  });

  for (const line of ['remind me about Wingtip Toys tomorrow', 'the trial of Proseware was extended', 'start', 'reminders'])
    it(`are meant in a sentence: ${line}`, async () => {
      await same(line);
    });

  it('are those the caller looks after where somebody asks who has access without a name', async () => {
    const [, chat] = chats();
    await chat.say('who has access');
    match(lastCard(chat), /Margie’s Travel[^]*Show 5 more/u);
    await chat.say('who has access tailspin');
    match(lastCard(chat), /Tailspin Toys/u);
  });

  it('are found at once after a change, and gone from the list once they are archived', async () => {
    const [, chat] = chats();
    const tables = await tablesOf(many);
    const head = {
      by: { tenantId: HELD[0]?.partnerTenantId ?? '', personId: 'x' },
      tenantId: HELD[0]?.partnerTenantId ?? '',
      people: [],
    };
    const id = HELD[10]?.id ?? '';
    await tables.record({ ...head, code: 'archived', id: 'a1', at: '2026-04-14T09:00:00.000Z', trialId: id });
    await chat.say('my trials');
    match(lastCard(chat), /1–5 of 38/u);
    await tables.record({ ...head, code: 'unarchived', id: 'a2', at: '2026-04-14T09:01:00.000Z', trialId: id });
    await chat.say('my trials');
    match(lastCard(chat), /1–5 of 39/u);
  });
});
