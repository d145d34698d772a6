/** A trial's timeline: what each change leaves behind, as a code and parameters. */

import type { RecordedChange } from './changes';
import { notedStatus } from './credit-rules';
import type { TimelineEntry } from './trial';

type Params = TimelineEntry['params'];

/** The timeline's line for a change. */
export function timelineEntry(change: RecordedChange): TimelineEntry {
  return { v: 1, id: change.id, at: change.at, by: change.by, code: change.code, params: paramsOf(change) };
}

function paramsOf(change: RecordedChange): Params {
  if (change.code === 'created') return { start: change.trial.start, country: change.trial.customer.country };
  if (change.code === 'ready')
    return { startedOn: change.startedOn, endsOn: change.clocks.map(({ endsOn }) => endsOn).join(' ') };
  if (change.code === 'creditNoted')
    return { partner: change.credit.partner.name, route: change.credit.route, status: notedStatus(change) };
  if (change.code === 'invited') return { invitation: change.invitation, as: change.as };
  if (change.code === 'removalRequested') return { scope: change.scope };
  if ('keys' in change) return { count: change.keys.length };
  if ('messages' in change) return { count: change.messages.length };
  if ('notices' in change) return { count: change.notices.length };
  if (change.code === 'adminNamed') return { admin: change.admin.personId };
  if (change.code === 'handed') return { to: change.to.personId };
  const { id: _id, at: _at, by: _by, tenantId: _tenant, trialId: _trial, people: _people, code: _code, ...rest } = change;
  return rest;
}
