/** A trial that nobody looks after: no row, fact or news calls anybody its owner, and each leads to taking it over. */

import { deepEqual, doesNotMatch, match } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { views } from '../../../dialogs';
import { newConversation } from '../../../dialogs/engine/state';
import type { PageScene } from '../../../dialogs/engine/on-trial';
import { OpenTrials } from '../../../dialogs/engine/open-trials';
import { drawView } from '../../../dialogs/engine/view';
import type { Drawing } from '../../../dialogs/engine/view-scene';
import type { Notice } from '../../../src/domain/watch/notices';
import type { TrialRecord } from '../../../src/domain/watch/portfolio';
import type { PersonRef } from '../../../src/domain/people/person';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, partnerActor } from '../../kit/stage/hub-desk';

const gone = { tenantId: 'parted-tenant', personId: 'finn' };
const alex = { tenantId: 'partner-tenant', personId: 'alex' };
const kim = { tenantId: 'partner-tenant', personId: 'kim' };
const clocks = [{ kind: 'environment', endsOn: '2026-05-04', zone: 'UTC', source: 'computed' }] as const;
const names: Readonly<Record<string, string>> = { finn: 'Finn Okoro', kim: 'Kim Ray', alex: 'Alex' };

function drawn(view: 'told' | 'trial', owner: PersonRef, notice: Partial<Notice> = {}): Promise<Drawing> {
  const trial = sampleTrial({ owner, clocks });
  const told = { v: 1, id: 'n', partnerTenantId: 'partner-tenant', trialId: 'trial-1', to: alex, by: kim, params: {} } as const;
  const trials = {
    get: () => Promise.resolve(trial),
    notice: () => Promise.resolve({ ...told, at: '2026-04-13T09:00:00.000Z', code: 'takenOver', ...notice }),
    ofCustomer: () => Promise.resolve([]),
    timeline: () => Promise.resolve([]),
    person: ({ personId }: PersonRef) => Promise.resolve({ v: 1, tenantId: '', personId, name: names[personId] ?? '' }),
  } as unknown as TrialRecord;
  const now = new Date('2026-04-14T09:00:00Z');
  const scene = {
    ...{ actor: partnerActor, say: createWords()('en-GB'), now, conversation: newConversation(), commands: {}, onTrial: [] },
    args: { trial: 'trial-1', tenant: 'partner-tenant', notice: 'n' },
    partners: new Map([['partner-tenant', 'Contoso Consulting']]),
    trials: new OpenTrials(trials, partnerActor, { now, zone: 'UTC' }),
  };
  return drawView(views[view], views, scene as unknown as PageScene);
}

async function toldOf(owner: PersonRef, notice: Partial<Notice> = {}): Promise<readonly [string, string, readonly string[]]> {
  const { content } = await drawn('told', owner, notice);
  const say = createWords()('en-GB');
  const id = `told.${notice.code ?? 'takenOver'}`;
  const text = (part: 'heading' | 'hint') => say(`${id}.${part}` as 'told.takenOver.hint', content.params);
  return [text('heading'), text('hint'), content.buttons.flatMap((one) => ('verb' in one ? [one.verb] : []))];
}

describe('a trial that nobody looks after', () => {
  it('is taken over from its row, which names nobody; it waits for everybody of the company', async () => {
    const desk = new HubDesk([sampleTrial({ owner: gone, clocks })]);
    await desk.remember({ v: 1, ...gone, name: 'Finn Okoro' });
    const said = await shownBy(desk, 'my trials');
    doesNotMatch(said, /Finn/u);
    match(said, /"verb":"handed","title":"Take over the trial of Adventure Works"/u);
    match(said, /"title":"For you: 1"/u);
    match(said, /1 trial waits for you/u);
  });

  it('is taken over from the start card', async () => {
    const said = await shownBy(new HubDesk([sampleTrial({ owner: gone, clocks })]), 'hello');
    match(said, /Nobody looks after it/u);
    match(said, /"verb":"handed"/u);
    doesNotMatch(said, /Nothing is urgent/u);
  });

  it('has no owner among its facts', async () => {
    const { content } = await drawn('trial', gone);
    doesNotMatch(JSON.stringify(content), /Finn/u);
    match(JSON.stringify(content), /Nobody now/u);
    match(JSON.stringify((await drawn('trial', kim)).content), /Kim Ray/u);
  });

  it('is news that leads to taking it over, whatever the news was', async () => {
    for (const code of ['takenOver', 'handedToYou'] as const) {
      const [heading, hint, [first]] = await toldOf(gone, { code });
      match(heading, /^Nobody looks after Adventure Works now$/u);
      match(hint, /“Take over” makes it yours\.$/u);
      deepEqual(first, 'handed');
    }
  });

  it('is said to be one’s own to who looks after it by now, and of others that they do', async () => {
    match((await toldOf(alex))[1], /You look after it by now/u);
    match((await toldOf({ ...kim, personId: 'else' }))[1], /Somebody else looks after it by now/u);
    deepEqual((await toldOf(kim))[0], 'Kim Ray looks after Adventure Works now');
    deepEqual((await toldOf(kim))[2][0], 'trial');
  });
});

async function shownBy(desk: HubDesk, line: string): Promise<string> {
  const drawnCard = await desk.shown(await desk.hear(line, newConversation()));
  return JSON.stringify(drawnCard?.card);
}
