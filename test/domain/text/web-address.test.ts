/** Addresses of environments: what is shown is what a press opens. */

import assert from 'node:assert/strict';
import { readWebAddress } from '../../../src/domain/text/web-address';

const OK: readonly (readonly [string, string])[] = [
  ['https://adventure-works.crm4.dynamics.com/main.aspx?x=1#y', 'https://adventure-works.crm4.dynamics.com'],
  ['adventure-works.crm4.dynamics.com', 'https://adventure-works.crm4.dynamics.com'],
  ['HTTPS://Adventure-Works.crm4.dynamics.com:443', 'https://adventure-works.crm4.dynamics.com'],
  ['https://contoso.com/a@b', 'https://contoso.com'],
];
const BAD: readonly string[] = [
  '',
  'http://contoso.com',
  'ftp://contoso.com',
  'javascript:alert(1).x',
  'localhost',
  'https://contoso.com@evil.com',
  'https://:x@evil.com',
  'https://jo:x@contoso.com',
  'contoso.com\\@evil.com',
  'https://contoso.com\\.evil.com',
  'https://contoso.com%2eevil.com',
  'https://contoso.com evil.com',
  'https://cоntoso.com',
];

describe('readWebAddress', () => {
  for (const [text, address] of OK) {
    it(`reads ${text}`, () => {
      assert.equal(readWebAddress(text), address);
    });
  }
  for (const text of BAD) {
    it(`refuses ${text}`, () => {
      assert.equal(readWebAddress(text), undefined);
    });
  }
});
