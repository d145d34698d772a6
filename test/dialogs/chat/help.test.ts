import { deepEqual, doesNotMatch, equal, ok } from 'node:assert/strict';
import { commands } from '../../../dialogs';
import { exactCommand, typedCommands, type TypedCommand } from '../../../dialogs/engine/commands';
import { newConversation } from '../../../dialogs/engine/state';
import type { Actor, Side } from '../../../src/domain/people/actor';
import { brokenLive } from '../../cards/live-rules';
import { nodesOf } from '../../cards/card-rules';
import { isObject, type JsonObject } from '../../kit/json';
import { HubDesk, partnerActor } from '../../kit/stage/hub-desk';

const customerActor: Actor = {
  ...partnerActor,
  side: 'customer',
  company: '',
  person: { v: 1, tenantId: 'customer-tenant', personId: 'alva', name: 'Alva', account: true },
};
const actors = { partner: partnerActor, customer: customerActor } as const satisfies Record<Side, Actor>;
const desks = { partner: new HubDesk(), customer: new HubDesk([], customerActor) } as const;
/** The clock is moved on one's own computer alone, and there is none on this stage. */
const names = typedCommands(commands)
  .map(({ name }) => name)
  .filter((name) => name !== 'timeTravel');

for (const side of ['partner', 'customer'] as const) {
  describe(`the help of a ${side}`, () => {
    let card: JsonObject;
    let texts: readonly string[];

    before(async () => {
      card = await helpOf(desks[side]);
      texts = textsOf(card);
    });

    for (const name of names) {
      it(`names “${titleOf(name)}” if, and only if, typing it is answered by more than “that is for the partner’s people”`, async () => {
        const { screen } = await desks[side].hear(titleOf(name), newConversation());
        const isRefused = screen?.kind === 'view' && screen.name === 'forPartners';
        equal(texts.includes(titleOf(name)), !isRefused && hasPart(name, side));
      });
    }

    it('keeps to what holds for a card', () => {
      deepEqual(brokenLive(card), []);
    });

    it('speaks to that side', () => {
      const said = texts.join('\n');
      if (side === 'customer') doesNotMatch(said, /customer’s name|a partner types|the customer\b/u);
      else doesNotMatch(said, /a partner types|the partner hears/u);
    });
  });
}

describe('the help', () => {
  it('calls each command by something that can be typed for it', () => {
    const wrong = names.filter((name) => exactCommand(titleOf(name), commands, desks.partner.say) !== name);
    deepEqual(wrong, []);
  });

  it('names to people of whom the roster says nothing what they can do, and no more', async () => {
    const desk = new HubDesk([], { ...actors.customer, standing: 'unchecked' });
    const texts = textsOf(await helpOf(desk));
    ok(texts.includes(titleOf('removal')) && texts.includes(titleOf('guidance')));
    ok(!texts.includes(titleOf('myTrials')) && !texts.includes(titleOf('forgetMe')));
  });
});

describe('the help of a guest', () => {
  it('names what is open to a guest, in a card that is read at a glance, and says where the rest is', async () => {
    const desk = new HubDesk([], { ...actors.customer, standing: 'guest' });
    const card = await helpOf(desk);
    const texts = textsOf(card);
    ok(texts.includes(desk.say('help.sides.guest.heading')) && texts.includes(titleOf('forgetMe')));
    const named = names.filter((name) => texts.includes(titleOf(name)));
    ok(named.includes('removal') && named.includes('guidance') && !named.includes('myTrials'));
    ok(named.length < 25, `${named.length} commands`);
    deepEqual(brokenLive(card), []);
  });
});

/** Whether it does something of its own there: what has nothing for a customer only shows the trial. */
function hasPart(name: TypedCommand, side: Side): boolean {
  const { run } = commands[name];
  return typeof run === 'function' || run[side] !== undefined;
}

/** Every text of the card, and the names that stand in a row of names. */
function textsOf(card: JsonObject): readonly string[] {
  const texts = nodesOf(card).flatMap(({ node: { text } }) => (typeof text === 'string' ? [text] : []));
  return [...texts, ...texts.flatMap((text) => text.split(' · '))];
}

function titleOf(name: TypedCommand): string {
  return desks.partner.say.plain(`commands.${name}.title`);
}

async function helpOf(desk: HubDesk): Promise<JsonObject> {
  const drawn = await desk.shown({ screen: { kind: 'view', name: 'help', args: {} }, conversation: newConversation() });
  ok(isObject(drawn?.card));
  return drawn.card;
}
