/** Which work account signs up, and whom to reach at the customer. */

import { contactCard, identityCard } from '../../../cards/sign-up';
import type { Problem } from '../../../cards/content';
import { countryByCode } from '../../../src/domain/countries';
import { mailboxKind, readEmail } from '../../../src/domain/email';
import { questionSignUpAccount } from '../../../src/domain/identity';
import { formatPhone, readPhone } from '../../../src/domain/phone';
import type { SignUpIdentity } from '../../../src/domain/trial';
import { choose, field, fill, means, shown, typedChoices, type Field } from '../form';
import { again, answer, type Answers, type Inputs, type Reading, type Scene, type Step } from '../script';
import { companyOf, countryName } from './country';

const IDENTITIES: readonly SignUpIdentity[] = ['customer', 'partner', 'handOver'];

/** Which work account signs up. Not asked when the customer signs up by itself: then it is the customer's. */
export const identity: Step = {
  id: 'identity',
  when: (answers) => answers['start']?.['start'] !== 'customer',
  ask: (answers, draft, { say }) =>
    identityCard(
      say,
      shown(['identity', 'account'], draft, answers['identity'], { identity: 'customer' }),
      companyOf(answers),
      domain(answers),
    ),
  read(reply, answers, scene, draft) {
    const choices = typedChoices(scene.say, 'identity', IDENTITIES);
    const inputs = fill(reply, identityFields(choices), draft);
    const chosen = IDENTITIES.find((value) => value === choose(inputs['identity'] ?? '', choices));
    const kept = { ...inputs, ...(chosen === undefined ? {} : { identity: chosen }) };
    return readIdentity(chosen, kept, reply.text !== undefined, domain(answers), draft['questioned']);
  },
};

function readIdentity(
  chosen: SignUpIdentity | undefined,
  kept: Inputs,
  typed: boolean,
  customerDomain: string,
  questioned: string | undefined,
): Reading {
  const empty = (kept['account'] ?? '') === '';
  if (typed && chosen !== undefined && empty) return again([], kept, [{ id: 'notes.accountToo' }]);
  if (typed && chosen === undefined && !empty) return again([], kept, [{ id: 'notes.identityToo' }]);
  if (chosen === undefined) return again([{ field: 'identity', id: 'problems.choiceMissing' }], kept);
  if (empty) return again([{ field: 'account', id: 'problems.emailMissing' }], kept);
  return readAccount(chosen, kept, customerDomain, questioned);
}

/** A questionable account is named once; the same address a second time is the person's decision. */
function readAccount(chosen: SignUpIdentity, kept: Inputs, customerDomain: string, questioned: string | undefined): Reading {
  const read = readEmail(kept['account'] ?? '');
  if (read.kind !== 'ok') return again([{ field: 'account', id: 'problems.notAnEmail' }], kept);
  const question = questionSignUpAccount({ identity: chosen, email: read.email, customerDomain });
  if (question !== undefined && questioned !== read.email) {
    return again([{ field: 'account', id: `problems.${question}` }], { ...kept, questioned: read.email });
  }
  return answer({ identity: chosen, account: read.email }, { notes: chosen === 'handOver' ? [{ id: 'notes.handOver' }] : [] });
}

function identityFields(choices: ReturnType<typeof typedChoices>): readonly Field[] {
  return [{ id: 'identity', looksLike: (text) => choose(text, choices) !== undefined }, { id: 'account' }];
}

/** Whom to reach at the customer. Phone and registration number are required where the country requires them. */
export const contact: Step = {
  id: 'contact',
  ask(answers, draft, { say }) {
    const country = countryByCode(answers['country']?.['country']);
    return contactCard(say, shown(['name', 'email', 'phone', 'registration'], draft, answers['contact']), {
      company: companyOf(answers),
      country: countryName(answers, say),
      domain: domain(answers),
      phoneExample: country?.examplePhone === undefined ? '' : formatPhone(country.examplePhone),
      needsRegistration: country?.needsRegistration ?? false,
    });
  },
  read(reply, answers, scene, draft) {
    const needs = countryByCode(answers['country']?.['country'])?.needsRegistration ?? false;
    const inputs = fill(reply, contactFields(scene, needs), draft);
    const missing = reply.text === undefined ? undefined : nextMissing(inputs, needs);
    const read = readContact(inputs, needs, answers, scene);
    const heard = read.problems.filter((problem) => (inputs[problem.field ?? ''] ?? '') !== '');
    if (missing !== undefined && heard.length === 0) return again([], inputs, [{ id: `notes.${missing}Too` }]);
    return read.problems.length > 0 ? again(read.problems, inputs) : answer(read.value);
  },
};

function contactFields({ say }: Scene, needsRegistration: boolean): readonly Field[] {
  const phone: Field = { id: 'phone', looksLike: (text) => /^[+(]?[\d\s().\-/]{5,}$/.test(text) || means(say, 'none', text) };
  const email: Field = { id: 'email', looksLike: (text) => text.includes('@') };
  return [{ id: 'name' }, email, phone, ...(needsRegistration ? [{ id: 'registration' }] : [])];
}

function nextMissing(inputs: Inputs, needsRegistration: boolean): string | undefined {
  const wanted = ['email', 'phone', ...(needsRegistration ? ['registration'] : [])];
  return (inputs['name'] ?? '') === '' ? undefined : wanted.find((id) => (inputs[id] ?? '') === '');
}

function readContact(
  inputs: Inputs,
  needs: boolean,
  answers: Answers,
  scene: Scene,
): { value: Record<string, string>; problems: readonly Problem[] } {
  const name = field(inputs, 'name', 120);
  const email = readEmail(inputs['email'] ?? '');
  const phone = phoneOf(inputs, needs, answers, scene);
  const registration = field(inputs, 'registration', 40);
  const country = countryName(answers, scene.say);
  const problems: readonly Problem[] = [
    ...(name.tooLong ? [{ field: 'name', id: 'problems.tooLong', params: { max: 120 } }] : []),
    ...(name.text === '' && !name.tooLong ? [{ field: 'name', id: 'problems.nameMissing' }] : []),
    ...emailProblems(inputs['email'] ?? '', email),
    ...phone.problems,
    ...(needs && registration.text === ''
      ? [{ field: 'registration', id: 'problems.registrationMissing', params: { country } }]
      : []),
  ];
  const value = {
    name: name.text,
    email: email.kind === 'ok' ? email.email : '',
    ...(phone.e164 === '' ? {} : { phone: phone.e164 }),
    ...(needs ? { registration: registration.text } : {}),
  };
  return { value, problems };
}

function emailProblems(typed: string, read: ReturnType<typeof readEmail>): readonly Problem[] {
  if (read.kind !== 'ok') return [{ field: 'email', id: typed.trim() === '' ? 'problems.emailMissing' : 'problems.notAnEmail' }];
  return mailboxKind(read.email) === 'consumer' ? [{ field: 'email', id: 'problems.contactConsumer' }] : [];
}

const PHONE_PROBLEMS: Readonly<Record<string, string>> = {
  tooShort: 'problems.phoneTooShort',
  tooLong: 'problems.phoneTooLong',
  invalid: 'problems.phoneInvalid',
  otherCountry: 'problems.phoneOtherCountry',
};

function phoneOf(
  inputs: Inputs,
  needs: boolean,
  answers: Answers,
  { say }: Scene,
): { e164: string; problems: readonly Problem[] } {
  const typed = (inputs['phone'] ?? '').trim();
  const code = answers['country']?.['country'] ?? 'ZZ';
  const country = say.country(code);
  if (typed === '' || means(say, 'none', typed)) {
    return { e164: '', problems: needs ? [{ field: 'phone', id: 'problems.phoneMissing', params: { country } }] : [] };
  }
  const read = readPhone(typed, code);
  if (read.kind === 'ok') return { e164: read.e164, problems: [] };
  const params = { country, example: examplePhone(code), other: read.country === undefined ? '' : say.country(read.country) };
  return { e164: '', problems: [{ field: 'phone', id: PHONE_PROBLEMS[read.reason] ?? 'problems.notAPhone', params }] };
}

function examplePhone(code: string): string {
  return formatPhone(countryByCode(code)?.examplePhone ?? '+14255550100');
}

function domain(answers: Answers): string {
  return answers['customer']?.['domain'] ?? '';
}
