/** What happens within one turn, or one round of the outbox, belongs together: it is timed, its calls are counted, and one reference leads to all of it. */

import { randomUUID } from 'node:crypto';
import { Carried } from './carried';
import type { LogFields } from './log-fields';

/** The names a span may have. */
export const SPAN_NAMES = ['turn', 'decide', 'storage', 'send', 'outbox'] as const;

/** The name of a span. */
export type SpanName = (typeof SPAN_NAMES)[number];

/** Takes spans down for somebody to look at. It never throws and never waits. */
export interface SpanRecorder {
  /** Begins a span; what it answers is handed back as the parent of others and to `end`. */
  begin(name: SpanName, traceId: string, parent: unknown): unknown;
  end(span: unknown, fields: LogFields, hasFailed: boolean): void;
}

/** Counts for somebody to look at. Labels come from small closed sets: codes of ours, never an id or a name. */
export interface Meter {
  turned(labels: { readonly kind: string; readonly outcome: string }, ms: number, storageCalls: number): void;
  /** What became of one message that nobody asked for. */
  message(labels: { readonly kind: string; readonly outcome: string }): void;
  /** A reminder went out, by what it reminds of; several may be one message. */
  reminder(labels: { readonly kind: string; readonly outcome: 'sent' | 'unknown' }): void;
  /** Somebody can't be reached any more: what Teams says of the chat. */
  lost(labels: { readonly kind: string }): void;
  /** The oldest message that is due and free has waited for so many seconds. */
  behind(seconds: number): void;
  /** Who is left alone for a while is read whenever numbers are sent. */
  pausedBy(read: () => { readonly conversations: number; readonly tenants: number; readonly everything: boolean }): void;
  journey(labels: { readonly journey: string; readonly event: 'begun' | 'finished' | 'given up'; readonly step: string }): void;
}

/** One turn or round. */
export class Trace {
  /** 32 hex digits. Node has ids of this kind in stock, and asks the system for other random bytes each time. */
  readonly id = randomUUID().replaceAll('-', '');
  /** How often a table was called. */
  storageCalls = 0;
  /** What is said of it at its end. */
  fields: LogFields = {};
  private readonly began = performance.now();

  constructor(readonly recorder?: SpanRecorder) {}

  /** The first eight digits of its id: what an apology shows. */
  get reference(): string {
    return this.id.slice(0, 8);
  }

  /** How long it has taken, in ms. */
  get ms(): number {
    return Math.round(performance.now() - this.began);
  }
}

interface Active {
  readonly trace: Trace;
  readonly span: unknown;
}

const active = new Carried<Active>();

/** The trace whatever asks belongs to. */
export function currentTrace(): Trace | undefined {
  return active.get()?.trace;
}

/** Does work as a trace of its own. */
export async function traced<T>(
  name: SpanName,
  recorder: SpanRecorder | undefined,
  work: (trace: Trace) => Promise<T>,
): Promise<T> {
  const trace = new Trace(recorder);
  const fields = (): LogFields => ({ reference: trace.reference, storageCalls: trace.storageCalls, ...trace.fields });
  return within({ trace, span: undefined }, name, fields, () => work(trace));
}

/** Does work as a span of the current trace; just does it where there is none, or nobody takes it down. */
export function spanned<T>(name: SpanName, fields: LogFields, work: () => Promise<T>): Promise<T> {
  const now = active.get();
  return now?.trace.recorder ? within(now, name, () => fields, work) : work();
}

async function within<T>(
  { trace, span: parent }: Active,
  name: SpanName,
  fields: () => LogFields,
  work: () => Promise<T>,
): Promise<T> {
  const span = trace.recorder?.begin(name, trace.id, parent);
  let hasFailed = true;
  try {
    const done = await active.along({ trace, span }, work);
    hasFailed = trace.fields.outcome === 'failed' && parent === undefined;
    return done;
  } finally {
    trace.recorder?.end(span, fields(), hasFailed);
  }
}
