/** Teams is out for two working mornings, in simulated time: everything is told, in time and truly. Its long sibling plays it over the real bot. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import type { ConnectorFailure } from '../../src/channel/connector-error';
import type { Trial } from '../../src/domain/record/trial';
import { BEGIN, DAYS, END, WISHES, assertTold, endingTrial, isLively, isOut, type Handed } from './outage';
import { Pipeline } from './pipeline-stage';

const PARTNER = 'partner-tenant';
const MINUTE = 60_000;

/** A few of them where nothing arrives for certain, every second one of those where that is in doubt; the long sibling takes all. */
const SOME = DAYS.filter((days) => [0, 1, 2, 3, 4, 8, 16].includes(days));
const [EVEN, ODD] = [SOME.filter((_, at) => at % 2 === 0), SOME.filter((_, at) => at % 2 === 1)];

interface Outage {
  readonly failure: ConnectorFailure;
  readonly arrives: boolean;
  /** In how many days the trials of it end. */
  readonly ends: readonly number[];
}

/** What Teams does with a message while it is out: the failure, and whether the message is in the chat all the same. */
const outages: Readonly<Record<string, Outage>> = {
  '503': { failure: { outcome: 'not-sent', status: 503 }, arrives: false, ends: SOME },
  '504, and nothing arrives': { failure: { outcome: 'unknown', status: 504 }, arrives: false, ends: EVEN },
  '504, although everything arrives': { failure: { outcome: 'unknown', status: 504 }, arrives: true, ends: ODD },
};

async function staged(trials: readonly Trial[]): Promise<Pipeline> {
  const stage = new Pipeline((id) => trials.find((trial) => trial.id === id), 'scheduled');
  stage.clock.set(BEGIN);
  await stage.meet(
    trials.map(({ owner }) => owner),
    { settings: WISHES },
  );
  for (const { partnerTenantId, id } of trials) await stage.trials.reschedule(partnerTenantId, id);
  return stage;
}

/** Everything that reached Teams until then, while the outbox is at work. */
async function played(stage: Pipeline, until: string): Promise<void> {
  for (let at = stage.clock.now().toISOString(); at < until; at = stage.clock.now().toISOString()) {
    await stage.real.deliverDue();
    stage.clock.advance(isLively(at) ? 5 * MINUTE : 30 * MINUTE);
  }
}

function handedTo(stage: Pipeline, arrivesInDoubt: boolean): readonly Handed[] {
  return stage.sender.attempts.map(({ to, at, taken, text }) => ({
    personId: to.personChannelId.replace('29:', ''),
    at: at.toISOString(),
    arrived: taken || arrivesInDoubt,
    text,
  }));
}

describe('Teams out for two working mornings', () => {
  for (const [how, { failure, arrives, ends }] of Object.entries(outages))
    it(`with ${how}: everything is told in time, truly, and at most three times`, async () => {
      const trials = ends.map((days) => endingTrial(days, PARTNER));
      const stage = await staged(trials);
      stage.sender.fate = () => (isOut(stage.clock.now().toISOString()) ? failure : undefined);
      await played(stage, END);
      for (const trial of trials) assertTold(trial, handedTo(stage, arrives));
      const { refused, inDoubt, uncertain, deadLetters } = await stage.overview.counts();
      deepEqual([refused, inDoubt, uncertain, deadLetters], [0, 0, 0, 0]);
    });

  for (const [how, { failure }] of Object.entries(outages))
    it(`once on a Friday with ${how}: the last day is told before the end`, async () => {
      const trial = endingTrial(3, PARTNER);
      const stage = await staged([trial]);
      stage.clock.set('2026-04-17T15:55:00.000Z');
      stage.sender.fate = (_to, attempt) => (attempt === 0 ? failure : undefined);
      await played(stage, '2026-04-17T17:00:00.000Z');
      const told = stage.sender.attempts.find(({ taken }) => taken);
      ok(told && told.at.toISOString() < '2026-04-17T17:00:00.000Z');
    });

  it('over the end itself: it is told that it ended, not that it ends', async () => {
    const trial = endingTrial(0, PARTNER);
    const stage = await staged([trial]);
    stage.clock.set('2026-04-15T16:30:00.000Z');
    await stage.trials.reschedule(PARTNER, trial.id);
    stage.sender.fate = () =>
      stage.clock.now().toISOString() < '2026-04-17T10:00:00.000Z' ? outages['503']!.failure : undefined;
    await played(stage, END);
    const said = stage.sender.attempts.filter(({ taken }) => taken);
    deepEqual(
      said.map(({ at, text }) => [at.toISOString() <= '2026-04-17T10:10:00.000Z', /ended/.test(text), / ends /.test(text)]),
      [[true, true, false]],
    );
    equal(
      stage.trials.changes.some((change) => change.code === 'reminded' && change.keys.some((key) => key.includes('|ends|'))),
      false,
    );
  });
});
