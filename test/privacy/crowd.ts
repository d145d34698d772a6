/** Many conversations of people whom no erasure of somebody else concerns, and a count of the requests that one takes among them. */

import { randomBytes } from 'node:crypto';
import { tableOpener } from '../../src/storage/tables';
import { Erasures } from '../../src/privacy/erasures';
import { MentionRounds } from '../../src/privacy/mention-rounds';
import { silentLog } from '../../src/log/log';
import type { Person } from '../../src/domain/people/person';
import { openKept } from '../../src/app/stores';
import { FaultProxy } from '../kit/faults/fault-proxy';
import { rowsHolding } from '../kit/storage/table-dump';
import { CUSTOMER, finn, formAbout, nora, PARTNER, plantChat, plantTrial, robin, type Planted } from './planted';
import { plantedOnce } from './planted-once';

/** What came of one erasure among so many conversations. */
export interface Measured {
  readonly requests: number;
  readonly ms: number;
  /** Rows that hold something of the person afterwards. */
  readonly left: number;
}

const AT_ONCE = 16;

/** The one person, in a few places. */
const openCopy = plantedOnce(async ({ trials, state }) => {
  await plantTrial(trials, robin, 1);
  await plantTrial(trials, finn, 2);
  await plantChat(state, robin, { open: formAbout(nora) });
  await plantChat(state, nora);
});

/** Many conversations, and somebody in a few places among them. */
export class Crowd {
  private conversations = 0;

  private constructor(
    private readonly connectionString: string,
    private readonly prefix: string,
    private readonly planted: Planted,
  ) {}

  /** Plants the one person. */
  static async open(connectionString: string): Promise<Crowd> {
    const prefix = `R${randomBytes(4).toString('hex')}`;
    const { planted } = await openCopy(connectionString, prefix);
    return new Crowd(connectionString, prefix, planted);
  }

  /** Plants conversations of others until there are so many. */
  async growTo(conversations: number): Promise<this> {
    while (this.conversations < conversations) {
      const count = Math.min(AT_ONCE, conversations - this.conversations);
      const numbers = Array.from({ length: count }, (_, i) => this.conversations + i);
      await Promise.all(numbers.map((number) => plantChat(this.planted.state, somebody(number), { eTag: 'absent' })));
      this.conversations += count;
    }
    return this;
  }

  /** Erases the one person, and counts the requests of that. */
  async measured(): Promise<Measured> {
    const { connectionString, prefix, planted } = this;
    await planted.rounds.runWhole();
    const proxy = await proxyOf(connectionString);
    try {
      const erasures = await erasuresThrough(proxy, connectionString, prefix, planted);
      const key = await erasures.begin({ kind: 'person', tenantId: CUSTOMER, personId: nora.personId });
      const [before, began] = [proxy.requests.length, Date.now()];
      await erasures.finish(key);
      const measures = { requests: proxy.requests.length - before, ms: Date.now() - began };
      return { ...measures, left: (await rowsHolding(connectionString, nora.personId, prefix)).length };
    } finally {
      await proxy.stop();
    }
  }
}

/** A proxy before the tables of an account. */
export async function proxyOf(connectionString: string): Promise<FaultProxy> {
  const [, host = '', port] = /TableEndpoint=http:\/\/([\d.]+):(\d+)/.exec(connectionString) ?? [];
  return new FaultProxy({ host, port: Number(port) }).start();
}

/** Erasures whose every call goes through the proxy. */
export async function erasuresThrough(
  proxy: FaultProxy,
  connectionString: string,
  prefix: string,
  { clock }: Pick<Planted, 'clock'>,
): Promise<Erasures> {
  const through = connectionString.replace(/TableEndpoint=http:\/\/[\d.:]+/, `TableEndpoint=${proxy.url}`);
  const kept = openKept(await tableOpener({ kind: 'connectionString', connectionString: through }, prefix), 10_000);
  const trials = kept.recordWith({ next: () => Promise.resolve([]) });
  const index = new MentionRounds({ ...kept.index, clock, log: silentLog });
  return new Erasures({ ...kept, trials, index, clock, log: silentLog });
}

function somebody(number: number): Person {
  const personId = `eeeeeeee-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { v: 1, tenantId: PARTNER, personId, name: `Somebody ${number}`, email: `somebody${number}@contoso.example` };
}
