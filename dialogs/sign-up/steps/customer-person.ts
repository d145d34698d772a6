/** Somebody at the customer, by name and work address. A questionable address is asked about once; to keep it is the person's decision. */

import type { Problem } from '../../../cards/engine/content';
import type { WordId } from '../../../cards/words/language';
import { belongsTo, mailboxKind, readEmail } from '../../../src/domain/people/email';
import type { Trial } from '../../../src/domain/record/trial';
import { trialOf } from '../../engine/about-trial';
import { field, fillOrKeep, means, personIn } from '../../engine/form';
import { again, answer, type Inputs, type Reading, type Reply, type Scene } from '../../engine/script';
import { emailProblem } from './email-problem';

/** What is said of an address that is questionable, by why it is; ids of words. */
export type AddressQuestions = Readonly<Record<'consumer' | 'notCustomer' | 'shared', WordId>>;

/** The person of a reply: `name` and `email`. Typed, the parts may come one by one. */
export function readPerson(reply: Reply, scene: Scene, draft: Inputs, questions: AddressQuestions): Reading {
  const trial = trialOf(scene);
  if (isKept(reply, draft, scene)) return readInputs(draft, draft['questioned'], trial, questions);
  const fields = [{ id: 'name' }, { id: 'email', looksLike: (text: string) => text.includes('@') }];
  const inputs = fillOrKeep(reply, fields, draft, scene.say);
  const name = personIn(inputs, 'name', 120, scene.say);
  if (name.isAnswer) return again([{ field: 'name', id: 'problems.notAName' }], { ...inputs, name: '' });
  const isMissing = reply.text !== undefined && (inputs['email'] ?? '') === '';
  if (isMissing && name.text !== '') return again([], inputs, [{ id: 'notes.emailToo' }]);
  return readInputs(inputs, saidAgain(reply, draft), trial, questions);
}

/** The questionable address, where it is sent once more; another name alone says nothing of it. */
function saidAgain({ text }: Reply, { questioned }: Inputs): string | undefined {
  const isSaid = text === undefined || (questioned !== undefined && text.toLowerCase().includes(questioned));
  return isSaid ? questioned : undefined;
}

/** A typed line that keeps the questionable address: the same once more, or yes. */
function isKept({ text }: Reply, { questioned }: Inputs, { say }: Scene): boolean {
  if (text === undefined || questioned === undefined) return false;
  const email = readEmail(text);
  return means(say, 'yes', text) || (email.kind === 'ok' && email.email === questioned);
}

function readInputs(inputs: Inputs, questioned: string | undefined, trial: Trial, questions: AddressQuestions): Reading {
  const name = field(inputs, 'name', 120).text;
  const email = readEmail(inputs['email'] ?? '');
  const problems: readonly Problem[] = [
    ...(name === '' ? [{ field: 'name', id: 'problems.nameMissing' } as const] : []),
    ...(email.kind === 'ok' ? [] : [{ field: 'email', id: emailProblem(email.reason) }]),
  ];
  if (email.kind !== 'ok' || problems.length > 0) return again(problems, inputs);
  const question = questionOf(email.email, trial);
  if (question === undefined || questioned === email.email) return answer({ name, email: email.email });
  return again([{ field: 'email', id: questions[question] }], { ...inputs, questioned: email.email });
}

/** Whether an address can be the customer's own without a question: of its domain where that is known, and of a person. */
export function isUnquestioned({ email = '' }: { readonly email?: string }, trial: Trial): boolean {
  return readEmail(email).kind === 'ok' && questionOf(email, trial) === undefined;
}

function questionOf(email: string, { customer }: Trial): keyof AddressQuestions | undefined {
  const kind = mailboxKind(email);
  if (kind === 'consumer') return 'consumer';
  if (customer.domain !== undefined && !belongsTo(email, customer.domain)) return 'notCustomer';
  return kind === 'shared' ? 'shared' : undefined;
}
