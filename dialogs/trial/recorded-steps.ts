/** Questions of a sign-up put to a trial that is recorded: the same rules for what is typed, with what stands in the record filled in. */

import { correctedCard, type Corrected } from '../../cards/trial';
import type { Trial } from '../../src/domain/record/trial';
import { trialOf } from '../engine/about-trial';
import { DOUBTED } from '../engine/doubted';
import { ANSWERED } from '../engine/form';
import { readEmail } from '../../src/domain/people/email';
import { isOtherName } from '../../src/domain/text/name-form';
import { again, ifKnown, type Answers, type Inputs, type Reading, type Scene, type Step } from '../engine/script';
import { contact } from '../sign-up/steps/contact';
import { identity } from '../sign-up/steps/identity';
import { product } from '../sign-up/steps/product';

/** Whom to reach. */
export const rightContact = recorded('contactCorrected', contact, ({ contact: known, trial }) =>
  ifSaid({ name: known?.name, email: known?.email, phone: known?.phone, registration: trial?.customer.registrationNumber }),
);

/** What is tried. */
export const rightProduct = recorded('productCorrected', product, ({ trial }) =>
  ifSaid({ product: trial?.product, kind: trial?.kind }),
);

/** Which account signed up. */
export const rightAccount = recorded('accountCorrected', identity, ({ trial, account }) =>
  ifSaid({ identity: trial?.identity, account: account?.email }),
);

/** A step of a sign-up as a question of its own. What stands in the record is filled in, and a typed line changes what it names. */
function recorded(code: Corrected, step: Step, known: (scene: Scene) => Inputs): Step {
  const asked = (answers: Answers, scene: Scene): Answers => ({ ...answersOf(trialOf(scene)), ...answers });
  return {
    id: step.id,
    choices: (answers, scene) => step.choices?.(asked(answers, scene), scene) ?? [],
    ask: (answers, draft, scene) => {
      const card = step.ask(asked(answers, scene), { ...known(scene), ...draft }, scene);
      return correctedCard(scene.say, code, card, trialOf(scene).customer.company);
    },
    async read(reply, answers, scene, draft) {
      const before = known(scene);
      const { text: typed } = reply;
      if (typed !== undefined && isOfWhom(typed, draft))
        return again([], { ...none(scene), name: '', email: typed }, [{ id: 'notes.nameToo' }]);
      const given = isAddressAsked(draft, before)
        ? { ...none(scene), ...draft }
        : { ...none(scene), ...before, [ANSWERED]: 'yes', ...draft };
      const reading = await step.read(reply, asked(answers, scene), scene, given);
      return reply.text === undefined ? reading : ofAnother(reading, before, reply.text, scene);
    },
  };
}

/** Somebody else was spoken of, and of that one only an address is typed: whose it is, is asked. */
function isOfWhom(typed: string, { [DOUBTED]: doubted, name = '' }: Inputs): boolean {
  return doubted !== undefined && name === '' && readEmail(typed).kind === 'ok';
}

/** Somebody else has been named, whose address is asked for: what is typed then is no other name. */
function isAddressAsked({ name = '', email = '' }: Inputs, before: Inputs): boolean {
  const isNew = (before['email'] ?? '') === '' || isOther(name, before['name']);
  return isNew && email === '' && /\p{L}/u.test(name);
}

/** Somebody else's address and number are not those of the one before: they go, and the address is asked for. */
function ofAnother(reading: Reading, before: Inputs, typed: string, scene: Scene): Reading {
  if (reading.kind === 'back') return reading;
  const said = reading.kind === 'answer' ? reading.value : reading.draft;
  if (!isOther(said['name'], before['name'])) return reading;
  const theirs = withoutOld(said, before, typed);
  if (reading.kind === 'answer' && theirs.email !== '') return { ...reading, value: theirs };
  const draft = { ...none(scene), ...theirs };
  return reading.kind === 'answer' ? again([], draft, [{ id: 'notes.emailToo' }]) : { ...reading, draft };
}

function isOther(name = '', before = ''): boolean {
  return name !== '' && before !== '' && isOtherName(name, before);
}

function withoutOld({ email = '', phone, ...rest }: Inputs, before: Inputs, typed: string): Inputs & { readonly email: string } {
  const isOld = phone === before['phone'] && !A_NUMBER.test(typed);
  return { ...rest, email: email === before['email'] ? '' : email, ...(isOld ? {} : ifKnown('phone', phone)) };
}

const A_NUMBER = /\d[\d\s()/.-]{4,}\d/u;

/** Nobody is asked for a number again who only corrects a name. */
function none({ say }: Scene): Inputs {
  return { phone: say.ways('typed.none')[0] ?? '' };
}

/** What a sign-up would have answered before. */
function answersOf({ customer, start, state, channel }: Trial): Answers {
  const isThere = state !== 'planned';
  const began = channel === 'partnerCenter' ? 'catalog' : start === 'paid' ? 'paid' : isThere ? 'running' : 'new';
  const { company, domain, tenantId } = customer;
  return {
    start: { start: began },
    customer: { company, ...ifKnown('domain', domain), ...ifKnown('tenantId', tenantId) },
    country: { country: customer.country },
  };
}

function ifSaid(values: Readonly<Record<string, string | undefined>>): Inputs {
  return Object.fromEntries(Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
}
