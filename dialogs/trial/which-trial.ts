/** A command about a trial without a name: the trials it can be used on, each to press. */

import { myTrialsCard, noticeCard } from '../../cards/views';
import { today } from '../../src/domain/time/calendar';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import { possibleChanges } from '../../src/domain/record/transitions';
import type { Trial } from '../../src/domain/record/trial';
import { byUrgency } from '../../src/domain/watch/urgency';
import { button } from '../../cards/engine/buttons';
import { isCommand, opensJourney } from '../engine/command-runs';
import type { CommandName } from '../engine/names';
import { isAboutTrial, type Commands } from '../engine/command';
import { pageStart, row } from './trial-views';
import type { Drawing, ViewScene } from '../engine/view';

const PAGE = 5;

/** The trials of the caller's company a command can be used on, the urgent ones first, five a page. */
export async function whichTrial(scene: ViewScene): Promise<Drawing> {
  const { say, actor, trials, args, now, conversation } = scene;
  const { command: asked = '', to } = args;
  const command = isCommand(scene.commands, asked) ? asked : 'trial';
  const all = actor.side === 'partner' ? await trials.list(actor.person.tenantId) : [];
  const fitting = byUrgency(
    all.filter((trial) => fits(command, trial, scene.commands)),
    today(now, conversation.zone),
  );
  const back = [button(say, 'myTrials'), button(say, 'home')];
  if (fitting.length === 0) return { content: noticeCard(say, 'whichTrial.none', {}, back) };
  const from = pageStart(args['from'], fitting.length);
  const page = fitting.slice(from, from + PAGE);
  const left = fitting.length - from - page.length;
  const kept = to === undefined ? {} : { to };
  const rows = page.map((trial) => ({ ...row(trial, scene), verb: command, args: kept }));
  const more = { verb: command, title: say.plain('buttons.more', { count: Math.min(left, PAGE) }) };
  const buttons = [...(left > 0 ? [{ ...more, args: { from: String(from + PAGE), ...kept } }] : []), ...back];
  const content = myTrialsCard(say, { urgent: 0 }, rows, buttons);
  return {
    content: { ...content, said: { heading: say('whichTrial.heading'), hint: say('whichTrial.hint') } },
    counter: fitting.length > PAGE ? say('frame.shown', { from: from + 1, to: from + page.length, of: fitting.length }) : '',
  };
}

function fits(name: CommandName, trial: Trial, commands: Commands): boolean {
  const command = commands[name];
  const code = (isAboutTrial(command) ? command.notes : undefined) ?? name;
  if (trial.archivedAt !== undefined && code !== 'unarchived') return false;
  // What opens no form changes nothing by itself: every trial can be asked.
  if (!opensJourney(command)) return true;
  const isShown = name === 'transfer' && (trial.ownership !== undefined || !canBeHandedOver(trial));
  return isShown || possibleChanges(trial).some((possible) => possible === code);
}
