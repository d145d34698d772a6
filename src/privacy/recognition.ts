/** By what the people of an erasure are recognised, as far as it is known. */

import type { Membership } from '../domain/people/actor';
import type { Erasing, Recognised } from '../domain/privacy/erasing';
import { isFullName, phoneSpellings } from '../domain/privacy/naming';
import { ownAddresses } from '../domain/people/own-addresses';
import { traceOfAddress } from '../domain/privacy/traces';
import type { PersonRef } from '../domain/people/person';
import type { Erasure } from './erasure';

/** What is known of one of them. */
export interface KnownPerson {
  readonly ref: PersonRef;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** The parts of a chat that say whose it is. */
export interface SaysWho {
  readonly reference?: { readonly personChannelId: string };
  readonly member?: Membership;
}

/** Grows while rows are met. */
export class Recognition implements Recognised {
  readonly ids: Set<string>;
  readonly traces: Set<string>;
  private readonly names: Set<string>;
  private readonly phones: Set<string>;

  constructor({ ids, traces, names, phones }: Pick<Erasure, 'ids' | 'traces' | 'names' | 'phones'>) {
    this.ids = new Set(ids);
    this.traces = new Set(traces);
    this.names = new Set(names);
    this.phones = new Set(phones);
  }

  /** How much is known. */
  get size(): number {
    return this.ids.size + this.traces.size + this.names.size + this.phones.size;
  }

  /** Everything a row says of its person. */
  add({ ref, name, email, phone }: KnownPerson): void {
    this.addId(ref.personId);
    this.addTraces(email);
    this.addName(name);
    if (phone !== undefined && phone !== '') this.phones.add(phone);
  }

  /** What a chat says of the person whose it is. */
  addChat({ reference, member }: SaysWho): this {
    this.addTraces(reference?.personChannelId, ...(member ? ownAddresses(member) : []));
    this.addName(member?.name);
    return this;
  }

  addId(id: string): void {
    if (id !== '') this.ids.add(id.toLowerCase());
  }

  /** Addresses, and ids that a channel gives. */
  addTraces(...texts: readonly (string | undefined)[]): void {
    for (const text of texts) if (text !== undefined && text !== '') this.traces.add(traceOfAddress(text));
  }

  /** One word alone is nobody's name: "Support" stands for anybody. */
  addName(name: string | undefined): void {
    if (name !== undefined && isFullName(name)) this.names.add(name);
  }

  /** What takes them out. */
  erasing(pseudonymOf: (id: string) => string): Erasing {
    const { ids, traces, names, phones } = this;
    return { ids, traces, names: [...names], phones: [...phones].flatMap(phoneSpellings), pseudonymOf };
  }

  /** The erasure with all of it. */
  in(erasure: Erasure): Erasure {
    const { ids, traces, names, phones } = this;
    return { ...erasure, ids: [...ids], traces: [...traces], names: [...names], phones: [...phones] };
  }
}
