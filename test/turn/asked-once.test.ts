/** A turn puts no question to the tables twice: what deciding was told, drawing and closing the card above are told, too. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { hold } from '../dialogs/story-stage';
import { AppStage, people } from '../kit/stage/app-stage';

describe('what a turn asks the tables', () => {
  const stage = new AppStage({ tablesCanFail: true });
  const chat = () => stage.channel.chat(people.Robin);

  before(async () => {
    await stage.start();
    await chat().say('help');
    await hold('Northwind Traders, running, ends in 20 days, ours', 1, stage.connectionString);
    await stage.settled();
  });
  after(() => stage.stop());

  /** The questions of a typed line. */
  async function asked(text: string): Promise<readonly string[]> {
    stage.tables.requests.length = 0;
    await chat().say(text);
    await stage.settled();
    return stage.tables.requests.filter(({ method }) => method === 'GET').map(({ path }) => path);
  }

  it('is asked once while a form about a trial goes on: also what the card above is closed with', async () => {
    for (const [line, heading] of [
      ['hand over northwind', 'Who at Northwind Traders takes over?'],
      ['Alva Berg, alva@northwind.com', 'Who at Northwind Traders takes over?'],
      ['yes', 'Which billing account of Northwind Traders is it?'],
    ] as const) {
      const questions = await asked(line);
      equal(chat().messages.at(-1)?.card?.['fallbackText'], heading);
      ok(questions.length > 4);
      deepEqual(
        questions.filter((one, at) => questions.indexOf(one) !== at),
        [],
        line,
      );
    }
    const above = chat()
      .messages.flatMap(({ card }) => (card ? [JSON.stringify(card)] : []))
      .filter((card) => card.includes('Who at Northwind'));
    deepEqual(
      above.map((card) => card.includes('This form goes on in another card.')),
      [true, true],
    );
  });
});
