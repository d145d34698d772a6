/** The trial is there: when it started, and where it is. */

import { startedCard } from '../../../cards/sign-up';
import type { Problem } from '../../../cards/engine/content';
import { today } from '../../../src/domain/time/calendar';
import type { CalendarDate } from '../../../src/domain/time/dates';
import { readWebAddress } from '../../../src/domain/text/web-address';
import { field, fill, means, shown, type Field } from '../../engine/form';
import {
  again,
  answer,
  type Answer,
  type Answers,
  type Inputs,
  type Reading,
  type Reply,
  type Scene,
  type Step,
} from '../../engine/script';
import type { FindBegun } from './begun-trial';
import { domainOf, lookUp } from './customer';
import { asDays, dateIn, dateOf } from './date-in';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** When it began and where it is. `subject` finds the trial in the answers or in the record. */
export function started(subject: FindBegun, when?: (answers: Answers) => boolean): Step {
  return {
    id: 'started',
    ...(when ? { when } : {}),
    ask(answers, draft, scene) {
      const { customer, first } = subject(answers, scene);
      const now = today(scene.now, scene.zone);
      const values = shown(['startedOn', 'environment', 'subscription', 'domain'], draft, answers['started'], { startedOn: now });
      return startedCard(scene.say, asDays(values, ['startedOn'], scene), {
        company: customer.company,
        today: now,
        asksDomain: customer.domain === undefined,
        back: !first,
      });
    },
    read: readStarted,
  };
}

async function readStarted(reply: Reply, answers: Answers, scene: Scene, draft: Inputs): Promise<Reading> {
  const filled = fill(reply, startedFields(scene), draft);
  const day = dateIn(filled, 'startedOn', scene);
  // Tomorrow "today" is another day.
  const inputs = day.problem ? filled : { ...filled, startedOn: day.date };
  const domain = domainOf(inputs, scene);
  const problems = [...(day.problem ? [day.problem] : []), ...placeProblems(inputs, scene), ...domain.problems];
  if (problems.length > 0) return again(problems, inputs);
  if (reply.text !== undefined && !('environment' in inputs) && !('subscription' in inputs))
    return again([], inputs, [{ id: 'notes.nothingElse' }]);
  return withDomain(startedAnswer(day.date, inputs, scene, answers['started']), domain.text, scene);
}

function startedFields(scene: Scene): readonly Field[] {
  return [
    {
      id: 'startedOn',
      accepts: (text) => dateOf(text, 'startedOn', scene).problem === undefined,
      looksLike: (text) => !/[a-z]{2}\.[a-z]/i.test(text) && !GUID.test(text) && /\d|today|yesterday/i.test(text),
    },
    { id: 'subscription', looksLike: (text) => GUID.test(text), accepts: (text) => GUID.test(text) },
    {
      id: 'environment',
      looksLike: (text) => /^https?:\/\//i.test(text) || /\.dynamics\.com$/i.test(text),
      accepts: (text) => readWebAddress(text) !== undefined,
    },
    { id: 'domain', looksLike: (text) => /\.onmicrosoft\.com$/i.test(text) },
  ];
}

function placeProblems(inputs: Inputs, scene: Scene): readonly Problem[] {
  const environment = optional(inputs, 'environment', scene);
  const subscription = optional(inputs, 'subscription', scene);
  return [
    ...(environment !== '' && readWebAddress(environment) === undefined
      ? [{ field: 'environment', id: 'problems.notAnAddress' } as const]
      : []),
    ...(subscription !== '' && !GUID.test(subscription) ? [{ field: 'subscription', id: 'problems.notAnId' } as const] : []),
  ];
}

function optional(inputs: Inputs, id: string, { say }: Scene): string {
  const { text } = field(inputs, id);
  return means(say, 'none', text) ? '' : text;
}

function startedAnswer(
  startedOn: CalendarDate,
  inputs: Inputs,
  scene: Scene,
  before: Answer | undefined,
): { value: Answer; moved: boolean } {
  const environment = readWebAddress(optional(inputs, 'environment', scene));
  const subscription = optional(inputs, 'subscription', scene).toLowerCase();
  const value = {
    startedOn,
    ...(environment === undefined ? {} : { environment }),
    ...(subscription === '' ? {} : { subscription }),
  };
  return { value, moved: before !== undefined && before['startedOn'] !== startedOn };
}

async function withDomain(read: { value: Answer; moved: boolean }, domain: string, scene: Scene): Promise<Reading> {
  const reopens = read.moved ? ['ends'] : [];
  if (domain === '') return answer(read.value, { reopens });
  const { tenantId, note } = await lookUp(domain, scene);
  return answer(
    { ...read.value, domain, ...(tenantId === undefined ? {} : { tenantId }) },
    { notes: [note.id === 'notes.tenantNone' ? { ...note, id: 'notes.tenantNotFound' } : note], reopens },
  );
}
