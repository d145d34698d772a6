/** Pasted texts: each field of each shape, and what must not be taken. */

import assert from 'node:assert/strict';
import { readPaste, type PasteField } from '../../dialogs/engine/reader/paste/paste';
import { ownPastes, PASTE_CONTEXT } from './pastes';

describe('a pasted text', () => {
  for (const shape of new Set(ownPastes().map((paste) => paste.shape))) {
    it(`is read field by field: ${shape}`, () => {
      for (const { text, want } of ownPastes().filter((paste) => paste.shape === shape)) {
        const got = readPaste(text, PASTE_CONTEXT);
        assert.deepEqual(got.kind === 'facts' ? { ...got.facts } : got.kind, want, text);
      }
    });
  }

  for (const text of [
    '',
    'This message may contain privileged information. Call +1 800 555 0100.',
    '> '.repeat(6000),
    '\t'.repeat(9000),
    '🙂'.repeat(3000),
    'Kim Contoso\nkim@contoso.com\n+49 89 12345678',
  ]) {
    it(`gives nothing of ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.deepEqual(readPaste(text, PASTE_CONTEXT), { kind: 'none' });
    });
  }

  it('holds nothing else where a client dropped its line breaks', () => {
    for (const { text, want, shape } of ownPastes().filter((paste) => paste.text.includes('\n'))) {
      const got = readPaste(text.replaceAll('\n', ''), PASTE_CONTEXT);
      const { domain: _derived, ...facts } = got.kind === 'facts' ? got.facts : {};
      for (const [field, value] of Object.entries(facts))
        assert.equal(value, want[field as PasteField], `${shape}: ${field} of ${text}`);
    }
  });

  it('asks which row of a table is meant', () => {
    const rows = 'Customer\tMail\tCountry\nHalde\tanke@halde.de\tDE\nPerret\tluc@perret.ch\tCH';
    assert.deepEqual(readPaste(rows, PASTE_CONTEXT), { kind: 'several', rows: 2 });
  });
});
