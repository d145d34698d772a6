/** A person anywhere in the house, and whether two are the same one. */

/** A person anywhere in the house: the tenant and the object id there. For a contact without a known account, a random id. */
export interface PersonRef {
  readonly tenantId: string;
  readonly personId: string;
}

/** The one row that holds a person's name and addresses; everything else points here. */
export interface Person extends PersonRef {
  readonly v: 1;
  readonly name: string;
  readonly email?: string;
  /** E.164. */
  readonly phone?: string;
  /** The roster knows this person as one of the tenant; nobody who was only named by somebody else has this. */
  readonly account?: true;
}

/** Whether both are the same person; nobody is the same as nobody. An object id counts only in its tenant. */
export function isSame(one: PersonRef | undefined, other: PersonRef | undefined): boolean {
  return one !== undefined && one.tenantId === other?.tenantId && one.personId === other.personId;
}
