/** Which of the customer's subscriptions or accounts it is about, where the record doesn't know of exactly one. */

import { organizationCard, type OrganizationCard } from '../../../cards/credit';
import { productById } from '../../../src/domain/catalog/products';
import type { Trial } from '../../../src/domain/record/trial';
import { trialOf } from '../../engine/about-trial';
import { field, means, nameIn, shown } from '../../engine/form';
import { again, answer, type Answers, type Scene, type Step } from '../../engine/script';

const LONGEST = 120;

/** The step with the words of a card; asked under a condition of its journey beside its own. The answer may be "not known". */
export function organization(name: OrganizationCard, when: (answers: Answers, scene: Scene) => boolean): Step {
  return {
    id: 'organization',
    when: (answers, scene) => when(answers, scene) && (ownId(scene) === undefined || knownIds(scene).length > 1),
    ask(answers, draft, scene) {
      const said = answers['organization']?.['organization'] ?? (name === 'credit.organization' ? noted(scene) : undefined);
      const known = knownIds(scene);
      const isKnown = known.some(({ subscriptionId }) => subscriptionId === said);
      const first = { known: isKnown ? (said ?? '') : (known[0]?.subscriptionId ?? ''), other: isKnown ? '' : (said ?? '') };
      const choices = known.map((trial) => ({ title: titleOf(trial), value: trial.subscriptionId }));
      return organizationCard(scene.say, name, shown(['known', 'other'], draft, first), trialOf(scene).customer.company, choices);
    },
    read(reply, answers, scene) {
      const known = knownIds(scene);
      if (reply.text !== undefined) return readTyped(reply.text, known, scene, organizationOf(answers));
      const other = nameIn(reply.inputs, 'other', LONGEST, scene.say);
      if (other.tooLong) return again([tooLong], { ...reply.inputs, other: '' });
      if (other.isAnswer && !isLeftOut(reply.inputs['other'], scene)) return again([noAccount], { ...reply.inputs, other: '' });
      if (other.text !== '') return answer({ organization: other.text });
      const picked = known.find(({ subscriptionId }) => subscriptionId === reply.inputs['known']);
      return answer({ organization: picked?.subscriptionId ?? '' });
    },
  };
}

/** What stands on the designation already, perhaps as the customer said it; for the partner's people only. */
function noted({ trial, relation }: Scene): string | undefined {
  return relation === 'partner' ? trial?.credit?.organization : undefined;
}

/** What was answered: an id or a name; nothing where it is not known. */
export function organizationOf(answers: Answers): string | undefined {
  const said = answers['organization']?.['organization'] ?? '';
  return said === '' ? undefined : said;
}

/** The product of the subscription that was answered, where the record knows it; else that of the trial. */
export function claimedProduct(answers: Answers, scene: Scene): string {
  const claimed = knownIds(scene).find(({ subscriptionId }) => subscriptionId === organizationOf(answers));
  return (claimed ?? trialOf(scene)).product;
}

const tooLong = { field: 'other', id: 'problems.tooLong', params: { max: LONGEST } } as const;
const noAccount = { field: 'other', id: 'problems.notAnAccount' } as const;

/** The trial's own subscription, as its partner noted it. */
function ownId({ trial, relation }: Scene): string | undefined {
  return relation === 'customer' ? undefined : trial?.subscriptionId;
}

type Known = Trial & { readonly subscriptionId: string };

/** Words for none, or not known, leave the account out. */
function isLeftOut(text = '', { say }: Scene): boolean {
  return (['none', 'no', 'unknown'] as const).some((word) => means(say, word, text));
}

/** A "yes" takes the only one that is known, or what was answered before; to anything else it is no answer. */
function readTyped(typed: string, known: readonly Known[], scene: Scene, before: string | undefined): ReturnType<Step['read']> {
  const { say } = scene;
  if (isLeftOut(typed, scene)) return answer({ organization: '' });
  const [only] = known;
  const offered = before ?? (known.length === 1 ? only?.subscriptionId : undefined);
  if (means(say, 'yes', typed)) return offered === undefined ? again([noAccount], {}) : answer({ organization: offered });
  const numbered = /^\d$/.test(typed.trim()) ? known[Number(typed) - 1] : undefined;
  const { text, tooLong: isTooLong } = field({ other: typed }, 'other', LONGEST);
  if (isTooLong) return again([tooLong], {});
  return text === '' ? again([{ id: 'problems.choiceMissing' }], {}) : answer({ organization: numbered?.subscriptionId ?? text });
}

/** The trial's own subscription, then those of the same customer's other trials. They are the partner's notes: a customer types it. */
function knownIds({ trial, siblings = [], relation }: Scene): readonly Known[] {
  if (relation === 'customer') return [];
  return [...(trial ? [trial] : []), ...siblings].filter((one): one is Known => one.subscriptionId !== undefined);
}

function titleOf({ product, subscriptionId }: Known): string {
  return [productById(product)?.name, subscriptionId].filter((part) => part !== undefined).join(' · ');
}
