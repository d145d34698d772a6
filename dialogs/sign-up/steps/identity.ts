/** Which work account signs up: judged by whose its address is, questioned once where it is questionable. */

import { identityCard } from '../../../cards/sign-up';
import type { NameUnder } from '../../../cards/words/language';
import { readEmail } from '../../../src/domain/people/email';
import { questionSignUpAccount, type SignUpIdentity } from '../../../src/domain/sign-up/identity';
import { clip } from '../../../src/domain/text/text';
import { fill, means, shown, type Field } from '../../engine/form';
import { choose, typedChoices } from '../../engine/typed-choices';
import { again, answer, ifKnown, type Answers, type Inputs, type Reading, type Scene, type Step } from '../../engine/script';
import { companyOf, customerDomain } from './customer';
import { isOrdered } from './deal';
import { emailProblem } from './email-problem';
import { whoseAddress, type Whose } from './own-domain';

/** No address with a name beside it is longer. */
const LONGEST = 400;

/** What the card offers, and what a person may still say of an account of the own company. */
const OFFERED: readonly SignUpIdentity[] = ['customer', 'handOver'];
const IDENTITIES: readonly SignUpIdentity[] = [...OFFERED, 'partner'];

/** Which work account signs up. Not asked when the customer signs up by itself, nor when a partner orders for the customer's tenant. */
export const identity: Step = {
  id: 'identity',
  when: (answers) => answers['start']?.['start'] !== 'customer' && !isOrdered(answers),
  choices: (_answers, { say }) => typedChoices(say, 'identity', IDENTITIES),
  lapsed: (given, answers) => given['identity'] === 'partner' && !isThere(answers),
  ask: (answers, draft, { say }) => {
    const values = shown(['identity', 'account'], draft, answers['identity'], { identity: 'customer' });
    const offered = offeredIn(answers).some((one) => one === values.identity) ? values.identity : '';
    const about = { company: companyOf(answers), domain: customerDomain(answers), isThere: isThere(answers) };
    return identityCard(say, { ...values, identity: offered }, about);
  },
  read(reply, answers, scene, draft) {
    const choices = typedChoices(scene.say, 'identity', IDENTITIES);
    const typed = reply.text !== undefined;
    const agrees = typed && means(scene.say, 'yes', reply.text);
    const filled = agrees ? draft : fill(reply, identityFields(choices), draft);
    const inputs = typed ? { ...filled, ...ifKnown('account', addressIn(filled['account'])) } : filled;
    const chosen = heard(inputs['identity'], choices, answers);
    const kept = { ...inputs, ...(chosen === undefined ? {} : { identity: chosen }) };
    return readIdentity(chosen, kept, typed, { answers, scene, questioned: draft['questioned'] });
  },
};

/** The one address in a text with words around it: "Jo Berry, jo@fabrikam.com". */
function addressIn(text = ''): string | undefined {
  const [address, ...others] = clip(text, LONGEST)
    .split(/[\s<>(),;]+/u)
    .filter((part) => part.includes('@'));
  return others.length === 0 ? address : undefined;
}

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

/** A number counts on the card, where the own tenant may have none. */
function heard(text: string | undefined, choices: ReturnType<typeof typedChoices>, answers: Answers): SignUpIdentity | undefined {
  const value = choose(text ?? '', choices);
  return (/^\s*\d\s*$/.test(text ?? '') ? offeredIn(answers) : IDENTITIES).find((one) => one === value);
}

function offeredIn(answers: Answers): readonly SignUpIdentity[] {
  return isThere(answers) ? IDENTITIES : OFFERED;
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
