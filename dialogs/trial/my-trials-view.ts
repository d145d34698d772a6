/** The trials of a partner's company: all of them, and those that a typed name fits. */

import type { Button } from '../../cards/engine/content';
import { button, titled } from '../../cards/engine/buttons';
import { myTrialsCard, noticeCard } from '../../cards/views';
import type { Trial } from '../../src/domain/record/trial';
import { byUrgency } from '../../src/domain/watch/urgency';
import { verbIn } from '../engine/command-runs';
import type { PageScene } from '../engine/on-trial';
import type { Drawing } from '../engine/view-scene';
import { PAGE, pageOf, type Page } from '../engine/page-of';
import { isUrgent, row } from './trial-row';
import { todayOf } from './trial-status';

/** All trials of the caller's company, the urgent ones first, five a page. */
export async function myTrials(scene: PageScene): Promise<Drawing> {
  const { say, actor, trials, args } = scene;
  const listed = (await trials.ofPartner()).filter(({ archivedAt }) => archivedAt === undefined);
  const all = byUrgency(listed, todayOf(scene));
  if (all.length === 0)
    return { content: noticeCard(say, 'myTrials.none', {}, [{ ...button(say, 'signUp'), primary: true }, button(say, 'home')]) };
  const page = pageOf(all, args['from'], say);
  const urgent = all.filter((trial) => isUrgent(trial, scene)).length;
  const rows = page.shown.map((trial) => row(trial, scene));
  return {
    content: myTrialsCard(say, { urgent }, rows, listButtons(page, scene)),
    context:
      actor.company === '' ? say.plain('myTrials.whose.own') : say.plain('myTrials.whose.named', { company: actor.company }),
    counter: page.counter,
  };
}

function listButtons({ from, next, more }: Page<Trial>, { say }: PageScene): readonly Button[] {
  return [
    ...(next === undefined ? [] : [titled(say, 'myTrials', 'buttons.more', { args: { from: next } }, { count: more })]),
    ...(from > 0 ? [button(say, 'myTrials')] : []),
    button(say, 'signUp'),
    button(say, 'home'),
  ];
}

/** More than one trial fits a typed name: each can be opened. */
export async function several(scene: PageScene): Promise<Drawing> {
  const { say, trials, args } = scene;
  const name = args['name'] ?? '';
  const found = await trials.byName(name);
  const rows = byUrgency(
    found.map((related) => related.trial),
    todayOf(scene),
  )
    .slice(0, PAGE)
    .map((trial) => ({ ...row(trial, scene), ...verbIn(scene) }));
  const content = myTrialsCard(say, { urgent: 0 }, rows, [button(say, 'myTrials'), button(say, 'home')]);
  return {
    content: { ...content, said: { heading: say('closed.several.heading'), hint: say('closed.several.hint', { name }) } },
  };
}
