/** A command about a trial without a name: the trials it can be used on, each to press. */

import { myTrialsCard, noticeCard } from '../../cards/views';
import { byUrgency } from '../../src/domain/watch/urgency';
import { button, titled } from '../../cards/engine/buttons';
import { isCommand } from '../engine/command-runs';
import { alongWith } from '../engine/run';
import { pageOf } from '../engine/page-of';
import { fits } from './fitting';
import { row } from './trial-row';
import { whichOfMany, whichSaid } from './which-of-many';
import { todayOf } from './trial-status';
import type { PageScene } from '../engine/on-trial';
import type { Drawing } from '../engine/view-scene';

/** The trials of the caller's company a command can be used on, the urgent ones first, five a page. */
export async function whichTrial(scene: PageScene): Promise<Drawing> {
  const { say, trials, args } = scene;
  const { command: asked = '', to } = args;
  const verb = isCommand(scene.commands, asked) ? asked : 'trial';
  const many = await trials.many();
  if (many) return whichOfMany(many, verb, scene);
  const all = await trials.ofPartner();
  const fitting = all.filter((trial) => fits(verb, trial, scene.commands));
  const back = [button(say, 'myTrials'), button(say, 'home')];
  if (all.length === 0)
    return { content: noticeCard(say, 'whichTrial.nothing', {}, [button(say, 'signUp'), button(say, 'home')]) };
  if (fitting.length === 0) return { content: noticeCard(say, 'whichTrial.none', {}, back) };
  const page = pageOf(byUrgency(fitting, todayOf(scene)), args['from'], say);
  const kept = alongWith(args);
  const rows = page.shown.map((trial) => ({ ...row(trial, scene), verb, args: kept }));
  const { next: from, more: count } = page;
  const more = from === undefined ? [] : [titled(say, verb, 'buttons.more', { args: { from, ...kept } }, { count })];
  const content = myTrialsCard(say, { urgent: 0 }, rows, [...more, ...back]);
  const said = whichSaid(say, verb, to);
  return { content: { ...content, said }, counter: page.counter };
}
