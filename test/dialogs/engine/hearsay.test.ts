/** Who says something is not who it is; and an address alone, after somebody else was spoken of, is not the old contact's. */

import { deepEqual, equal } from 'node:assert/strict';
import { newConversation, type Conversation } from '../../../dialogs/engine/state';
import type { Attempt } from '../../../dialogs/engine/attempt';
import { fabrikam } from '../../kit/stage/both-desks';
import { HubDesk, inTheMiddle, partnerActor } from '../../kit/stage/hub-desk';

const desk = new HubDesk([fabrikam]);

before(() => desk.remember(partnerActor.person));

async function after(...lines: readonly string[]): Promise<Attempt> {
  let attempt = await desk.hear(lines[0] ?? '', newConversation());
  for (const line of lines.slice(1)) attempt = await desk.hear(line, attempt.conversation);
  return attempt;
}

function at(step: string): Conversation {
  const customer = step === 'customer' ? {} : { customer: { company: 'Litware', domain: 'litware.com' } };
  return inTheMiddle('signUp', step, { answers: { start: { start: 'new' }, ...customer } });
}

/** Inputs of a step after a line. */
async function read(line: string, step: string): Promise<object> {
  const { open } = (await desk.hear(line, at(step))).conversation;
  return { ...open?.drafts[step], ...open?.answers[step] };
}

describe('who says it', () => {
  it('is not the contact', async () => {
    for (const line of [
      'Bob told me it is Kim Lee',
      'Bob Smith says it’s Kim Lee',
      'laut Bob ist es Kim Lee',
      'Bob sagt, es ist Kim Lee',
    ])
      deepEqual(await read(line, 'contact'), { name: 'Kim Lee' }, line);
    for (const line of ['Bob says it’s Kim Lee, kim@litware.com', 'cc Bob Smith, to Kim Lee kim@litware.com'])
      deepEqual(await read(line, 'contact'), { name: 'Kim Lee', email: 'kim@litware.com' }, line);
  });

  it('is not the company', async () => {
    for (const line of ['Bob told me it is Litware Ltd', 'according to Anna it is Litware Ltd'])
      deepEqual(await read(line, 'customer'), { company: 'Litware Ltd' }, line);
    deepEqual(await read('Bob Says Ltd', 'customer'), { company: 'Bob Says Ltd' });
  });

  it('is noted nowhere, and what is said stands on the card to be agreed to', async () => {
    const { changes, conversation } = await after('change contact of Fabrikam', 'Bob told me it is Kim Lee, kim@fabrikam.com');
    const { name, email } = conversation.open?.drafts['contact'] ?? {};
    deepEqual([changes, name, email], [[], 'Kim Lee', 'kim@fabrikam.com']);
  });
});

describe('an address alone', () => {
  it('is of whom was named in place of one who left', async () => {
    const { changes } = await after('change contact of Fabrikam', 'Anna Meyer left, it’s now Bob Smith', 'bob@fabrikam.com');
    deepEqual(
      changes.flatMap(({ people }) => people.map(({ name }) => name)),
      ['Alex', 'Bob Smith'],
    );
  });

  it('is nobody’s where somebody was spoken of and not named: whose it is, is asked', async () => {
    const asked = await after('change contact of Fabrikam', 'the contact is no longer Anna', 'bob@fabrikam.com');
    equal(asked.changes.length, 0);
    const { changes } = await desk.hear('Bob Smith', asked.conversation);
    equal(JSON.stringify(changes).includes('"name":"Bob Smith","email":"bob@fabrikam.com"'), true);
  });

  it('is the contact’s where nobody else was spoken of', async () => {
    equal((await after('change contact of Fabrikam', 'bob@fabrikam.com')).changes.length, 1);
  });
});

describe('an end that is earlier', () => {
  for (const line of ['Fabrikam ends two days earlier', 'the trial of Fabrikam was shortened by a week'])
    it(`is no extension: “${line}”`, async () => {
      const { screen, conversation } = await after(line);
      deepEqual([conversation.open, screen?.kind === 'view' && screen.args['one']], [undefined, 'endNoted']);
    });

  it('is none where something was extended earlier', async () => {
    equal((await after('we extended Fabrikam earlier today')).conversation.open?.journey, 'extended');
  });
});
