/** Which work account signs up, and whom to reach at the customer. */

import { contactCard, identityCard } from '../../../cards/sign-up';
import type { Problem } from '../../../cards/content';
import { countryByCode } from '../../../src/domain/countries';
import { mailboxKind, readEmail } from '../../../src/domain/email';
import { questionSignUpAccount } from '../../../src/domain/identity';
import { formatPhone, readPhone } from '../../../src/domain/phone';
import type { SignUpIdentity } from '../../../src/domain/trial';
import { choose, field, fill, means, shown, typedChoices, type Field } from '../form';
import { again, answer, ifKnown, type Answers, type Inputs, type Reading, type Reply, type Scene, type Step } from '../script';
import { companyOf, countryName } from './country';
import { emailProblem } from './email-problem';

const IDENTITIES: readonly SignUpIdentity[] = ['customer', 'partner', 'handOver'];

/** Which work account signs up. Not asked when the customer signs up by itself: then it is the customer's. */
export const identity: Step = {
  id: 'identity',
  when: (answers) => answers['start']?.['start'] !== 'customer',
  choices: (_answers, { say }) => typedChoices(say, 'identity', IDENTITIES),
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
    const chosen = heard(inputs['identity'], choices);
    const kept = { ...inputs, ...(chosen === undefined ? {} : { identity: chosen }) };
    const agreed = reply.text !== undefined && means(scene.say, 'yes', reply.text) && draft['questioned'] === draft['account'];
    if (agreed)
      return readIdentity(heard(draft['identity'], choices), draft, true, { answers, scene, questioned: draft['account'] });
    return readIdentity(chosen, kept, reply.text !== undefined, { answers, scene, questioned: draft['questioned'] });
  },
};

/** What an account is judged by. `questioned`: the address that was asked about already. */
interface Judging {
  readonly answers: Answers;
  readonly scene: Scene;
  readonly questioned: string | undefined;
}

function heard(text: string | undefined, choices: ReturnType<typeof typedChoices>): SignUpIdentity | undefined {
  return IDENTITIES.find((value) => value === choose(text ?? '', choices));
}

function readIdentity(
  chosen: SignUpIdentity | undefined,
  kept: Inputs,
  typed: boolean,
  judging: Judging,
): Reading | Promise<Reading> {
  const empty = (kept['account'] ?? '') === '';
  if (typed && chosen !== undefined && empty) return again([], kept, [{ id: 'notes.accountToo' }]);
  if (chosen === undefined) return unclear(kept, typed && !empty);
  if (empty) return again([{ field: 'account', id: 'problems.emailMissing' }], kept);
  return readAccount(chosen, kept, judging);
}

function unclear(kept: Inputs, asksOnly: boolean): Reading {
  const said = (kept['identity'] ?? '') !== '';
  if (asksOnly && !said) return again([], kept, [{ id: 'notes.identityToo' }]);
  return again([{ field: 'identity', id: said ? 'problems.choiceUnknown' : 'problems.choiceMissing' }], {
    ...kept,
    identity: '',
  });
}

/** A questionable account is named once; the same address a second time is the person's decision. */
async function readAccount(chosen: SignUpIdentity, kept: Inputs, judging: Judging): Promise<Reading> {
  const read = readEmail(kept['account'] ?? '');
  if (read.kind !== 'ok') return again([{ field: 'account', id: emailProblem(read.reason) }], kept);
  const question = judging.questioned === read.email ? undefined : await questionOf(chosen, read.email, judging);
  if (question !== undefined) {
    return again([{ field: 'account', id: `problems.${question}` }], { ...kept, questioned: read.email });
  }
  return answer({ identity: chosen, account: read.email }, { notes: chosen === 'handOver' ? [{ id: 'notes.handOver' }] : [] });
}

/** Whether a domain is the partner's own is known by its tenant only. */
async function questionOf(chosen: SignUpIdentity, email: string, { answers, scene }: Judging): Promise<string | undefined> {
  const account = { identity: chosen, email, ...ifKnown('customerDomain', answers['customer']?.['domain']) };
  const question = questionSignUpAccount(account);
  if (question === 'consumerMailbox' || question === 'sharedMailbox' || chosen === 'partner') return question;
  const host = email.slice(email.lastIndexOf('@') + 1);
  if (host === account.customerDomain) return question;
  const found = await scene.discovery.find(host);
  const ours = found.kind === 'found' && found.tenantId === scene.person.tenantId;
  return ours ? 'partnerDomain' : question;
}

function identityFields(choices: ReturnType<typeof typedChoices>): readonly Field[] {
  return [
    { id: 'identity', looksLike: (text) => choose(text, choices) !== undefined },
    { id: 'account', looksLike: (text) => text.includes('@'), accepts: (text) => readEmail(text).kind === 'ok' },
  ];
}

/** Whom to reach at the customer. Phone and registration number are required where the country requires them. */
export const contact: Step = {
  id: 'contact',
  ask(answers, draft, { say }) {
    const country = countryByCode(answers['country']?.['country']);
    const values = shown(['name', 'email', 'phone', 'registration'], draft, answers['contact']);
    return contactCard(
      say,
      { ...values, phone: formatPhone(values.phone) },
      {
        company: companyOf(answers),
        country: countryName(answers, say),
        domain: domain(answers),
        phoneExample: country?.examplePhone === undefined ? '' : formatPhone(country.examplePhone),
        needsRegistration: country?.needsRegistration ?? false,
      },
    );
  },
  read(reply, answers, scene, draft) {
    const needs = countryByCode(answers['country']?.['country'])?.needsRegistration ?? false;
    const inputs = contactInputs(reply, needs, answers, scene, draft);
    const read = readContact(inputs, needs, answers, scene);
    if (read.problems.length === 0 && (reply.text === undefined || nextMissing(inputs, needs) === undefined))
      return answer(read.value);
    const asked = { ...inputs, ...ifKnown('questioned', read.questioned) };
    return reply.text === undefined ? again(read.problems, asked) : askOn(read.problems, asked, needs);
  },
};

/** With the number that was asked about, or stood before: a "yes" keeps it. */
function contactInputs(reply: Reply, needs: boolean, answers: Answers, scene: Scene, draft: Inputs): Inputs {
  const agreed = reply.text !== undefined && means(scene.say, 'yes', reply.text) && draft['questioned'] !== undefined;
  const filled = agreed ? draft : fill(reply, contactFields(needs, answers, scene), draft);
  return { ...filled, ...ifKnown('questioned', draft['questioned'] ?? answers['contact']?.['phone']) };
}

/** Typed lines come one by one: what is wrong with what was typed goes first, then the next thing is asked for. */
function askOn(problems: readonly Problem[], inputs: Inputs, needs: boolean): Reading {
  const typed = problems.filter((problem) => (inputs[problem.field ?? ''] ?? '') !== '');
  const missing = nextMissing(inputs, needs);
  if (typed.length > 0 || missing === undefined) return again(typed, inputs);
  return again([], inputs, [{ id: `notes.${missing === 'phone' && needs ? 'phoneRequired' : missing}Too` }]);
}

function contactFields(needs: boolean, answers: Answers, scene: Scene): readonly Field[] {
  const none = (text: string): boolean => means(scene.say, 'none', text);
  const phone: Field = {
    id: 'phone',
    looksLike: (text) => /^[+(]?[\d\s().\-/]{5,}$/.test(text) || none(text),
    accepts: (text) => phoneOf({ phone: text }, needs, answers, scene).problems.length === 0,
  };
  const email: Field = { id: 'email', looksLike: (text) => text.includes('@'), accepts: (text) => readEmail(text).kind === 'ok' };
  const registration: Field = { id: 'registration', looksLike: (text) => /\d/.test(text) };
  return [
    { id: 'name', accepts: (text) => !field({ name: text }, 'name', 120).tooLong },
    email,
    phone,
    ...(needs ? [registration] : []),
  ];
}

function nextMissing(inputs: Inputs, needsRegistration: boolean): string | undefined {
  const wanted = ['name', 'email', 'phone', ...(needsRegistration ? ['registration'] : [])];
  return wanted.find((id) => (inputs[id] ?? '') === '');
}

function readContact(
  inputs: Inputs,
  needs: boolean,
  answers: Answers,
  scene: Scene,
): { value: Record<string, string>; problems: readonly Problem[]; questioned?: string | undefined } {
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
    ...(needs ? registrationProblems(registration, country) : []),
  ];
  const value = {
    name: name.text,
    email: email.kind === 'ok' ? email.email : '',
    ...(phone.e164 === '' ? {} : { phone: phone.e164 }),
    ...(needs ? { registration: registration.text } : {}),
  };
  return { value, problems, questioned: phone.questioned };
}

function registrationProblems({ text, tooLong }: ReturnType<typeof field>, country: string): readonly Problem[] {
  if (tooLong) return [{ field: 'registration', id: 'problems.tooLong', params: { max: 40 } }];
  return text === '' ? [{ field: 'registration', id: 'problems.registrationMissing', params: { country } }] : [];
}

function emailProblems(typed: string, read: ReturnType<typeof readEmail>): readonly Problem[] {
  if (read.kind !== 'ok') return [{ field: 'email', id: emailProblem(typed.trim() === '' ? 'empty' : read.reason) }];
  return mailboxKind(read.email) === 'consumer' ? [{ field: 'email', id: 'problems.contactConsumer' }] : [];
}

/** A number, or what is wrong with it; `questioned` is one that was asked about. */
interface PhoneRead {
  readonly e164: string;
  readonly problems: readonly Problem[];
  readonly questioned?: string;
}

const PHONE_PROBLEMS: Readonly<Record<string, string>> = {
  tooShort: 'problems.phoneTooShort',
  tooLong: 'problems.phoneTooLong',
  invalid: 'problems.phoneInvalid',
  otherCountry: 'problems.phoneOtherCountry',
};

function phoneOf(inputs: Inputs, needs: boolean, answers: Answers, { say }: Scene): PhoneRead {
  const typed = (inputs['phone'] ?? '').trim();
  const code = answers['country']?.['country'] ?? 'ZZ';
  const country = say.country(code);
  if (typed === '' || means(say, 'none', typed)) {
    return { e164: '', problems: needs ? [{ field: 'phone', id: 'problems.phoneMissing', params: { country } }] : [] };
  }
  const read = readPhone(typed, code);
  if (read.kind === 'ok') return { e164: read.e164, problems: [] };
  const params = { country, example: examplePhone(code), other: read.country === undefined ? '' : say.country(read.country) };
  if (!needs && read.reason === 'otherCountry') return askOtherCountry(typed, inputs['questioned'], params);
  return { e164: '', problems: [{ field: 'phone', id: PHONE_PROBLEMS[read.reason] ?? 'problems.notAPhone', params }] };
}

/** Nobody needs this number, so one of another country is named once; the same one a second time is the person's decision. */
function askOtherCountry(typed: string, questioned: string | undefined, params: Problem['params'] = {}): PhoneRead {
  const anywhere = readPhone(typed, 'ZZ');
  const e164 = anywhere.kind === 'ok' ? anywhere.e164 : '';
  if (e164 !== '' && questioned === e164) return { e164, problems: [] };
  return { e164: '', problems: [{ field: 'phone', id: 'problems.phoneOtherCountryAsked', params }], questioned: e164 };
}

function examplePhone(code: string): string {
  return formatPhone(countryByCode(code)?.examplePhone ?? '+14255550100');
}

function domain(answers: Answers): string {
  return answers['customer']?.['domain'] ?? '';
}
