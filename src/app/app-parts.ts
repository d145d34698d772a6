/** What a bot is made from. */

import type { CardRenderer } from '../../cards/engine/render';
import type { Say } from '../../cards/engine/words';
import type { Journey } from '../../dialogs/engine/script';
import type { Clock, TimeTravel } from '../domain/time/clock';
import type { Ids } from '../domain/record/ids';
import type { PartnerDirectory } from '../domain/credit/partner-directory';
import type { Log, LogBase } from '../log/log';
import type { Rhythm } from '../outbox/outbox';
import type { Config } from '../settings/config';
import type { RateLimits } from '../turn/rate-limit';
import type { TurnTimes } from '../turn/times';
import type { Stores } from './stores';
import type { TimeLimits } from './time-limits';

/** Tests hand in a clock that can be moved, and journeys of their own. */
export interface AppParts {
  readonly config: Config;
  readonly journeys: readonly Journey[];
  readonly clock: Clock;
  /** Moves that clock; absent where nobody may. */
  readonly travel?: TimeTravel;
  readonly ids: Ids;
  readonly log: Log;
  /** The release and the name of this process, for who looks on. */
  readonly release?: LogBase;
  /** How often numbers go to the collector, in ms; once a minute unless told. */
  readonly telemetryEveryMs?: number;
  /** Makes the random bytes of codes; the system's unless told otherwise. */
  readonly random?: (bytes: number) => Uint8Array;
  /** Gives numbers from 0 to 1, by which messages that failed together are spread; by chance unless told otherwise. */
  readonly chance?: () => number;
  /** How often promises left by a crash are looked for. */
  readonly sweepEveryMs?: number;
  /** How often the outbox looks for what is due; `byHand` where a test runs it itself. */
  readonly outboxRhythm?: Partial<Rhythm> | 'byHand';
  /** How long turns keep people waiting, where it is not as usual. */
  readonly times?: Partial<TurnTimes>;
  /** How long the start waits for a storage that is away, in ms. */
  readonly storageWaitMs?: number;
  /** How often the bot looks whether all it needs is there, in ms. */
  readonly readyEveryMs?: number;
  /** How much people may send at once; tests whose clock stands still need more. */
  readonly limits?: RateLimits;
  /** Draws the cards; one of its own unless told. Bots of one process may share it: what it has compiled serves all. */
  readonly renderer?: CardRenderer;
  /** Speaks by locale; of its own unless told, and shared for the same reason. */
  readonly words?: (locale: string) => Say;
  /** Puts something in the place of a store that was opened, as a measurement does; nobody else needs it. */
  readonly keptIn?: (stores: Stores) => Stores;
  /** How long it waits for others; `TIME_LIMITS` unless told. */
  readonly timeLimits?: TimeLimits;
  /** Up to so many trials a company's record is read whole, and beyond by the index of its portfolio. */
  readonly few?: number;
  /** Where partner companies are looked up; unless told otherwise a sample in local mode, and nothing in production. */
  readonly directory?: PartnerDirectory;
}
