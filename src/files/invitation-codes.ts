/** Codes of invitations: 80 random bits each, and only a hash of them is kept. */

import { createHash, randomBytes } from 'node:crypto';
import { CODE_BYTES, codeOf, readCode } from '../domain/invitation/invitation-code';
import type { FreshMember } from '../domain/people/fresh-member';
import type { Clock } from '../domain/time/clock';
import type { Codes, InvitationRef } from '../domain/invitation/codes';
import type { ItemStorage } from '../domain/record/item-storage';
import type { Perishable } from '../privacy/perishable';
import { isKeptBy } from '../domain/record/side-on';

interface StoredCode extends Perishable {
  readonly v: 1;
  readonly invitation: InvitationRef;
}

/** Issues codes and knows them again. */
export class InvitationCodes implements Codes {
  constructor(
    private readonly storage: ItemStorage,
    private readonly clock: Clock,
    /** Makes the random bytes of a code. */
    private readonly random: (bytes: number) => Uint8Array = randomBytes,
  ) {}

  /** A fresh code that is known until the invitation's end. STORAGE_UNAVAILABLE if it can't be kept. */
  async issue({ expiresAt, ...invitation }: Parameters<Codes['issue']>[0], by: FreshMember): Promise<string> {
    const code = codeOf(this.random(CODE_BYTES));
    const { partnerTenantId, trialId, invitationId } = invitation;
    if (!isKeptBy(invitation, by.tenantId)) throw new Error('A code is issued to somebody of another company.');
    const item: StoredCode = {
      v: 1,
      invitation: { partnerTenantId, trialId, invitationId },
      goneAfter: expiresAt,
      eTag: 'absent',
    };
    await this.storage.write({ [keyOf(code)]: item });
    return code;
  }

  /** The invitation of a code, until its end. */
  async find(typed: string): Promise<InvitationRef | undefined> {
    const code = readCode(typed);
    if (code === undefined) return undefined;
    const key = keyOf(code);
    const item = (await this.storage.read([key]))[key] as StoredCode | undefined;
    return item?.v === 1 && this.clock.now().toISOString() < item.goneAfter ? item.invitation : undefined;
  }
}

function keyOf(code: string): string {
  return `code/${createHash('sha256')
    .update(readCode(code) ?? '')
    .digest('base64url')}`;
}
