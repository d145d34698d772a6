/** Deals the facts of a sentence out to the wish it holds. */

import { affirmed, meantOf, soleOf, trialIn } from './affirmed';
import { boughtThrough } from './choice-answers';
import { whoIsNamed } from './company-or-person';
import { endsOf } from './ends-of';
import type { Details, Intent } from './intents';
import { fact, facts, says, type Sense } from './sense';
import { domainOfEmail } from './spots';
import { isFormer } from './former';
import { isNobodysName } from './nobodys-name';
import { newEnd, toldDay } from './told-days';
import { personIn } from './person-told';

/** An extension adds so many days: they need no word. */
const USUAL = '30';

type Dealing = (sense: Sense) => Details;

/** The facts of a wish. */
export function detailsFor(intent: Intent, sense: Sense): Details {
  const details = known({ ...(DEALINGS[intent] ?? aboutTrial)(sense) });
  return details.trial === undefined ? details : known({ ...whichOne(sense), ...details });
}

/** Where a customer has several trials: "Contoso in Germany", "the Contoso one that ends in June". */
function whichOne(sense: Sense): Details {
  return {
    country: meantOf(sense, 'country'),
    filter: fact(sense, 'month') === undefined ? undefined : endsOf(sense),
  } as Details;
}

const aboutTrial: Dealing = (sense) => ({ trial: trialIn(sense) }) as Details;
const nothing: Dealing = () => ({});

const DEALINGS: Readonly<Partial<Record<Intent, Dealing>>> = {
  signUp: signUpDetails,
  myTrials: (sense) =>
    ({
      filter: endsOf(sense),
      country: meantOf(sense, 'country'),
      product: meantOf(sense, 'product'),
      person: affirmed(sense, 'name'),
    }) as Details,
  trial: (sense) =>
    ({
      trial: trialIn(sense),
      field: says(sense, 'contact', 'phone', 'mail') && !says(sense, 'carer') ? 'contact' : undefined,
    }) as Details,
  credit: (sense) => ({ trial: trialIn(sense), partner: fact(sense, 'name') }) as Details,
  extended: (sense) =>
    ({ ...withNewEnd(sense), days: facts(sense, 'days').find(({ value }) => value !== USUAL)?.value }) as Details,
  activated: (sense) => ({ ...withToldDay(sense), buying: boughtThrough(sense) }) as Details,
  transfer: adminDetails,
  startCorrected: withToldDay,
  termNoted: withNewEnd,
  endNoted: withNewEnd,
  productCorrected: (sense) => ({ trial: trialIn(sense), product: soleOf(sense, 'product') }) as Details,
  otherAdmin: adminDetails,
  openToPartner: (sense) => ({ trial: trialIn(sense), partner: fact(sense, 'name') }) as Details,
  remindMe: withDate,
  snooze: (sense) => {
    const days =
      fact(sense, 'days') ??
      (says(sense, 'weeks') && facts(sense, 'date').length === 0 && says(sense, 'snooze') ? '7' : undefined);
    return { trial: trialIn(sense), days, date: fact(sense, 'date') } as Details;
  },
  preferences: (sense) => ({ time: fact(sense, 'time') }) as Details,
  join: (sense) => ({ code: fact(sense, 'code') }) as Details,
  handTo: (sense) => ({ trial: trialIn(sense), person: personIn(sense) }) as Details,
  invite: (sense) => ({ trial: trialIn(sense), person: personIn(sense), email: affirmed(sense, 'email') }) as Details,
  companyCorrected: (sense) => ({ trial: fact(sense, 'trial'), value: isFormer(sense) ? undefined : newName(sense) }) as Details,
  contactCorrected: (sense) =>
    ({
      trial: trialIn(sense),
      person: isFormer(sense) ? undefined : personIn(sense),
      email: affirmed(sense, 'email'),
      phone: fact(sense, 'phone'),
    }) as Details,
  domainCorrected: (sense) =>
    ({ trial: trialIn(sense), domain: isFormer(sense) ? undefined : meantOf(sense, 'domain') }) as Details,
  forgetMe: nothing,
  export: nothing,
  help: nothing,
  home: nothing,
};

/** The customer's new admin. */
function adminDetails(sense: Sense): Details {
  return {
    trial: trialIn(sense),
    person: personIn(sense),
    email: affirmed(sense, 'email'),
    phone: fact(sense, 'phone'),
  } as Details;
}

function withToldDay(sense: Sense): Details {
  return { trial: trialIn(sense), date: toldDay(sense) } as Details;
}

/** "Fabrikam does not end on May 5 but on May 12". */
function withNewEnd(sense: Sense): Details {
  return { trial: trialIn(sense), date: newEnd(sense) } as Details;
}

function withDate(sense: Sense): Details {
  return { trial: trialIn(sense), date: fact(sense, 'date') } as Details;
}

const NEW_NAME = /^\S+(?: (?:[&\p{Lu}\p{N}]\S*|and|und|of|de|et|y|e)(?=\s|$))*/u;

/** What the customer is called now: the second name, or one that goes on from the recorded name. */
function newName(sense: Sense): string | undefined {
  const trials = facts(sense, 'trial');
  const second = trials[1];
  return second
    ? NEW_NAME.exec(sense.text.slice(second.from))?.[0].replace(/(?<!\b(?:Inc|Ltd|Co|Corp))\.$/u, '')
    : meantOf(sense, 'name');
}

function signUpDetails(sense: Sense): Details {
  const email = affirmed(sense, 'email');
  const named = whoIsNamed(sense);
  const company = named.company ?? trialAsCompany(sense) ?? (named.person === undefined ? lowerCase(sense) : undefined);
  const domain = affirmed(sense, 'domain') ?? (email === undefined ? undefined : domainOfEmail(email));
  const start = SIGNED_UP.test(sense.text) ? UNSAID : startOf(sense);
  return {
    company,
    person: named.person,
    domain,
    email,
    phone: fact(sense, 'phone'),
    country: soleOf(sense, 'country'),
    product: meantOf(sense, 'product'),
    start,
  } as Details;
}

/** A company of which another trial is recorded, as it was written. */
function trialAsCompany(sense: Sense): string | undefined {
  const spot = facts(sense, 'trial')[0];
  return spot && sense.text.slice(spot.from, spot.to).replace(/['’]s$/u, '');
}

/** Words nobody knows, all in one place: a name in small letters. After "in" they are a town. */
function lowerCase({ atoms, text }: Sense): string | undefined {
  const words = atoms.filter(({ raw }) => raw !== '?');
  const isNone = (at: number): boolean => words[at]?.means.length === 0 && words[at].spot === undefined;
  const starts = words.flatMap((_, at) => (isNone(at) && !isNone(at - 1) ? [at] : []));
  const [first, ...others] = starts.filter((at) => at > 0 && words[at - 1]?.means.includes('inTime') !== true);
  if (first === undefined || others.length > 0 || starts[0] === 0) return undefined;
  const length = words.slice(first).findIndex((_, at) => !isNone(first + at));
  const name = length < 0 ? words.slice(first) : words.slice(first, first + length);
  const [start, last] = [name[0], name.at(-1)];
  const found = start && last && name.length <= 4 ? text.slice(start.from, last.to) : '';
  return found === '' || isNobodysName(found) ? undefined : found;
}

/** It is told that somebody signed up, and so nothing new begins: how it stands is asked. */
export const UNSAID = 'unsaid';
const SIGNED_UP =
  /^\s*(?:we|i|wir|ich)\s+(?:have\s+|just\s+|already\s+){0,2}(?:signed\s+up|registered|haben?\s.{1,60}(?:angemeldet|registriert|angelegt))(?!\p{L})/iu;

function startOf(sense: Sense): string | undefined {
  if (says(sense, 'link') && (says(sense, 'itself') || says(sense, 'customer'))) return 'customer';
  const isNoted = says(sense, 'record');
  if (isNoted && (says(sense, 'bought') || says(sense, 'subscription')) && !says(sense, 'trial')) return 'paid';
  return isNoted && (says(sense, 'running') || says(sense, 'already') || says(sense, 'startDate')) ? 'running' : undefined;
}

/** Without what was not found. */
export function known(details: Readonly<Record<string, string | undefined>>): Details {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined && value !== ''));
}
