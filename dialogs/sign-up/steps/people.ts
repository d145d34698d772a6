/** Which work account signs up, and whom to reach at the customer. */

import { contactCard, identityCard } from '../../../cards/sign-up';
import type { Problem } from '../../../cards/engine/content';
import type { NameUnder, WordId } from '../../../cards/words/language';
import { countryByCode } from '../../../src/domain/catalog/countries';
import { mailboxKind, readEmail } from '../../../src/domain/people/email';
import { questionSignUpAccount, type SignUpIdentity } from '../../../src/domain/sign-up/identity';
import { formatPhone, readPhone } from '../../../src/domain/people/phone';
import {
  choose,
  fill,
  fillOrKeep,
  isNamed,
  means,
  nameIn,
  shown,
  typedChoices,
  type Field,
  type NameRead,
} from '../../engine/form';
import {
  again,
  answer,
  ifKnown,
  type Answers,
  type Inputs,
  type Reading,
  type Reply,
  type Scene,
  type Step,
} from '../../engine/script';
import { companyOf, countryName } from './country';
import { emailProblem } from './email-problem';
import { whoseAddress, type Whose } from './own-domain';

/** What the card offers, and what a person may still say of an account of the own company. */
const OFFERED: readonly SignUpIdentity[] = ['customer', 'handOver'];
const IDENTITIES: readonly SignUpIdentity[] = [...OFFERED, 'partner'];

/** Which work account signs up. Not asked when the customer signs up by itself: then it is the customer's. */
export const identity: Step = {
  id: 'identity',
  when: (answers) => answers['start']?.['start'] !== 'customer',
  choices: (_answers, { say }) => typedChoices(say, 'identity', IDENTITIES),
  lapsed: (given, answers) => given['identity'] === 'partner' && !isThere(answers),
  ask: (answers, draft, { say }) => {
    const values = shown(['identity', 'account'], draft, answers['identity'], { identity: 'customer' });
    const isOffered = OFFERED.some((one) => one === values.identity);
    return identityCard(say, { ...values, identity: isOffered ? values.identity : '' }, companyOf(answers), domain(answers));
  },
  read(reply, answers, scene, draft) {
    const choices = typedChoices(scene.say, 'identity', IDENTITIES);
    const typed = reply.text !== undefined;
    const agrees = typed && means(scene.say, 'yes', reply.text);
    const inputs = agrees ? draft : fill(reply, identityFields(choices), draft);
    const chosen = heard(inputs['identity'], choices);
    const kept = { ...inputs, ...(chosen === undefined ? {} : { identity: chosen }) };
    return readIdentity(chosen, kept, typed, { answers, scene, questioned: draft['questioned'] });
  },
};

/** Whether what is recorded is there already: then its account is as it is. */
function isThere(answers: Answers): boolean {
  return ['running', 'paid'].includes(answers['start']?.['start'] ?? '');
}

/** What an account is judged by. `questioned`: the address that was asked about already. */
interface Judging {
  readonly answers: Answers;
  readonly scene: Scene;
  readonly questioned: string | undefined;
}

/** A number counts on the card, where the own account has none. */
function heard(text: string | undefined, choices: ReturnType<typeof typedChoices>): SignUpIdentity | undefined {
  const value = choose(text ?? '', choices);
  return (/^\s*\d\s*$/.test(text ?? '') ? OFFERED : IDENTITIES).find((one) => one === value);
}

function readIdentity(
  chosen: SignUpIdentity | undefined,
  kept: Inputs,
  typed: boolean,
  judging: Judging,
): Reading | Promise<Reading> {
  if (chosen === 'partner' && !isThere(judging.answers))
    return again([{ field: 'identity', id: 'problems.ourAccount' }], { ...kept, identity: '' });
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

/** A questionable account is named once; the same address a second time is the person's decision. Never so with one of the own company. */
async function readAccount(chosen: SignUpIdentity, kept: Inputs, judging: Judging): Promise<Reading> {
  const read = readEmail(kept['account'] ?? '');
  if (read.kind !== 'ok') return again([{ field: 'account', id: emailProblem(read.reason) }], kept);
  const { answers, scene, questioned } = judging;
  const whose = chosen === 'partner' ? 'ours' : await whoseAddress(read.email, scene);
  if (whose === 'ours' && !isThere(answers)) return again([{ field: 'account', id: 'problems.partnerDomain' }], kept);
  const meant = whose === 'ours' ? 'partner' : chosen;
  const question = questioned === read.email ? undefined : questionOf(meant, read.email, whose, answers);
  if (question !== undefined)
    return again([{ field: 'account', id: `problems.${question}` }], { ...kept, questioned: read.email });
  return answer({ identity: meant, account: read.email }, { notes: meant === 'handOver' ? [{ id: 'notes.handOver' }] : [] });
}

/** The gravest question about an account. One in the customer's own domain was looked up with the customer. */
function questionOf(meant: SignUpIdentity, email: string, whose: Whose, answers: Answers): NameUnder<'problems'> | undefined {
  const customerDomain = answers['customer']?.['domain'];
  const question = questionSignUpAccount({ identity: meant, email, ...ifKnown('customerDomain', customerDomain) });
  if (question === 'consumerMailbox') return question;
  if (meant === 'partner') return 'partnerDomainThere';
  const isKnown = customerDomain !== undefined && email.endsWith(`@${customerDomain}`);
  return whose === 'unchecked' && !isKnown ? 'domainUnchecked' : question;
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
  const filled = agreed ? draft : fillOrKeep(reply, contactFields(needs, answers, scene), draft, scene.say);
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
  return [{ id: 'name', accepts: (text) => isNamed(text, 120, scene.say) }, email, phone, ...(needs ? [registration] : [])];
}

type Asked = 'name' | 'email' | 'phone' | 'registration';

function nextMissing(inputs: Inputs, needsRegistration: boolean): Asked | undefined {
  const wanted: readonly Asked[] = ['name', 'email', 'phone', ...(needsRegistration ? (['registration'] as const) : [])];
  return wanted.find((id) => (inputs[id] ?? '') === '');
}

function readContact(
  inputs: Inputs,
  needs: boolean,
  answers: Answers,
  scene: Scene,
): { value: Record<string, string>; problems: readonly Problem[]; questioned?: string | undefined } {
  const name = nameIn(inputs, 'name', 120, scene.say);
  const email = readEmail(inputs['email'] ?? '');
  const phone = phoneOf(inputs, needs, answers, scene);
  const registration = nameIn(inputs, 'registration', 40, scene.say);
  const country = countryName(answers, scene.say);
  const problems: readonly Problem[] = [
    ...(name.tooLong ? [{ field: 'name', id: 'problems.tooLong', params: { max: 120 } } as const] : []),
    ...(name.isAnswer ? [{ field: 'name', id: 'problems.notAName' } as const] : []),
    ...(name.text === '' && !name.tooLong && !name.isAnswer ? [{ field: 'name', id: 'problems.nameMissing' } as const] : []),
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

function registrationProblems({ text, tooLong, isAnswer }: NameRead, country: string): readonly Problem[] {
  if (isAnswer) return [{ field: 'registration', id: 'problems.notARegistration' }];
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

const PHONE_PROBLEMS: Readonly<Record<string, WordId>> = {
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
