import assert from 'node:assert/strict';
import { sendable } from '../../../dialogs/engine/model-guess';
import { newConversation } from '../../../dialogs/engine/state';
import type { Actor } from '../../../src/domain/people/actor';
import type { LineModel, LineToSort } from '../../../src/domain/text/line-model';
import { HubDesk, inTheMiddle, partnerActor } from '../../kit/stage/hub-desk';

/** A model that says this, and remembers what it was asked. */
function saying(said: unknown): LineModel & { readonly asked: LineToSort[] } {
  const asked: LineToSort[] = [];
  return {
    asked,
    sort: (line) => {
      asked.push(line);
      return Promise.resolve(said);
    },
  };
}

const deskWith = (model: LineModel, actor: Actor = partnerActor): HubDesk =>
  new HubDesk([], actor, { find: () => Promise.resolve({ kind: 'none' }) }, model);
const UNKNOWN = 'zorble the quux';
const guestActor: Actor = { ...partnerActor, side: 'customer', company: '', standing: 'guest' };

describe('a line that a model guesses at', () => {
  it('becomes buttons, whatever it is, and a word about the model; nothing is done', async () => {
    const desk = deskWith(saying({ wishes: ['forgetMe', 'preferences'], trial: 'quux' }));
    const { screen, changes, forgets, conversation } = await desk.hear(UNKNOWN, newConversation());
    assert.ok(screen?.kind === 'view');
    assert.deepEqual(
      [screen.name, screen.args],
      ['unsure', { one: 'forgetMe', other: 'preferences', name: 'quux', line: UNKNOWN, saidAt: '2026-04-14T09:00:00.000Z' }],
    );
    assert.deepEqual(screen.notes, [{ id: 'notes.modelGuessed' }]);
    assert.deepEqual([changes, forgets, conversation.settings], [[], false, undefined]);
  });

  it('becomes no button that acts at once, unless the line says so itself', async () => {
    for (const wish of ['signInConfirmed', 'remindersOff', 'newsStopped', 'removalOfAll']) {
      const { screen } = await deskWith(saying({ wishes: [wish] })).hear(UNKNOWN, newConversation());
      assert.deepEqual(screen, (await new HubDesk().hear(UNKNOWN, newConversation())).screen, wish);
    }
  });

  it('is answered as ever where the model says nothing of use', async () => {
    for (const said of [
      undefined,
      null,
      'signUp',
      { wishes: ['nothingOfOurs'] },
      { wishes: 'signUp' },
      [{ wishes: ['signUp'] }],
    ]) {
      const { screen } = await deskWith(saying(said)).hear(UNKNOWN, newConversation());
      const plain = await new HubDesk().hear(UNKNOWN, newConversation());
      assert.deepEqual(screen, plain.screen);
    }
  });

  it('is not sent where the reader understands it, in a form, or where it may hold a code or a secret', async () => {
    const model = saying({ wishes: ['signUp'] });
    const desk = deskWith(model);
    for (const text of ['my trials', 'hello', 'thanks', 'who still has access to our tenant?', 'K7QF-3M2P-9XWD quux'])
      await desk.hear(text, newConversation());
    await desk.hear(UNKNOWN, inTheMiddle('signUp', 'customer', { answers: { start: { start: 'new' } } }));
    assert.deepEqual(model.asked, []);
  });

  it('is not sent for a guest, for somebody whom the roster does not know, or where it is a mail', async () => {
    const model = saying({ wishes: ['signUp'] });
    await deskWith(model, guestActor).hear(UNKNOWN, newConversation());
    await deskWith(model, { ...guestActor, standing: 'unchecked' }).hear(UNKNOWN, newConversation());
    await deskWith(model).hear(`Fwd: private\n\nDear Robin,\nour Mr Berry is ill.\n${UNKNOWN}`, newConversation());
    assert.deepEqual(model.asked, []);
  });

  for (const [given, sent] of [
    ['zorble alva＠adventure-works.com quux', 'zorble [address] quux'],
    ['zorble https://contoso.blob.core.windows.net/c/f?sv=x&sp=r&sig=abcDEF%2Bghi quux', 'zorble [link] quux'],
    ['zorble contoso.sharepoint.com/:x:/g/personal?sig=abcDEFghi quux', 'zorble [link] quux'],
    ['zorble www.contoso.com, quux', 'zorble [link], quux'],
    ['zorble \\\\server\\share quux', 'zorble [link] quux'],
    ['zorble １２３４５６７ quux', 'zorble [number] quux'],
    ['zorble ٠١٢٣٤٥٦ quux', 'zorble [number] quux'],
    ['zorble and/or quux of contoso.com', 'zorble and/or quux of contoso.com'],
  ] as const)
    it(`goes as “${sent.slice(-40)}” where it is “${given.slice(-40)}”`, () => {
      assert.equal(sendable(given), sent);
    });

  it('goes without an address that is cut in the middle', () => {
    assert.doesNotMatch(sendable(`${'x '.repeat(198)}alva@adventure-works.com`) ?? '', /alva/u);
  });

  it('goes without addresses and numbers, and no more of it than needed', async () => {
    assert.equal(sendable('zorble jo.berry@fabrikam.com +49 (30) 1234-567 for 3 days'), 'zorble [address] [number] for 3 days');
    assert.equal(sendable('bin order Q12345 for D365'), 'bin order [code] for D365');
    assert.equal(sendable('my password is hunter2-Zx9'), undefined);
    assert.equal(sendable('the card is 4111 1111 1111 1111'), undefined);
    assert.equal(sendable('x'.repeat(5000))?.length, 400);
    const model = saying({ wishes: [] });
    await deskWith(model).hear(`${UNKNOWN} 1234567`, newConversation());
    assert.deepEqual(
      model.asked.map(({ line, side, tenantId }) => ({ line, side, tenantId })),
      [{ line: `${UNKNOWN} [number]`, side: 'partner', tenantId: 'partner-tenant' }],
    );
  });
});
