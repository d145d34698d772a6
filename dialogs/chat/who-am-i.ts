/** "Who am I": whom the bot takes somebody for, what that person may do here, and how to put it right. */

import { button } from '../../cards/engine/buttons';
import type { Say } from '../../cards/engine/words';
import { factsCard, type Fact } from '../../cards/views';
import type { NameUnder } from '../../cards/words/language';
import type { Actor } from '../../src/domain/people/actor';
import type { PlainCommand } from '../engine/command';
import { view } from '../engine/run';
import type { ViewForAnyone } from '../engine/view';
import type { OpenScene } from '../engine/view-scene';

/** Shows it. */
export const whoAmI: PlainCommand = { for: 'anyone', listedFor: {}, args: [], run: (attempt) => view(attempt, 'whoAmI') };

/** As the channel and the roster say; nothing of it comes from a card or a line. */
export const whoAmIView: ViewForAnyone = {
  for: 'anyone',
  draw: (scene) => {
    const { say, actor } = scene;
    const who = takenFor(actor);
    const { name } = actor.person;
    const params = { name, isNamed: name === '' ? 'no' : 'yes' };
    const said = { heading: say(`whoAmI.heading.${who}`, params), hint: say('whoAmI.hint') };
    const lists = who === 'guest' || who === 'unknown' ? [] : [button(say, 'myTrials')];
    return { content: factsCard(say, said, factsOf(who, scene), [...lists, button(say, 'help'), button(say, 'home')]) };
  },
};

type Who = NameUnder<'whoAmI.heading'>;

function takenFor({ standing, side }: Actor): Who {
  if (standing === 'guest') return 'guest';
  return standing === 'unchecked' ? 'unknown' : side;
}

function factsOf(who: Who, { say, actor, service }: OpenScene): readonly Fact[] {
  const { contact = say.plain('pages.nobody') } = service;
  const isKnown = who === 'partner' || who === 'customer';
  return [
    fact(say, 'signIn', actor.signInName === '' ? say.plain('whoAmI.notTold') : actor.signInName),
    ...(isKnown ? [fact(say, 'company', companyOf(actor, say)), fact(say, 'tenant', actor.person.tenantId)] : []),
    fact(say, 'may', say.plain(`whoAmI.mays.${who}`)),
    fact(say, 'wrong', say.plain(`whoAmI.wrongs.${who}`, { contact })),
  ];
}

/** The name it is listed by; else what the sign-in tells of it. */
function companyOf({ company, signInName, side }: Actor, say: Say): string {
  if (company !== '') return company;
  const domain = signInName.slice(signInName.lastIndexOf('@') + 1);
  if (domain !== '') return say.plain(`whoAmI.companies.${side}`, { domain });
  return say.plain('whoAmI.companies.unnamed');
}

function fact(say: Say, id: 'signIn' | 'company' | 'tenant' | 'may' | 'wrong', value: string): Fact {
  return { label: say.plain(`whoAmI.${id}`), value };
}
