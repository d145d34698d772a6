/** Teams is out for two working mornings, played over the real bot: real tables, real HTTP, a clock that is moved. Small sibling: `outage.test.ts`. */

import { deepEqual } from 'node:assert/strict';
import type { Person } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { silentLog } from '../../src/log/log';
import { DueTable } from '../../src/storage/due-table';
import { tableOpener } from '../../src/storage/tables';
import { openStores, type Stores } from '../../src/app/stores';
import { readConfig } from '../../src/settings/config';
import { PersonalSchedule } from '../../src/reminders/schedule';
import { Conversations } from '../../src/turn/conversations';
import { AppStage, people } from '../kit/stage/app-stage';
import type { FaultEffect } from '../kit/faults/faults';
import { textOf } from '../kit/json';
import { collected } from '../kit/storage/due-samples';
import { BEGIN, DAYS, END, WISHES, assertTold, endingTrial, isLively, isOut, type Handed } from './outage';
import { nothingKept } from '../kit/stage/nothing-kept';

const PARTNER = people.Robin.person.tenantId;
const MINUTE = 60_000;

/** What Teams does with a message while it is out, and whether the message is in the chat all the same. */
const outages: Readonly<Record<string, { readonly effect: FaultEffect; readonly arrives: boolean }>> = {
  '503': { effect: { kind: 'answer', status: 503 }, arrives: false },
  '504': { effect: { kind: 'answer', status: 504 }, arrives: false },
  'a reset after everything arrived': { effect: { kind: 'loseAnswer' }, arrives: true },
};

class OutageStage extends AppStage {
  private readonly handed: Handed[] = [];
  private seen = 0;

  /** Without a log: an outage fills it, and what became of each message is looked at. */
  constructor() {
    super({ log: silentLog });
  }

  /** Trials, and their owners, whom the bot has met. */
  async plan(trials: readonly Trial[]): Promise<void> {
    this.clock.set(BEGIN);
    const stores = await this.stores();
    const conversations = new Conversations(stores.state, { next: () => 'written by the test' }, nothingKept);
    const record = stores.recordWith(new PersonalSchedule(conversations, this.clock, stores.due));
    for (const trial of trials) {
      const { tenantId, personId } = trial.owner;
      const owner: Person = { v: 1, tenantId, personId, name: trial.customer.company };
      await this.channel.chat({ person: { tenantId, aadObjectId: personId, name: owner.name } }).say('hi');
      await conversations.change(`person/${tenantId}/${personId}`, (before) => ({ ...before, settings: WISHES }));
      const head = { id: `made ${trial.id}`, at: BEGIN, by: trial.owner, tenantId, trialId: trial.id, people: [owner] };
      await record.record({ ...head, code: 'created', trial });
    }
    this.seen = this.channel.requests.length;
  }

  /** The outbox at work until then; `effect` is what becomes of messages while Teams is out. */
  async play(until: string, effect: FaultEffect, arrives: boolean): Promise<readonly Handed[]> {
    for (let at = this.clock.now().toISOString(); at < until; at = this.clock.now().toISOString()) {
      this.channel.clearFaults();
      if (isOut(at)) this.channel.fault({ on: 'post', effect });
      await this.app.deliver();
      this.keep(at, arrives && isOut(at));
      this.clock.advance(isLively(at) ? MINUTE : 30 * MINUTE);
    }
    return this.handed;
  }

  /** What stands in the index and waits for nothing but a doubt. */
  async inDoubt(): Promise<number> {
    const open = await tableOpener({ kind: 'connectionString', connectionString: this.connectionString });
    const rows = await collected(new DueTable(open('due')).dueUntil(new Date('2030-01-01')));
    return rows.filter(({ unsureAt, tries }) => unsureAt !== undefined || tries > 0).length;
  }

  private keep(at: string, arrivesAnyway: boolean): void {
    const all = this.channel.requests;
    for (const { kind, body, path, status = 0 } of all.slice(this.seen)) {
      const text = textOf((body as { readonly summary?: unknown } | undefined)?.summary);
      const personId = /cccccccc-0000-4000-8000-\d{12}/.exec(decodeURIComponent(path))?.[0] ?? '';
      const arrived = arrivesAnyway || (status > 0 && status < 300);
      if (kind === 'post' && text !== '') this.handed.push({ personId, at, arrived, text });
    }
    this.seen = all.length;
  }

  private stores(): Promise<Stores> {
    const env = { BOT_MODE: 'local', PARTNER_TENANTS: PARTNER, AZURE_STORAGE_CONNECTION_STRING: this.connectionString };
    return openStores(readConfig(env));
  }
}

describe('Teams out for two working mornings, over the real bot', () => {
  let stage: OutageStage;
  beforeEach(async () => {
    stage = new OutageStage();
    await stage.start();
  });
  afterEach(() => stage.stop());

  for (const [how, { effect, arrives }] of Object.entries(outages))
    it(`with ${how}: everything is told in time, truly, and at most three times`, async () => {
      const trials = DAYS.map((days) => endingTrial(days, PARTNER));
      await stage.plan(trials);
      const handed = await stage.play(END, effect, arrives);
      for (const trial of trials) assertTold(trial, handed);
      console.log(`      ${handed.length} messages for ${trials.length} trials`);
      deepEqual(await stage.inDoubt(), 0);
    });
});
