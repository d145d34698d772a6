/** The list that fills while somebody types: what Teams asks and gets, and what it gets when it sends something else. */

import assert from 'node:assert/strict';
import { SampleDirectory } from '../../src/directory/sample-directory';
import { noDirectory } from '../../src/directory/no-directory';
import type { PartnerDirectory, SearchFor } from '../../src/domain/credit/partner-directory';
import { INVOKE_RESPONSE_KEY, type Activity, type TurnContext } from '../../src/sdk';
import { isTypeahead, Typeahead } from '../../src/turn/typeahead';
import type { Verdict } from '../../src/turn/rate-limit';

/** As Teams sends it (Typeahead search in Adaptive Cards). */
function asked(value: unknown): Activity {
  return {
    type: 'invoke',
    name: 'application/search',
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:1', name: 'Robin', aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001' },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: '11111111-1111-4111-8111-111111111111' },
    value,
  } as unknown as Activity;
}

interface Answered {
  readonly status: number;
  readonly body: {
    readonly statusCode: number;
    readonly type: string;
    readonly value: { readonly results: readonly { readonly value: string; readonly title: string }[] };
  };
}

async function answer(
  value: unknown,
  directory: PartnerDirectory = new SampleDirectory(),
  verdict: Verdict = 'pass',
): Promise<Answered> {
  const turnState = new Map<unknown, unknown>();
  const activity = asked(value);
  await new Typeahead({ directory, limits: { take: () => verdict } }).answer({ activity, turnState } as unknown as TurnContext);
  assert.equal(activity.value, undefined, 'what was typed is forgotten');
  const response = turnState.get(INVOKE_RESPONSE_KEY) as { readonly type: string; readonly value: Answered };
  assert.equal(response.type, 'invokeResponse');
  return response.value;
}

const query = (queryText: unknown, more: object = {}): object => ({
  queryText,
  queryOptions: { skip: 0, top: 15 },
  dataset: 'partnerCompanies',
  ...more,
});

describe('search while somebody types', () => {
  it('is told from every other activity', () => {
    assert.ok(isTypeahead(asked({})));
    assert.ok(!isTypeahead({ ...asked({}), name: 'adaptiveCard/action' }));
    assert.ok(!isTypeahead({ ...asked({}), type: 'message' }));
  });

  it('answers with PartnerIDs, and with what tells companies apart', async () => {
    const { status, body } = await answer(query('contoso'));
    assert.deepEqual([status, body.statusCode, body.type], [200, 200, 'application/vnd.microsoft.search.searchResponse']);
    assert.ok(
      body.value.results.some(
        ({ value, title }) => value === '4391507' && title === 'Contoso Consulting · Berlin, DE · 4391507 · +49 30 901820',
      ),
    );
    assert.equal(new Set(body.value.results.map(({ title }) => title)).size, body.value.results.length);
  });

  it('asks for fifteen at most, in the name of the tenant the channel says', async () => {
    const wanted: SearchFor[] = [];
    const directory: PartnerDirectory = {
      ...noDirectory,
      search: (_text, one = {}) => {
        wanted.push(one);
        const found = Array.from({ length: 40 }, (_, at) => ({ name: `Contoso ${at}`, partnerId: String(10_000 + at) }));
        return Promise.resolve({ kind: 'found', term: 'name', found });
      },
    };
    for (const top of [15, 5, 400, -1, 2.5, '3', undefined]) {
      const { body } = await answer(query('contoso', { queryOptions: { top }, tenantId: 'of the card' }), directory);
      assert.equal(body.value.results.length, top === 5 ? 5 : 15, String(top));
    }
    assert.deepEqual(new Set(wanted.map(({ tenantId }) => tenantId)), new Set(['11111111-1111-4111-8111-111111111111']));
  });

  const nothing: readonly (readonly [string, unknown])[] = [
    ['no text', query('')],
    ['one letter', query('c')],
    ['another list', query('contoso', { dataset: 'graph.microsoft.com/users' })],
    ['a card number', query('4111 1111 1111 1111')],
    ['an object for a text', query({ toString: 'contoso' })],
    ['10 KB', query('contoso '.repeat(1_280))],
    ['only marks', query('?!…')],
    ['a formula', query('=HYPERLINK("http://evil.example","x")')],
    ['no value', undefined],
    ['a list for a value', ['contoso']],
  ];
  for (const [what, value] of nothing) {
    it(`answers ${what} with an empty list`, async () => {
      const { status, body } = await answer(value);
      assert.deepEqual([status, body.value.results], [200, []]);
    });
  }

  it('answers with an empty list who asks too fast, and where there is no directory', async () => {
    assert.deepEqual((await answer(query('contoso'), new SampleDirectory(), 'silent')).body.value.results, []);
    assert.deepEqual((await answer(query('contoso'), noDirectory)).body.value.results, []);
  });
});
