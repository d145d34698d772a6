/** What becomes of the JSON of a trial, of a notice or of an entry when its people are erased. Pure; fields nobody knows here stay. */

import { isErased } from '../people/pseudonym';
import { valueWithoutPeople, type Erasing } from './erasing';

/** A row's JSON, of this release or of another. */
export type RowJson = Readonly<Record<string, unknown>>;

/**
 * A trial after its people were erased. It is bound to no erased tenant, nobody erased may see it or is reminded, and no invitation
 * waits for them.
 */
export function erasedTrial(trial: RowJson, erasing: Erasing): RowJson {
  const cleaned = valueWithoutPeople(trial, erasing);
  const { agenda, ...others } = cleaned;
  const reminded = listed(agenda).filter((entry) => isKnown(inner(entry, 'to')));
  return {
    ...(reminded.length === listed(agenda).length ? cleaned : others),
    ...(reminded.length === 0 ? {} : { agenda: reminded }),
    ...changed(cleaned, 'customer', withoutErasedTenant),
    ...withoutErasedPartner(cleaned),
    ...changed(cleaned, 'people', (people) => listed(people).filter(isKnown)),
    ...changed(cleaned, 'invitations', (invitations) => listed(invitations).map(withoutErasedGuest)),
    ...changed(cleaned, 'reminders', withoutErasedKeys),
    ...changed(cleaned, 'unreached', (ids) => listed(ids).filter(isNobodyErased)),
  };
}

/** Whether a row was meant for somebody who is erased now. */
export function isForErased(json: unknown): boolean {
  const to = inner(json, 'to');
  return isJson(to) && !isKnown(to);
}

function changed(trial: RowJson, field: string, change: (value: unknown) => unknown): RowJson {
  return trial[field] === undefined ? {} : { [field]: change(trial[field]) };
}

/** A customer's own record is open to no erased partner, and nobody erased of one hears of it. */
function withoutErasedPartner(trial: RowJson): RowJson {
  const { partner } = trial;
  if (!isJson(partner)) return {};
  if (!isNobodyErased(partner['tenantId'])) return { partner: undefined };
  return { partner: { ...partner, people: listed(partner['people']).filter(isKnown) } };
}

function withoutErasedTenant(customer: unknown): unknown {
  if (!isJson(customer) || isNobodyErased(customer['tenantId'])) return customer;
  const { tenantId: _tenant, boundBy: _boundBy, ...company } = customer;
  return company;
}

/** No invitation waits for somebody erased, and nobody erased waits to be let in. */
function withoutErasedGuest(invitation: unknown): unknown {
  if (!isJson(invitation)) return invitation;
  const { askers, ...rest } = invitation;
  const asking = listed(askers).filter(isKnown);
  const one = asking.length === 0 ? rest : { ...invitation, askers: asking };
  return inner(one, 'state') === 'open' && !isKnown(inner(one, 'invited')) ? { ...one, state: 'revoked' } : one;
}

/** Up to release 0.1.0 everybody's reminders stood inside the trial; a key begins with the person's id. */
function withoutErasedKeys(log: unknown): unknown {
  if (!isJson(log)) return log;
  const known = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter(isNobodyErased);
    return isJson(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => isNobodyErased(key))) : value;
  };
  return Object.fromEntries(Object.entries(log).map(([name, value]) => [name, known(value)]));
}

function isKnown(ref: unknown): boolean {
  return isNobodyErased(inner(ref, 'personId')) && isNobodyErased(inner(ref, 'tenantId'));
}

function isNobodyErased(id: unknown): boolean {
  return typeof id !== 'string' || !isErased(id);
}

function inner(value: unknown, field: string): unknown {
  return isJson(value) ? value[field] : undefined;
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isJson(value: unknown): value is RowJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
