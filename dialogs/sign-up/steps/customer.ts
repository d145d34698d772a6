/** The customer's company and domain; the domain tells the tenant when the network allows. */

import { customerCard, startCard } from '../../../cards/sign-up';
import type { Problem, Text } from '../../../cards/engine/content';
import type { WordId } from '../../../cards/words/language';
import { readDomain } from '../../../src/domain/people/domain-name';
import { isOtherName } from '../../../src/domain/text/name-form';
import { fillOrKeep, isNamed, means, nameIn, shown, type Field, type NameRead } from '../../engine/form';
import { choose, typedChoices } from '../../engine/typed-choices';
import { again, answer, type Answers, type Inputs, type Reply, type Scene, type Step } from '../../engine/script';

const STARTS = ['new', 'customer', 'running', 'paid', 'catalog'];

/** How the trial comes about. */
export const start: Step = {
  id: 'start',
  forks: true,
  choices: (_answers, { say }) => typedChoices(say, 'start', STARTS),
  ask: (answers, draft, { say }) => startCard(say, shown(['start'], draft, answers['start'], { start: 'new' })),
  read(reply, _answers, { say }) {
    const said = reply.text ?? reply.inputs['start'] ?? '';
    const value = choose(said, typedChoices(say, 'start', STARTS));
    if (value !== undefined) return answer({ start: value });
    return again([{ field: 'start', id: said === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown' }], {});
  },
};

/** Which company the trial is for. */
export const customer: Step = {
  id: 'customer',
  ask: (answers, draft, { say }) => customerCard(say, shown(['company', 'domain'], draft, answers['customer'])),
  async read(reply, answers, scene, draft) {
    const inputs = fillOrKeep(reply, fields(scene), draft, scene.say);
    const company = nameIn(inputs, 'company', 120, scene.say);
    const domain = domainOf(inputs, scene);
    const problems = [...companyProblems(company), ...domain.problems];
    if (problems.length > 0) return again(problems, inputs);
    if (reply.text !== undefined && inputs['domain'] === undefined) return again([], inputs, [{ id: 'notes.domainToo' }]);
    // Of another company the domain of the one before is not taken over, nor taken for none.
    if (reply.dealt?.['domain'] === '' || isOfAnother(reply, company.text, answers['customer'] ?? draft, domain.text))
      return again([], { company: company.text }, [{ id: 'notes.domainToo' }]);
    const reopens = restingOn(answers, company.text);
    if (domain.text === '') return answer({ company: company.text }, { reopens });
    return withTenant(company.text, domain.text, reopens, scene);
  },
};

function fields({ say }: Scene): readonly Field[] {
  const isDomain = (text: string): boolean => means(say, 'none', text) || readDomain(text).kind === 'ok';
  const isName = (text: string): boolean => isNamed(text, 120, say);
  return [
    { id: 'company', accepts: isName },
    { id: 'domain', looksLike: (text) => isDomain(text) || isMeantAsDomain(text), accepts: isDomain },
  ];
}

/** No company is called so: the person hears what is wrong with it as a domain. */
function isMeantAsDomain(text: string): boolean {
  if (!/^\S+\.\S+$/u.test(text)) return false;
  const reading = readDomain(text);
  return reading.kind === 'bad' && ['hosted', 'unclear', 'lookAlike', 'publicMailbox'].includes(reading.reason);
}

function companyProblems(company: NameRead): readonly Problem[] {
  if (company.isAnswer) return [{ field: 'company', id: 'problems.notAName' }];
  if (company.tooLong) return [{ field: 'company', id: 'problems.tooLong', params: { max: 120 } }];
  return company.text === '' ? [{ field: 'company', id: 'problems.companyMissing' }] : [];
}

const DOMAIN_PROBLEMS: Readonly<Record<string, WordId>> = {
  unknownSuffix: 'problems.unknownSuffix',
  publicMailbox: 'problems.publicMailbox',
  address: 'problems.addressNotDomain',
  hosted: 'problems.hostedDomain',
  unclear: 'problems.unclearDomain',
  lookAlike: 'problems.lookAlike',
};

/** The customer's name so far; empty before it is known. */
export function companyOf(answers: Answers): string {
  return answers['customer']?.['company'] ?? '';
}

/** The customer's domain so far; empty where none is known. */
export function customerDomain(answers: Answers): string {
  return answers['customer']?.['domain'] ?? '';
}

/** A domain that may be left out: its text (empty for none), or what is wrong with it. */
export function domainOf(inputs: Inputs, { say }: Scene): { readonly text: string; readonly problems: readonly Problem[] } {
  const typed = (inputs['domain'] ?? '').trim();
  if (typed === '' || means(say, 'none', typed)) return { text: '', problems: [] };
  const read = readDomain(typed);
  if (read.kind === 'ok') return { text: read.domain, problems: [] };
  if (read.reason === 'empty') return { text: '', problems: [] };
  return { text: '', problems: [{ field: 'domain', id: DOMAIN_PROBLEMS[read.reason] ?? 'problems.notADomain' }] };
}

/** The note on what discovery said of a domain, and the tenant if it has one. */
export async function lookUp(domain: string, scene: Scene): Promise<{ readonly tenantId?: string; readonly note: Text }> {
  const found = await scene.discovery.find(domain);
  if (found.kind === 'unknown') return { note: { id: 'notes.tenantUnknown', params: { domain } } };
  if (found.kind === 'none') return { note: { id: 'notes.tenantNone', params: { domain } } };
  const own = found.tenantId === scene.person.tenantId;
  return { tenantId: found.tenantId, note: { id: own ? 'notes.ownTenant' : 'notes.tenantFound', params: { domain } } };
}

/** Another company was typed, and the domain is that of the one before. */
function isOfAnother({ text }: Reply, company: string, stands: Inputs, domain: string): boolean {
  const { company: before, domain: its = '' } = stands;
  const isRenamed = before !== undefined && company !== '' && isOtherName(company, before);
  return text !== undefined && isRenamed && its !== '' && domain === its && !text.includes(its);
}

/** Terms accepted for one company are not accepted for another name, and an address confirmed for one is not another company's. */
function restingOn(answers: Answers, company: string): readonly string[] {
  const before = answers['customer']?.['company'];
  if (before === undefined || before === company) return [];
  return isOtherName(company, before) ? ['billingAddress', 'terms'] : ['terms'];
}

async function withTenant(
  company: string,
  domain: string,
  reopens: readonly string[],
  scene: Scene,
): Promise<ReturnType<typeof answer>> {
  const { tenantId, note } = await lookUp(domain, scene);
  return answer({ company, domain, ...(tenantId === undefined ? {} : { tenantId }) }, { notes: [note], reopens });
}
