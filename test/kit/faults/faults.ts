/** What goes wrong between bot and channel: rules a test sets, taken one request at a time. */

import type { IncomingHttpHeaders } from 'node:http';

/** What a request to the connector wants. */
export type RequestKind = 'create' | 'post' | 'reply' | 'update' | 'delete' | 'members' | 'member' | 'other';

/** One request as the connector saw it; `status` is absent while, or if never, answered. */
export interface SeenRequest {
  readonly kind: RequestKind;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  readonly at: Date;
  status?: number;
}

/** `loseAnswer`: done, but the connection is reset instead of answering. `reset`: not even done. */
export type FaultEffect =
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'loseAnswer' }
  | { readonly kind: 'delay'; readonly ms: number }
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** Which requests go wrong, how, and how often (always, when `times` is absent). */
export interface FaultRule {
  readonly on?: RequestKind | readonly RequestKind[] | ((request: SeenRequest) => boolean);
  readonly times?: number;
  readonly effect: FaultEffect;
}

/** A rule in force. */
export interface Fault {
  /** How many requests it met. */
  readonly hits: number;
  /** Requests pass again. */
  end(): void;
}

/** The rules in force; the oldest that matches wins. */
export class FaultPlan {
  private readonly rules: RunningFault[] = [];

  /** Puts a rule in force. */
  add(rule: FaultRule): Fault {
    const fault = new RunningFault(rule);
    this.rules.push(fault);
    return fault;
  }

  /** Ends every rule. */
  clear(): void {
    for (const rule of this.rules.splice(0)) rule.end();
  }

  /** The effect for this request, counted. */
  take(request: SeenRequest): FaultEffect | undefined {
    return this.rules.find((rule) => rule.meets(request))?.hit();
  }
}

class RunningFault implements Fault {
  hits = 0;
  private left: number;

  constructor(private readonly rule: FaultRule) {
    this.left = rule.times ?? Infinity;
  }

  meets(request: SeenRequest): boolean {
    const { on } = this.rule;
    if (this.left < 1) return false;
    if (on === undefined) return true;
    return typeof on === 'function' ? on(request) : [on].flat().includes(request.kind);
  }

  hit(): FaultEffect {
    this.hits += 1;
    this.left -= 1;
    return this.rule.effect;
  }

  end(): void {
    this.left = 0;
  }
}
