/** What happens to a trial after it was recorded: extended, paid, ended, corrected, taken over. Each is a question or two. */

import { activatedCard, clockCard, confirmCard, correctionCard, type Confirmed } from '../../cards/trial';
import type { RecordedChange } from '../../src/domain/record/changes';
import { today } from '../../src/domain/time/calendar';
import { environmentToConvert, extendableClocks, extended } from '../../src/domain/record/clocks';
import type { BuyingRoute, ClockKind } from '../../src/domain/catalog/offers';
import type { Trial } from '../../src/domain/record/trial';
import type { TrialClock } from '../../src/domain/record/terms';
import { headOf, trialOf, type ChangeHead } from '../engine/about-trial';
import { choose, fill, means, shown, typedChoices } from '../engine/form';
import { again, answer, type Answers, type Inputs, type Journey, type Reading, type Scene, type Step } from '../engine/script';
import { domainOf, lookUp } from '../sign-up/steps/customer';
import { dateIn } from '../sign-up/steps/date-in';

/** What is noted of a trial by a question or two; everything else has journeys or checklists of its own. */
export type Noted =
  | 'extended'
  | 'activated'
  | 'converted'
  | 'expired'
  | 'abandoned'
  | 'deleted'
  | 'startCorrected'
  | 'domainCorrected'
  | 'handed'
  | 'archived'
  | 'unarchived';
/** The same, and the end of a hand-over. */
type Code = Noted | 'transferCompleted';
type Head = keyof ChangeHead;
type Parts = RecordedChange extends infer C ? (C extends { readonly code: Code } ? Omit<C, Head> : never) : never;

const ROUTES: readonly BuyingRoute[] = ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'];
const CLOCKS: readonly ClockKind[] = ['environment', 'subscription'];

/** Says yes to what the card states; the button names the act. */
function confirm(
  code: Confirmed,
  facts: (trial: Trial, answers: Answers, scene: Scene) => Readonly<Record<string, string>> = () => ({}),
  chosen: (answers: Answers, scene: Scene) => Readonly<Record<string, string>> = () => ({}),
): Step {
  return {
    id: 'confirm',
    ask: (answers, _draft, scene) => {
      const trial = trialOf(scene);
      const card = confirmCard(scene.say, code, { company: trial.customer.company, ...facts(trial, answers, scene) });
      const args = chosen(answers, scene);
      const buttons = card.buttons.map((one) => ('verb' in one && one.verb === 'answer' ? { ...one, args } : one));
      return Object.keys(args).length === 0 ? card : { ...card, buttons };
    },
    read(reply, answers, scene) {
      const confirmed = reply.text === undefined ? reply.verb === 'answer' : means(scene.say, 'yes', reply.text);
      if (!confirmed) return again([{ id: 'problems.updateTyped' }], {});
      // What the card showed counts, not what would be chosen by now.
      const now = chosen(answers, scene);
      return answer({ confirmed: 'yes', ...shown(Object.keys(now), reply.inputs, now) });
    },
  };
}

/** Which clock was extended; asked only where more than one still can be. */
const clock: Step = {
  id: 'clock',
  when: (answers, scene) => answers['clock'] !== undefined || extendable(scene).length > 1,
  choices: (_answers, { say }) => typedChoices(say, 'clock', CLOCKS),
  ask: (answers, draft, { say }) => clockCard(say, shown(['clock'], draft, answers['clock'])),
  read(reply, _answers, { say }) {
    const typed = reply.text ?? reply.inputs['clock'] ?? '';
    const chosen = choose(typed, typedChoices(say, 'clock', CLOCKS));
    return chosen === undefined
      ? again([{ field: 'clock', id: typed === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown' }], {})
      : answer({ clock: chosen });
  },
};

/** Since when it is paid, and how it was bought. */
const activated: Step = {
  id: 'paid',
  choices: (_answers, { say }) => typedChoices(say, 'buying', ROUTES),
  ask: (answers, draft, scene) => {
    const trial = trialOf(scene);
    const first = { since: today(scene.now, scene.zone), route: trial.buying };
    const left = environmentToConvert({ ...trial, state: 'active' });
    const values = shown(['since', 'route'], draft, answers['paid'], first);
    return activatedCard(scene.say, values, trial.customer.company, left && scene.say.day(left.endsOn));
  },
  read(reply, _answers, scene, draft) {
    const routes = typedChoices(scene.say, 'buying', ROUTES);
    const inputs = fill(
      reply,
      [
        { id: 'since', looksLike: isDate },
        { id: 'route', looksLike: (text) => choose(text, routes) !== undefined },
      ],
      draft,
    );
    const route = choose(inputs['route'] ?? trialOf(scene).buying, routes);
    const since = dateIn(inputs, 'since', scene);
    if (route === undefined) return again([{ field: 'route', id: 'problems.choiceUnknown' }], inputs);
    return since.problem ? again([since.problem], inputs) : answer({ since: since.date, route });
  },
};

/** The right first day. */
const firstDay: Step = {
  id: 'startedOn',
  ask: (answers, draft, scene) =>
    correctionCard(
      scene.say,
      'startCorrected',
      shown(['startedOn'], draft, answers['startedOn'], { startedOn: trialOf(scene).startedOn ?? '' }),
      trialOf(scene).customer.company,
    ),
  read(reply, _answers, scene, draft) {
    const inputs = fill(reply, [{ id: 'startedOn' }], draft);
    const { date, problem } = dateIn(inputs, 'startedOn', scene);
    return problem ? again([problem], inputs) : answer({ startedOn: date });
  },
};

/** The customer's right domain. */
const domain: Step = {
  id: 'domain',
  ask: (answers, draft, scene) =>
    correctionCard(
      scene.say,
      'domainCorrected',
      shown(['domain'], draft, answers['domain'], { domain: trialOf(scene).customer.domain ?? '' }),
      trialOf(scene).customer.company,
    ),
  async read(reply, _answers, scene, draft) {
    const inputs = fill(reply, [{ id: 'domain' }], draft);
    return readNewDomain(inputs, scene);
  },
};

async function readNewDomain(inputs: Inputs, scene: Scene): Promise<Reading> {
  const { text, problems } = domainOf(inputs, scene);
  if (problems.length > 0) return again(problems, inputs);
  if (text === '') return again([{ field: 'domain', id: 'problems.notADomain' }], inputs);
  const { tenantId, note } = await lookUp(text, scene);
  return answer({ domain: text, ...(tenantId === undefined ? {} : { tenantId }) }, { notes: [note] });
}

interface Update {
  readonly steps: readonly Step[];
  readonly parts: (answers: Answers, scene: Scene) => Parts;
}

const newEnd = (trial: Trial, answers: Answers, scene: Scene): Readonly<Record<string, string>> => {
  const kind = clockKind(answers, scene);
  const chosen = trial.clocks.find((one) => one.kind === kind);
  const after = chosen && extended(chosen, today(scene.now, scene.zone));
  return { date: after?.kind === 'ok' ? scene.say.day(after.clock.endsOn) : '' };
};

const environmentEnd = (trial: Trial, _answers: Answers, { say }: Scene): Readonly<Record<string, string>> => {
  const clock = environmentToConvert(trial);
  return { date: clock === undefined ? '' : say.day(clock.endsOn) };
};

const clockShown = (answers: Answers, scene: Scene): Readonly<Record<string, string>> => ({ clock: clockKind(answers, scene) });

const updates: Readonly<Record<Code, Update>> = {
  extended: {
    steps: [clock, confirm('extended', newEnd, clockShown)],
    parts: (answers, scene) => ({
      code: 'extended',
      clock: clockKind(answers, scene),
      on: today(scene.now, scene.zone),
    }),
  },
  activated: {
    steps: [activated],
    parts: ({ paid = {} }) => ({
      code: 'activated',
      since: paid['since'] ?? '',
      route: ROUTES.find((route) => route === paid['route']) ?? 'unknown',
    }),
  },
  converted: {
    steps: [confirm('converted', environmentEnd)],
    parts: (_answers, scene) => ({ code: 'converted', on: today(scene.now, scene.zone) }),
  },
  expired: simple('expired'),
  transferCompleted: simple('transferCompleted'),
  abandoned: simple('abandoned'),
  deleted: simple('deleted'),
  archived: simple('archived'),
  unarchived: simple('unarchived'),
  startCorrected: {
    steps: [firstDay],
    parts: (answers) => ({ code: 'startCorrected', startedOn: answers['startedOn']?.['startedOn'] ?? '' }),
  },
  domainCorrected: {
    steps: [domain],
    parts: ({ domain: said = {} }) => ({
      code: 'domainCorrected',
      domain: said['domain'] ?? '',
      ...(said['tenantId'] === undefined ? {} : { customerTenantId: said['tenantId'] }),
    }),
  },
  handed: {
    steps: [confirm('handed')],
    parts: (_answers, { person }) => ({ code: 'handed', to: { tenantId: person.tenantId, personId: person.personId } }),
  },
};

function simple(code: 'expired' | 'abandoned' | 'deleted' | 'archived' | 'unarchived' | 'transferCompleted'): Update {
  return { steps: [confirm(code)], parts: () => ({ code }) };
}

/** One journey for everything that can happen to a recorded trial, by the change's code. */
export const updateJourneys: Readonly<Record<Noted, Journey>> = {
  extended: journeyOf('extended'),
  activated: journeyOf('activated'),
  converted: journeyOf('converted'),
  expired: journeyOf('expired'),
  abandoned: journeyOf('abandoned'),
  deleted: journeyOf('deleted'),
  startCorrected: journeyOf('startCorrected'),
  domainCorrected: journeyOf('domainCorrected'),
  handed: journeyOf('handed'),
  archived: journeyOf('archived'),
  unarchived: journeyOf('unarchived'),
};

/** Notes that a hand-over is complete. */
export const transferCompleted: Journey = journeyOf('transferCompleted');

function journeyOf(name: Code): Journey {
  const { steps, parts } = updates[name];
  return {
    name,
    about: 'trial',
    steps,
    subject: (_answers, scene) => scene.trial?.customer.company ?? '',
    lines: () => [],
    finish: (answers, fixed, scene) => ({
      change: { ...headOf(fixed, scene), ...parts(answers, scene) },
      view: 'trial',
      args: { trial: trialOf(scene).id },
    }),
  };
}

function extendable({ trial }: Scene): readonly TrialClock[] {
  return trial === undefined ? [] : extendableClocks(trial);
}

/** The clock that was answered or shown, even if it can't be extended any more: then the change is refused. */
function clockKind(answers: Answers, scene: Scene): ClockKind {
  const said = answers['confirm']?.['clock'] ?? answers['clock']?.['clock'];
  return CLOCKS.find((kind) => kind === said) ?? (extendable(scene)[0] ?? scene.trial?.clocks[0])?.kind ?? 'environment';
}

function isDate(text: string): boolean {
  return /\d|today|yesterday/i.test(text);
}
