/** Compares a template with its sample without expanding it: every path it reads is there, and nothing is there that it doesn't read. */

import { Template } from 'adaptivecards-templating';
import { isObject, type JsonObject } from '../kit/json';

/** Words, the frame and problems come from elsewhere; they are not in a sample. */
const ELSEWHERE = /^(t|p|err|ask|frame)\./;

/** Paths a template reads that the data doesn't have. */
export function unmetReferences(template: unknown, data: JsonObject): readonly string[] {
  if (typeof template === 'string') return references(template).filter((path) => !ELSEWHERE.test(path) && !has(data, path));
  if (Array.isArray(template)) return template.flatMap((item) => unmetReferences(item, data));
  if (!isObject(template)) return [];
  const { $data, ...element } = template;
  if (typeof $data !== 'string') return Object.values(element).flatMap((value) => unmetReferences(value, data));
  const path = $data.slice(2, -1);
  const scopes = at(data, path);
  if (!Array.isArray(scopes)) return [path];
  return scopes.flatMap((scope) => (isObject(scope) ? unmetReferences(element, scope) : []));
}

/** Names at the top of the data that the template doesn't mention. */
export function unreadData(template: unknown, data: JsonObject): readonly string[] {
  const text = JSON.stringify(template);
  return Object.keys(data).filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
}

function references(text: string): readonly string[] {
  if (!text.includes('${')) return [];
  const parsed: unknown = Template.parseInterpolatedString(text);
  const { references: read } = parsed as { references?: () => string[] };
  return read?.call(parsed) ?? [];
}

function has(data: JsonObject, path: string): boolean {
  return at(data, path) !== undefined;
}

function at(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), data);
}
