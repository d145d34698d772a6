/** E-mail addresses and the sorts of mailboxes. */

import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { belongsTo, mailboxKind, readEmail } from '../../../src/domain/people/email';

const OK: readonly (readonly [string, string])[] = [
  ['Megan.Bowen@Adventure-Works.COM', 'Megan.Bowen@adventure-works.com'],
  ['  megan@contoso.com. ', 'megan@contoso.com'],
  ['mailto:megan@contoso.com', 'megan@contoso.com'],
  ['Megan Bowen <megan@contoso.com>', 'megan@contoso.com'],
  ['<megan@contoso.com>;', 'megan@contoso.com'],
  ["o'neil+trial@contoso.co.uk", "o'neil+trial@contoso.co.uk"],
  ['admin@contoso.onmicrosoft.com', 'admin@contoso.onmicrosoft.com'],
  ['jo@bücher.example.de', 'jo@xn--bcher-kva.example.de'],
  ['me\u200Bgan@con\u200Btoso.com', 'megan@contoso.com'],
  ['someone@www.contoso.com', 'someone@contoso.com'],
  ['jo@contoso.mail.onmicrosoft.com', 'jo@contoso.mail.onmicrosoft.com'],
];

const BAD: readonly (readonly [unknown, string])[] = [
  ['', 'empty'],
  [undefined, 'empty'],
  ['megan', 'notAnEmail'],
  ['megan@', 'notAnEmail'],
  ['@contoso.com', 'notAnEmail'],
  ['megan@@contoso.com', 'notAnEmail'],
  ['a@b@contoso.com', 'notAnEmail'],
  ['megan..b@contoso.com', 'notAnEmail'],
  ['.megan@contoso.com', 'notAnEmail'],
  ['megan b@contoso.com', 'notAnEmail'],
  ['mégan@contoso.com', 'notAnEmail'],
  ['"m"@contoso.com', 'notAnEmail'],
  ['megan@contoso', 'notAnEmail'],
  ['megan@[192.168.0.1]', 'notAnEmail'],
  ['megan@192.168.0.1', 'notAnEmail'],
  ['megan@contoso.com/x', 'notAnEmail'],
  ['megan@contoso.com:80', 'notAnEmail'],
  ['megan@con_toso.com', 'notAnEmail'],
  ['https://contoso.com', 'notAnEmail'],
  ['megan@contoso.com, alex@contoso.com', 'notAnEmail'],
  ['megan@contoso.invalid', 'unknownSuffix'],
  ['megan@contoso.corp', 'unknownSuffix'],
  [`${'m'.repeat(65)}@contoso.com`, 'tooLong'],
  [`m@${'m'.repeat(64)}.com`, 'tooLong'],
  [`${'m'.repeat(64)}@${`${'m'.repeat(60)}.`.repeat(3)}contoso.com`, 'tooLong'],
  ['a@'.repeat(20_000), 'tooLong'],
  ['contoso.com#@evil.com#x', 'notAnEmail'],
  ['jo@contoso.com#@evil.com', 'notAnEmail'],
  ['jo@contoso.com\\evil.com', 'notAnEmail'],
  ['jo@contoso.com%2eevil.com', 'notAnEmail'],
  ['jo@cоntoso.com', 'lookAlike'],
  ['jo@onmicrosoft.com', 'notAnEmail'],
  ['jo@mail.onmicrosoft.com', 'notAnEmail'],
  [['megan@contoso.com'], 'notAnEmail'],
  [{ toString: () => 'megan@contoso.com' }, 'notAnEmail'],
  ['__proto__', 'notAnEmail'],
];

const KINDS: readonly (readonly [string, string])[] = [
  ['x@outlook.com', 'consumer'],
  ['x@Hotmail.co.uk', 'consumer'],
  ['x@live.nl', 'consumer'],
  ['info@gmail.com', 'consumer'],
  ['x@yahoo.co.jp', 'consumer'],
  ['x@icloud.com', 'consumer'],
  ['x@gmx.at', 'consumer'],
  ['x@web.de', 'consumer'],
  ['x@proton.me', 'consumer'],
  ['x@mail.gmx.net', 'consumer'],
  ['info@contoso.com', 'shared'],
  ['Office@contoso.com', 'shared'],
  ['no-reply@contoso.com', 'shared'],
  ['no_reply+x@contoso.com', 'shared'],
  ['admin@contoso.onmicrosoft.com', 'shared'],
  ['team@contoso.com', 'shared'],
  ['megan@contoso.com', 'work'],
  ['informer@contoso.com', 'work'],
  ['sales.manager@contoso.com', 'work'],
  ['x@notgmail.com', 'work'],
  ['x@gmail.com.contoso.com', 'work'],
  ['x@live.contoso.com', 'work'],
  ['__proto__', 'work'],
  ['', 'work'],
];

describe('readEmail', () => {
  for (const [text, email] of OK) {
    it(`reads ${text}`, () => {
      assert.deepEqual(readEmail(text), { kind: 'ok', email });
    });
  }

  for (const [text, reason] of BAD) {
    it(`says ${reason} of ${inspect(text).slice(0, 50)}`, () => {
      assert.deepEqual(readEmail(text), { kind: 'bad', reason });
    });
  }

  it('reads what it made again', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        const first = readEmail(typed);
        if (first.kind === 'ok') assert.deepEqual(readEmail(first.email), first);
        else assert.ok(['unknownSuffix', 'notAnEmail'].includes(first.reason), typed);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => ['ok', 'bad'].includes(readEmail(value).kind)));
  });
});

describe('mailboxKind', () => {
  for (const [email, kind] of KINDS) {
    it(`calls ${email} ${kind}`, () => {
      assert.equal(mailboxKind(email), kind);
    });
  }
});

describe('belongsTo', () => {
  it('takes the domain and what is below it', () => {
    assert.equal(belongsTo('x@Contoso.com', 'contoso.COM'), true);
    assert.equal(belongsTo('x@emea.contoso.com', 'contoso.com'), true);
    assert.equal(belongsTo('x@notcontoso.com', 'contoso.com'), false);
    assert.equal(belongsTo('x@contoso.com', 'emea.contoso.com'), false);
    assert.equal(belongsTo('x@contoso.com.evil.com', 'contoso.com'), false);
    assert.equal(belongsTo('contoso.com@evil.com', 'contoso.com'), false);
    assert.equal(belongsTo('x@', ''), false);
  });
});
