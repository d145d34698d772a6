/** Of very many trials those that nobody looks after are counted, listed and led with as those of few are, by a page of the index. */

import { equal, match } from 'node:assert/strict';
import type { Trial } from '../../../src/domain/record/trial';
import type { AppStage } from '../../kit/stage/app-stage';
import { CONTOSO, people } from '../../kit/stage/cast';
import { alike, HELD, lastCard, portfolioPair } from './portfolio-pair';

const ERASED = { tenantId: CONTOSO, personId: 'erased-abcdefghijklmnopqrstuv' };
const PARTED = { tenantId: '99999999-0000-4000-8000-000000000099', personId: 'finn' };

/** The same trial of another company, in its own place. */
function left(place: number, company: string, changes: Partial<Trial>): Trial {
  const [like] = HELD;
  if (like === undefined) throw new Error('Nothing is held.');
  const id = `eeeeeeee-0000-4000-8000-${String(place).padStart(12, '0')}`;
  return { ...like, id, customer: { ...like.customer, company }, ...changes };
}

const ends = (endsOn: string): Pick<Trial, 'clocks'> => ({
  clocks: [{ kind: 'environment', endsOn, zone: 'UTC', source: 'computed' }],
});

/** One of the caller's and three that nobody looks after; what is over, out of the lists or not begun waits for nobody. */
const LEFT: readonly Trial[] = [
  left(1, 'Bellows College', ends('2026-05-20')),
  left(2, 'Fourth Coffee', { ...ends('2026-05-18'), owner: ERASED }),
  left(3, 'Tailspin Toys', { ...ends('2026-05-16'), owner: PARTED }),
  left(4, 'Litware', { ...ends('2026-04-01'), owner: ERASED, state: 'abandoned' }),
  left(5, 'Proseware', { ...ends('2026-05-18'), owner: PARTED, archivedAt: '2026-04-10T09:00:00.000Z' }),
  left(6, 'Wingtip Toys', { clocks: [], owner: ERASED, state: 'planned' }),
  left(7, 'Woodgrove Bank', { ...ends('2026-05-21'), owner: PARTED, state: 'active' }),
];

describe('very many trials of which nobody looks after some', () => {
  let few: AppStage;
  let many: AppStage;

  before(async () => {
    [few, many] = await portfolioPair(LEFT);
  });
  after(() => Promise.all([few.stop(), many.stop()]));

  const same = async (...lines: readonly string[]): Promise<string> => {
    const shown = await Promise.all(
      [few, many].map(async (stage) => {
        const chat = stage.channel.chat(people.Robin);
        for (const line of lines) await chat.say(line);
        return alike(lastCard(chat));
      }),
    );
    equal(shown[1], shown[0]);
    return shown[1] ?? '';
  };

  it('lead the start card, which counts them', async () => {
    const card = await same('hello');
    match(card, /^[^]*3 things wait for you/u);
    match(card, /Tailspin Toys[^]*Nobody looks after it[^]*Fourth Coffee/u);
    match(card, /Take over the trial of Fourth Coffee/u);
  });

  it('are counted in the list, and are its part that waits', async () => {
    match(await same('my trials'), /3\nFor you/u);
    match(await same('my trials for me'), /Tailspin Toys[^]*Fourth Coffee[^]*Woodgrove Bank/u);
  });

  it('wait no longer once somebody took one over', async () => {
    for (const stage of [few, many]) {
      const chat = stage.channel.chat(people.Robin);
      await chat.say('my trials for me');
      await chat.press('last', 'Take over the trial of Fourth Coffee');
      await chat.say('yes');
    }
    match(await same('my trials'), /2\nFor you[^]*2\nMine/u);
  });
});
