/** The list that fills while somebody types: sane at every letter, over real HTTP as Teams asks, and over many names. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import type { DirectoryCompany } from '../../src/directory/company';
import { foldName } from '../../src/domain/text/fold';
import { EngineDirectory } from '../../src/directory/engine-directory';
import { MOST_SHOWN } from '../../src/turn/typeahead';
import { searched } from '../kit/stage/activities';
import { AppStage, people } from '../kit/stage/app-stage';
import { objectOf } from '../kit/json';
import { inventCompanies } from './invented/companies';
import { writtenCompanies } from './invented/written';
import { typed, type Typed } from './letters';
import { times } from '../kit/sweep';

const all = [...inventCompanies(4_000), ...writtenCompanies];
/** Every so many of them is typed. */
const EVERY = times(138, 23);

const told = (some: readonly Typed[]): string =>
  some.map(({ company, shownFrom, gone }) => `${company.name}: ${shownFrom ?? 'never'}; gone at ${gone.join(' | ')}`).join('\n');
/** Twins that a name alone can't tell apart are more than a list shows, or stand for each other. */
const folded = all.map(({ name }) => foldName(name));
/** Where more names begin so than a list shows, it may be any of them. */
const isTold = (text: string): boolean => folded.filter((name) => name.startsWith(foldName(text))).length <= MOST_SHOWN;
const nameOf = ({ name }: DirectoryCompany): string => name.toLowerCase();
const counts = new Map<string, number>();
for (const one of all) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);

describe('a name typed letter by letter', () => {
  const directory = new EngineDirectory(all);

  it('is in a list of at most fifteen at the end, has come before half of it is typed, and does not leave again', async () => {
    const names = all.filter((one, at) => at % EVERY === 0 && counts.get(nameOf(one)) === 1);
    const went: Typed[] = [];
    for (const company of names)
      went.push(
        await typed(company, async (text) => {
          const answer = await directory.search(text, { most: MOST_SHOWN });
          return answer.kind === 'found' ? answer.found.map(({ partnerId }) => partnerId) : [];
        }),
      );
    equal(Math.max(...went.map(({ most }) => most)), MOST_SHOWN);
    const lost = went.filter(({ shownFrom }) => shownFrom === undefined);
    deepEqual(told(lost), '', 'not there at the end');
    const left = went.filter(({ gone }) => gone.some(isTold));
    ok(left.length <= went.length / 100, `${left.length} of ${went.length} left again:\n${told(left)}`);
    const late = went.filter(({ shownFrom = 0, company }) => shownFrom > 4 + Array.from(company.name).length / 2);
    ok(late.length <= went.length / 10, `${late.length} of ${went.length} came late:\n${told(late)}`);
  });

  it('is sane over HTTP, as a client asks at each letter', async () => {
    const stage = new AppStage({ parts: { directory } });
    await stage.start();
    const chat = stage.channel.chat(people.Robin);
    const listed = async (text: string): Promise<readonly string[]> => {
      // Five letters a second.
      stage.clock.advance(200);
      const { status, body } = await chat.send(
        searched(chat.origin, { id: 'f:1', at: stage.clock.now() }, 'partnerCompanies', text),
      );
      equal(status, 200);
      const { value } = objectOf(body);
      const { results } = value as { readonly results: readonly { readonly value: string }[] };
      return results.map((one) => one.value);
    };
    for (const name of [
      'Kwik & Klaar Boekhouding VOF',
      '4wardis Ltd',
      "O'Shaughnessy Retail Systems Ltd",
      'Đorđević Sistemi d.o.o.',
      '한빛정보시스템 주식회사',
    ]) {
      const company = all.find((one) => one.name === name);
      const went = company && (await typed(company, listed));
      deepEqual([went?.gone, went?.empty, (went?.most ?? 99) <= MOST_SHOWN], [[], 0, true], name);
      ok((went?.shownFrom ?? 99) <= 6, `${name} came at letter ${went?.shownFrom}`);
    }
    await stage.stop();
  });
});
