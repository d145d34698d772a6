/** Hands a trial to a colleague: one of the company's people who have spoken to the bot looks after it from then on. */

import { colleagueCard } from '../../cards/trial';
import type { TrialHanded } from '../../src/domain/record/changes';
import { answerWord } from '../../src/domain/text/answer-words';
import { foldName } from '../../src/domain/text/fold';
import { clip } from '../../src/domain/text/text';
import type { Person } from '../../src/domain/people/person';
import { headOf, trialOf } from '../engine/about-trial';
import { means, shown } from '../engine/form';
import { again, answer, type Answers, type Fixed, type Finish, type Journey, type Scene, type Step } from '../engine/script';

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
    const choices = (found.length > 0 ? found : offered(scene)).slice(0, SHOWN);
    const values = shown(['colleague'], { colleague: chosen }, answers['colleague']);
    const typedFor =
      typed === '' || found.length > 0
        ? undefined
        : ({ id: hasOwner(typed, scene) ? 'already' : 'unknown', name: typed } as const);
    return colleagueCard(scene.say, values, trialOf(scene).customer.company, choices.map(titled), typedFor);
  },
  read(reply, _answers, scene, draft) {
    const agreed = reply.text !== undefined && means(scene.say, 'yes', reply.text);
    const wanted = (agreed ? draft['colleague'] : (reply.text ?? reply.inputs['colleague'])) ?? '';
    const [only, ...others] = reply.text === undefined ? byId(wanted, scene) : fitting(wanted, offered(scene));
    if (only && others.length === 0) return answer({ colleague: only.personId });
    if (wanted.trim() === '') return again([{ field: 'colleague', id: 'problems.choiceMissing' }], {});
    const id = only ? 'problems.colleagueSeveral' : 'problems.colleagueUnknown';
    return again([{ field: 'colleague', id }], { colleague: clip(wanted, TYPED) });
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

/** Those a typed text means: a whole name or address, else the beginning of a name or of one of its parts. */
function fitting(typed: string, all: readonly Person[]): readonly Person[] {
  const text = foldName(typed.slice(0, TYPED));
  if (text === '') return [];
  // "no" is not the beginning of Noa.
  if (answerWord(typed) !== undefined) return all.filter(({ name }) => foldName(name) === text);
  const exact = all.filter(({ name, email = '' }) => [foldName(name), foldName(email)].includes(text));
  if (exact.length > 0) return exact;
  return all.filter(({ name }) => ` ${foldName(name)}`.includes(` ${text}`));
}

function hasOwner(typed: string, { colleagues = [], trial }: Scene): boolean {
  return fitting(typed, colleagues).some(({ personId }) => personId === trial?.owner.personId);
}

function titled({ name, email, personId }: Person): { readonly title: string; readonly value: string } {
  return { title: email === undefined || email === name ? name : `${name}, ${email}`, value: personId };
}
