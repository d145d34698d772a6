/** The looks that ask others: Microsoft Entra for a token, the Bot Framework for its keys, and the bot's own address. */

import { z } from 'zod';
import type { AppRegistration } from '../settings/app-registration';
import type { Config } from '../settings/config';
import type { Finding } from './finding';
import { checkWords } from './check-words';
import type { Room } from './command';

/** What it takes to ask. */
export type Asking = Pick<Room, 'fetch' | 'now'>;

const PATIENCE_MS = 10_000;
/** Tokens are believed by clocks that differ by five minutes at most (the Bot Framework SDK's tolerance). */
const MOST_SKEW_MS = 300_000;
/** Where the bot answers people (Teams platform: the serviceUrl of public clouds). */
const TEAMS = 'https://smba.trafficmanager.net/';
const KEYS = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const refusal = z.object({ error_codes: z.array(z.number()).optional() });

/** Whether Entra gives the bot a token, as it does before the bot's first word. */
export async function askRegistration(asking: Asking, { app }: Config): Promise<Finding> {
  const what = 'registration';
  if (app?.password === undefined) return { what, state: 'left out', said: checkWords.noSecret };
  const answer = await asked(asking, tokenAddress(app), { method: 'POST', body: tokenRequest(app) });
  if (!answer) return { what, state: 'bad', said: checkWords.noAnswer(new URL(tokenAddress(app)).host) };
  if (answer.ok) return { what, state: 'good', said: checkWords.token };
  const { data } = refusal.safeParse(await answer.json().catch(() => undefined));
  return { what, state: 'bad', said: checkWords.noToken(data?.error_codes?.[0]) };
}

/** Whether the keys that prove who writes to the bot can be had. */
export async function askKeys(asking: Asking, { app }: Config): Promise<Finding> {
  const what = 'keys';
  if (!app) return { what, state: 'left out', said: checkWords.local };
  const answer = await asked(asking, KEYS);
  return answer?.ok === true
    ? { what, state: 'good', said: checkWords.keys }
    : { what, state: 'bad', said: checkWords.noAnswer(new URL(KEYS).host) };
}

/** How far this clock is from Microsoft's. */
export async function askClock(asking: Asking, { app }: Config): Promise<Finding> {
  const what = 'clock';
  if (!app) return { what, state: 'left out', said: checkWords.local };
  const date = Date.parse((await asked(asking, KEYS))?.headers.get('date') ?? '');
  if (Number.isNaN(date)) return { what, state: 'left out', said: checkWords.noTime };
  const skew = Math.abs(date - asking.now().getTime());
  const said = checkWords.clock(Math.round(skew / 1000));
  return { what, state: skew > MOST_SKEW_MS ? 'bad' : 'good', said };
}

/** Whether people reach the bot where its links lead. */
export async function askAddress(asking: Asking, { publicUrl }: Config): Promise<Finding> {
  const what = 'address';
  if (publicUrl === undefined) return { what, state: 'left out', said: checkWords.noAddress };
  const answer = await asked(asking, `${publicUrl}/healthz`);
  if (answer?.ok === true) return { what, state: 'good', said: checkWords.reached };
  return { what, state: 'bad', said: checkWords.notReached(answer?.status) };
}

/** Whether the service the bot sends by can be reached: any answer will do, for it opens to tokens only. */
export async function askTeams(asking: Asking, { app }: Config): Promise<Finding> {
  const what = 'teams';
  if (!app) return { what, state: 'left out', said: checkWords.local };
  return (await asked(asking, TEAMS, { redirect: 'manual' }))
    ? { what, state: 'good', said: checkWords.teams }
    : { what, state: 'bad', said: checkWords.noAnswer(new URL(TEAMS).host) };
}

/** Whether the collector takes traces: it is sent none. */
export async function askCollector(asking: Asking, { otlpUrl }: Config): Promise<Finding> {
  const what = 'collector';
  if (otlpUrl === undefined) return { what, state: 'left out', said: checkWords.noCollector };
  const headers = { 'content-type': 'application/json' };
  const answer = await asked(asking, `${otlpUrl}/v1/traces`, { method: 'POST', headers, body: '{"resourceSpans":[]}' });
  return answer?.ok === true
    ? { what, state: 'good', said: checkWords.collector }
    : { what, state: 'bad', said: checkWords.collectorSays(answer?.status) };
}

/** Asks, and gives up after ten seconds; undefined without an answer. */
export async function asked({ fetch }: Asking, address: string, init: RequestInit = {}): Promise<Response | undefined> {
  try {
    return await fetch(address, { redirect: 'error', ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return undefined;
  }
}

function tokenAddress({ type, tenantId }: AppRegistration): string {
  const tenant = type === 'MultiTenant' ? 'botframework.com' : (tenantId ?? '');
  return `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`;
}

function tokenRequest({ id, password }: AppRegistration): URLSearchParams {
  return new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: password?.reveal() ?? '',
    scope: 'https://api.botframework.com/.default',
  });
}
