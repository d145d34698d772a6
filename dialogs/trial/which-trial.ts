/** A command about a trial without a name: the trials it can be used on, each to press. */

import { myTrialsCard, noticeCard } from '../../cards/views';
import { possibleChanges } from '../../src/domain/record/transitions';
import type { Trial } from '../../src/domain/record/trial';
import { byUrgency } from '../../src/domain/watch/urgency';
import { button, titled } from '../../cards/engine/buttons';
import { isCommand, opensJourney } from '../engine/command-runs';
import type { CommandName } from '../engine/names';
import { ifKnown } from '../engine/script';
import { isAboutTrial, type Commands } from '../engine/command';
import { pageOf } from '../engine/page-of';
import { row } from './trial-row';
import { todayOf } from './trial-status';
import type { PageScene } from '../engine/on-trial';
import type { Drawing } from '../engine/view-scene';

/** The trials of the caller's company a command can be used on, the urgent ones first, five a page. */
export async function whichTrial(scene: PageScene): Promise<Drawing> {
  const { say, trials, args } = scene;
  const { command: asked = '', to } = args;
  const verb = isCommand(scene.commands, asked) ? asked : 'trial';
  const all = await trials.ofPartner();
  const fitting = all.filter((trial) => fits(verb, trial, scene.commands));
  const back = [button(say, 'myTrials'), button(say, 'home')];
  if (all.length === 0)
    return { content: noticeCard(say, 'whichTrial.nothing', {}, [button(say, 'signUp'), button(say, 'home')]) };
  if (fitting.length === 0) return { content: noticeCard(say, 'whichTrial.none', {}, back) };
  const page = pageOf(byUrgency(fitting, todayOf(scene)), args['from'], say);
  const kept = ifKnown('to', to);
  const rows = page.shown.map((trial) => ({ ...row(trial, scene), verb, args: kept }));
  const { next: from, more: count } = page;
  const more = from === undefined ? [] : [titled(say, verb, 'buttons.more', { args: { from, ...kept } }, { count })];
  const content = myTrialsCard(say, { urgent: 0 }, rows, [...more, ...back]);
  const said = { heading: say('whichTrial.heading'), hint: say('whichTrial.hint') };
  return { content: { ...content, said }, counter: page.counter };
}

function fits(name: CommandName, trial: Trial, commands: Commands): boolean {
  const command = commands[name];
  const code = (isAboutTrial(command) ? command.notes : undefined) ?? name;
  if (trial.archivedAt !== undefined && code !== 'unarchived') return false;
  // What opens no form changes nothing by itself: every trial can be asked.
  if (!opensJourney(command)) return true;
  const isShown = isAboutTrial(command) && command.shows?.(trial) === true;
  return isShown || possibleChanges(trial).some((possible) => possible === code);
}
