/** A partner travels through the days of a running trial. */

import assert from 'node:assert/strict';
import { addDays, daysBetween, today } from '../../src/domain/time/calendar';
import type { Demo } from './demo';
import type { PlaygroundPage } from './playground-page';
import { COMPANY, recordRunning, words } from './walks';

/** 30 days after a Tuesday is a Thursday: its 15th, 7th, third and last day before are working days, too. */
const TUESDAY = 2;

/** Its tests, in a demo that nobody has used. In the end it is today again. */
export function timeTravel(demo: Demo): void {
  let partner: PlaygroundPage;
  const now = today(new Date(), 'UTC');
  const startedOn = addDays(now, -((new Date(now).getUTCDay() - TUESDAY + 7) % 7));

  before(async () => {
    partner = await demo.open('Contoso Consulting', 'time-travel');
  });

  it('records a trial that has been running since Tuesday', async () => {
    await recordRunning(partner, startedOn);
    const [row] = await demo.trialRows();
    assert.equal(row?.['startedOn'], startedOn);
  });

  it('shows what is due on day 15, 23, 27 and 30, each within seconds; every button of it does what it says', async () => {
    const ends = `The trial of ${COMPANY} ends on`;
    const two = words('reminder.digest.heading', { count: 2 });
    const later = 'I remind you again on';
    await partner.arrives(ends, () => travelTo(15));
    assert.match(await partner.text(), /ends on Thursday/);
    await partner.arrives(words('reminder.finished.heading'), () => partner.press(words('reminder.done')));

    await partner.arrives(two, () => travelTo(23));
    await partner.arrives(later, () => partner.press(words('reminder.digest.tomorrow')));

    await partner.arrives(two, () => travelTo(27));
    await partner.arrives(`The trial of ${COMPANY} can be extended until`, () => partner.pressLike(/^Open: .* can be extended/));
    await partner.arrives(later, () => partner.press(words('reminder.one')));

    await partner.arrives(two, () => travelTo(30));
    await partner.arrives(words('reminder.finished.heading'), () => partner.press(words('reminder.digest.done')));
  });

  it('comes back to today', async () => {
    await partner.arrives('For me it is', () => partner.say('time travel 0'));
    assert.match(await partner.text(), new RegExp(`${Number(now.slice(8))}, ${now.slice(0, 4)}`));
  });

  /** To a day of the trial. */
  function travelTo(day: number): Promise<void> {
    return partner.say(`time travel ${day - daysBetween(startedOn, now)}`);
  }
}
