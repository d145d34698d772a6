/** When a paid term ends and what is wanted then: said with who sets it, where, and what follows. */

import { termCard } from '../../../cards/term';
import { endOfTerm, termIntents, type PaidTerm, type TermIntent } from '../../../src/domain/catalog/paid-terms';
import type { BuyingRoute } from '../../../src/domain/catalog/offers';
import { daysBetween } from '../../../src/domain/time/calendar';
import type { CalendarDate } from '../../../src/domain/time/dates';
import { wordId } from '../../../cards/engine/words';
import type { Text } from '../../../cards/engine/content';
import { fill, means, shown, type Field } from '../../engine/form';
import { choose, typedChoices } from '../../engine/typed-choices';
import { again, answer, ifKnown, type Answers, type Inputs, type Reading, type Scene, type Step } from '../../engine/script';
import { asDays, dateOf } from './date-in';

/** What the step must know of the term. `since`: the day it was bought or renewed; `first`: there is no way back. */
export interface TermAbout {
  readonly company: string;
  readonly route: BuyingRoute;
  readonly since?: CalendarDate;
  readonly asksRecurring: boolean;
  readonly first: boolean;
  readonly act: 'next' | 'note';
  /** Whether it renews by itself, where that was asked before. */
  readonly renews?: string | undefined;
  /** What is noted already. */
  readonly known: Inputs;
}

/** No paid term is longer than three years (Giacom: EST FAQ); a day beyond is a slip in the year. */
const LONGEST_TERM = 1100;
const SETTINGS = ['off', 'on', 'unknown'];

/** The end of a paid term, and what is wanted then. The end may be unknown: then nothing is reminded of, and that is said. */
export function term(
  about: (answers: Answers, scene: Scene) => TermAbout,
  when?: (answers: Answers, scene: Scene) => boolean,
): Step {
  return {
    id: 'term',
    ...(when ? { when } : {}),
    choices: (answers, scene) => typedChoices(scene.say, 'intent', intentsFor(about(answers, scene))),
    ask(answers, draft, scene) {
      const of = about(answers, scene);
      const values = shown(['endsOn', 'recurring', 'intent'], draft, answers['term'], of.known);
      const { route, since } = of;
      const { change } = endOfTerm({ route, ...ifKnown('since', since), intent: 'unknown' });
      // To its customer a partner is somebody else.
      const code = change.code === 'us' && scene.relation === 'customer' ? 'otherPartner' : change.code;
      const asked = { ...of, change: scene.say(wordId(scene.say, `term.change.${code}`)) };
      return termCard(scene.say, asDays(values, ['endsOn'], scene), { ...asked, intents: intentsFor(of), back: !of.first });
    },
    read(reply, answers, scene, draft) {
      const of = about(answers, scene);
      const inputs = fill(reply, fields(of, scene), { ...of.known, ...draft });
      return readTerm(inputs, of, scene, reply.text !== undefined);
    },
  };
}

/** Under an Enterprise Agreement there are no extended terms. */
function intentsFor({ route }: Pick<TermAbout, 'route'>): readonly TermIntent[] {
  return route === 'enterprise' ? termIntents.filter((one) => one !== 'extended') : termIntents;
}

function fields(of: TermAbout, { say, ...scene }: Scene): readonly Field[] {
  const intents = typedChoices(say, 'intent', intentsFor(of));
  const settings = typedChoices(say, 'recurring', SETTINGS);
  const isDate = (text: string): boolean =>
    means(say, 'none', text) || (/\d/.test(text) && dateOf(text, 'endsOn', { say, ...scene }).problem === undefined);
  return [
    { id: 'endsOn', looksLike: isDate },
    ...(of.asksRecurring
      ? [
          {
            id: 'recurring',
            looksLike: (text: string) => !/\d/.test(text) && isOfNothingElse(text) && choose(text, settings) !== undefined,
          },
        ]
      : []),
    { id: 'intent', looksLike: (text) => !/\d{2}/.test(text) && choose(text, intents) !== undefined },
  ];
}

/** "Sign off" is not about billing; "off", "it is off" and "billing stays on" are. */
function isOfNothingElse(text: string): boolean {
  const [, before] = /^(.*?)(?<![\p{L}])(?:on|off)(?![\p{L}])/isu.exec(text) ?? [];
  return (
    (before ?? '').trim() === '' ||
    /(?:billing|recurring|renewal|is|it|it['’]s|set|turned|switched|stays?)\s*$/iu.test(before ?? '')
  );
}

function readTerm(filled: Inputs, of: TermAbout, scene: Scene, typed: boolean): Reading {
  const { say } = scene;
  const intent = choose(filled['intent'] ?? '', typedChoices(say, 'intent', intentsFor(of)));
  const recurring = of.asksRecurring ? choose(filled['recurring'] ?? '', typedChoices(say, 'recurring', SETTINGS)) : undefined;
  const end = endIn(filled, of, scene);
  if (end.problem) return again([end.problem], filled);
  const inputs = end.date === '' ? filled : { ...filled, endsOn: end.date };
  if (intent === undefined && typed) return again([], { ...inputs, intent: '' }, [{ id: 'notes.intentToo' }]);
  if (intent === undefined) return again([{ field: 'intent', id: 'problems.choiceMissing' }], inputs);
  const value = { intent, ...ifKnown('endsOn', end.date === '' ? undefined : end.date), ...ifKnown('recurring', recurring) };
  return answer(value, { notes: outlook({ ...of, renews: recurring ?? of.renews }, intent as TermIntent, end.date, scene) });
}

/** What follows, as a note for the next card. */
function outlook(of: TermAbout, intent: TermIntent, endsOn: CalendarDate, { say }: Scene): readonly Text[] {
  if (endsOn === '') return [{ id: 'notes.noTermEnd' }];
  const since = of.since === undefined ? {} : { since: of.since };
  const renews = of.renews === 'on' || of.renews === 'off' ? { renews: of.renews === 'on' } : {};
  const paid: PaidTerm = { route: of.route, ...since, endsOn, intent, ...renews };
  return [{ id: wordId(say, `term.next.${endOfTerm(paid).next.code}`) }];
}

function endIn(inputs: Inputs, { since }: TermAbout, scene: Scene): ReturnType<typeof dateOf> {
  const typed = (inputs['endsOn'] ?? '').trim();
  if (typed === '' || means(scene.say, 'none', typed)) return { date: '' };
  const read = dateOf(typed, 'endsOn', scene);
  if (read.problem || since === undefined) return read;
  const days = daysBetween(since, read.date);
  if (days < 0) return { date: '', problem: { field: 'endsOn', id: 'problems.endBeforeStart' } };
  return days > LONGEST_TERM ? { date: '', problem: { field: 'endsOn', id: 'problems.endTooFar' } } : read;
}
