/** As what a claim is filed, and whom Microsoft tells at the customer: both are asked for in Partner Center. */

import { activityCard } from '../../../cards/credit';
import { CLAIM_ACTIVITIES, type ClaimActivity } from '../../../src/domain/credit/claim';
import { trialOf } from '../../engine/about-trial';
import { ANSWERED, field, fill, means, shown } from '../../engine/form';
import { choose, typedChoices } from '../../engine/typed-choices';
import { again, answer, type Answers, type Inputs, type Line, type Reply, type Scene, type Step } from '../../engine/script';
import { adviceFor, adviceId } from './credit-route';

const ACTIVITIES = [...CLAIM_ACTIVITIES, 'unknown'] as const;
const CONTACT_LENGTH = 200;
const TITLE_LENGTH = 80;

/** The activity, and the contact at the customer as the trial knows it; where it doesn't, or the title is missing, the claim's lines say so. */
export const activity: Step = {
  id: 'activity',
  when: (answers, scene) => adviceId(adviceFor(answers, scene)) === 'cporNow',
  choices: (_answers, { say }) => typedChoices(say, 'activity', ACTIVITIES),
  ask: (answers, draft, scene) =>
    activityCard(
      scene.say,
      shown(['activity', 'contact', 'title'], draft, answers['activity'], { contact: contactOf(scene) }),
      trialOf(scene).customer.company,
    ),
  read(reply, answers, scene, draft) {
    const { say } = scene;
    const choices = typedChoices(say, 'activity', ACTIVITIES);
    // What is neither a role nor an address is the title, also where one stands already.
    const before = { contact: contactOf(scene), ...answers['activity'], ...draft, [ANSWERED]: 'yes' };
    const looksLike = (text: string): boolean => choose(text, choices) !== undefined;
    const inputs = fill(
      reply,
      [{ id: 'activity', looksLike }, { id: 'contact', looksLike: isAddressed }, { id: 'title' }],
      before,
    );
    const chosen = choose(inputs['activity'] ?? '', choices);
    if (chosen === undefined) return again([{ field: 'activity', id: unclear(inputs) }], keptOf(reply, inputs, before));
    const contact = field(inputs, 'contact', CONTACT_LENGTH);
    const title = field(inputs, 'title', TITLE_LENGTH);
    if (contact.tooLong) return again([tooLong('contact', CONTACT_LENGTH)], { ...inputs, contact: '' });
    if (title.tooLong) return again([tooLong('title', TITLE_LENGTH)], { ...inputs, title: '' });
    return answer({ activity: chosen, contact: known(contact.text, say), title: known(title.text, say) });
  },
};

/** The activity that was answered; nothing while it is not known. */
export function activityOf(answers: Answers): ClaimActivity | undefined {
  return CLAIM_ACTIVITIES.find((one) => one === answers['activity']?.['activity']);
}

/** The answers about the claim as a line. */
export function activityLines(answers: Answers, { say }: Scene): readonly Line[] {
  const { activity: said, title = '' } = answers['activity'] ?? {};
  if (said === undefined) return [];
  const named = ACTIVITIES.find((one) => one === said) ?? 'unknown';
  const value = [say.plain(`credit.activity.${named}`), title].filter((part) => part !== '').join(' · ');
  return [{ step: 'activity', label: say.plain('credit.activity.line'), value }];
}

/** Name and address of the trial's contact in one line; empty where nobody is known. */
function contactOf({ trial, names }: Scene): string {
  return names?.[trial?.contact.personId ?? ''] ?? '';
}

/** A typed line that names no role may be anything: only the card's own inputs are kept. */
function keptOf({ text }: Reply, inputs: Inputs, { contact = '', title = '' }: Inputs): Inputs {
  return text === undefined ? { ...inputs, activity: '' } : { contact, title };
}

function isAddressed(text: string): boolean {
  return text.includes('@');
}

function unclear(inputs: Inputs): 'problems.choiceMissing' | 'problems.choiceUnknown' {
  return (inputs['activity'] ?? '') === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown';
}

function tooLong(id: string, max: number): { field: string; id: 'problems.tooLong'; params: { max: number } } {
  return { field: id, id: 'problems.tooLong', params: { max } };
}

/** Words for none, or not known, leave it open. */
function known(text: string, say: Scene['say']): string {
  return (['none', 'no', 'unknown'] as const).some((word) => means(say, word, text)) ? '' : text;
}
