import assert from 'node:assert/strict';
import { ActivityTypes, type Activity } from '../../src/sdk';
import { eventOf, getsAnswer, senderOf } from '../../src/channel/read-activity';
import { pressEvent } from '../../src/channel/read-press';
import { readName } from '../../src/domain/people/person-name';

const BOT = { id: '28:bot', name: 'Partner Concierge' };

function message(text: string, more: object = {}): Activity {
  return { type: ActivityTypes.Message, text, recipient: BOT, ...more } as Activity;
}

const html = (content: string): object => ({ attachments: [{ contentType: 'text/html', content }] });

describe('what a person did', () => {
  it('has the lines and cells of the HTML part where the text lost them', () => {
    const lost = message('Jo BerryFabrikam GmbH', html('<p>Jo Berry</p><div>Fabrikam&nbsp;GmbH</div>'));
    assert.deepEqual(eventOf(lost), { kind: 'text', text: 'Jo Berry\nFabrikam GmbH' });
    const row = message('Fabrikam DE', html('<table><tr><td>Fabrikam</td><td>DE</td></tr></table>'));
    assert.deepEqual(eventOf(row), { kind: 'text', text: 'Fabrikam\tDE' });
  });

  it('is what was typed where the HTML part says something else, or no more', () => {
    assert.deepEqual(eventOf(message('yes', html('<p>no</p><p>never</p>'))), { kind: 'text', text: 'yes' });
    assert.deepEqual(eventOf(message('a\nb', html('<p>a b</p>'))), { kind: 'text', text: 'a\nb' });
    assert.deepEqual(eventOf(message('a', { attachments: [{ contentType: 'text/html' }] })), { kind: 'text', text: 'a' });
  });

  it('names whom it mentions, and not the bot that is called', () => {
    const called = { entities: [{ type: 'mention', text: '<at>Concierge</at>', mentioned: { id: BOT.id } }] };
    assert.deepEqual(eventOf(message('<at>Concierge</at> give Litware to <at>Mira Holt</at>', called)), {
      kind: 'text',
      text: 'give Litware to Mira Holt',
    });
    assert.deepEqual(eventOf(message('<at>Partner Concierge</at> help')), { kind: 'text', text: 'help' });
  });

  it('is read through Safe Links', () => {
    const link = 'https://nam06.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.fabrikam.com%2F&data=05';
    assert.deepEqual(eventOf(message(`see ${link} now`)), { kind: 'text', text: 'see https://www.fabrikam.com/ now' });
  });

  it('gets no answer where it is a reaction', () => {
    assert.equal(getsAnswer({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] } as Activity), false);
  });

  it('holds no secret where nobody looks for one: in the name of an input, a person’s own, or a locale', () => {
    const sent = { '4111-1111-1111-1111': 'a', phone: '4111 1111 1111 1111', company: 'Fabrikam' };
    const { data, removed } = pressEvent({ verb: 'signUp', data: sent });
    assert.deepEqual(
      [data, removed],
      [
        { phone: '', company: 'Fabrikam' },
        { '': 'card', phone: 'card' },
      ],
    );
    assert.equal(readName('Jo Berry 4111 1111 1111 1111'), 'Jo Berry …');
    const speaking = (locale: string): string => senderOf(message('hello', { locale, conversation: { id: 'a:1' } })).locale;
    assert.deepEqual(['aa-41111111-11111111', 'zh-Hant-TW'].map(speaking), ['en-GB', 'zh-Hant-TW']);
  });
});
