/** What a log may say of an error: its kind and where it came from, never its message. */

import { relative } from 'node:path';
import { allowedFields, type LogFields } from './log-fields';

/** An error as log lines tell it, outermost first: fields per error of the chain, and the frames of the innermost. */
export interface Failure {
  readonly fields: LogFields;
  readonly causes: readonly LogFields[];
  /** `file:line`, nearest call first, at most twelve. */
  readonly frames: readonly string[];
}

/** Describes anything thrown. `cause` is followed, and the `error` in which dialogs of the SDK keep the original. */
export function describeFailure(thrown: unknown): Failure {
  const chain = chainOf(thrown).map(describe);
  const innermost = chain.at(-1);
  const [fields = { kind: typeof thrown }, ...causes] = chain.map((link) => link.fields);
  return { fields, causes, frames: innermost?.frames ?? [] };
}

function chainOf(thrown: unknown, depth = 0): readonly Error[] {
  if (!(thrown instanceof Error) || depth === 5) return [];
  const inner = thrown.cause ?? ('error' in thrown ? thrown.error : undefined);
  return [thrown, ...chainOf(inner, depth + 1)];
}

function describe(error: Error): { readonly fields: LogFields; readonly frames: readonly string[] } {
  const { name, code, statusCode, status = statusCode, teamsCode, reason } = error as Error & Record<string, unknown>;
  return { fields: allowedFields({ name, code, status, teamsCode, reason }), frames: framesOf(error) };
}

/** Only positions leave the stack: its head repeats the message, and a message may hold lines that look like frames. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const start = message ? stack.indexOf(message) : -1;
  const below = start < 0 ? stack : stack.slice(start + message.length);
  return below
    .split('\n')
    .map((line) => /^ {4}at (?:[^()]*\()?((?:file:\/\/|node:|\/|[A-Z]:\\)[^()\n]+?):(\d+):\d+\)?$/.exec(line))
    .filter((match) => match !== null)
    .slice(0, 12)
    .map(([, file = '', line = '']) => `${shortPath(file)}:${line}`);
}

function shortPath(file: string): string {
  const path = file.replace(/^file:\/\//, '');
  return path.startsWith('node:') ? path : relative(process.cwd(), path);
}
