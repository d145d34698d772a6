/** What a choice on a form's card is called picks it, with the word before its colon or without; no other is picked by it. */

import { deepEqual, ok } from 'node:assert/strict';
import { cardInputs, choicesOf, type CardInput } from '../../kit/stage/card-elements';
import { desk, everyStep, type At } from './every-step';

/** Titles of one word are words of the steps; those of a company's own list are searched for. */
const FEWEST = 2;
const MOST = 20;

interface Title {
  readonly input: string;
  readonly typed: string;
  readonly value: string;
}

function titlesOf({ id, element }: CardInput): readonly Title[] {
  const choices = choicesOf(element);
  if (element['isMultiSelect'] === true || choices.length > MOST) return [];
  return choices.flatMap(({ title, value }) =>
    [...new Set([title, title.slice(title.indexOf(':') + 1).trim()])].map((typed) => ({ input: id, typed, value })),
  );
}

/** What stands in the input once the title was typed: in the answer, in the draft, or nothing where the form is through. */
async function picked({ form, name }: At, { input, typed }: Title): Promise<string | undefined> {
  const { conversation } = await desk.hear(typed, form);
  const [, step = ''] = name.split('.');
  const { open } = conversation;
  if (open?.id !== form.open?.id) return undefined;
  return open?.answers[step]?.[input] ?? open?.drafts[step]?.[input];
}

describe('the title of a choice, typed', () => {
  it('picks that choice at every step that offers some', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const at of await everyStep())
      for (const title of cardInputs(at.card)
        .filter(({ type }) => type === 'Input.ChoiceSet')
        .flatMap(titlesOf)) {
        if (title.typed.split(' ').length < FEWEST || title.typed.startsWith('From ,')) continue;
        tried++;
        const value = await picked(at, title);
        if (value !== undefined && value !== title.value) wrong.push(`${at.name}: “${title.typed}” picks ${value}`);
        if (value === undefined && (await desk.hear(title.typed, at.form)).conversation.open?.step === at.form.open?.step)
          wrong.push(`${at.name}: “${title.typed}” picks nothing`);
      }
    ok(tried > 60, String(tried));
    deepEqual(wrong, []);
  });
});
