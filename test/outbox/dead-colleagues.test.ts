/** Colleagues whom Teams does not reach keep nobody else of their company waiting, in simulated time. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import type { ConnectorFailure } from '../../src/channel/connector-error';
import { entries, entryOf } from '../kit/storage/due-samples';
import { until } from '../kit/until';
import { OutboxStage, referenceOf } from './outbox-stage';

const DEAD = 12;
const MOST_WAIT_MS = 5000;

const answers: Readonly<Record<string, ConnectorFailure>> = {
  'with 429': { outcome: 'not-sent', status: 429, teamsCode: 'Throttled' },
  'with 503': { outcome: 'not-sent', status: 503 },
  'with 504': { outcome: 'unknown', status: 504 },
  'by a reset': { outcome: 'unknown', reason: 'ECONNRESET' },
};

describe('colleagues whom Teams does not reach', () => {
  for (const [how, failure] of Object.entries(answers))
    describe(`refused ${how}`, () => {
      let stage: OutboxStage;
      beforeEach(() => {
        stage = new OutboxStage();
        const healthy = referenceOf(entryOf(DEAD).to).conversationId;
        stage.sender.fate = ({ conversationId }) => (conversationId === healthy ? undefined : failure);
      });

      const told = (): number => stage.sender.attempts.find(({ taken }) => taken)?.at.getTime() ?? Number.POSITIVE_INFINITY;

      it('are due with a healthy one, who gets it within 5 s', async () => {
        const began = stage.clock.now().getTime();
        await stage.plan(entries(DEAD + 1));
        await stage.run(180);
        ok(told() - began <= MOST_WAIT_MS, `${told() - began} ms`);
      });

      it('have been failing for a quarter of an hour when a healthy one is due, who gets it within 5 s', async () => {
        await stage.plan(entries(DEAD));
        await stage.run(900);
        equal(stage.sender.said.length, 0);
        const began = stage.clock.now().getTime();
        await stage.plan([entryOf(DEAD, { at: stage.clock.now().toISOString() })]);
        await stage.run(180);
        ok(told() - began <= MOST_WAIT_MS, `${told() - began} ms`);
      });
    });

  it('keep every answer back: a healthy one gets it while they do, and nobody twice', async () => {
    const stage = new OutboxStage();
    const { sender } = stage;
    const healthy = referenceOf(entryOf(DEAD).to).conversationId;
    const post = sender.post.bind(sender);
    const hanging: (() => void)[] = [];
    sender.post = async (to, drawn) => {
      if (to.conversationId !== healthy) await new Promise<void>((resolve) => hanging.push(resolve));
      return post(to, drawn);
    };
    await stage.plan(entries(DEAD + 1));
    const delivering = stage.outbox.deliverDue();
    await until(() => sender.said.length > 0, 'the healthy one heard nothing');
    deepEqual(
      sender.attempts.map(({ to }) => to.conversationId),
      [healthy],
    );
    await until(() => hanging.length >= DEAD, 'not all were tried');
    for (const answer of hanging) answer();
    await delivering;
    equal(new Set(sender.said).size, DEAD + 1);
    deepEqual([sender.said.length, stage.due.size], [DEAD + 1, 0]);
  });
});
