/** The longest lists there can be, with the longest names, stay light and readable, in any script. */

import { deepEqual, ok } from 'node:assert/strict';
import type { Button } from '../../cards/engine/content';
import { CardRenderer } from '../../cards/engine/render';
import { shortName } from '../../cards/engine/short-name';
import { createWords } from '../../cards/engine/words';
import { invitationsCard } from '../../cards/invitation';
import { checklistCard, taskLead, taskSection, type Parties } from '../../cards/removal';
import { pressSection } from '../../cards/trial-page';
import { myTrialsCard } from '../../cards/views';
import { plannedTask, REMOVAL_TASKS } from '../../src/domain/access/removal';
import { bytesOf } from './card-rules';
import { brokenShape } from './live-rules';

const say = createWords()('en-GB');
const renderer = new CardRenderer();
const around = { context: '', counter: '', problems: [], notes: [], token: { journey: 'x', step: 'x', revision: 1 } };

/** 115 signs each: plain, with accents that stand by themselves, and from right to left. */
const NAMES = {
  long: 'Adventure Works Holding and Consulting '.repeat(3).slice(0, 115),
  accents: 'Łódź Cafe\u0301 Mu\u0308nster '.repeat(7).slice(0, 115),
  rightToLeft: 'شركة المغامرة للاستشارات '.repeat(5).slice(0, 115),
} as const;

for (const [kind, name] of Object.entries(NAMES))
  describe(`the largest lists with names that are ${kind}`, () => {
    const press = (title: string): Button => ({ verb: 'trial', title, args: { trial: 'dddddddd-0000-4000-8000-000000000001' } });
    const parties: Parties = {
      company: name,
      partner: name,
      partnerFirst: name,
      told: 'yes',
      shortCompany: shortName(name),
      shortPartner: shortName(name),
      side: 'customer',
    };

    it('20 invitations', () => {
      const rows = Array.from({ length: 20 }, () => ({
        name,
        state: say.plain('invitations.state.open', { date: '1 May 2026', until: '15 May 2026' }),
        button: press(name),
      }));
      isFine(invitationsCard(say, name, rows, press('Open'), [press('Back')]));
    });

    it('a page of trials', () => {
      const rows = Array.from({ length: 5 }, (_, n) => ({
        id: `t${n}`,
        company: name,
        status: say.text(name),
        isLate: n === 0,
        next: say.text(name),
      }));
      isFine(myTrialsCard(say, { urgent: 1 }, rows, [press('More')]));
    });

    it('every task of a removal, the one in hand with its words', () => {
      const lines = REMOVAL_TASKS.map((task) => ({
        task,
        stands: 'done' as const,
        note: say('removal.by', { name, date: '1 May 2026' }),
        button: press(name),
      }));
      const plan = plannedTask('billingRolesRemoved')!;
      const lead = taskLead(say, plan, say('removal.checklist.next'), [], parties, [press('Done')]);
      const said = { heading: say('removal.checklist.heading', parties), hint: '' };
      isFine(
        checklistCard(said, lead, [taskSection(say, say.text(parties.shortPartner), '', false, lines, parties)], parties, [
          press('Back'),
        ]),
      );
    });

    it('25 rows to press', () => {
      isFine({
        name: 'notice',
        id: 'home',
        params: {},
        said: { heading: say.text(name), hint: '' },
        data: {},
        buttons: [],
        sections: [
          pressSection(
            say,
            'x',
            '',
            Array.from({ length: 25 }, () => press(name)),
          ),
        ],
      });
    });

    it('a name in a row keeps its beginning, and is short', () => {
      const short = shortName(name);
      ok(Array.from(short).length <= 30 && short.endsWith('…'));
      ok(name.startsWith(short.slice(0, 10)));
    });
  });

it('a short name stays as it is', () => {
  deepEqual(
    ['Contoso', 'Fabrikam Partners'].map((one) => shortName(one)),
    ['Contoso', 'Fabrikam Partners'],
  );
});

function isFine(content: Parameters<CardRenderer['render']>[0]): void {
  const card = renderer.render(content, around, say);
  deepEqual(brokenShape(card), []);
  ok(bytesOf(card) < 25 * 1024, `${bytesOf(card)} bytes`);
}
