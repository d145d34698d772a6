/** Asks the chat's roster who a person is: one of the tenant, a guest there, or of another one. */

import type { Reference } from '../../dialogs/engine/state';
import type { Membership } from '../domain/people/actor';
import { LATE, within } from '../bounds/within';
import type { Clock } from '../domain/time/clock';
import { readName } from '../domain/people/person-name';
import { cleanText, clip } from '../domain/text/text';
import { ConnectorError } from './connector-error';
import type { Person } from '../domain/people/person';
import type { Log } from '../log/log';
import type { ConversationCalls } from './conversation-calls';

/** Longest address that is kept: 64 + 1 + 254 characters (RFC 5321). */
const LONGEST_ADDRESS = 320;

/** Forbidden and not found (Teams: status codes from bot conversational APIs). All others may be another answer in a minute. */
const NOBODY: ReadonlySet<number> = new Set([403, 404]);

/** What the roster works with. */
export interface RosterParts {
  readonly connectorFor: (serviceUrl: string) => Promise<ConversationCalls>;
  readonly clock: Clock;
  readonly log: Log;
  /** How long a turn waits for it, in ms; without an answer there are no records this time. */
  readonly timeoutMs: number;
}

/** The members of chats, as the connector reports them (`TeamsInfo.getMember` asks the same). */
export class Roster {
  constructor(private readonly parts: RosterParts) {}

  /** What the roster says of this person. `undefined` when it gives no answer in time. Never rejects. */
  async ask(where: Reference, person: Person): Promise<Membership | undefined> {
    const found = await this.find(where, person);
    return found === 'nobody' ? undefined : found;
  }

  /** The same for somebody who need not be there any more: `nobody` when Teams answers that there is no such member, chat or bot in it. */
  async find(where: Reference, person: Person): Promise<Membership | 'nobody' | undefined> {
    try {
      const member = await this.fetched(where);
      return member === undefined ? undefined : membershipOf(member, person, this.parts.clock.now());
    } catch (failure) {
      this.parts.log.warn('roster not read', {}, failure);
      return failure instanceof ConnectorError && NOBODY.has(failure.status ?? 0) ? 'nobody' : undefined;
    }
  }

  private async fetched({
    serviceUrl,
    conversationId,
    personChannelId,
  }: Reference): Promise<Record<string, unknown> | undefined> {
    const client = await this.parts.connectorFor(serviceUrl);
    const asked: Promise<unknown> = client.getConversationMember(conversationId, personChannelId);
    const member = await within(this.parts.timeoutMs, asked);
    return member === LATE ? undefined : record(member);
  }
}

/** Reads a member: a guest by role, by an `#EXT#` name, by another tenant or by another object id than the channel named. */
export function membershipOf(member: Readonly<Record<string, unknown>>, person: Person, now: Date): Membership {
  const { userRole, tenantId, userPrincipalName, email, name } = member;
  const objectId = text(member['aadObjectId'] ?? member['objectId']).toLowerCase();
  const isOwn =
    !/^(guest|anonymous)$/i.test(text(userRole)) &&
    !text(userPrincipalName).toUpperCase().includes('#EXT#') &&
    [person.tenantId, ''].includes(text(tenantId).toLowerCase()) &&
    [person.personId, ''].includes(objectId);
  const [signInName, mail] = [address(userPrincipalName), address(email)];
  return {
    standing: isOwn ? 'member' : 'guest',
    name: readName(name),
    signInName,
    addresses: [...new Set([signInName, mail])].filter((one) => one !== ''),
    at: now.toISOString(),
  };
}

/** An address in lower case; empty for what is none. The administrator of any tenant may write anything there. */
function address(value: unknown): string {
  const read = cleanText(clip(text(value), 2 * LONGEST_ADDRESS), { max: LONGEST_ADDRESS });
  return read.kind === 'ok' && read.text.includes('@') ? read.text.toLowerCase() : '';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}
