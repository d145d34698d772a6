/** Journey 2: designate the partner of record by the mechanism that fits how the customer buys, and whether it is paid. */

import { boughtCard, byHandCard, fileCard, outcomeCard, pickCard, searchCard, type PartnerChoice } from '../../cards/credit';
import type { Link, Text } from '../../cards/content';
import {
  creditAdvice,
  PRODUCT_LINE,
  readPartnerId,
  type Credit,
  type CreditAdvice,
  type PartnerCompany,
} from '../../src/domain/credit';
import type { CreditNoted } from '../../src/domain/changes';
import { formatPhone } from '../../src/domain/phone';
import { productById } from '../../src/domain/products';
import { clip } from '../../src/domain/text';
import type { BuyingRoute } from '../../src/domain/trial';
import { headOf, trialOf } from './about-trial';
import { choose, field, fill, means, shown, typedChoices } from './form';
import {
  again,
  answer,
  only,
  type Answer,
  type Answers,
  type Finish,
  type Fixed,
  type Journey,
  type Line,
  type Reading,
  type Scene,
  type Step,
} from './script';
import { organization, organizationOf } from './steps/organization';

const ROUTES: readonly BuyingRoute[] = ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'];
const OUTCOMES: readonly ('waiting' | 'associated' | 'declined')[] = ['waiting', 'associated', 'declined'];
const CLAIM_LENGTH = 60;
const CLAIMS = 'https://partner.microsoft.com/dashboard/incentives';

/** Whom to look for: by name, phone number, PartnerID or the old 10-digit number. */
const search: Step = {
  id: 'search',
  ask: (answers, draft, { say, lastPartner }) =>
    searchCard(say, shown(['search'], draft, answers['search']), lastPartner && choiceOf(lastPartner)),
  async read(reply, _answers, { directory, lastPartner }) {
    if (reply.verb === 'pick' && lastPartner)
      return answer(
        { search: lastPartner.name, found: JSON.stringify([lastPartner]), picked: lastPartner.partnerId },
        { reopens: ['pick', 'byHand'] },
      );
    const text = reply.text ?? field(reply.inputs, 'search', 120).text;
    if (text.trim() === '') return again([{ field: 'search', id: 'problems.searchMissing' }], {});
    const found = await directory.search(clip(text, 120));
    const notes: readonly Text[] = found.length === 0 ? [{ id: 'notes.noPartner', params: { text: clip(text, 60) } }] : [];
    return answer({ search: clip(text, 120), found: JSON.stringify(found) }, { notes, reopens: ['pick', 'byHand'] });
  },
};

/** Which of those found. */
const pick: Step = {
  id: 'pick',
  when: (answers) => foundIn(answers).length > 0 && answers['search']?.['picked'] === undefined,
  ask: (answers, draft, { say }) =>
    pickCard(
      say,
      shown(['partner'], draft, answers['pick']),
      foundIn(answers).map(choiceOf),
      answers['search']?.['search'] ?? '',
    ),
  read(reply, answers, { say }) {
    const typed = (reply.text ?? reply.inputs['partner'] ?? '').trim();
    const found = foundIn(answers);
    const numbered = /^\d$/.test(typed) ? found[Number(typed) - 1] : undefined;
    const hit =
      numbered ?? found.find(({ partnerId, name }) => partnerId === typed || name.toLowerCase() === typed.toLowerCase());
    if (hit) return answer({ partner: hit.partnerId });
    if (typed === 'none' || means(say, 'none', typed)) return answer({ partner: 'none' });
    return again([{ field: 'partner', id: typed === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown' }], {});
  },
};

/** The partner by hand, when nobody fits. */
const byHand: Step = {
  id: 'byHand',
  when: (answers) =>
    answers['search'] !== undefined &&
    answers['search']['picked'] === undefined &&
    (foundIn(answers).length === 0 || answers['pick']?.['partner'] === 'none'),
  ask: (answers, draft, { say }) => byHandCard(say, shown(['name', 'partnerId'], draft, answers['byHand'])),
  read(reply, _answers, _scene, draft) {
    const inputs = fill(
      reply,
      [{ id: 'name' }, { id: 'partnerId', looksLike: (text) => readPartnerId(text) !== undefined }],
      draft,
    );
    const name = field(inputs, 'name', 120);
    const partnerId = readPartnerId(inputs['partnerId'] ?? '');
    if (name.text !== '' && partnerId !== undefined) return answer({ name: name.text, partnerId });
    if (reply.text !== undefined && (inputs['partnerId'] ?? '') === '') return again([], inputs, [{ id: 'notes.partnerIdToo' }]);
    return again(
      [
        ...(name.text === '' ? [{ field: 'name', id: 'problems.partnerNameMissing' }] : []),
        ...(partnerId === undefined ? [{ field: 'partnerId', id: 'problems.notAPartnerId' }] : []),
      ],
      inputs,
    );
  },
};

/** How the customer buys; asked only where the record doesn't know. */
const bought: Step = {
  id: 'bought',
  when: (_answers, { trial }) => trial?.buying === 'unknown' && trial.paid === undefined,
  ask: (answers, draft, scene) =>
    boughtCard(scene.say, shown(['buying'], draft, answers['bought']), trialOf(scene).customer.company),
  read(reply, _answers, { say }) {
    const typed = reply.text ?? reply.inputs['buying'] ?? '';
    const route = choose(typed, typedChoices(say, 'buying', ROUTES));
    return route === undefined
      ? again([{ field: 'buying', id: typed === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown' }], {})
      : answer({ buying: route });
  },
};

/** Which subscription is claimed; a plan or an order needs none. */
const which = organization('credit.organization', (answers, scene) => adviceId(adviceFor(answers, scene)) === 'cporNow');

/** What will be filed, by whom and where; with everything to copy. */
const file: Step = {
  id: 'file',
  ask(answers, _draft, scene) {
    const advice = adviceFor(answers, scene);
    const id = adviceId(advice);
    const { say } = scene;
    const lines = {
      steps: stepsFor(id, scene),
      copy: id === 'cporNow' ? copyFor(answers, scene) : [],
      others: [
        ...advice.also.map((route) => say(`credit.also.${route}`, { product: productById(trialOf(scene).product)?.name ?? '' })),
        ...advice.notThese.map(({ route, because }) => say(`credit.others.${route}.${because}`)),
      ],
    };
    const link: Link | undefined = id === 'cporNow' ? { url: CLAIMS, title: say.plain('credit.file.page') } : undefined;
    return fileCard(say, id, { company: trialOf(scene).customer.company, partner: partnerOf(answers).name }, lines, link);
  },
  read: (reply, _answers, { say }) =>
    reply.text === undefined || means(say, 'yes', reply.text)
      ? answer({ confirmed: 'yes' })
      : again([{ id: 'problems.updateTyped' }], {}),
};

/** What became of the claim. */
const outcome: Step = {
  id: 'outcome',
  when: (answers, scene) => adviceId(adviceFor(answers, scene)) === 'cporNow',
  ask: (answers, draft, { say }) =>
    outcomeCard(say, shown(['outcome', 'claim'], draft, answers['outcome'], { outcome: 'waiting' }), true),
  read: readOutcome,
};

function readOutcome(
  reply: Parameters<Step['read']>[0],
  _answers: Answers,
  { say }: Scene,
  draft: Readonly<Record<string, string>>,
): Reading {
  const choices = typedChoices(say, 'outcome', OUTCOMES);
  const inputs = fill(
    reply,
    [{ id: 'outcome', looksLike: (text) => choose(text, choices) !== undefined }, { id: 'claim' }],
    draft,
  );
  const chosen = choose(inputs['outcome'] ?? '', choices);
  if (chosen === undefined) return again([{ field: 'outcome', id: 'problems.choiceMissing' }], inputs);
  const { text: claim, tooLong } = field(inputs, 'claim', CLAIM_LENGTH);
  if (tooLong) return again([{ field: 'claim', id: 'problems.tooLong', params: { max: CLAIM_LENGTH } }], inputs);
  return answer({ outcome: chosen, ...(claim === '' || means(say, 'none', claim) ? {} : { claim }) });
}

/** The partner-of-record journey. */
export const credit: Journey = {
  name: 'credit',
  about: 'trial',
  needs: 'lastPartner',
  steps: [search, pick, byHand, bought, which, file, outcome],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines,
  finish,
};

/** What became of a designation that waits: one question. */
export const creditOutcome: Journey = {
  name: 'creditSettled',
  about: 'trial',
  steps: [
    {
      ...outcome,
      when: () => true,
      ask: (answers, draft, { say, trial }) => {
        const first = { outcome: 'associated', ...only('claim', trial?.credit?.claim) };
        return outcomeCard(say, shown(['outcome', 'claim'], draft, answers['outcome'], first), false);
      },
    },
  ],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: () => [],
  finish: (answers, fixed, scene) => {
    const { outcome: status, claim } = answers['outcome'] ?? {};
    const settled = OUTCOMES.find((one) => one === status) ?? 'waiting';
    return {
      change: { ...headOf(fixed, scene), code: 'creditSettled', status: settled, ...(claim === undefined ? {} : { claim }) },
      view: 'trial',
      args: { trial: trialOf(scene).id },
    };
  },
};

function lines(answers: Answers, { say }: Scene): readonly Line[] {
  const line = (step: string, label: string, value: string | undefined): readonly Line[] =>
    answers[step] === undefined || value === undefined ? [] : [{ step, label: say.plain(label), value }];
  const buying = answers['bought']?.['buying'];
  return [
    ...line('search', 'credit.search.line', answers['search']?.['search']),
    ...line(
      'pick',
      'credit.pick.line',
      answers['pick']?.['partner'] === 'none' ? say.plain('credit.pick.none') : titleOf(partnerOf(answers)),
    ),
    ...line('byHand', 'credit.byHand.line', titleOf(partnerOf(answers))),
    ...line('organization', 'credit.organization.line', organizationOf(answers)),
    ...line('bought', 'credit.bought.line', buying === undefined ? undefined : say.plain(`signUp.buying.${buying}`)),
  ];
}

function finish(answers: Answers, fixed: Fixed, scene: Scene): Finish {
  const change: CreditNoted = { ...headOf(fixed, scene), code: 'creditNoted', credit: creditOf(answers, scene) };
  return { change, view: 'trial', args: { trial: trialOf(scene).id } };
}

function creditOf(answers: Answers, scene: Scene): Credit {
  const advice = adviceFor(answers, scene);
  const said: Answer = answers['outcome'] ?? {};
  const filed = OUTCOMES.find((one) => one === said['outcome']) ?? 'waiting';
  const { person, now } = scene;
  return {
    partner: partnerOf(answers),
    route: advice.route,
    productLine: PRODUCT_LINE,
    ...only('organization', organizationOf(answers)),
    status: advice.status === 'now' ? filed : advice.status,
    ...(said['claim'] === undefined ? {} : { claim: said['claim'] }),
    by: { tenantId: person.tenantId, personId: person.personId },
    at: now.toISOString(),
  };
}

function adviceFor(answers: Answers, scene: Scene): CreditAdvice {
  const { buying, paid } = trialOf(scene);
  const said = ROUTES.find((route) => route === answers['bought']?.['buying']);
  return creditAdvice(paid?.route ?? said ?? buying, trialOf(scene).state === 'active', trialOf(scene).product);
}

function adviceId({ status }: CreditAdvice): 'cporNow' | 'planned' | 'byOrder' {
  return status === 'now' ? 'cporNow' : status;
}

function stepsFor(id: string, { say }: Scene): readonly string[] {
  return ['one', 'two', 'three', 'four']
    .filter((name) => say.knows(`credit.file.${id}.${name}`))
    .map((name) => say(`credit.file.${id}.${name}`));
}

function copyFor(answers: Answers, scene: Scene): readonly { label: string; value: string }[] {
  const { say } = scene;
  const trial = trialOf(scene);
  const partner = partnerOf(answers);
  const fact = (id: string, value: string | undefined): { label: string; value: string }[] =>
    value === undefined ? [] : [{ label: say.plain(`credit.copy.${id}`), value }];
  return [
    ...fact('partnerId', partner.partnerId),
    ...fact('tenant', trial.customer.tenantId),
    ...fact('domain', trial.customer.domain),
    ...fact('company', trial.customer.company),
    ...fact('product', productById(trial.product)?.name),
    ...fact('solution', say.plain('credit.copy.solutionValue', { line: PRODUCT_LINE })),
    ...fact('subscription', organizationOf(answers) ?? trial.subscriptionId),
  ];
}

function foundIn(answers: Answers): readonly PartnerCompany[] {
  const found: unknown = parsed(answers['search']?.['found'] ?? '[]');
  return Array.isArray(found) ? found.filter(isPartner) : [];
}

/** Written by the search step of this very journey, and perhaps by an older version of it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

function isPartner(found: unknown): found is PartnerCompany {
  const { name, partnerId } = (found ?? {}) as Partial<Record<keyof PartnerCompany, unknown>>;
  return typeof name === 'string' && typeof partnerId === 'string';
}

function partnerOf(answers: Answers): PartnerCompany {
  const picked = answers['search']?.['picked'];
  const { name, partnerId } = answers['byHand'] ?? {};
  if (picked === undefined && name !== undefined && partnerId !== undefined) return { name, partnerId };
  const wanted = picked ?? answers['pick']?.['partner'];
  return foundIn(answers).find((company) => company.partnerId === wanted) ?? { name: '', partnerId: '' };
}

function choiceOf(partner: PartnerCompany): PartnerChoice {
  return { name: partner.name, title: titleOf(partner), value: partner.partnerId };
}

function titleOf({ name, partnerId, city, country, phone }: PartnerCompany): string {
  const place = [city, country].filter((part) => part !== undefined).join(', ');
  return [name, place, partnerId, phone === undefined ? '' : formatPhone(phone)].filter((part) => part !== '').join(' · ');
}
