/** Domain names out of whatever people copy. */

import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { anyText } from '../../kit/any-text';
import { isConsumerDomain, readDomain, readMailDomain } from '../../../src/domain/people/domain-name';

const OK: readonly (readonly [string, string])[] = [
  ['adventure-works.com', 'adventure-works.com'],
  ['https://www.adventure-works.com/x?y=1#z', 'adventure-works.com'],
  ['HTTP://Adventure-Works.com:8080', 'adventure-works.com'],
  ['https://contoso.com/a@b', 'contoso.com'],
  ['https://contoso.com:443/x#@evil.com', 'contoso.com'],
  ['https://contoso.com?x=@evil.com', 'contoso.com'],
  ['contoso.com:8080', 'contoso.com'],
  ['contoso.com/x', 'contoso.com'],
  ['mail: megan@contoso.com', 'contoso.com'],
  ['contoso.com.', 'contoso.com'],
  ['contoso。com', 'contoso.com'],
  ['contoso.uk.com', 'contoso.uk.com'],
  ['contoso.com.de', 'contoso.com.de'],
  ['microsoft.com', 'microsoft.com'],
  ['google.com', 'google.com'],
  ['zoho.com', 'zoho.com'],
  ['日本tokyo.jp', 'xn--tokyo-1e1k07e.jp'],
  ['müller-bücher.de', 'xn--mller-bcher-thbg.de'],
  ['москва.com', 'xn--80adxhks.com'],
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
  ['onmicrosoft.com', 'hosted'],
  ['mail.onmicrosoft.com', 'hosted'],
  ['contoso.mail.onmicrosoft.com', 'hosted'],
  ['partner.onmschina.cn', 'hosted'],
  ['contoso.sharepoint.com', 'hosted'],
  ['https://contoso-my.sharepoint.com/personal/jo', 'hosted'],
  ['contoso.github.io', 'hosted'],
  ['github.io', 'hosted'],
  ['contoso.azurewebsites.net', 'hosted'],
  ['contoso.azurestaticapps.net', 'hosted'],
  ['https://contoso.crm4.dynamics.com/main.aspx', 'hosted'],
  ['contoso.powerappsportals.com', 'hosted'],
  ['contoso.b2clogin.com', 'hosted'],
  ['x.westeurope.cloudapp.azure.com', 'hosted'],
  ['contoso.blob.core.windows.net', 'hosted'],
  ['contoso.mail.protection.outlook.com', 'publicMailbox'],
  ['https://admin.microsoft.com/', 'hosted'],
  ['https://www.linkedin.com/company/contoso', 'hosted'],
  ['contoso.wordpress.com', 'hosted'],
  ['contoso.blogspot.com', 'hosted'],
  ['contoso.myshopify.com', 'hosted'],
  ['contoso.s3.amazonaws.com', 'hosted'],
  ['contoso.godaddysites.com', 'hosted'],
  ['contoso.hubspotpagebuilder.com', 'hosted'],
  ['contoso.my.site.com', 'hosted'],
  ['https://groups.google.com/g/contoso', 'hosted'],
  ['https://crm.zoho.com/contoso', 'hosted'],
  ['jo@contoso.github.io', 'hosted'],
  ['contoso.com#@evil.com', 'unclear'],
  ['contoso.com/@evil.com', 'unclear'],
  ['contoso.com?@evil.com', 'unclear'],
  ['contoso.com\\@evil.com', 'unclear'],
  ['contoso.com:80@evil.com', 'unclear'],
  ['contoso.com%00@evil.com', 'unclear'],
  ['jo@contoso.com@evil.com', 'unclear'],
  ['jo@contoso.com, kim@evil.com', 'unclear'],
  ['jo@contoso.com#@evil.com', 'unclear'],
  ['jo@evil.com#contoso.com', 'unclear'],
  ['https://contoso.com@evil.com', 'unclear'],
  ['https://contoso.com:x@evil.com', 'unclear'],
  ['https://user:secret@contoso.com/a@b', 'unclear'],
  ['https://contoso.com\\@evil.com', 'unclear'],
  ['https://contoso.com\\.evil.com', 'unclear'],
  ['https://contoso.com%2eevil.com', 'unclear'],
  ['contoso.com%2f.evil.com', 'unclear'],
  ['contoso.com%40evil.com', 'unclear'],
  ['contoso.com..', 'notADomain'],
  ['contoso.com＃＠evil.com', 'notADomain'],
  ['contoso.com／evil.com', 'notADomain'],
  ['contoso.com℀.evil.com', 'notADomain'],
  ['contoso.com:x', 'notADomain'],
  ['contoso.com:80:80', 'notADomain'],
  ['cоntoso.com', 'lookAlike'],
  ['xn--cntoso-wqf.com', 'lookAlike'],
  ['соѕо.com', 'lookAlike'],
  ['mail.соѕо.com', 'lookAlike'],
  ['αβc.com', 'lookAlike'],
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

  it('is never somebody else’s: whatever is read, a browser or a mail program reads too', () => {
    const piece = fc.constantFrom('contoso.com', 'evil.com', 'jo', 'www.', 'https://', 'http:', '//', 'a.b');
    const mark = fc.constantFrom(
      '@',
      '#',
      '?',
      '/',
      '\\',
      ':',
      '%',
      '%40',
      '%2e',
      '.',
      ';',
      ',',
      ' ',
      '＠',
      '。',
      '<',
      '>',
      '&',
      '[',
      '80',
      '',
    );
    const text = fc.array(fc.tuple(piece, mark), { minLength: 1, maxLength: 4 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (typed) => {
        const reading = readDomain(typed);
        if (reading.kind === 'ok') assert.ok(readersOf(typed).includes(reading.domain), `${typed} is read as ${reading.domain}`);
      }),
      { numRuns: 20_000, seed: 11 },
    );
  });

  it('never throws', () => {
    // As `fc.webUrl()`, which goes through all characters there are when it is made.
    const address = fc
      .tuple(fc.constantFrom('http', 'https'), fc.webAuthority(), fc.array(anyText()))
      .map(([scheme, place, path]) => `${scheme}://${place}${path.map((part) => `/${encodeURIComponent(part)}`).join('')}`);
    fc.assert(
      fc.property(fc.oneof(fc.anything(), address, fc.ipV6()), (value) => ['ok', 'bad'].includes(readDomain(value).kind)),
    );
  });
});

/** What a browser's address line makes of a text, and a mail program of the one address in it; nothing where they would not agree. */
function readersOf(typed: string): readonly string[] {
  const address = /<([^<>]*@[^<>]*)>[;,.]?$/.exec(typed)?.[1] ?? typed;
  const text = address.trim().replace(/^[<]+|[>;,]+$/g, '');
  const isWeb = /^https?:\/\//i.test(text);
  const browser = hostOf(isWeb ? text : `http://${text}`);
  const [, name, host = ''] = /^(?:[^@]* )?([^@ ]*)@([^@]*)$/.exec(text) ?? [];
  const mail = !isWeb && name !== undefined && !/[/?#\\:%]/.test(text) ? hostOf(`http://${host}`) : undefined;
  if (isWeb || !text.includes('@')) return [browser].flatMap((one) => one ?? []);
  return [mail].flatMap((one) => one ?? []);
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '').replace(/^www\.(?=[^.]+\.)/, '') : undefined;
}

describe('readMailDomain', () => {
  it('takes the domains of mail providers too', () => {
    assert.deepEqual(readMailDomain('x@gmail.com'), { kind: 'ok', domain: 'gmail.com' });
    assert.equal(isConsumerDomain('gmail.com'), true);
    assert.equal(isConsumerDomain('contoso.com'), false);
  });
});
