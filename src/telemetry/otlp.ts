/** Sends spans and numbers to a collector by OTLP over HTTP. The one file that names OpenTelemetry; it is loaded only where an address is set. */

import { randomBytes } from 'node:crypto';
import { ROOT_CONTEXT, SpanStatusCode, trace, type Meter as OtelMeter, type Span } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { allowedFields } from '../log/log-fields';
import type { Meter, SpanRecorder } from '../log/trace';

/** Who sends, and where to. */
export interface OtlpParts {
  /** The collector's address without a path, such as http://127.0.0.1:4318. */
  readonly url: string;
  readonly version: string;
  readonly instance: string;
  /** How often numbers are sent, in ms. */
  readonly everyMs?: number;
}

/** Somebody who looks on. */
export interface Telemetry {
  readonly recorder: SpanRecorder;
  readonly meter: Meter;
  /** Sends what is left, for two seconds at most. Never rejects. */
  stop(): Promise<void>;
}

const STOP_WITHIN_MS = 2000;
const EVERY_MS = 60_000;

/** Begins to send. A collector that is away costs nothing but what it would have seen. */
export function startOtlp({ url, version, instance, everyMs = EVERY_MS }: OtlpParts): Telemetry {
  // Nothing is detected: hosts, users and command lines are nobody's business.
  const resource = resourceFromAttributes({
    'service.name': 'partner-concierge',
    'service.version': version,
    'service.instance.id': instance,
  });
  const ids = new TraceIds();
  const spans = new BatchSpanProcessor(new OTLPTraceExporter({ url: `${url}/v1/traces` }));
  const tracers = new NodeTracerProvider({ resource, idGenerator: ids, spanProcessors: [spans] });
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter({ url: `${url}/v1/metrics` }),
    exportIntervalMillis: everyMs,
    exportTimeoutMillis: Math.min(everyMs, STOP_WITHIN_MS),
  });
  const meters = new MeterProvider({ resource, readers: [reader] });
  return {
    recorder: recorderOn(tracers, ids),
    meter: meterOn(meters),
    stop: async () => {
      await Promise.race([Promise.allSettled([tracers.shutdown(), meters.shutdown()]), soon()]);
    },
  };
}

/** Gives a new trace the id that the log and the apology have already. */
class TraceIds {
  next = '';

  generateTraceId(): string {
    return this.next;
  }

  generateSpanId(): string {
    return randomBytes(8).toString('hex');
  }
}

function recorderOn(tracers: NodeTracerProvider, ids: TraceIds): SpanRecorder {
  const tracer = tracers.getTracer('partner-concierge');
  return {
    begin: (name, traceId, parent) => {
      ids.next = traceId;
      return tracer.startSpan(name, {}, parent === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, parent as Span));
    },
    end: (span, fields, hasFailed) => {
      const ended = span as Span;
      // Never an exception: its message may quote what somebody typed.
      ended.setAttributes({ ...allowedFields(fields) });
      if (hasFailed) ended.setStatus({ code: SpanStatusCode.ERROR });
      ended.end();
    },
  };
}

function meterOn(meters: MeterProvider): Meter {
  const meter = meters.getMeter('partner-concierge');
  return { ...turnsOn(meter), ...messagesOn(meter), ...outboxOn(meter) };
}

function turnsOn(meter: OtelMeter): Pick<Meter, 'turned' | 'journey'> {
  const turns = meter.createCounter('turns', { description: 'Turns by what happened and what was shown.' });
  const duration = meter.createHistogram('turn.duration', { unit: 'ms' });
  const calls = meter.createHistogram('turn.storage_calls');
  const journeys = meter.createCounter('journeys', { description: 'Journeys begun, finished, and given up at which step.' });
  return {
    turned: (labels, ms, storageCalls) => {
      turns.add(1, { ...labels });
      duration.record(ms, { kind: labels.kind });
      calls.record(storageCalls, { kind: labels.kind });
    },
    journey: (labels) => {
      journeys.add(1, { ...labels });
    },
  };
}

function messagesOn(meter: OtelMeter): Pick<Meter, 'message' | 'reminder' | 'lost'> {
  const messages = meter.createCounter('messages', { description: 'Messages nobody asked for, by what became of them.' });
  const reminders = meter.createCounter('reminders', { description: 'Reminders that went out, by what they remind of.' });
  const lost = meter.createCounter('recipients.lost', { description: 'Who can’t be reached any more, by why.' });
  return {
    message: (labels) => {
      messages.add(1, { ...labels });
    },
    reminder: (labels) => {
      reminders.add(1, { ...labels });
    },
    lost: (labels) => {
      lost.add(1, { ...labels });
    },
  };
}

function outboxOn(meter: OtelMeter): Pick<Meter, 'behind' | 'pausedBy'> {
  const behind = meter.createGauge('outbox.behind', { unit: 's', description: 'How long the oldest message due has waited.' });
  const paused = meter.createObservableGauge('recipients.paused', { description: 'Who is left alone for a while, by what.' });
  return {
    behind: (seconds) => {
      behind.record(seconds);
    },
    pausedBy: (read) => {
      paused.addCallback((result) => {
        const { conversations, tenants, everything } = read();
        result.observe(conversations, { kind: 'conversation' });
        result.observe(tenants, { kind: 'tenant' });
        result.observe(everything ? 1 : 0, { kind: 'everything' });
      });
    },
  };
}

function soon(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, STOP_WITHIN_MS).unref();
  });
}
