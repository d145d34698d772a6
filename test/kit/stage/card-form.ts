/** Fills in a card the way a person at a Teams client can: only what is there, checked as the client checks it. */

import { type CardAction, cardActions, type CardInput, choicesOf, dataOf, inputsFor } from './card-elements';
import { type JsonObject, textOf } from '../json';

/** What the person puts into inputs, by input id. ChoiceSets take a choice's title or value. */
export type Inputs = Readonly<Record<string, unknown>>;

/** What the client says under an input instead of sending. */
export interface FieldError {
  readonly id: string;
  readonly message: string;
}

/** A form as it would be sent, and the client's objections to it. */
export interface FilledForm {
  readonly data: JsonObject;
  readonly errors: readonly FieldError[];
}

/** The script asks for something no person could do: no such button, input or choice on this card. */
export class CannotPress extends Error {
  override readonly name = 'CannotPress';
}

/** The action with this title; `Title#2` is the second of several with the same one. */
export function findAction(card: JsonObject, title: string): CardAction {
  const all = cardActions(card);
  const exact = all.filter((action) => action.title === title);
  if (exact.length > 1)
    throw new CannotPress(`${exact.length} buttons are called "${title}"; say [${title}#1] or another number`);
  const found = exact[0] ?? numbered(all, title);
  if (!found)
    throw new CannotPress(`no button "${title}"; the card has ${all.map((one) => `[${one.title}]`).join(' ') || 'none'}`);
  if (!found.enabled) throw new CannotPress(`the button "${title}" is greyed out`);
  return found;
}

function numbered(all: readonly CardAction[], title: string): CardAction | undefined {
  const match = /^(.*)#(\d+)$/.exec(title);
  return match ? all.filter((action) => action.title === match[1])[Number(match[2]) - 1] : undefined;
}

/** The data a press sends. `force` sends anything, also what is not on the card, unchecked. */
export function fillForm(card: JsonObject, action: CardAction, inputs: Inputs, force = false): FilledForm {
  const data = dataOf(action.action);
  const isWithout = action.action['associatedInputs'] === 'none';
  const fields = isWithout ? [] : inputsFor(card, action);
  if (force) return { data: { ...data, ...defaults(fields), ...inputs }, errors: [] };
  if (isWithout) return { data: withoutInputs(data, inputs), errors: [] };
  refuseUnknown(fields, inputs);
  const values = fields.map((field) => ({ field, value: valueOf(field, inputs) }));
  const set = values.filter(({ value }) => value !== '').map(({ field, value }) => [field.id, value] as const);
  return { data: { ...data, ...Object.fromEntries(set) }, errors: values.flatMap(({ field, value }) => check(field, value)) };
}

function withoutInputs(data: JsonObject, inputs: Inputs): JsonObject {
  if (Object.keys(inputs).length > 0) throw new CannotPress('this button sends no inputs (associatedInputs none)');
  return data;
}

function defaults(fields: readonly CardInput[]): JsonObject {
  const set = fields.map((field) => [field.id, initialValue(field)] as const).filter(([, value]) => value !== '');
  return Object.fromEntries(set);
}

function refuseUnknown(fields: readonly CardInput[], inputs: Inputs): void {
  const unknown = Object.keys(inputs).find((id) => !fields.some((field) => field.id === id));
  if (unknown === undefined) return;
  throw new CannotPress(`no input "${unknown}"; the card has ${fields.map((field) => field.id).join(', ') || 'none'}`);
}

function valueOf(field: CardInput, inputs: Inputs): string {
  const given = Object.hasOwn(inputs, field.id) ? inputs[field.id] : undefined;
  if (given === undefined) return initialValue(field);
  if (typeof given !== 'string') throw new CannotPress(`"${field.id}" takes text; only a forced press sends anything else`);
  if (field.type === 'Input.ChoiceSet') return chosen(field, given);
  return field.type === 'Input.Toggle' ? toggled(field, given) : given;
}

function initialValue({ element, type }: CardInput): string {
  const value = textOf(element['value']);
  return type === 'Input.Toggle' && value === '' ? valueOff(element) : value;
}

function chosen(field: CardInput, given: string): string {
  const choices = choicesOf(field.element);
  const pick = (text: string) =>
    choices.find((choice) => choice.title === text) ?? choices.find((choice) => choice.value === text);
  if (given === '') return '';
  const several = field.element['isMultiSelect'] === true && !pick(given) ? given.split(',').map((part) => part.trim()) : [given];
  return several.map((text) => pick(text)?.value ?? noChoice(field, text)).join(',');
}

function noChoice(field: CardInput, text: string): never {
  const titles = choicesOf(field.element).map((choice) => choice.title);
  const shown = titles.length > 12 ? `${titles.length} choices` : titles.join(', ');
  throw new CannotPress(`"${text}" is not among the choices of "${field.id}": ${shown}`);
}

function toggled({ id, element }: CardInput, given: string): string {
  if (given === valueOn(element) || given === valueOff(element)) return given;
  throw new CannotPress(`the toggle "${id}" takes ${valueOn(element)} or ${valueOff(element)}, not "${given}"`);
}

function valueOn(element: JsonObject): string {
  return textOf(element['valueOn']) || 'true';
}

function valueOff(element: JsonObject): string {
  return textOf(element['valueOff']) || 'false';
}

function check(field: CardInput, value: string): readonly FieldError[] {
  const valid = isPresent(field, value) && isInLimits(field, value) && isNumberInRange(field, value);
  return valid ? [] : [{ id: field.id, message: textOf(field.element['errorMessage']) || 'not valid' }];
}

function isPresent({ element, type }: CardInput, value: string): boolean {
  if (element['isRequired'] !== true) return true;
  return type === 'Input.Toggle' ? value === valueOn(element) : value !== '';
}

function isInLimits({ element, type }: CardInput, value: string): boolean {
  if (type !== 'Input.Text' || value === '') return true;
  const { maxLength, regex } = element;
  if (typeof maxLength === 'number' && value.length > maxLength) return false;
  return typeof regex !== 'string' || new RegExp(regex).test(value);
}

function isNumberInRange({ element, type }: CardInput, value: string): boolean {
  if (type !== 'Input.Number' || value === '') return true;
  const number = Number(value);
  const { min = -Infinity, max = Infinity } = element as { readonly min?: number; readonly max?: number };
  return !Number.isNaN(number) && number >= min && number <= max;
}
