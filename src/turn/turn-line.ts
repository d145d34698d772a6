/** The line of the log that each turn ends with, and its numbers. */

import { fingerprintWith, type Fingerprint, type LogFields } from '../log/log-fields';
import type { Log } from '../log/log';
import { currentTrace, traced, type Meter, type SpanRecorder } from '../log/trace';
import type { Arrival } from './arrival';

/** Who looks on at turns. */
export interface TurnWatch {
  readonly log: Log;
  readonly recorder?: SpanRecorder | undefined;
  readonly meter?: Meter | undefined;
  /** Tenants as they stand in the log: the same in all instances that share a secret. */
  readonly tenantPrint: (tenantId: string) => Fingerprint;
}

/** What the turn under way will say of itself. */
export function noteTurn(fields: LogFields): void {
  const trace = currentTrace();
  if (trace) trace.fields = { ...trace.fields, ...fields };
}

/** Does a turn as a trace of its own, and writes its line. `turn` never rejects. */
export function watched(
  { log, recorder, meter, tenantPrint }: TurnWatch,
  { sender, event }: Arrival,
  turn: () => Promise<void>,
): Promise<void> {
  return traced('turn', recorder, async (trace) => {
    trace.fields = { tenant: tenantPrint(sender.person.tenantId), kind: event.kind, outcome: 'nothing' };
    await turn();
    const { reference, storageCalls, ms, fields } = trace;
    log.info('turn', { ...fields, reference, storageCalls, ms });
    meter?.turned({ kind: event.kind, outcome: fields.outcome ?? '' }, ms, storageCalls);
  });
}

/** Makes fingerprints under a key that is drawn from a secret all instances have. */
export function tenantPrints(secret: string): TurnWatch['tenantPrint'] {
  return fingerprintWith(Buffer.from(`tenants ${secret}`));
}
