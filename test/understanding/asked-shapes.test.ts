/** Lines whose shape says that what they weigh most is not meant: another partner, all but one, somebody else’s access, two trials at once. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readLine, type LineContext } from '../../dialogs/engine/reader/reader';
import { customer, partner } from './both-sides';

/** What a line is asked about, done, or the sort of line it is. */
function comesTo(line: string, context: LineContext): string {
  const got = readLine(line, context);
  if (got.kind === 'ask') return got.between.map(({ intent }) => intent).join(' or ');
  return got.kind === 'intent' ? got.intent : got.kind;
}

describe('another partner', () => {
  for (const line of [
    'another partner takes over',
    'a new partner takes over',
    'a different reseller takes over our tenant',
    'we have a new partner',
    'Litware is our new partner',
    'we changed our partner',
    'ein anderer Partner übernimmt',
    'wir haben einen neuen Partner',
    'wir wechseln den Partner',
  ])
    it(`is no colleague who takes over: “${line}”`, () => {
      equal(comesTo(line, customer), 'removal or credit');
    });

  it('is none where a colleague takes over, or it bought', () => {
    equal(comesTo('my colleague takes over', customer), 'handTo');
    equal(comesTo('we bought it through another partner', customer), 'activated');
    equal(comesTo('another partner takes over Fabrikam', partner), 'removal or credit');
  });
});

describe('what is left out', () => {
  for (const line of [
    'bis auf die Übergabe ist alles fertig',
    'alles außer der Übergabe ist erledigt',
    'everything is done except the hand-over',
  ])
    it(`is not done: “${line}”`, () => {
      equal(comesTo(line, partner), 'transfer or trial');
    });

  it('is nobody that a wish is about', () => {
    for (const line of ['bis auf Anna', 'alle außer Anna', 'everyone except Anna'])
      deepEqual([line, comesTo(line, partner)], [line, 'unknown']);
  });

  it('is no trial that is noted, archived or muted', () => {
    for (const line of [
      'all trials except Fabrikam were extended',
      'alle außer Fabrikam archivieren',
      'stop reminding me about everything except Fabrikam',
    ]) {
      const got = readLine(line, partner);
      ok(got.kind !== 'intent', line);
      deepEqual(
        got.kind === 'ask' && got.between.map(({ details }) => details.trial ?? ''),
        got.kind === 'ask' && ['', ''],
        line,
      );
    }
    ok(comesTo('alle Rechte weg außer von Kim', customer) !== 'removal');
    ok(comesTo('delete my data except my name', customer) !== 'forgetMe');
  });
});

describe('several trials, or one that is denied', () => {
  it('leave open of which it is told', () => {
    for (const line of ['Fabrikam and Bellows College bought', 'Fabrikam und Bellows College haben gekauft']) {
      const got = readLine(line, partner);
      deepEqual(got.kind === 'intent' && [got.intent, got.details.trial], ['activated', undefined], line);
    }
  });

  it('do not keep from a wish what is put right beside it', () => {
    const got = readLine('invite Anna, not Bob, to Fabrikam', partner);
    deepEqual(got.kind === 'intent' && [got.intent, got.details.person], ['invite', 'Anna']);
  });
});

describe('somebody who is to go', () => {
  it('is not the partner that says so', () => {
    for (const line of ['remove Anna from Fabrikam', 'remove anna from fabrikam', 'entferne Anna'])
      deepEqual([line, comesTo(line, partner)], [line, 'removal or otherAdmin']);
    for (const line of ['remove us from Fabrikam', 'remove our access to Fabrikam', 'remove Contoso Consulting from Fabrikam'])
      deepEqual([line, comesTo(line, partner)], [line, 'removal']);
  });
});

describe('a question about what would be told', () => {
  it('is answered, and tells nothing', () => {
    for (const line of ['is our trial over', 'is the trial over', 'did we pay already', 'ist unser Test vorbei'])
      deepEqual([line, comesTo(line, customer)], [line, 'myTrials']);
    equal(comesTo('is the trial of Fabrikam over', partner), 'trial');
    equal(comesTo('our trial is over', customer), 'expired');
  });
});
