/** Who looks on: nobody but the log, unless an address for it is set. */

import { tenantPrints, type TurnWatch } from '../turn/turn-line';
import type { Telemetry } from '../telemetry/otlp';
import type { LogBase } from '../log/log';
import type { AppParts } from './app-parts';

/** Watchers of turns and of the outbox, and how their watching ends. */
export type WatchWiring = TurnWatch & { readonly stop: () => Promise<void> };

/** Loads what sends to a collector only where there is one. */
export async function wireWatch({ config, log, release, telemetryEveryMs }: AppParts): Promise<WatchWiring> {
  const { app, storage, otlpUrl } = config;
  const secret = app?.password?.reveal() ?? (storage.kind === 'account' ? storage.account : storage.connectionString.reveal());
  const telemetry = otlpUrl === undefined ? undefined : await openTelemetry(otlpUrl, release, telemetryEveryMs);
  return {
    log,
    tenantPrint: tenantPrints(secret),
    recorder: telemetry?.recorder,
    meter: telemetry?.meter,
    stop: async () => telemetry?.stop(),
  };
}

async function openTelemetry(url: string, { version = '', instance = '' }: LogBase = {}, everyMs?: number): Promise<Telemetry> {
  const { startOtlp } = await import('../telemetry/otlp.js');
  return startOtlp({ url, version, instance, ...(everyMs === undefined ? {} : { everyMs }) });
}
