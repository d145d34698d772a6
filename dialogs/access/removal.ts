/** Journey 4: the partner's access is removed. What to remove, and the request for exactly the tasks that were shown. */

import { askRemovalCard, askScopeCard, withdrawCard } from '../../cards/access';
import type { Parties } from '../../cards/removal';
import { shortName } from '../../cards/engine/short-name';
import { wordId, type Say } from '../../cards/engine/words';
import type { Side } from '../../src/domain/people/actor';
import type { RemovalRequested, RemovalWithdrawn } from '../../src/domain/record/changes';
import {
  namedPlan,
  REMOVAL_SCOPES,
  removalPlan,
  removalWarnings,
  type PlannedRemoval,
  type RemovalScope,
} from '../../src/domain/access/removal';
import { homeOf } from '../../src/domain/record/rules/hand-over-standing';
import { partnerOf } from '../../src/domain/record/side-on';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import type { Trial } from '../../src/domain/record/trial';
import { headOf, trialOf } from '../engine/about-trial';
import { means, shown, unticked } from '../engine/form';
import { choose, typedChoices } from '../engine/typed-choices';
import { again, answer, type Answers, type Finish, type Journey, type Scene, type Step } from '../engine/script';

/** Both companies by name, and who reads it. */
export function partiesOf(trial: Trial, partner: string, side: Side, say: Say): Parties {
  const { company } = trial.customer;
  const isNamed = partner !== '';
  const partnerFirst = isNamed ? partner : say.plain('removal.unnamed.first');
  const short = { shortCompany: shortName(company), shortPartner: shortName(partnerFirst) };
  const told = partnerOf(trial) === undefined ? 'no' : 'yes';
  return { company, partner: isNamed ? partner : say.plain('removal.unnamed.inside'), partnerFirst, ...short, side, told };
}

/** What is to be removed. The tasks are planned here; the same list is shown, confirmed and recorded. */
const scope: Step = {
  id: 'scope',
  choices: (_answers, { say }) => typedChoices(say, 'scope', REMOVAL_SCOPES),
  ask: (answers, draft, scene) =>
    askScopeCard(scene.say, shown(['scope'], draft, answers['scope'], { scope: 'all' }), parties(scene)),
  read(reply, _answers, { say, trial }) {
    const typed = reply.text ?? reply.inputs['scope'] ?? '';
    const chosen = REMOVAL_SCOPES.find((one) => one === choose(typed, typedChoices(say, 'scope', REMOVAL_SCOPES)));
    if (chosen === undefined)
      return again([{ field: 'scope', id: typed === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown' }], {});
    const tasks = removalPlan(chosen, trial?.product).map(({ task }) => task);
    return answer({ scope: chosen, tasks: tasks.join(' ') });
  },
};

/** The tasks, what to know, and an explicit yes. */
const confirm: Step = {
  id: 'confirm',
  ask: (answers, _draft, scene) => {
    const plan = planOf(answers);
    const warnings = removalWarnings(
      plan.map(({ task }) => task),
      homeOf(trialOf(scene)),
    );
    return askRemovalCard(scene.say, scopeOf(answers), plan, warnings, parties(scene));
  },
  read(reply, _answers, { say }) {
    const confirmed = reply.text === undefined ? reply.inputs['sure'] === 'true' : means(say, 'yes', reply.text);
    return confirmed ? answer({ confirmed: 'yes' }) : again([unticked(reply, 'sure', 'problems.removalSure')], {});
  },
};

/** Asks for the removal. A colleague may have done so meanwhile: then there is nothing to record, and the list is shown. */
export const removal: Journey = {
  name: 'removal',
  about: 'trial',
  steps: [scope, confirm],
  subject: subjectOf,
  lines: ({ scope: said }, { say }) =>
    said
      ? [
          {
            step: 'scope',
            label: say.plain('removal.scope.line'),
            value: say.plain(wordId(say, `removal.scopes.${said['scope'] ?? ''}`)),
          },
        ]
      : [],
  finish(answers, fixed, scene): Finish {
    const seen = checklistOf(scene);
    if (isRemovalOpen(trialOf(scene).removal)) return { ...seen, args: { ...seen.args, already: 'yes' } };
    const tasks = planOf(answers).map(({ task, hand }) => ({ task, hand }));
    const change: RemovalRequested = { ...headOf(fixed, scene), code: 'removalRequested', scope: scopeOf(answers), tasks };
    return { ...seen, change };
  },
};

/** Takes the request back. */
export const removalWithdrawal: Journey = {
  name: 'removalWithdrawn',
  about: 'trial',
  steps: [
    {
      id: 'withdraw',
      ask: (_answers, _draft, scene) => {
        const { id = '', tasks = [] } = trialOf(scene).removal ?? {};
        const settled = tasks.filter((task) => task.settled !== undefined).length;
        return withdrawCard(scene.say, settled, parties(scene), { removal: id });
      },
      read(reply, _answers, { say, trial }) {
        const confirmed = reply.text === undefined ? reply.verb === 'answer' : means(say, 'yes', reply.text);
        if (!confirmed) return again([{ id: 'problems.updateTyped' }], {});
        // What the card showed counts: a request made since then stays.
        return answer({ removal: (reply.text === undefined ? reply.inputs['removal'] : trial?.removal?.id) ?? '' });
      },
    },
  ],
  subject: subjectOf,
  lines: () => [],
  finish(answers, fixed, scene): Finish {
    const withdrawn = answers['withdraw']?.['removal'] ?? '';
    const change: RemovalWithdrawn = { ...headOf(fixed, scene), code: 'removalWithdrawn', removal: withdrawn };
    const view = scene.relation === 'partner' ? 'trial' : 'ourTrial';
    return { view, args: { trial: trialOf(scene).id }, note: { id: 'notes.removalWithdrawn' }, change };
  },
};

function parties(scene: Scene): Parties {
  return partiesOf(trialOf(scene), scene.partner ?? '', scene.relation ?? 'customer', scene.say);
}

/** The other side's name. */
function subjectOf(_answers: Answers, scene: Scene): string {
  if (!scene.trial) return '';
  const { partnerFirst, company } = parties(scene);
  return scene.relation === 'partner' ? company : partnerFirst;
}

function scopeOf({ scope: said }: Answers): RemovalScope {
  return REMOVAL_SCOPES.find((one) => one === said?.['scope']) ?? 'all';
}

/** The tasks as they were planned when the scope was answered; planned anew where a new version knows none of them any more. */
function planOf(answers: Answers): readonly PlannedRemoval[] {
  const named = namedPlan((answers['scope']?.['tasks'] ?? '').split(' '));
  return named.length > 0 ? named : removalPlan(scopeOf(answers));
}

function checklistOf(scene: Scene): Finish {
  return { view: 'removalTasks', args: { trial: trialOf(scene).id } };
}
