/** Hands a trial to a colleague: one of the company's people who have spoken to the bot looks after it from then on. */

import type { Problem } from '../../cards/engine/content';
import { colleagueCard } from '../../cards/trial';
import type { TrialHanded } from '../../src/domain/record/changes';
import { answerWord } from '../../src/domain/text/answer-words';
import { finder, type Found } from '../../src/domain/text/find';
import { clip } from '../../src/domain/text/text';
import type { Person } from '../../src/domain/people/person';
import { headOf, trialOf } from '../engine/about-trial';
import { means, shown } from '../engine/form';
import {
  again,
  answer,
  type Answers,
  type Fixed,
  type Finish,
  type Inputs,
  type Journey,
  type Scene,
  type Step,
} from '../engine/script';

/** As many as a card shows; others are found by typing their name. */
const SHOWN = 200;
const TYPED = 120;

/** Who it is. What was typed with the command is looked for first. */
const colleague: Step = {
  id: 'colleague',
  ask(answers, draft, scene) {
    const typed = draft['colleague'] ?? '';
    const found = fitting(typed, offered(scene));
    const chosen = found.length === 1 ? (found[0]?.personId ?? '') : '';
    const choices = listed(draft, scene);
    const values = shown(['colleague'], { colleague: chosen }, answers['colleague']);
    const lookedFor =
      typed === '' || found.length > 0
        ? undefined
        : ({ id: hasOwner(typed, scene) ? 'already' : 'unknown', name: typed } as const);
    return colleagueCard(scene.say, values, trialOf(scene).customer.company, choices.map(titled), lookedFor);
  },
  read(reply, _answers, scene, draft) {
    const agreed = reply.text !== undefined && means(scene.say, 'yes', reply.text);
    const wanted = (agreed ? draft['colleague'] : (reply.text ?? reply.inputs['colleague'])) ?? '';
    const { fit, items } = reply.text === undefined ? picked(wanted, scene) : typedFor(wanted, draft, scene);
    const [only, ...others] = items;
    // A slip is a guess: it is agreed to before anybody gets a trial.
    const isSure = agreed || fit !== 'slip';
    if (only && others.length === 0 && isSure) return answer({ colleague: only.personId });
    if (wanted.trim() === '') return again([{ field: 'colleague', id: 'problems.choiceMissing' }], {});
    return again([{ field: 'colleague', ...doubtOf(items) }], { colleague: clip(wanted, TYPED) });
  },
};

/** Takes a trial from whoever looks after it and gives it to the colleague that was picked. */
export const handTo: Journey = {
  name: 'handTo',
  about: 'trial',
  needs: 'colleagues',
  steps: [colleague],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: () => [],
  finish,
};

function finish(answers: Answers, fixed: Fixed, scene: Scene): Finish {
  const seen: Finish = { view: 'trial', args: { trial: trialOf(scene).id } };
  const [chosen] = byId(answers['colleague']?.['colleague'] ?? '', scene);
  if (!chosen) return seen;
  const { tenantId, personId } = chosen;
  const change: TrialHanded = { ...headOf(fixed, scene, [scene.person, chosen]), code: 'handed', to: { tenantId, personId } };
  return { ...seen, change };
}

/** Everybody but the one who looks after it, by name. */
function offered({ colleagues = [], trial }: Scene): readonly Person[] {
  const others = colleagues.filter(({ personId }) => personId !== trial?.owner.personId);
  return others.toSorted((one, other) => one.name.localeCompare(other.name));
}

function byId(id: string, scene: Scene): readonly Person[] {
  return offered(scene).filter(({ personId }) => personId === id);
}

/** Whom the card lists: those whom what was typed may mean, else everybody. */
function listed(draft: Inputs, scene: Scene): readonly Person[] {
  const found = fitting(draft['colleague'] ?? '', offered(scene));
  return (found.length > 0 ? found : offered(scene)).slice(0, SHOWN);
}

/** Whom a line means: the one at that place of the list, or whoever is called so. */
function typedFor(typed: string, draft: Inputs, scene: Scene): Found<Person> {
  const numbered = /^\s*\d{1,2}\s*$/u.test(typed) ? listed(draft, scene)[Number(typed) - 1] : undefined;
  return numbered ? { fit: 'whole', items: [numbered] } : sought(typed, offered(scene));
}

/** What is said where nobody is certain to be meant. */
function doubtOf(found: readonly Person[]): Pick<Problem, 'id' | 'params'> {
  const [only, ...others] = found;
  if (!only) return { id: 'problems.colleagueUnknown' };
  return others.length > 0 ? { id: 'problems.colleagueSeveral' } : { id: 'problems.colleagueNear', params: { name: only.name } };
}

/** Those a typed text means: by name, part of one, address or initials. A word that answers is the name of nobody but who has just that. */
function sought(typed: string, all: readonly Person[]): Found<Person> {
  const found = finder(
    all.map((item) => ({ item, names: [item.name], ...(item.email === undefined ? {} : { addresses: [item.email] }) })),
  ).best(typed.slice(0, TYPED));
  return answerWord(typed) === undefined || found.fit === 'whole' ? found : { fit: 'none', items: [] };
}

function fitting(typed: string, all: readonly Person[]): readonly Person[] {
  return sought(typed, all).items;
}

function picked(id: string, scene: Scene): Found<Person> {
  return { fit: 'whole', items: byId(id, scene) };
}

function hasOwner(typed: string, { colleagues = [], trial }: Scene): boolean {
  return fitting(typed, colleagues).some(({ personId }) => personId === trial?.owner.personId);
}

function titled({ name, email, personId }: Person): { readonly title: string; readonly value: string } {
  return { title: email === undefined || email === name ? name : `${name}, ${email}`, value: personId };
}
