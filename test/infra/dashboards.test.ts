/** The dashboards of infra/ read what the bot writes: events and fields of its log, names and labels of its numbers. */

import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { allowedFields, FIELD_NAMES } from '../../src/log/log-fields';
import { objectOf, objectsOf, textOf, type JsonObject } from '../kit/json';

const read = (path: string): JsonObject => objectOf(JSON.parse(readFileSync(path, 'utf8')) as unknown);
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/${name}`, 'utf8'));

/** What a query asks for that no line of the log has. */
function unknownIn(query: string): readonly string[] {
  const written = new Set(
    sources
      .flatMap((text) => [...text.matchAll(/log\??\.\w+\(\s*'([^']+)'/gu), ...text.matchAll(/what: '(\w+)' \| '(\w+)'/gu)])
      .flatMap(([, ...events]) => events),
  );
  const [, lists = ''] =
    /where (.*?)(?:\| summarize|\| project|$)/u.exec(query.slice(query.indexOf('tostring(line.event)'))) ?? [];
  const events = [...lists.matchAll(/'([^']+)'/gu)].map(([, event = '']) => event);
  const fields = [...query.matchAll(/line\.(\w+)/gu)].map(([, field = '']) => field);
  const known = [...FIELD_NAMES, 'event', 'version', 'instance'];
  return [...events.filter((event) => !written.has(event)), ...fields.filter((field) => !known.includes(field))];
}

describe('infra/workbook.json', () => {
  const queries = objectsOf(read('infra/workbook.json')['items']).flatMap(({ type, content }) =>
    type === 3 ? [textOf(objectOf(content)['query'])] : [],
  );

  it('asks for events and fields that lines of the log have', () => {
    ok(queries.length >= 8);
    deepEqual(queries.flatMap(unknownIn), []);
  });

  it('would be told of an event that nobody writes, and of a field that no line has', () => {
    const [query = ''] = queries;
    deepEqual(unknownIn(query.replace("'turn'", "'turned'")), ['turned']);
    deepEqual(unknownIn(query.replace('line.kind', 'line.kinds')), ['kinds']);
  });
});

/** Numbers as Prometheus calls them: dots become `_`, the unit is spelled out, and a counter ends in `_total` (OpenTelemetry: Prometheus compatibility). */
function promised(): readonly string[] {
  const code = readFileSync('src/telemetry/otlp.ts', 'utf8');
  const made = code.matchAll(/create(Counter|Histogram|Gauge|ObservableGauge)\('([\w.]+)'(?:, \{ unit: '(\w+)')?/gu);
  const units: Readonly<Record<string, string>> = { ms: '_milliseconds', s: '_seconds' };
  return [...made].flatMap(([, kind = '', name = '', unit = '']) => {
    const base = `${name.replaceAll('.', '_')}${units[unit] ?? ''}`;
    if (kind === 'Counter') return [`${base}_total`];
    return kind === 'Histogram' ? ['_bucket', '_sum', '_count'].map((end) => base + end) : [base];
  });
}

describe('infra/grafana.json', () => {
  const exprs = objectsOf(read('infra/grafana.json')['panels']).flatMap(({ targets }) =>
    objectsOf(targets).map(({ expr }) => textOf(expr)),
  );
  const asked = exprs.flatMap((expr) =>
    [...expr.matchAll(/\b([a-z]+(?:_[a-z]+)+|(?:turns|reminders)_total)\b(?=[{[)])/gu)].map(([, name = '']) => name),
  );

  it('asks for numbers the bot sends, and leaves none out', () => {
    const numbers = promised();
    deepEqual(
      asked.filter((name) => !numbers.includes(name)),
      [],
    );
    const base = (name: string): string => name.replace(/_(bucket|sum|count|total)$/u, '');
    deepEqual(
      numbers.map(base).filter((name) => !asked.map(base).includes(name)),
      [],
    );
  });
});

describe('the numbers of the bot', () => {
  it('are each named in the runbook', () => {
    const code = readFileSync('src/telemetry/otlp.ts', 'utf8');
    const made = [...code.matchAll(/create(?:Counter|Histogram|Gauge|ObservableGauge)\('([\w.]+)'/gu)].map(
      ([, name = '']) => name,
    );
    const runbook = readFileSync('docs/operate.md', 'utf8');
    ok(made.length > 5, made.join());
    deepEqual(
      made.filter((name) => !runbook.includes(`\`${name}\``)),
      [],
    );
  });
});

describe('the fields of the log', () => {
  it('are listed by the names that may stand in a line', () => {
    for (const name of FIELD_NAMES)
      ok(
        Object.keys(allowedFields({ [name]: 'abc' })).length +
          Object.keys(allowedFields({ [name]: 1 })).length +
          Object.keys(allowedFields({ [name]: '0123456789abcdef' })).length >
          0,
        name,
      );
  });
});
