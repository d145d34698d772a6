/** Journey 2 without a record: the same questions for anybody, and at the end a text to hand to the partner. Nothing is noted. */

import { guideCard } from '../../cards/credit';
import type { CardContent, Link } from '../../cards/engine/content';
import { wordId, type Say } from '../../cards/engine/words';
import { portals } from '../../src/domain/catalog/portals';
import { means } from '../engine/form';
import { again, answer, type Answers, type Finish, type Journey, type Step } from '../engine/script';
import { byHand } from './steps/credit-by-hand';
import { companyFacts, ourOthers, ourSteps, type Reader } from './steps/credit-ours';
import { partnerLines, partnerOf } from './steps/credit-partner';
import { adviceId, buying, buyingLines, buyingOf, ourAdvice } from './steps/credit-route';
import { pick } from './steps/credit-pick';
import { search } from './steps/credit-search';

/** What is to be done, with the text; Back and Change still work here. */
const guide: Step = {
  id: 'guide',
  ask: (answers, _draft, scene) => guideCard(scene.say, cardLines(answers, scene), [admin(scene.say)], 'step'),
  read: (reply, _answers, { say }) =>
    reply.text === undefined || means(say, 'yes', reply.text)
      ? answer({ seen: 'yes' })
      : again([{ id: 'problems.guideTyped' }], {}),
};

/** Guidance as a journey, for people without a record, guests, and people of whom the roster says nothing. */
export const creditGuide: Journey = {
  name: 'creditGuide',
  about: 'nothing',
  forAnyone: true,
  steps: [search, pick, byHand, buying, guide],
  subject: (answers) => partnerOf(answers).name,
  lines: (answers, scene) => [...partnerLines(answers, scene), ...buyingLines(answers, scene)],
  finish: (answers): Finish => ({ view: 'creditGuided', args: argsOf(answers) }),
};

/** The same card once the form is closed, so that the text stays in the chat. `args` are those of the finished journey. */
export function guidedCard(args: Readonly<Record<string, string>>, scene: Reader): CardContent {
  return guideCard(scene.say, cardLines(answersOf(args), scene), [admin(scene.say)], 'view');
}

function argsOf(answers: Answers): Readonly<Record<string, string>> {
  const { name, partnerId } = partnerOf(answers);
  return { name, partnerId, ...answers['buying'] };
}

function answersOf({ name = '', partnerId = '', buying: route = '', paid = '' }: Readonly<Record<string, string>>): Answers {
  return { byHand: { name, partnerId }, buying: { buying: route, paid } };
}

function cardLines(answers: Answers, scene: Reader): Parameters<typeof guideCard>[1] {
  return {
    partner: partnerOf(answers).name,
    steps: ourSteps(answers, scene),
    text: textFor(answers, scene),
    others: ourOthers(answers, scene),
  };
}

/** Lines for the partner. What only the customer knows stands in brackets, to be filled in. */
function textFor(answers: Answers, scene: Reader): string {
  const { say } = scene;
  const { name, partnerId } = partnerOf(answers);
  const id = buyingOf(answers) === 'cspOther' ? 'byOtherOrder' : adviceId(ourAdvice(answers, scene));
  const { tenant, domain } = companyFacts(scene);
  const facts = Object.entries({
    partner: name,
    partnerId: partnerId === '' ? '' : say.plain('credit.guide.unchecked', { partnerId }),
    company: '',
    tenant,
    domain,
    subscription: id === 'cporNow' ? '' : undefined,
  });
  const asked = facts.filter(([fact, value]) => value !== undefined || fact === 'tenant' || fact === 'domain');
  const lines = asked.map(([fact, value = '']) =>
    say.plain('credit.guide.line', {
      label: say.plain(wordId(say, `credit.guide.facts.${fact}`)),
      value: value === '' ? say.plain(wordId(say, `credit.guide.open.${fact}`)) : value,
    }),
  );
  return [say.plain(`credit.guide.text.${id}`, { page: portals.claims.url }), ...lines].join('\n');
}

function admin(say: Say): Link {
  return { url: portals.adminCenter.url, title: say.plain('guidance.page') };
}
