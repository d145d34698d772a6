import assert from 'node:assert/strict';
import { ActivityTypes, type Activity } from '../../src/sdk';
import { eventOf } from '../../src/channel/read-activity';

const ID = '1772050244591';
const CARD = `<strong itemprop="mri" itemid="28:bot">Partner Concierge</strong><span itemprop="time" itemid="${ID}"></span>`;
const BLOCK = `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="${ID}">\r\n${CARD}\r\n<p itemprop="preview">In which country is Fabrikam billed?</p>\r\n</blockquote>`;

function message(text: string, more: object = {}): Activity {
  return { type: ActivityTypes.Message, text, recipient: { id: '28:bot', name: 'Partner Concierge' }, ...more } as Activity;
}

const html = (content: string): object => ({ attachments: [{ contentType: 'text/html', content }] });
const entity = (more: object): object => ({ type: 'quotedReply', quotedReply: { messageId: ID, ...more } });

interface Case {
  readonly name: string;
  readonly sent: Activity;
  readonly text: string;
  readonly quoted?: string;
}

/** Shapes: Teams SDK, quoted replies (2026); Graph, chat message body; the Skype form that old clients repeat in the text. */
const CASES: readonly Case[] = [
  {
    name: 'an entity and a placeholder',
    sent: message(`<quoted messageId="${ID}"/> Austria`, { entities: [entity({ validatedMessageReference: true })] }),
    text: 'Austria',
    quoted: ID,
  },
  { name: 'a placeholder alone', sent: message(`<quoted messageId="${ID}"/>Austria`), text: 'Austria', quoted: ID },
  { name: 'a block of HTML', sent: message('Austria', html(`${BLOCK}<p>Austria</p>`)), text: 'Austria', quoted: ID },
  {
    name: 'a block, and the quote in the text as well',
    sent: message('Partner Concierge\nIn which country is Fabrikam billed?\nAustria', html(`${BLOCK}\r\n<p>Austria</p>`)),
    text: 'Austria',
    quoted: ID,
  },
  { name: 'a block within the text', sent: message(`${BLOCK}\r\nAustria`), text: 'Austria', quoted: ID },
  {
    name: 'a quote of a quote',
    sent: message(
      'Austria',
      html(BLOCK.replace('</blockquote>', '<blockquote>older</blockquote></blockquote>') + '<p>Austria</p>'),
    ),
    text: 'Austria',
    quoted: ID,
  },
  { name: 'lines marked as quoted', sent: message('> In which country?\n> Say\n\nAustria'), text: 'Austria' },
  { name: 'the marks as entities', sent: message('&gt; In which country?\nAustria'), text: 'Austria' },
  { name: 'the Skype form', sent: message('[1706757811] Partner Concierge: In which country?\n\n<<< Austria'), text: 'Austria' },
  { name: 'a reply to a message', sent: message('Austria', { replyToId: ID }), text: 'Austria', quoted: ID },
  {
    name: 'several lines below a quote',
    sent: message('Jo BerryFabrikam GmbH', html(`${BLOCK}<p>Jo Berry</p><p>Fabrikam GmbH</p>`)),
    text: 'Jo Berry\nFabrikam GmbH',
    quoted: ID,
  },
  {
    name: 'a message that is gone',
    sent: message(`<quoted messageId="${ID}"/> Austria`, { entities: [entity({ isReplyDeleted: true })] }),
    text: 'Austria',
  },
  {
    name: 'a reference that Teams could not check',
    sent: message(`<quoted messageId="${ID}"/> Austria`, { entities: [entity({ validatedMessageReference: false })] }),
    text: 'Austria',
  },
  {
    name: 'two messages',
    sent: message('<quoted messageId="1"/><quoted messageId="2"/> Austria'),
    text: 'Austria',
  },
];

describe('a message that quotes another one', () => {
  for (const { name, sent, text, quoted } of CASES)
    it(`is what its writer wrote, with ${name}`, () => {
      assert.deepEqual(eventOf(sent), { kind: 'text', text, ...(quoted === undefined ? {} : { quoted }) });
    });

  it('says nothing where nothing was written beside the quote', () => {
    const bare = message('Partner ConciergeIn which country is Fabrikam billed?', html(BLOCK));
    assert.deepEqual(eventOf(bare), { kind: 'odd', what: 'sticker' });
  });

  it('holds no secret of the message it quotes', () => {
    const quote = BLOCK.replace('In which country is Fabrikam billed?', 'my password is hunter2-Zx9');
    assert.deepEqual(eventOf(message('done', html(`${quote}<p>done</p>`))), { kind: 'text', text: 'done', quoted: ID });
  });

  it('leaves other marks and blocks as they were typed', () => {
    for (const text of ['> sign up', '5 > 3', '[draft] Fabrikam: ready', 'a <<< b'])
      assert.deepEqual(eventOf(message(text)), { kind: 'text', text });
    const formatted = message('Fabrikam GmbH', html('<blockquote><p>Fabrikam GmbH</p></blockquote>'));
    assert.deepEqual(eventOf(formatted), { kind: 'text', text: 'Fabrikam GmbH' });
  });

  it('takes no names that are no ids', () => {
    const odd = message('<quoted messageId="a b"/> Austria', { entities: [{ type: 'quotedReply' }, null, 7] });
    assert.deepEqual(eventOf(odd), { kind: 'text', text: 'Austria' });
    assert.deepEqual(eventOf(message('Austria', { replyToId: 7 })), { kind: 'text', text: 'Austria' });
  });
});
