/** The answers of a sign-up as lines for people: what its review shows, and each step's answered form. */

import { formatPhone } from '../../src/domain/people/phone';
import type { WordId } from '../../cards/words/language';
import { wordId, type Say } from '../../cards/engine/words';
import type { Answers, Line, Scene } from '../engine/script';
import { countryName } from './steps/country';
import { companyOf } from './steps/customer';
import { hasRecurring, isPaid, kindOf, productOf } from './steps/deal';

/** All lines of a sign-up, in the order of its steps. */
export function reviewLines(answers: Answers, scene: Scene): readonly Line[] {
  return [
    ...customerLines(answers, scene),
    ...peopleLines(answers, scene),
    ...productLines(answers, scene),
    ...begunLines(answers, scene),
    ...dealLines(answers, scene),
  ];
}

/** The lines of the two steps about a trial that is there. */
export function begunLines(answers: Answers, { say }: Scene): readonly Line[] {
  const line = lineOf(answers, say);
  const day = (date: string | undefined): string | undefined => (date === undefined ? undefined : say.day(date));
  return [
    ...line('started', 'ready.started.line', day(answers['started']?.['startedOn'])),
    ...line('started', 'ready.started.environmentLine', answers['started']?.['environment']),
    ...line('started', 'ready.started.subscriptionLine', answers['started']?.['subscription']),
    ...line('started', 'ready.started.domainLine', answers['started']?.['domain']),
    ...line('ends', 'ready.ends.line', day(answers['ends']?.['endsOn'])),
    ...line('ends', 'ready.ends.otherLine', day(answers['ends']?.['otherEndsOn'])),
  ];
}

/** A line of a step that was answered; nothing where it was not, or where there is nothing to show of it. */
function lineOf(answers: Answers, say: Say): (step: string, label: WordId, value: string | undefined) => readonly Line[] {
  return (step, label, value) =>
    answers[step] === undefined || value === undefined || value === '' ? [] : [{ step, label: say.plain(label), value }];
}

function customerLines(answers: Answers, scene: Scene): readonly Line[] {
  const { say } = scene;
  const line = lineOf(answers, say);
  const isThere = answers['billingAddress']?.['confirmed'] === 'yes';
  return [
    ...line('start', 'signUp.start.line', words(scene, 'signUp.start', answers['start']?.['start'])),
    ...line('customer', 'signUp.customer.companyLine', companyOf(answers)),
    ...line('customer', 'signUp.customer.domainLine', answers['customer']?.['domain'] ?? say.plain('signUp.customer.noDomain')),
    ...line('country', 'signUp.country.line', countryName(answers, say)),
    ...line('billingAddress', 'signUp.billingAddress.line', isThere ? say.plain('signUp.billingAddress.yes') : ''),
  ];
}

function peopleLines(answers: Answers, scene: Scene): readonly Line[] {
  const line = lineOf(answers, scene.say);
  const { name, email, phone, registration } = answers['contact'] ?? {};
  return [
    ...line('identity', 'signUp.identity.line', accountLine(answers, scene)),
    ...line('contact', 'signUp.contact.line', name),
    ...line('contact', 'signUp.contact.emailLine', email),
    ...line('contact', 'signUp.contact.phoneLine', phone === undefined ? '' : formatPhone(phone)),
    ...line('contact', 'signUp.contact.registrationLine', registration),
  ];
}

function productLines(answers: Answers, { say }: Scene): readonly Line[] {
  const line = lineOf(answers, say);
  const kind = kindOf(answers) === 'standard' ? 'signUp.product.lineStandard' : 'signUp.product.lineSubscription';
  return [
    ...line('product', 'signUp.product.line', productOf(answers)?.name),
    ...line('product', 'signUp.product.kindLine', isPaid(answers) ? '' : say.plain(kind)),
  ];
}

function dealLines(answers: Answers, scene: Scene): readonly Line[] {
  const line = lineOf(answers, scene.say);
  return [
    ...line('buying', 'signUp.buying.line', words(scene, 'signUp.buying', answers['buying']?.['buying'])),
    ...line('buying', 'signUp.buying.recurringLine', recurringWords(scene, answers)),
    ...line('term', 'term.line', termDay(scene, answers)),
    ...line('term', 'term.intentLine', wantedWords(scene, answers)),
    ...line('terms', 'signUp.terms.line', scene.say.plain('signUp.terms.lineAccepted')),
  ];
}

function words({ say }: Scene, under: 'signUp.start' | 'signUp.buying', value: string | undefined): string {
  return value === undefined ? '' : say.plain(wordId(say, `${under}.${value}`));
}

function recurringWords({ say }: Scene, answers: Answers): string {
  const value = answers['buying']?.['recurring'];
  if (value === undefined || !hasRecurring(answers)) return '';
  return say.plain(wordId(say, `signUp.buying.${value === 'unknown' ? 'lineNotSure' : value}`), {
    paid: isPaid(answers) ? 'yes' : 'no',
  });
}

function termDay({ say }: Scene, { term = {} }: Answers): string {
  return term['endsOn'] === undefined ? say.plain('term.unknownDay') : say.day(term['endsOn']);
}

function wantedWords({ say }: Scene, { term = {} }: Answers): string {
  return term['intent'] === undefined ? '' : say.plain(wordId(say, `term.wanted.${term['intent']}`));
}

function accountLine(answers: Answers, { say }: Scene): string {
  const { identity: whose, account } = answers['identity'] ?? {};
  if (whose === undefined || account === undefined) return '';
  return say.plain(wordId(say, `signUp.identity.lines.${whose}`), { account });
}
