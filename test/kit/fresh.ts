/** Somebody the roster has just called a member. */

import { actorOf } from '../../src/domain/people/actor';
import { FreshMember } from '../../src/domain/people/fresh-member';

const NOW = new Date('2026-04-14T09:00:00Z');

/** A fresh member of a tenant. */
export function freshMember(tenantId: string, personId: string): FreshMember {
  const membership = { standing: 'member', name: '', signInName: '', addresses: [], at: NOW.toISOString() } as const;
  const made = FreshMember.of(actorOf({ v: 1, tenantId, personId, name: '' }, new Map(), membership), NOW);
  if (!made) throw new Error('a member of this very instant is fresh');
  return made;
}
