import assert from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import { cardText } from '../../kit/stage/card-text';
import { HubDesk } from '../../kit/stage/hub-desk';
import { sampleTrial } from '../../domain/record/trial-samples';

const ending = (id: string, company: string, country: string, product: string, endsOn: string) =>
  sampleTrial({
    id,
    customer: { company, country },
    product,
    clocks: [{ kind: 'environment', endsOn, zone: 'UTC', source: 'computed' }],
  });

// Today is Tuesday, 14 April 2026.
const desk = new HubDesk([
  ending('a', 'Ostwind Logistik', 'DE', 'sales', '2026-05-10'),
  ending('b', 'Mirador Textiles', 'FR', 'businessCentral', '2026-04-22'),
  ending('c', 'Juniper Labs', 'US', 'sales', '2026-04-17'),
]);
const ALL = ['Ostwind Logistik', 'Mirador Textiles', 'Juniper Labs'];

/** What was heard, and the trials on the card after it. */
async function listedFor(line: string): Promise<readonly string[]> {
  const attempt = await desk.hear(line, newConversation());
  assert.equal(attempt.screen?.kind === 'view' && attempt.screen.name, 'myTrials', line);
  const text = cardText((await desk.shown(attempt))?.card ?? {});
  return ALL.filter((company) => text.includes(company));
}

describe('the trials that a line asks for', () => {
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['trials in Germany', ['Ostwind Logistik']],
    ['which trials are Business Central', ['Mirador Textiles']],
    ['Sales trials ending next month', ['Ostwind Logistik']],
    ['which trials end next week', ['Mirador Textiles']],
    ['which trials end this month', ['Mirador Textiles', 'Juniper Labs']],
    ['show me all Sales trials', ['Ostwind Logistik', 'Juniper Labs']],
    ['welche Kunden sitzen in Frankreich', ['Mirador Textiles']],
    ['welche Trials enden nächsten Monat', ['Ostwind Logistik']],
    ['quels essais sont en France', ['Mirador Textiles']],
    ['my trials Germany', ['Ostwind Logistik']],
    ['my trials', ALL],
  ];
  for (const [line, expected] of lines)
    it(line, async () => {
      assert.deepEqual(await listedFor(line), expected);
    });

  it('says what it looked for where there is none', async () => {
    const attempt = await desk.hear('Business Central trials in Germany', newConversation());
    const text = cardText((await desk.shown(attempt))?.card ?? {});
    assert.match(text, /No trial fits “Germany, Business Central”/u);
  });
});
