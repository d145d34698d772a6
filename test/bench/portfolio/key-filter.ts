/** The filters over keys that the bot asks with, as bounds and as a test. */

/** What a filter selects: within one partition from a key to another, and whatever else it says of keys. */
export interface Bounds {
  /** The only partition; absent where there may be several. */
  readonly partition: string | undefined;
  /** Otherwise the partitions from one to another. */
  readonly fromPartition: string;
  readonly toPartition: string;
  readonly from: string;
  readonly below: string;
  fits(partitionKey: string, rowKey: string): boolean;
}

const LAST = '\uffff';
type Test = (partitionKey: string, rowKey: string) => boolean;

/** The bounds of a filter. Throws on one that asks for anything but keys. */
export function selection(filter: string): Bounds {
  if (filter === '')
    return { partition: undefined, fromPartition: '', toPartition: LAST, from: '', below: LAST, fits: () => true };
  const terms = filter.split(' or ');
  const tests = terms.map((term) => testOf(term.replace(/[()]/gu, '')));
  const [only] = terms;
  const single = terms.length === 1 && only !== undefined ? only : '';
  return {
    partition: value(single, 'PartitionKey eq'),
    fromPartition: value(single, 'PartitionKey ge') ?? '',
    toPartition: value(single, 'PartitionKey le') ?? LAST,
    from: value(single, 'RowKey ge') ?? value(single, 'RowKey gt') ?? '',
    below: value(single, 'RowKey lt') ?? LAST,
    fits: (partitionKey, rowKey) => tests.some((test) => test(partitionKey, rowKey)),
  };
}

function value(term: string, name: string): string | undefined {
  const [, found] = new RegExp(`${name} '((?:[^']|'')*)'`, 'u').exec(term) ?? [];
  return found?.replaceAll("''", "'");
}

function testOf(term: string): Test {
  const tests = term.split(' and ').map(comparison);
  return (partitionKey, rowKey) => tests.every((test) => test(partitionKey, rowKey));
}

function comparison(text: string): Test {
  const [, column, operator, quoted = ''] = /^\s*(PartitionKey|RowKey) (eq|gt|ge|lt|le) '(.*)'\s*$/u.exec(text) ?? [];
  const other = quoted.replaceAll("''", "'");
  const is = COMPARED[operator ?? ''];
  if (!is) throw new Error(`a filter over more than keys: ${text}`);
  return (partitionKey, rowKey) => is(column === 'RowKey' ? rowKey : partitionKey, other);
}

const COMPARED: Readonly<Record<string, (one: string, other: string) => boolean>> = {
  eq: (one, other) => one === other,
  gt: (one, other) => one > other,
  ge: (one, other) => one >= other,
  lt: (one, other) => one < other,
  le: (one, other) => one <= other,
};
