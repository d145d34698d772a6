/** What stands in a card's template. */

import { templates } from '../../cards/engine/templates';
import { objectsOf, textOf, type JsonObject } from '../kit/json';

/** The elements of a card's template. */
export function bodyOf(name: string): readonly JsonObject[] {
  return objectsOf(templates[name as keyof typeof templates]);
}

/** The ids of its inputs. */
export function inputsOf(name: string): readonly string[] {
  return bodyOf(name).flatMap(({ type, id }) => (textOf(type).startsWith('Input.') ? [textOf(id)] : []));
}
