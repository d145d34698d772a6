import assert from 'node:assert/strict';
import { addDays, daysBetween, today } from '../../src/domain/calendar';
import { Demo, describeInBrowser } from './demo';
import type { PlaygroundPage } from './playground-page';
import { COMPANY, recordRunning, words } from './walks';

/** 30 days after a Tuesday is a Thursday: its 15th, 7th, third and last day before are working days, too. */
const TUESDAY = 2;

describeInBrowser('time travel in the Playground', function () {
  this.timeout(120_000);
  this.bail(true);
  let demo: Demo;
  let partner: PlaygroundPage;
  const now = today(new Date(), 'UTC');
  const startedOn = addDays(now, -((new Date(now).getUTCDay() - TUESDAY + 7) % 7));

  before(async () => {
    demo = await Demo.start();
    partner = await demo.open('Contoso Consulting', 'time-travel');
  });

  after(async () => {
    await demo.stop();
  });

  it('records a trial that has been running since Tuesday', async () => {
    await recordRunning(partner, startedOn);
    const [row] = await demo.trialRows();
    assert.equal(row?.['startedOn'], startedOn);
  });

  it('shows what is due on day 15, 23, 27 and 30 of the trial, each within seconds', async () => {
    for (const day of [15, 23, 27, 30]) {
      // On day 23 it can also be extended: both come as one.
      const heading = day === 23 ? words('reminder.digest.heading', { count: 2 }) : `The trial of ${COMPANY} ends on`;
      await partner.arrives(heading, () => partner.say(`time travel ${day - daysBetween(startedOn, now)}`));
      assert.match(await partner.text(), /ends on Thursday/);
    }
  });

  it('comes back to today', async () => {
    await partner.arrives('For me it is', () => partner.say('time travel 0'));
    assert.match(await partner.text(), new RegExp(`${Number(now.slice(8))}, ${now.slice(0, 4)}`));
  });
});
