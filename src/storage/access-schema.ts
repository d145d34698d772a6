/** The shape of a removal of access inside a trial's row. */

import { z } from 'zod';
import { REMOVAL_SCOPES, REMOVAL_TASKS } from '../domain/access/removal';
import { REMOVAL_OUTCOMES } from '../domain/access/removal-record';
import { anyCode, confirmation, instant, personRef, some, type Codes } from './schema-terms';

/** A task nobody knows here is counted, so that no removal is complete without it; nobody can settle it here. */
const taskOf = (code: Codes) =>
  z.looseObject({
    task: anyCode(REMOVAL_TASKS),
    hand: code(['customer', 'partner']),
    settled: confirmation.extend({ outcome: code(REMOVAL_OUTCOMES) }).exactOptional(),
  });

/** A removal with its tasks. */
export const removalOf = (code: Codes) =>
  z.looseObject({
    id: some,
    scope: code(REMOVAL_SCOPES),
    requestedBy: personRef,
    requestedAt: instant,
    tasks: z.array(taskOf(code)),
    completedAt: instant.exactOptional(),
  });
