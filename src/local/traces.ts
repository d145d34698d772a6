/** The traces a local collector was sent, by the reference that an apology shows. */

import { z } from 'zod';

/** OTLP's AnyValue, of which we send texts and numbers. */
const value = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
  .transform((one) => String(Object.values(one)[0]));
const spanShape = z.object({
  traceId: z.string().regex(/^[0-9a-f]{32}$/),
  spanId: z.string(),
  parentSpanId: z.string().default(''),
  name: z.string(),
  startTimeUnixNano: z.coerce.number(),
  endTimeUnixNano: z.coerce.number(),
  attributes: z.array(z.object({ key: z.string(), value })).default([]),
  status: z.object({ code: z.number().optional() }).default({}),
});
const sent = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(spanShape) })) })),
});

type Span = z.infer<typeof spanShape>;

/** So many traces are remembered. */
const MOST = 1000;
const REFERENCE = 8;
/** OpenTelemetry: STATUS_CODE_ERROR. */
const HAS_FAILED = 2;

/** Spans come as they end, a turn's own last. */
const NOT_WHOLE = 'The rest is on its way: load it again in some seconds.';

/** Remembers the latest thousand. */
export class Traces {
  private readonly spans = new Map<string, Span[]>();

  /** Takes the body of an OTLP request, as JSON; answers a line for each trace whose first span is in it. Throws where it is none. */
  take(body: string): readonly string[] {
    const spans = sent.parse(JSON.parse(body)).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((one) => one.spans));
    for (const span of spans) this.keep(span);
    return spans.filter(({ parentSpanId }) => parentSpanId === '').map(lineOf);
  }

  /** The tree of the trace whose id begins so, a line a span; undefined where none does. */
  tree(reference: string): string | undefined {
    const spans = this.spans.get(reference);
    if (!spans) return undefined;
    const known = new Set(spans.map(({ spanId }) => spanId));
    const roots = spans.filter(({ parentSpanId }) => !known.has(parentSpanId));
    const isWhole = roots.every(({ parentSpanId }) => parentSpanId === '');
    return [...roots.flatMap((root) => branch(root, spans, 0)), ...(isWhole ? [] : [NOT_WHOLE])].join('\n');
  }

  /** A line for each of the latest traces, newest first. */
  latest(most: number): readonly string[] {
    const newest = [...this.spans.values()].reverse().slice(0, most);
    return newest.flatMap((spans) => spans.filter(({ parentSpanId }) => parentSpanId === '').map(lineOf));
  }

  private keep(span: Span): void {
    const reference = span.traceId.slice(0, REFERENCE);
    const before = this.spans.get(reference) ?? [];
    this.spans.delete(reference);
    this.spans.set(reference, [...before, span]);
    const [oldest] = this.spans.keys();
    if (this.spans.size > MOST && oldest !== undefined) this.spans.delete(oldest);
  }
}

function branch(span: Span, all: readonly Span[], depth: number): readonly string[] {
  const below = all.filter(({ parentSpanId }) => parentSpanId === span.spanId);
  const inOrder = below.toSorted((one, other) => one.startTimeUnixNano - other.startTimeUnixNano);
  return ['  '.repeat(depth) + saidOf(span), ...inOrder.flatMap((one) => branch(one, all, depth + 1))];
}

function lineOf(span: Span): string {
  return `${span.traceId.slice(0, REFERENCE)}  ${saidOf(span)}`;
}

function saidOf({ name, startTimeUnixNano, endTimeUnixNano, attributes, status }: Span): string {
  const took = `${((endTimeUnixNano - startTimeUnixNano) / 1e6).toFixed(1)} ms`;
  const about = attributes.filter(({ key }) => key !== 'reference').map(({ key, value: said }) => `${key} ${said}`);
  return [name, took, ...(status.code === HAS_FAILED ? ['FAILED'] : []), ...about].join('  ');
}
