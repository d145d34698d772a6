/** A command about a trial without a name, where the company has very many: the first it can be used on, and the way further. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button, CardContent } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import { myTrialsCard, noticeCard } from '../../cards/views';
import type { Trial } from '../../src/domain/record/trial';
import type { Place } from '../../src/domain/watch/portfolio';
import type { ManyTrials } from '../engine/many-trials';
import type { CommandName } from '../engine/names';
import type { PageScene } from '../engine/on-trial';
import { PAGE } from '../engine/page-of';
import { alongWith } from '../engine/run';
import type { Drawing } from '../engine/view-scene';
import { fits, mayFit } from './fitting';
import { row } from './trial-row';

/** So many are read at the same time, and so many at most: most commands fit what is in their state. */
const READ_AT_ONCE = PAGE + 1;
const MOST_READ = 30;

/** The trials that fit, from a place of the list on. `next`: where one goes on. */
interface Fitting {
  readonly shown: readonly Trial[];
  readonly next?: number;
  readonly looked: number;
}

/** The trials a command can be used on, the urgent ones first. `from` is a place in the list of all. */
export async function whichOfMany(many: ManyTrials, verb: CommandName, scene: PageScene): Promise<Drawing> {
  const { say, args } = scene;
  const { places, isWhole } = await many.places(verb === 'unarchived' ? 'archived' : 'all');
  const possible = places.filter(({ standing }) => mayFit(verb, standing, scene.commands));
  const { shown, next, looked } = await fittingFrom(startOf(args['from']), possible, { many, verb, scene });
  const kept = alongWith(args);
  const more =
    next === undefined ? [] : [titled(say, verb, 'buttons.more', { args: { from: String(next), ...kept } }, { count: PAGE })];
  const buttons: readonly Button[] = [...more, button(say, 'myTrials'), button(say, 'home')];
  if (shown.length === 0 && next === undefined && isWhole) return { content: noticeCard(say, 'whichTrial.none', {}, buttons) };
  if (shown.length === 0) return { content: noticeCard(say, 'whichTrial.notFirst', { count: looked }, buttons) };
  const rows = shown.map((trial) => ({ ...row(trial, scene), verb, args: kept }));
  const said = whichSaid(say, verb, args['to']);
  return { content: { ...myTrialsCard(say, { urgent: 0 }, rows, buttons), said } };
}

/** The question, with what is wanted as it can be typed. */
export function whichSaid(say: Say, verb: CommandName, to = ''): NonNullable<CardContent['said']> {
  const id = `commands.${verb}.title`;
  const command = `${say.knows(id) ? say.plain(id) : verb} ${to}`.trim();
  return { heading: say('whichTrial.heading'), hint: say('whichTrial.hint', { command }) };
}

interface Asked {
  readonly many: ManyTrials;
  readonly verb: CommandName;
  readonly scene: PageScene;
}

async function fittingFrom(from: number, places: readonly Place[], { many, verb, scene }: Asked): Promise<Fitting> {
  const shown: Trial[] = [];
  let at = from;
  while (at < places.length && at - from < MOST_READ) {
    const some = places.slice(at, at + READ_AT_ONCE);
    const read = new Map((await many.read(some)).map((trial) => [trial.id, trial]));
    for (const { id } of some) {
      const trial = read.get(id);
      if (trial && fits(verb, trial, scene.commands)) {
        if (shown.length === PAGE) return { shown, next: at, looked: at - from };
        shown.push(trial);
      }
      at++;
    }
  }
  return { shown, looked: at - from, ...(at < places.length ? { next: at } : {}) };
}

function startOf(typed: string | undefined): number {
  const from = Number(typed ?? 0);
  return Number.isInteger(from) && from > 0 ? from : 0;
}
