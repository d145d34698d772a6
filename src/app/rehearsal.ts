/** A start and its first turns, played to services that stand in: whoever prepares a start learns from it what one needs. */

import { journeys } from '../../dialogs';
import { warmUpSteps } from '../../dialogs/engine/reader/warm-up';
import { readConfig } from '../settings/config';
import { createApp } from './app';
import { createLog } from '../log/log';
import { startServices, type RehearsalServices } from './rehearsal-services';
import { thisRelease } from './release';

const TENANT = '11111111-1111-4111-8111-111111111111';
const LINES = ['hello', 'sign up'];

/** Plays it; rejects when no card is shown. Nothing leaves this machine. */
export async function rehearse(): Promise<void> {
  const services = await startServices();
  const app = await createApp({
    config: readConfig({
      BOT_MODE: 'local',
      PORT: '0',
      AZURE_STORAGE_CONNECTION_STRING: services.connectionString,
      PARTNER_TENANTS: TENANT,
    }),
    journeys,
    clock: { now: () => new Date() },
    ids: { next: () => `${TENANT.slice(0, -1)}2` },
    log: createLog('silent', undefined, thisRelease()),
  });
  const port = await app.start();
  for (const text of LINES) await type(text, port, services);
  for (const step of warmUpSteps) step();
  await app.settled();
  await app.close();
  services.close();
}

async function type(text: string, port: number, { channelUrl, shown }: RehearsalServices): Promise<void> {
  const isShown = shown();
  await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message(text, channelUrl)),
  });
  // An apology has none: then what is learned here is not what a turn needs.
  if (!(await isShown).includes('AdaptiveCard')) throw new Error(`"${text}" was not answered with a card.`);
}

function message(text: string, serviceUrl: string): object {
  return {
    type: 'message',
    id: text,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    locale: 'en-US',
    text,
    from: { id: '29:1', name: 'Robin Roe', aadObjectId: '22222222-2222-4222-8222-000000000000' },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  };
}
