/** Reads what a mail about a trial says of it: its end, its start, its ids. */

import { readWebAddress } from '../../../../src/domain/text/web-address';
import { known } from '../details';
import { dateSpots } from '../dates';
import { languageOf } from '../language';
import { wordsAt } from '../lexicon';
import { pastDay } from '../past-days';
import type { PasteContext, PasteFacts } from './facts';

const GUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/iu;
const ENVIRONMENT = /\b(?:https:\/\/)?[a-z0-9-]{1,63}\.crm\d{0,3}\.dynamics\.com\b/iu;
const TENANT = /\b[a-z0-9-]{1,63}\.onmicrosoft\.com\b/iu;
const ENDS =
  /(?:ends?|expires?|finishes|runs out|endet|läuft ab|abgelaufen am|prend fin|se termine|expire|termina|vence|eindigt|終了)/iu;
const STARTS_TODAY = /start(?:s|ed)? today|beginnen heute|heute begonnen/iu;
const STARTED =
  /(?:start(?:s|ed)?|start date|beg(?:ins|an)|activated|valid from|beginn|begann|begonnen|gestartet|startdatum|débuté?|commence|inicio|comenzó|início|começou|gestart|開始)/iu;
const LEFT = /(\d{1,2}) days left/iu;

/** What is said of a trial; nothing of it where the text is about none. */
export function trialFacts(text: string, sent: string | undefined, context: PasteContext): PasteFacts {
  const url = ENVIRONMENT.exec(text)?.[0];
  return known({
    subscriptionId: /subscription/iu.test(text) ? GUID.exec(text)?.[0] : undefined,
    environment: url === undefined ? undefined : readWebAddress(url),
    domain: TENANT.exec(text)?.[0].toLowerCase(),
    trialEnd: endOf(text, context),
    trialStart: startOf(text, sent, context),
    kind: /subscription-based/iu.test(text) ? 'subscription' : undefined,
  });
}

function endOf(text: string, context: PasteContext): string | undefined {
  const line = text.split('\n').find((one) => ENDS.test(one) && /\d/u.test(one) && !/days left/iu.test(one));
  if (line === undefined) return undefined;
  const after = line.slice(ENDS.exec(line)?.index ?? 0);
  const own = STARTED.test(line) ? dateIn(after, context) : undefined;
  if (own !== undefined) return own;
  const american = /\b(\d{2})\/(\d{2})\/(\d{4})\b/u.exec(line);
  return american && LEFT.test(text) ? nearest(american, Number(LEFT.exec(text)?.[1]), context.today) : dateIn(line, context);
}

/** Of a line that tells of an end as well, what stands between the two. */
function startOf(text: string, sent: string | undefined, context: PasteContext): string | undefined {
  if (sent !== undefined && STARTS_TODAY.test(text)) return dateIn(sent, context);
  const line = text.split('\n').find((one) => STARTED.test(one) && /\d/u.test(one));
  const day = line === undefined ? undefined : startIn(line, context);
  return line === undefined || day === undefined ? undefined : pastDay(day, line, context.today);
}

function startIn(line: string, context: PasteContext): string | undefined {
  const end = ENDS.exec(line)?.index;
  if (end === undefined) return dateIn(line, context);
  const start = STARTED.exec(line)?.index ?? end;
  return start < end ? dateIn(line.slice(start, end), context) : undefined;
}

/** Month and day, or day and month: the one that lies as many days ahead as the mail says. */
function nearest([, first = '', second = '', year = '']: RegExpExecArray, days: number, today: string): string {
  const readings = [`${year}-${first}-${second}`, `${year}-${second}-${first}`].filter((one) => !Number.isNaN(Date.parse(one)));
  const away = (date: string): number => Math.abs((Date.parse(date) - Date.parse(today)) / 86_400_000 - days);
  return readings.toSorted((one, other) => away(one) - away(other))[0] ?? '';
}

function dateIn(line: string, { today, locale }: PasteContext): string | undefined {
  const words = wordsAt(line.slice(0, 400));
  const found = (['en', languageOf(words, locale)] as const)
    .flatMap((language) => dateSpots(line, words, { today, language, locale: language, lean: 'future' }))
    .filter(({ kind }) => kind === 'date');
  return found[0]?.value;
}
