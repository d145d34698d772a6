/** Domain names out of whatever people copy. */

import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { isConsumerDomain, readDomain, readMailDomain } from '../../src/domain/domain-name';

const OK: readonly (readonly [string, string])[] = [
  ['adventure-works.com', 'adventure-works.com'],
  ['https://www.adventure-works.com/x?y=1#z', 'adventure-works.com'],
  ['HTTP://Adventure-Works.com:8080', 'adventure-works.com'],
  ['https://user:secret@contoso.com/a@b', 'contoso.com'],
  ['@adventure-works.com', 'adventure-works.com'],
  ['megan@adventure-works.com', 'adventure-works.com'],
  ['Megan <megan@adventure-works.com>', 'adventure-works.com'],
  ['mailto:megan@adventure-works.com', 'adventure-works.com'],
  ['www.contoso.co.uk', 'contoso.co.uk'],
  ['CONTOSO.COM.', 'contoso.com'],
  ['`contoso.com`,', 'contoso.com'],
  ['contoso.com/about', 'contoso.com'],
  ['emea.contoso.com', 'emea.contoso.com'],
  ['bücher.de', 'xn--bcher-kva.de'],
  ['xn--bcher-kva.de', 'xn--bcher-kva.de'],
  ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
  ['ｃｏｎｔｏｓｏ．com', 'contoso.com'],
  ['contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
  ['con\u200Btoso.com', 'contoso.com'],
  ['www.com', 'www.com'],
];

const BAD: readonly (readonly [unknown, string])[] = [
  ['', 'empty'],
  [null, 'empty'],
  ['\uFEFF', 'empty'],
  ['contoso', 'notADomain'],
  ['contoso limited', 'notADomain'],
  ['contoso.com and fabrikam.com', 'notADomain'],
  ['co.uk', 'notADomain'],
  ['onmicrosoft.com', 'notADomain'],
  ['con_toso.com', 'notADomain'],
  ['-contoso.com', 'notADomain'],
  ['contoso..com', 'notADomain'],
  ['ftp://contoso.com', 'notADomain'],
  ['javascript://contoso.com', 'notADomain'],
  ['javascript:alert(1)', 'notADomain'],
  ['https://', 'notADomain'],
  ['@', 'notADomain'],
  ['.', 'notADomain'],
  ['12345', 'notADomain'],
  ['__proto__', 'notADomain'],
  [{}, 'notADomain'],
  [['contoso.com'], 'notADomain'],
  [42, 'notADomain'],
  ['contoso.local', 'unknownSuffix'],
  ['contoso.corp', 'unknownSuffix'],
  ['a.b.invalid', 'unknownSuffix'],
  ['gmail.com', 'publicMailbox'],
  ['megan@outlook.de', 'publicMailbox'],
  ['https://www.hotmail.com', 'publicMailbox'],
  ['yahoo.co.uk', 'publicMailbox'],
  [`${'a'.repeat(64)}.com`, 'tooLong'],
  [`${'a.'.repeat(130)}com`, 'tooLong'],
  ['a.'.repeat(20_000), 'tooLong'],
  ['192.168.0.1', 'address'],
  ['http://192.168.0.1/x', 'address'],
  ['megan@[192.168.0.1]', 'address'],
  ['0x7f.1', 'address'],
  ['http://[::1]/', 'address'],
];

describe('readDomain', () => {
  for (const [text, domain] of OK) {
    it(`reads ${text}`, () => {
      assert.deepEqual(readDomain(text), { kind: 'ok', domain });
    });
  }

  for (const [text, reason] of BAD) {
    it(`says ${reason} of ${inspect(text).slice(0, 50)}`, () => {
      assert.deepEqual(readDomain(text), { kind: 'bad', reason });
    });
  }

  it('reads what it made again', () => {
    fc.assert(
      fc.property(fc.domain(), (typed) => {
        const first = readDomain(`https://${typed}/x`);
        if (first.kind === 'ok') assert.deepEqual(readDomain(first.domain), first);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.webUrl(), fc.ipV6()), (value) => ['ok', 'bad'].includes(readDomain(value).kind)),
    );
  });
});

describe('readMailDomain', () => {
  it('takes the domains of mail providers too', () => {
    assert.deepEqual(readMailDomain('x@gmail.com'), { kind: 'ok', domain: 'gmail.com' });
    assert.equal(isConsumerDomain('gmail.com'), true);
    assert.equal(isConsumerDomain('contoso.com'), false);
  });
});
