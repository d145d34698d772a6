/** Whom to reach at the customer: name, address, and what the country requires beside them. Typed lines come one by one. */

import { contactCard } from '../../../cards/sign-up';
import type { Problem } from '../../../cards/engine/content';
import { countryByCode } from '../../../src/domain/catalog/countries';
import { mailboxKind, readEmail } from '../../../src/domain/people/email';
import { formatPhone } from '../../../src/domain/people/phone';
import { fillOrKeep, means, nameIn, personIn, shown, type Field, type NameRead } from '../../engine/form';
import {
  again,
  answer,
  ifKnown,
  type Answer,
  type Answers,
  type Inputs,
  type Reading,
  type Reply,
  type Scene,
  type Step,
} from '../../engine/script';
import { readContactPhone } from './contact-phone';
import { countryName } from './country';
import { companyOf, customerDomain } from './customer';
import { emailProblem } from './email-problem';
import { withFound } from './found';

/** Whom to reach at the customer. Phone and registration number are required where the country requires them. */
export const contact: Step = {
  id: 'contact',
  ask(given, draft, { say }) {
    const answers = withFound(given);
    const country = countryByCode(answers['country']?.['country']);
    const values = shown(['name', 'email', 'phone', 'registration'], draft, answers['contact']);
    return contactCard(
      say,
      { ...values, phone: formatPhone(values.phone) },
      {
        company: companyOf(answers),
        country: countryName(answers, say),
        domain: customerDomain(answers),
        phoneExample: country?.examplePhone === undefined ? '' : formatPhone(country.examplePhone),
        needsRegistration: country?.needsRegistration ?? false,
      },
    );
  },
  read(reply, given, scene, draft) {
    const answers = withFound(given);
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
    accepts: (text) => readContactPhone({ phone: text }, needs, answers, scene).problems.length === 0,
  };
  const email: Field = { id: 'email', looksLike: (text) => text.includes('@'), accepts: (text) => readEmail(text).kind === 'ok' };
  const registration: Field = { id: 'registration', looksLike: (text) => /\d/.test(text) };
  return [
    {
      id: 'name',
      accepts: (text) => !personIn({ text }, 'text', 120, scene.say).isAnswer,
      replaces: (text) => PERSON.test(text),
    },
    email,
    phone,
    ...(needs ? [registration] : []),
  ];
}

/** Two to four words, each with a capital: nothing else has that look where a number is asked for. */
const PERSON = /^\p{Lu}[\p{L}\p{M}’'.-]{0,30}(?: \p{Lu}[\p{L}\p{M}’'.-]{0,30}){1,3}$/u;

type Asked = 'name' | 'email' | 'phone' | 'registration';

function nextMissing(inputs: Inputs, needsRegistration: boolean): Asked | undefined {
  const wanted: readonly Asked[] = ['name', 'email', 'phone', ...(needsRegistration ? (['registration'] as const) : [])];
  return wanted.find((id) => (inputs[id] ?? '') === '');
}

/** The answer that the inputs make where nothing is wrong with them; `questioned` is a number that was asked about. */
interface ContactRead {
  readonly value: Answer;
  readonly problems: readonly Problem[];
  readonly questioned?: string | undefined;
}

function readContact(inputs: Inputs, needs: boolean, answers: Answers, scene: Scene): ContactRead {
  const name = personIn(inputs, 'name', 120, scene.say);
  const email = readEmail(inputs['email'] ?? '');
  const phone = readContactPhone(inputs, needs, answers, scene);
  const registration = nameIn(inputs, 'registration', 40, scene.say);
  const country = countryName(answers, scene.say);
  const problems: readonly Problem[] = [
    ...nameProblems(name),
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

function nameProblems({ text, tooLong, isAnswer }: NameRead): readonly Problem[] {
  if (isAnswer) return [{ field: 'name', id: 'problems.notAName' }];
  if (tooLong) return [{ field: 'name', id: 'problems.tooLong', params: { max: 120 } }];
  return text === '' ? [{ field: 'name', id: 'problems.nameMissing' }] : [];
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
