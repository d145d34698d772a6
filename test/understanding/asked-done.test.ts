/** Whether something was done with a trial is asked: how it stands is shown, and no form opens. What must be done is asked back. */

import { deepEqual } from 'node:assert/strict';
import { readLine, type LineContext } from '../../dialogs/engine/reader/reader';

const partner: LineContext = {
  side: 'partner',
  today: '2026-04-14',
  locale: 'en-GB',
  trials: ['Fabrikam', 'Bellows College'],
  company: 'Contoso Consulting',
};

/** What is shown or opened at once; nothing where a line is asked about. */
function opens(line: string): string {
  const got = readLine(line, partner);
  return got.kind === 'intent' ? got.intent : '';
}

function itOpens(title: string, wish: string, lines: readonly string[]): void {
  for (const line of lines)
    it(`${title}: “${line}”`, () => {
      deepEqual(opens(line), wish);
    });
}

describe('asked whether it was done', () => {
  itOpens('who has access is shown', 'access', [
    'did Fabrikam remove our access',
    'has the access to Fabrikam been removed?',
    'did you remove us from Fabrikam',
    'hat Fabrikam unseren Zugriff entfernt?',
    'have they removed our user from Fabrikam',
  ]);

  itOpens('the trial is shown', 'trial', [
    'have we claimed the partner of record for Fabrikam',
    'did we hand over Fabrikam',
    'haben wir Fabrikam übergeben',
    'has Anna taken over Fabrikam',
    'did they buy Fabrikam',
    'hat Fabrikam schon gekauft',
  ]);

  itOpens('a wish stays one', 'removal', [
    'please remove our access from Fabrikam',
    'we must remove our access from Fabrikam',
    'can you remove our access from Fabrikam?',
  ]);

  it('is no wish that opens by "have"', () => {
    deepEqual(['trial', 'access', 'removal'].includes(opens('have Fabrikam removed from the list')), false);
  });
});

describe('asked whether it must be done', () => {
  itOpens('nothing opens', '', [
    'must I remove our user from Fabrikam',
    'do we have to remove our access from Fabrikam',
    'do I need to archive Fabrikam',
    'müssen wir den Zugriff auf Fabrikam entfernen',
    'must we hand over Fabrikam',
  ]);
});
