/** What the trial itself says on its partner's page. */

import type { Fact } from '../../cards/views';
import { wordId } from '../../cards/engine/words';
import { countingClocks } from '../../src/domain/record/clocks';
import { formatPhone } from '../../src/domain/people/phone';
import { productById } from '../../src/domain/catalog/products';
import { hasRecurringBilling } from '../../src/domain/record/recurring-billing';
import type { Trial } from '../../src/domain/record/trial';
import { nameOf, personOf, type People } from '../engine/people-names';
import type { ViewScene } from '../engine/view-scene';
import { isLeftAlone } from '../../src/domain/record/rules/looked-after';
import { extensionFacts, fact } from './trial-fact';
import { statusText } from './trial-status';

/** How it stands, and since when. */
export function standing(found: Trial, scene: ViewScene): readonly Fact[] {
  const { say } = scene;
  const { paid, startedOn, term } = found;
  return [
    ...fact(say, 'status', statusText(found, scene)),
    ...countingClocks(found).flatMap((clock) => fact(say, `${clock.kind}Ends`, say.day(clock.endsOn))),
    ...extensionFacts(found, 'partner', say),
    ...fact(say, 'paidSince', paid && say.day(paid.since)),
    ...fact(say, 'termEnds', term?.endsOn && say.day(term.endsOn)),
    ...fact(say, 'termWanted', term && say.plain(wordId(say, `term.wanted.${term.intent}`))),
    ...fact(say, 'started', startedOn && say.day(startedOn)),
  ];
}

/** Who tries what, and where. */
export function whoAndWhat(found: Trial, people: People, { say }: ViewScene): readonly Fact[] {
  const { customer } = found;
  const contact = personOf(people, found.contact);
  return [
    ...fact(say, 'product', productById(found.product)?.name),
    ...fact(say, 'country', say.country(customer.country)),
    ...fact(say, 'domain', customer.domain),
    ...fact(say, 'contact', [contact?.name, contact?.email].filter((part) => part !== undefined).join(', ')),
    ...fact(say, 'phone', contact?.phone && formatPhone(contact.phone)),
    ...fact(say, found.state === 'planned' ? 'account' : 'signedUp', personOf(people, found.signUpAccount)?.email),
  ];
}

/** How it is bought, its numbers, and who looks after it. */
export function dealFacts(found: Trial, people: People, { say, conversation }: ViewScene): readonly Fact[] {
  const recurring = found.recurringBilling === 'unknown' ? 'notSure' : found.recurringBilling;
  const paid = found.state === 'active' ? 'yes' : 'no';
  const { terms } = found;
  const accepted = terms && { name: nameOf(people, terms.by), date: say.dayOf(terms.at, conversation.zone) };
  return [
    ...fact(say, 'buying', say.plain(`signUp.buying.${found.buying}`)),
    ...fact(say, 'recurring', hasRecurringBilling(found) ? say.plain(`signUp.buying.${recurring}`, { paid }) : undefined),
    ...fact(say, 'environment', found.environmentUrl),
    ...fact(say, 'subscription', found.subscriptionId),
    ...fact(say, 'termsLine', accepted && say.plain('trial.terms.by', accepted)),
    ...fact(say, 'owner', isLeftAlone(found) ? say.plain('trial.ownerGone') : nameOf(people, found.owner)),
  ];
}
