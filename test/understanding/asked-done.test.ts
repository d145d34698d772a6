/** Whether something was done with a trial is asked: how it stands is shown, and no form opens. What must be done is asked back. */

import { deepEqual } from 'node:assert/strict';
import { readLine } from '../../dialogs/engine/reader/reader';
import { customer, partner } from './both-sides';

/** What is shown or opened at once; nothing where a line is asked about. */
function opens(line: string, context = partner): string {
  const got = readLine(line, context);
  return got.kind === 'intent' ? got.intent : '';
}

function itOpens(title: string, wish: string, lines: readonly string[], context = partner): void {
  for (const line of lines)
    it(`${title}: “${line}”`, () => {
      deepEqual(opens(line, context), wish);
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

  itOpens(
    'who has access is shown to a customer',
    'access',
    ['did Contoso remove their access', 'has the partner’s access been removed', 'haben sie den Zugriff entfernt'],
    customer,
  );

  it('is not said of anything else', () => {
    for (const line of ['did you remove my data', 'have you removed the reminders', 'hat jemand meine Daten entfernt'])
      deepEqual([line, opens(line, customer) === 'access'], [line, false]);
  });

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

  itOpens('nor does a removal on a day to come', '', ['remove the partner next Monday', 'remove Contoso tomorrow'], customer);

  itOpens(
    'nor a sign-up where days are asked for',
    '',
    ['Contoso asked for another 30 days', 'they want another 30 days'],
    customer,
  );
});
