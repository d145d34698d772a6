/** The phone number of whom to reach, by what the country asks for: one of another country is questioned once. */

import type { Problem } from '../../../cards/engine/content';
import type { WordId } from '../../../cards/words/language';
import { countryByCode } from '../../../src/domain/catalog/countries';
import { formatPhone, readPhone } from '../../../src/domain/people/phone';
import { means } from '../../engine/form';
import type { Answers, Inputs, Scene } from '../../engine/script';

/** A number, or what is wrong with it; `questioned` is one that was asked about. */
export interface PhoneRead {
  readonly e164: string;
  readonly problems: readonly Problem[];
  readonly questioned?: string;
}

const PHONE_PROBLEMS: Readonly<Record<string, WordId>> = {
  tooShort: 'problems.phoneTooShort',
  tooLong: 'problems.phoneTooLong',
  invalid: 'problems.phoneInvalid',
  otherCountry: 'problems.phoneOtherCountry',
};

/** The number in the inputs as E.164, empty where there is none. `needs`: the country requires one. */
export function readContactPhone(inputs: Inputs, needs: boolean, answers: Answers, { say }: Scene): PhoneRead {
  const typed = (inputs['phone'] ?? '').trim();
  const code = answers['country']?.['country'] ?? 'ZZ';
  const country = say.country(code);
  if (typed === '' || means(say, 'none', typed)) {
    return { e164: '', problems: needs ? [{ field: 'phone', id: 'problems.phoneMissing', params: { country } }] : [] };
  }
  const read = readPhone(typed, code);
  if (read.kind === 'ok') return { e164: read.e164, problems: [] };
  const params = { country, example: examplePhone(code), other: read.country === undefined ? '' : say.country(read.country) };
  if (!needs && read.reason === 'otherCountry') return askOtherCountry(typed, inputs['questioned'], params);
  return { e164: '', problems: [{ field: 'phone', id: PHONE_PROBLEMS[read.reason] ?? 'problems.notAPhone', params }] };
}

/** Nobody needs this number, so one of another country is named once; the same one a second time is the person's decision. */
function askOtherCountry(typed: string, questioned: string | undefined, params: Problem['params'] = {}): PhoneRead {
  const anywhere = readPhone(typed, 'ZZ');
  const e164 = anywhere.kind === 'ok' ? anywhere.e164 : '';
  if (e164 !== '' && questioned === e164) return { e164, problems: [] };
  return { e164: '', problems: [{ field: 'phone', id: 'problems.phoneOtherCountryAsked', params }], questioned: e164 };
}

function examplePhone(code: string): string {
  return formatPhone(countryByCode(code)?.examplePhone ?? '+14255550100');
}
