/** Two bots over the same trials: one reads the record whole, the other by the index of its portfolio. What they show must be the same. */

import { createWords } from '../../../cards/engine/words';
import type { Trial } from '../../../src/domain/record/trial';
import { tablesOf } from '../../kit/storage/record';
import { AppStage } from '../../kit/stage/app-stage';
import { CONTOSO, people } from '../../kit/stage/cast';
import type { Chat } from '../../kit/stage/chat';
import { cardText } from '../../kit/stage/card-text';
import { sampleTrial } from '../../domain/record/trial-samples';

const say = createWords()('en-GB');

/** Who looks after every third. */
export const KIM = { tenantId: CONTOSO, personId: people.Kim.person.aadObjectId };
/** Who looks after most of them. */
export const ROBIN = { tenantId: CONTOSO, personId: people.Robin.person.aadObjectId };

/** A trial of Contoso's; of every third Kim looks after. `days`: when it ends, from the stage's day on. */
function held(place: number, company: string, changes: Partial<Trial> = {}, days?: number): Trial {
  const endsOn = new Date(Date.UTC(2026, 3, 14 + (days ?? 0))).toISOString().slice(0, 10);
  return sampleTrial({
    id: `eeeeeeee-0000-4000-8000-${String(place).padStart(12, '0')}`,
    partnerTenantId: CONTOSO,
    customer: { company, country: 'DE', domain: `${company.toLowerCase().replace(/[^a-z]/gu, '')}.com` },
    owner: place % 3 === 0 ? KIM : ROBIN,
    contact: { tenantId: CONTOSO, personId: 'contact' },
    clocks: days === undefined ? [] : [{ kind: 'environment', endsOn, zone: 'UTC', source: 'computed' }],
    createdAt: '2026-03-01T09:00:00.000Z',
    changedAt: '2026-03-01T09:00:00.000Z',
    ...changes,
  });
}

/** Companies, each with the days until its trial ends. */
const ENDING = [
  'Alpine Ski House 5, Bellows College 16, Consolidated Messenger 19, Datum Corporation 17, First Up Consultants 7',
  'Fourth Coffee 18, Humongous Insurance 8, Munson’s Pickles 22, Nod Publishers 9, Oak Street Bakery 25, Relecloud 10',
  'School of Fine Art 28, Southridge Video 11, The Phone Company 30, Tailwind Traders 13, VanArsdel 33, Wide World Importers 14',
  'Lamna Healthcare 36, Liberty Delightful -1, Orchard Textiles 40, Vigor Airlines -3, Northern Glass 45, Summit Joinery 15',
];

/** Of other countries and products, more than a card shows. */
const MORE: readonly Trial[] = ENDING.flatMap((line) => line.split(', ')).map((entry, at) => {
  const [, company = '', days] = /^(.*) (-?\d+)$/u.exec(entry) ?? [];
  const product = at % 2 === 0 ? 'sales' : 'businessCentral';
  return held(16 + at, company, { customer: { company, country: at % 3 === 0 ? 'DE' : 'FR' }, product }, Number(days));
});

/** What still reminds although it is out of the lists, what reminds somebody who does not look after it, and a second sign-up that is open. */
const APART: readonly Trial[] = [
  held(50, 'Harbour Foods', {
    ...{ state: 'deleted', archivedAt: '2026-04-10T09:00:00.000Z' },
    removal: {
      ...{
        id: 'r',
        scope: 'all',
        requestedBy: { tenantId: 'customer', personId: 'alva' },
        requestedAt: '2026-04-11T09:00:00.000Z',
      },
      tasks: [{ task: 'relationshipEnded', hand: 'partner' }],
    },
  }),
  held(51, 'Kitchens of Wood', {
    invitations: [
      {
        ...{ id: 'i', invited: { tenantId: CONTOSO, personId: 'contact' }, as: 'colleague', by: ROBIN, state: 'open' },
        ...{ at: '2026-04-09T09:00:00.000Z', expiresAt: '2026-04-23T09:00:00.000Z' },
      },
    ],
  }),
  held(54, 'Sunrise Bakery', { state: 'planned' }),
];

/** One in every state, and many that end on different days, most of them Robin’s. */
export const HELD: readonly Trial[] = [
  held(1, 'Adventure Works', {}, 1),
  held(2, 'Fabrikam Residences', {}, 3),
  held(3, 'Tailspin Toys', {}, 6),
  held(4, 'Wingtip Toys', {}, 12),
  held(5, 'Litware', {}, 20),
  held(6, 'Proseware', {}, -2),
  held(7, 'Woodgrove Bank', {}, -9),
  held(8, 'Northwind Traders', { state: 'planned' }),
  held(9, 'Lucerne Publishing', { state: 'expired' }, -30),
  held(10, 'Margie’s Travel', { state: 'active' }, 4),
  held(11, 'Trey Research', { state: 'active', clocks: [] }),
  held(12, 'Blue Yonder Airlines', { state: 'abandoned' }),
  held(13, 'City Power & Light', { kind: 'subscription', recurringBilling: 'on' }),
  held(14, 'Coho Winery', { state: 'deleted', archivedAt: '2026-04-01T09:00:00.000Z' }),
  held(15, 'Graphic Design Institute', {}, 2),
  ...MORE,
  ...APART,
];

/** A bot over these trials that reads up to `few` of them as they are; its index is made. */
export async function portfolioStage(few: number, trials: readonly Trial[] = HELD): Promise<AppStage> {
  const stage = new AppStage({ parts: { few } });
  await stage.start();
  const tables = await tablesOf(stage);
  for (const trial of trials) {
    const { id: trialId, createdAt: at } = trial;
    await tables.record({
      code: 'created',
      id: `created-${trialId}`,
      at,
      by: ROBIN,
      tenantId: CONTOSO,
      trialId,
      trial,
      people: [],
    });
  }
  await tables.rebuildPortfolios(() => false);
  return stage;
}

/** Two bots over the same trials: one reads all as they are, the other by the index. */
export async function portfolioPair(trials: readonly Trial[] = HELD): Promise<readonly [AppStage, AppStage]> {
  const few = await portfolioStage(100, trials);
  const many = new AppStage({ parts: { few: 2 } });
  await many.start();
  await many.beginOn(await few.keptTables());
  return [few, many];
}

/** What is on the last card. */
export function lastCard(chat: Chat): string {
  return cardText(chat.messages.findLast(({ card }) => card !== undefined)?.card ?? {});
}

/** A card without what differs by design: how to look for one. */
export function alike(card: string): string {
  return card
    .replaceAll(say.plain('portfolio.searchMany'), '')
    .replaceAll(say.plain('portfolio.search'), '')
    .replaceAll(say.plain('portfolio.foundNoneOfMany'), '')
    .replaceAll(say.plain('portfolio.foundNone'), '')
    .replace(/\n+/gu, '\n')
    .trim();
}
