/** A collector on this machine that takes OTLP as JSON and keeps it, for tests that look for what must and must not be in it. */

import { objectOf, objectsOf, textOf, type JsonObject } from '../kit/json';
import { respond, startStub, type Stub } from '../kit/stage/stub';

/** A span as it arrived. */
export interface SeenSpan {
  readonly traceId: string;
  readonly name: string;
  readonly parent: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly hasFailed: boolean;
}

/** The collector. */
export class Collector {
  private stub: Stub | undefined;

  async start(): Promise<void> {
    this.stub = await startStub((_asked, response) => {
      respond(response, 200, '{}');
    });
  }

  async stop(): Promise<void> {
    await this.stub?.close();
  }

  /** Its address without a path. */
  get url(): string {
    return this.stub?.url ?? '';
  }

  /** Everything it was sent, as text. */
  get bodies(): readonly string[] {
    return this.stub?.asked.map(({ url, body }) => `${url} ${body}`) ?? [];
  }

  /** The spans. */
  get spans(): readonly SeenSpan[] {
    return this.sent('/v1/traces', 'resourceSpans').flatMap((resource) =>
      objectsOf(resource['scopeSpans']).flatMap((scope) => objectsOf(scope['spans']).map(spanOf)),
    );
  }

  /** Each number by its name and labels, summed over all who sent: each sends once, when it ends. */
  get numbers(): ReadonlyMap<string, number> {
    const metrics = this.sent('/v1/metrics', 'resourceMetrics').flatMap((resource) =>
      objectsOf(resource['scopeMetrics']).flatMap((scope) => objectsOf(scope['metrics'])),
    );
    const sums = new Map<string, number>();
    for (const [key, value] of metrics.flatMap((metric) => pointsOf(metric))) sums.set(key, (sums.get(key) ?? 0) + value);
    return sums;
  }

  /** What each resource says of itself. */
  get resources(): readonly Readonly<Record<string, string>>[] {
    const all = [...this.sent('/v1/traces', 'resourceSpans'), ...this.sent('/v1/metrics', 'resourceMetrics')];
    return all.map((one) => attributesOf(objectOf(one['resource'])['attributes']));
  }

  private sent(path: string, list: string): readonly JsonObject[] {
    const asked = this.stub?.asked.filter(({ url }) => url === path) ?? [];
    return asked.flatMap(({ body }) => objectsOf(objectOf(JSON.parse(body) as unknown)[list]));
  }
}

function spanOf(span: JsonObject): SeenSpan {
  return {
    traceId: textOf(span['traceId']),
    name: textOf(span['name']),
    parent: textOf(span['parentSpanId']),
    id: textOf(span['spanId']),
    attributes: attributesOf(span['attributes']),
    hasFailed: objectOf(span['status'])['code'] === 2,
  };
}

function attributesOf(list: unknown): Readonly<Record<string, string>> {
  const pairs = objectsOf(list).map(({ key, value }) => [textOf(key), Object.values(objectOf(value)).map(textOf).join()]);
  return Object.fromEntries(pairs) as Readonly<Record<string, string>>;
}

function pointsOf(metric: JsonObject): readonly (readonly [string, number])[] {
  const { dataPoints } = objectOf(metric['sum'] ?? metric['histogram'] ?? metric['gauge']);
  return objectsOf(dataPoints).map((point) => {
    const labels = Object.entries(attributesOf(point['attributes']))
      .sort()
      .map(([key, value]) => `${key}=${value}`);
    return [
      [textOf(metric['name']), ...labels].join(' '),
      Number(point['asInt'] ?? point['asDouble'] ?? point['count']),
    ] as const;
  });
}
