/** Lines that say by their shape what they want, where their weights speak for something else. */

import { isRighted } from './affirmed';
import { amongColleagues } from './among-colleagues';
import { asks } from './asking';
import type { Class, LineContext, Understanding } from './intents';
import { detailsFor } from './details';
import { isSaid } from './said';
import { besideNames, fact, facts, says, type Sense } from './sense';
import { between, done } from './understood-as';
import { isOfContract } from './unsaid';

type Shape = (sense: Sense, context: LineContext, name: Class) => Understanding | undefined;

/** What a line of such a shape comes to; nothing for any other. */
export function toldShape(sense: Sense, context: LineContext, name: Class): Understanding | undefined {
  return SHAPES.reduce<Understanding | undefined>((found, shape) => found ?? shape(sense, context, name), undefined);
}

const SHAPES: readonly Shape[] = [amongColleagues, noSignIn, wrongCountry, newAdmin, trialEnded, boughtOnAnotherDay, endsEarlier];

/** "I can't sign in", "mein Kunde kommt nicht rein": facts say what it takes. */
function noSignIn(sense: Sense): Understanding | undefined {
  const text = besideNames(sense);
  const isOne = LOCKED.test(text) || (SIGNING.test(text) && TROUBLE.test(text));
  return isOne && !WHO_HELPS.test(text) ? { kind: 'question', topic: 'signIn' } : undefined;
}

const SIGNING =
  /(?<!\p{L})(?:sign(?:ing)?[ -]?in|log(?:ging)?[ -]?(?:in|on)|sign-?ins?|log-?ins?|einlogg\p{L}*|(?:mich|sich|uns|dich)\s+(?:\p{L}+\s+){0,2}(?:anmelden|anzumelden)|anmeldung|passwords?|passwor[dt]\p{L}*|kennw(?:o|ö)rt\p{L}*|mfa|authenticator)(?!\p{L})/iu;
const TROUBLE =
  /(?<!\p{L})(?:can['’]?t|cannot|can not|could not|couldn['’]?t|unable|not able|fails?|failed|does(?: not|n['’]?t) work|not working|error|forgot(?:ten)?|trouble|problems?|k(?:a|ö)nn(?:en|t)?(?:\s+\p{L}+){0,4}\s+nicht|klappt nicht|geht nicht|funktioniert nicht|fehler|fehlgeschlagen|scheitert|vergessen)(?!\p{L})/iu;
const WHO_HELPS = /(?<!\p{L})(?:who|wer)\s+(?:can\s+|kann\s+)?(?:help|hilf|helf)/iu;
const LOCKED = /(?<!\p{L})(?:locked out|ausgesperrt|komm\p{L}*\s+(?:\p{L}+\s+){0,2}nicht (?:mehr )?rein)(?!\p{L})/iu;

/** "The country is wrong, it should be Austria", "Fabrikam sits in Austria, not in Germany": it stays, and facts say why. */
function wrongCountry(sense: Sense): Understanding | undefined {
  const isNamed = says(sense, 'country') && says(sense, 'wrong', 'correct', 'changed', 'replace', 'other');
  const isDenied = fact(sense, 'trial') !== undefined && facts(sense, 'country').length > 1 && isRighted(sense);
  const isOther = says(sense, 'new', 'signUp', 'start', 'list', 'show', 'which', 'credit', 'claim');
  return (isNamed || isDenied) && !isOther ? { kind: 'question', topic: 'country' } : undefined;
}

/** "Our new billing admin is Ann Beebe, ann@fabrikam.com": no trial of a company called so. */
function newAdmin(sense: Sense, { side }: LineContext, name: Class): Understanding | undefined {
  const isNamed = fact(sense, 'name') !== undefined || fact(sense, 'email') !== undefined;
  const isNew = says(sense, 'admin', 'ownership') && says(sense, 'new', 'changed', 'replace', 'other', 'now');
  if (name !== 'signUp' || !isNamed || !isNew || says(sense, 'signUp', 'test', 'trial', 'customer')) return undefined;
  const details = detailsFor('otherAdmin', sense);
  return side === 'partner' ? between('otherAdmin', 'transfer', details) : between('handTo', 'invite', details);
}

/** "We want to cancel the trial", "den Test kündigen": what becomes of it is asked, and no new one begins. */
function trialEnded(sense: Sense, { side }: LineContext): Understanding | undefined {
  const isOfTrial = says(sense, 'trial', 'test', 'subscription') || fact(sense, 'trial') !== undefined;
  const isOther = asks(sense) || says(sense, ...OF_ELSE) || facts(sense, 'date').length > 0;
  const isEnded = ENDING.test(besideNames(sense)) || isOfContract(sense);
  if (!isOfTrial || isOther || !isEnded) return undefined;
  const details = detailsFor('abandoned', sense);
  return between('abandoned', side === 'partner' ? 'archived' : 'removal', details);
}

const ENDING =
  /(?<!\p{L})(?:cancel|cancels|cancell?ed|cancelling|abort|terminate|abbrechen|abzubrechen|abgebrochen|bricht?|breche|kündig\p{L}*|gekündigt|stornier\p{L}*)(?!\p{L})|(?:^|\s(?:to|please|must|should)\s)(?:please\s+)?(?:end|stop)\s+(?:the|our|this|my|their|a)?\s*(?:trial|test|subscription)(?!\p{L})|(?<!\p{L})beende\p{L}?\s+(?:\p{L}+\s+)?(?:test|trial|abo)|(?:test|trial|abo)\s+(?:\p{L}+\s+)?beenden(?!\p{L})/iu;
const OF_ELSE = [
  ...(['request', 'handOver', 'ownership', 'invitation', 'access', 'partner', 'credit', 'claim', 'remind', 'message'] as const),
  ...([
    'news',
    'admin',
    'signUp',
    'relationship',
    'outside',
    'code',
    'not',
    'noLonger',
    'data',
    'export',
    'term',
    'bought',
    'lost',
  ] as const),
] as const;

/** "Didn't buy on Monday but on Tuesday". */
function boughtOnAnotherDay(sense: Sense, { today }: LineContext): Understanding | undefined {
  const isOne = says(sense, 'bought') && facts(sense, 'date').length > 1 && isRighted(sense) && !asks(sense);
  return isOne && isSaid('activated', sense, today) ? done('activated', sense, 1) : undefined;
}

/** "Fabrikam ends two days earlier": no extension. */
function endsEarlier(sense: Sense, _context: LineContext, name: Class): Understanding | undefined {
  const isOne = name === 'extended' && !says(sense, 'extend') && EARLIER.test(besideNames(sense));
  return isOne ? between('endNoted', 'trial', detailsFor('trial', sense)) : undefined;
}

const EARLIER = /(?<!\p{L})(?:earlier|sooner|shorter|shorten(?:ed)?|früher|eher|kürzer|verkürz\p{L}*)(?!\p{L})/iu;
