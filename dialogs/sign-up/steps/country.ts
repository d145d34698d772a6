/** The country, which can never be changed: chosen, repeated, confirmed; a "no" stops the journey with what to do. */

import type { Choice } from '../../../cards/engine/choices';
import { billingAddressCard, countryCard, noAddressCard } from '../../../cards/sign-up';
import type { Problem, Text } from '../../../cards/engine/content';
import type { Say } from '../../../cards/engine/words';
import type { WordId } from '../../../cards/words/language';
import { answerWord, type AnswerWord } from '../../../src/domain/text/answer-words';
import { countries, findCountry, type Country } from '../../../src/domain/catalog/countries';
import { clip } from '../../../src/domain/text/text';
import { field, means, shown } from '../../engine/form';
import { again, answer, type Answers, type Inputs, type Reading, type Scene, type Step } from '../../engine/script';
import { companyOf } from './customer';
import { withFound } from './found';

/** Steps whose answers were checked against the country. */
const RESTING = ['billingAddress', 'contact'];

/** The country of the billing address. */
export const country: Step = {
  id: 'country',
  ask: (answers, draft, { say }) =>
    countryCard(say, shown(['country'], draft, answers['country']), companyOf(withFound(answers)), countryChoices(say)),
  read(reply, answers, { say }, draft) {
    const typed = reply.text ?? field(reply.inputs, 'country').text;
    if (typed === '') return again([{ field: 'country', id: 'problems.countryMissing' }], {});
    const picked = reply.text === undefined ? countries.find(({ iso2 }) => iso2 === typed) : undefined;
    const found = picked ? ({ kind: 'one', country: picked } as const) : findCountry(typed);
    if (found.kind === 'one') return chosen(found.country, answers, answers['country'] ?? draft, say);
    const word = answerWord(typed);
    if (word !== undefined) return answered(word, answers);
    return again([unclear(clip(typed, 60), found, say)], {});
  },
};

/** A word that names no country. After one was named, "no" says that there is no billing address: the journey has a stop for that. */
function answered(word: AnswerWord, answers: Answers): Reading {
  const before = answers['country'];
  if (word === 'no' && before) return answer(before, { also: { billingAddress: { confirmed: 'no' } } });
  return again([{ field: 'country', id: WORD_PROBLEMS[word], params: { company: companyOf(withFound(answers)) } }], {});
}

const WORD_PROBLEMS: Readonly<Record<AnswerWord, WordId>> = {
  yes: 'problems.countryWord',
  no: 'problems.countryNo',
  none: 'problems.countryNeeded',
  other: 'problems.countryWord',
};

function chosen(found: Country, answers: Answers, before: Inputs, say: Say): Reading {
  const isRefused = answers['billingAddress']?.['confirmed'] === 'no';
  const changed = before['country'] !== undefined && before['country'] !== found.iso2;
  const reopens = changed ? RESTING : isRefused ? ['billingAddress'] : [];
  const notes = [...(changed && answers['contact'] ? [{ id: 'notes.countryChanged' } as const] : []), ...saleNotes(found, say)];
  return answer({ country: found.iso2 }, { notes, reopens });
}

function saleNotes(found: Country, say: Say): readonly Text[] {
  return found.checkSale ? [{ id: 'notes.checkSale', params: { country: say.country(found.iso2) } }] : [];
}

type Unclear = Exclude<ReturnType<typeof findCountry>, { kind: 'one' }>;

function unclear(text: string, found: Unclear, say: Say): Problem {
  const candidates = found.kind === 'several' ? found.countries : found.near;
  const near = say.list(
    candidates.map(({ iso2 }) => say.country(iso2)),
    found.kind === 'several' ? 'and' : 'or',
  );
  if (found.kind === 'several') return { field: 'country', id: 'problems.countrySeveral', params: { text, near } };
  return near === ''
    ? { field: 'country', id: 'problems.countryNone', params: { text } }
    : { field: 'country', id: 'problems.countryNear', params: { text, near } };
}

/** The country repeated, and the billing address there confirmed. */
export const billingAddress: Step = {
  id: 'billingAddress',
  ask: (answers, _draft, { say }) => billingAddressCard(say, companyOf(answers), countryName(answers, say)),
  read(reply, _answers, scene) {
    const said = confirmation(reply.text, reply.verb, reply.inputs['confirmed'], scene);
    if (said !== undefined) return answer({ confirmed: said });
    if (reply.text === undefined) return again([{ field: 'confirmed', id: 'problems.confirmMissing' }], {});
    return again([{ id: 'problems.confirmTyped' }], {});
  },
};

function confirmation(
  text: string | undefined,
  verb: string,
  ticked: string | undefined,
  { say }: Scene,
): 'yes' | 'no' | undefined {
  if (verb === 'no' || (text !== undefined && means(say, 'no', text))) return 'no';
  if (text !== undefined) return means(say, 'yes', text) ? 'yes' : undefined;
  return ticked === 'true' ? 'yes' : undefined;
}

/** The stop for a country without a billing address: nothing answers it but another country. */
export const noAddress: Step = {
  id: 'noAddress',
  forks: true,
  when: (answers) => answers['billingAddress']?.['confirmed'] === 'no',
  ask: (answers, _draft, { say }) => noAddressCard(say, companyOf(answers), countryName(answers, say)),
  read({ text }, answers, { say }) {
    const found = text === undefined ? undefined : findCountry(text);
    if (found?.kind === 'one') return another(found.country, say);
    const wanted = text !== undefined && means(say, 'yes', text);
    return wanted
      ? answer({}, { reopens: ['country', ...RESTING, 'noAddress'] })
      : again([], {}, [{ id: 'notes.deadEnd', params: { company: companyOf(answers) } }]);
  },
};

function another(found: Country, say: Say): Reading {
  return answer(
    {},
    { also: { country: { country: found.iso2 } }, reopens: [...RESTING, 'noAddress'], notes: saleNotes(found, say) },
  );
}

/** The chosen country's name in the person's language. */
export function countryName(answers: Answers, say: Say): string {
  const code = answers['country']?.['country'];
  return code === undefined ? '' : say.country(code);
}

/** All countries by their names in the language of the person. */
export function countryChoices(say: Say): readonly Choice[] {
  const collator = new Intl.Collator(say.lang);
  return countries
    .map(({ iso2 }) => ({ title: say.country(iso2), value: iso2 }))
    .sort((a, b) => collator.compare(a.title, b.title));
}
