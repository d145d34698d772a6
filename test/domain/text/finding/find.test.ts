import { deepEqual, ok } from 'node:assert/strict';
import { finder } from '../../../../src/domain/text/find';
import { portfolio, QUERIES, wantedIn } from './portfolio';

const search = { companies: finder(portfolio.companies), people: finder(portfolio.people) };

describe('the one search', () => {
  for (const [kind, { in: where, lines }] of Object.entries(QUERIES))
    describe(kind, () => {
      for (const { typed, meaning } of wantedIn(lines))
        it(`${typed} > ${meaning.join(' ') || '-'}`, () => {
          deepEqual([...search[where].best(typed).items].toSorted(), [...meaning].toSorted());
        });
    });

  it('is measured by at least 200 lines of what people type', () => {
    const count = Object.values(QUERIES).flatMap(({ lines }) => wantedIn(lines)).length;
    ok(count >= 200, String(count));
  });

  it('says how well it fits, and lists all that fits for a filter', () => {
    deepEqual(
      ['Adventure Works', 'adventure', 'works', 'venture', 'advemture', 'zebra'].map((text) => search.companies.best(text).fit),
      ['whole', 'begins', 'words', 'part', 'slip', 'none'],
    );
    deepEqual(search.companies.all('adventure works'), ['aw', 'awc']);
    deepEqual(search.companies.all('fabricam'), ['fab', 'fabres']);
    deepEqual(search.companies.all(''), []);
  });
});
