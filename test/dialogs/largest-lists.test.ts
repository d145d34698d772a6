/** The largest lists there can be, as people really get them, page by page: light, readable, and no two rows called alike. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Card } from '../../cards/engine/content';
import { isOfTrial } from '../../dialogs/engine/view';
import { views } from '../../dialogs';
import type { ViewName } from '../../dialogs/engine/names';
import { pressesOf } from '../../dialogs/engine/card-presses';
import { newConversation } from '../../dialogs/engine/state';
import { removalPlan } from '../../src/domain/access/removal';
import type { RecordedTask } from '../../src/domain/access/removal-record';
import type { Invitation } from '../../src/domain/invitation/invitation';
import type { Actor } from '../../src/domain/people/actor';
import type { Trial } from '../../src/domain/record/trial';
import { sampleTrial } from '../domain/record/trial-samples';
import { bytesOf } from '../cards/card-rules';
import { brokenShape } from '../cards/live-rules';
import { closePhone, heightsOnPhone } from '../cards/phone';
import { seenTexts } from '../cards/seen-words';
import { HubDesk, partnerActor } from '../kit/stage/hub-desk';
import { findChromium } from '../playground/browser';

/** 115 signs each: plain, with accents that stand by themselves, and from right to left. */
const NAMES = {
  long: 'Adventure Works Holding and Consulting '.repeat(3).slice(0, 115),
  accents: 'Łódź Café Münster '.repeat(7).slice(0, 115),
  rightToLeft: 'شركة المغامرة للاستشارات '.repeat(5).slice(0, 115),
} as const;

const TRIALS = 40;
const INVITATIONS = 20;
const TASKS = 25;
/** Three screens of a phone: in headings such names stand whole. */
const TALLEST = 1800;

const customerActor: Actor = {
  ...partnerActor,
  side: 'customer',
  person: { v: 1, tenantId: 'customer-tenant', personId: 'alva', name: 'Alva', account: true },
};
const by = { tenantId: 'partner-tenant', personId: 'alex' };
const at = '2026-04-13T09:00:00.000Z';

for (const [kind, name] of Object.entries(NAMES))
  describe(`the largest lists with names that are ${kind}`, () => {
    const trials = Array.from({ length: TRIALS }, (_, nth) => trialOf(name, nth));
    const first = trials[0]?.id ?? '';
    const partner = deskOf(trials, name, { ...partnerActor, company: name });
    const customer = deskOf(trials, name, customerActor);
    const seen = new Map<Card, string>();
    const fine = (what: string, ...cards: readonly Card[]): void => {
      areFine(cards, name, seen, what);
    };

    it(`${TRIALS} trials, page by page, each of them on one`, async () => {
      const cards = await pagesOf(partner, 'myTrials', {}, TRIALS);
      const opened = cards.flatMap((card) =>
        pressesOf(card).flatMap(({ wants, data }) => (wants === 'trial' ? data['trial'] : [])),
      );
      equal(new Set(opened).size, TRIALS);
      fine('my trials', ...cards);
    });

    it(`${TRIALS} trials of the customer’s company`, async () => {
      for (const view of ['ourTrials', 'accessList', 'accessReview', 'home'] as const) fine(view, await drawn(customer, view));
    });

    it(`${INVITATIONS} invitations, page by page, each of them on one`, async () => {
      const cards = await pagesOf(partner, 'invitations', { trial: first }, INVITATIONS);
      const texts = cards.flatMap((card) => seenTexts(card).map(({ text }) => text));
      equal(texts.filter((text) => /^(?:Invited on|Accepted by|Taken back)/u.test(text)).length, INVITATIONS);
      fine('invitations', ...cards);
    });

    it(`${TASKS} tasks of a removal, to both sides, and its statement`, async () => {
      const settled = trialOf(name, 0, { completedAt: at });
      for (const actor of [{ ...partnerActor, company: name }, customerActor]) {
        fine(`tasks to the ${actor.side}`, await drawn(deskOf(trials, name, actor), 'removalTasks', { trial: first }));
        fine(`statement to the ${actor.side}`, await drawn(deskOf([settled], name, actor), 'removalTasks', { trial: first }));
      }
    });

    it('the pages of such a trial, and its hand-over', async () => {
      for (const view of ['trial', 'ownership', 'access', 'binding', 'corrections'] as const)
        fine(view, await drawn(partner, view, { trial: first }));
      for (const view of ['ourTrial', 'access'] as const)
        fine(`customer’s ${view}`, await drawn(customer, view, { trial: first }));
    });

    const chromium = findChromium();
    const title = 'all of them are read on a phone without getting lost';
    if (chromium === undefined) it.skip(`${title} (left out: there is no Chromium to draw them with)`);
    else {
      after(closePhone);
      it(title, async () => {
        const heights = await heightsOnPhone([...seen.keys()], chromium);
        const tall = [...seen.values()].flatMap((what, nth) =>
          (heights[nth] ?? 0) > TALLEST ? [`${what}: ${heights[nth]}`] : [],
        );
        deepEqual(tall, []);
        ok(heights.length > 20 && heights.every((height) => height > 50));
      });
    }
  });

/** The desk of somebody, with a record in which everybody has the name. */
function deskOf(trials: readonly Trial[], name: string, actor: Actor): HubDesk {
  const desk = new HubDesk(trials, { ...actor, person: { ...actor.person, name } }, undefined, undefined, name);
  const known = ['alex', 'jo', 'alva', ...Array.from({ length: INVITATIONS }, (_, nth) => `invited-${nth}`)];
  for (const personId of known)
    for (const tenantId of ['partner-tenant', 'customer-tenant'])
      void desk.remember({ v: 1, tenantId, personId, name, email: `${personId}@adventure-works.com` });
  return desk;
}

/** One of many trials of companies that are all called so, with everything on it that can be. */
function trialOf(name: string, nth: number, removal: Partial<NonNullable<Trial['removal']>> = {}): Trial {
  const tasks = removal.completedAt === undefined ? tasksOf(false) : tasksOf(true);
  return sampleTrial({
    id: `dddddddd-0000-4000-8000-${String(nth).padStart(12, '0')}`,
    identity: 'handOver',
    product: nth % 2 === 0 ? 'sales' : 'customerService',
    customer: { company: name, country: 'DE', domain: 'adventure-works.com', tenantId: 'customer-tenant' },
    people: [{ tenantId: 'customer-tenant', personId: 'alva' }],
    ownership: { stage: 'named', admin: { tenantId: 'partner-tenant', personId: 'jo' }, lines: {}, account: '6ec92958' },
    invitations: Array.from({ length: INVITATIONS }, (_, one) => invitationOf(one)),
    removal: { id: 'r', scope: 'all', requestedAt: at, requestedBy: by, tasks, ...removal },
  });
}

function invitationOf(nth: number): Invitation {
  const state = (['open', 'revoked', 'redeemed'] as const)[nth % 3] ?? 'open';
  const invited = { tenantId: 'partner-tenant', personId: `invited-${nth}` };
  const redeemed = { by: { tenantId: 'customer-tenant', personId: 'alva' }, at };
  return {
    ...{ id: `i${nth}`, invited, as: 'colleague', for: {}, by, at, expiresAt: '2026-04-27T09:00:00.000Z', state },
    ...(state === 'redeemed' ? { redeemed } : {}),
  } as unknown as Invitation;
}

/** All tasks there are, and as many of a later release as make twenty-five. */
function tasksOf(isSettled: boolean): readonly RecordedTask[] {
  const known = removalPlan('all').map(({ task, hand }) => ({ task, hand }));
  const later = Array.from({ length: TASKS - known.length }, (_, nth) => ({ task: `later${nth}`, hand: 'customer' as const }));
  const all = [...known, ...later] as readonly RecordedTask[];
  return isSettled ? all.map((one) => ({ ...one, settled: { by, at, outcome: 'done' } })) : all;
}

async function drawn(desk: HubDesk, name: ViewName, args: Readonly<Record<string, string>> = {}): Promise<Card> {
  ok(args['trial'] === undefined || isOfTrial(views[name]));
  const screen = { kind: 'view', name, args } as const;
  const shown = await desk.shown({ screen, conversation: newConversation() });
  return shown?.card ?? {};
}

/** Every page of a list, by pressing what leads on. */
async function pagesOf(
  desk: HubDesk,
  view: ViewName,
  args: Readonly<Record<string, string>>,
  of: number,
): Promise<readonly Card[]> {
  const cards: Card[] = [];
  for (let next: Readonly<Record<string, string>> | undefined = args; next !== undefined;) {
    const card: Card = await drawn(desk, view, next);
    cards.push(card);
    const from: string | undefined = pressesOf(card).find(({ wants, data }) => wants === view && Number(data['from']) > 0)?.data[
      'from'
    ];
    next = from === undefined || cards.length > of ? undefined : { ...args, from };
  }
  return cards;
}

/** Of each card: light, readable, no two rows alike. How high it is, is measured at the end. */
function areFine(cards: readonly Card[], name: string, seen: Map<Card, string>, what: string): void {
  for (const card of cards) {
    deepEqual(brokenShape(card), [], what);
    ok(bytesOf(card) < 25 * 1024, `${what}: ${bytesOf(card)} bytes`);
    ok(JSON.stringify(card).includes(name.slice(0, 8)), `the name is on ${what}`);
    const halves = seenTexts(card).filter(({ text }) => /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/u.test(text));
    deepEqual(halves, [], `no letter of ${what} is cut in two`);
    seen.set(card, what);
  }
}
