/** A trial as a line of the portfolio: what and whose it is, by how many days from today it ends, and what comes next. */

import type { TrialLine } from '../../cards/portfolio';
import { countingClocks, endOfTrial } from '../../src/domain/record/clocks';
import { productById } from '../../src/domain/catalog/products';
import type { Trial } from '../../src/domain/record/trial';
import { today } from '../../src/domain/time/calendar';
import { attention } from '../../src/domain/watch/urgency';
import { nameOf, type People } from '../engine/people-names';
import type { PageScene } from '../engine/on-trial';
import { isLeftAlone } from '../../src/domain/record/rules/looked-after';
import { daysLeft } from './portfolio';
import { nextOf } from './trial-row';
import { dayProgress, todayOf } from './trial-status';

const FAMILY = /^Dynamics 365 /u;

/** The line. */
export function trialLine(trial: Trial, people: People, scene: PageScene): TrialLine {
  const { say } = scene;
  const code = attention(trial, todayOf(scene));
  const days = daysLeft(trial, scene);
  const progress = days === undefined || days < 0 ? undefined : dayProgress(trial, scene);
  const next = nextOf(trial, code, scene);
  return {
    id: trial.id,
    company: trial.customer.company,
    about: [productById(trial.product)?.name.replace(FAMILY, '') ?? '', isLeftAlone(trial) ? '' : nameOf(people, trial.owner)],
    when: whenText(trial, days, scene),
    day: dayText(trial, days, scene),
    isLate: days !== undefined && days < 0,
    next: say(`trial.next.${next}`),
    isToTakeOver: next === 'nobody',
    ...(progress ? { progress } : {}),
  };
}

function whenText({ state }: Trial, days: number | undefined, { say }: PageScene): string {
  if (days !== undefined) return days < 0 ? say('portfolio.when.late', { days: -days }) : say('portfolio.when.in', { days });
  if (state === 'planned') return say('portfolio.when.notStarted');
  return state === 'running'
    ? say('portfolio.when.noEnd')
    : say('portfolio.when.settled', { state: say.plain(`trial.state.${state}`) });
}

/** The day it ends; of one that was not started, since when it is planned. */
function dayText({ createdAt, state, ...trial }: Trial, days: number | undefined, { say, conversation }: PageScene): string {
  if (state === 'planned')
    return say.plain('portfolio.when.since', { date: say.shortDay(today(new Date(createdAt), conversation.zone)) });
  const end = days === undefined ? undefined : endOfTrial({ clocks: countingClocks({ ...trial, state }) });
  return end === undefined ? '' : say.shortDay(end);
}
