/** Reads a vCard. */

import { countryByCode } from '../../../../src/domain/catalog/countries';
import { readDomain } from '../../../../src/domain/people/domain-name';
import { readEmail } from '../../../../src/domain/people/email';
import { known } from '../details';
import { domainOfEmail, phoneIn } from '../spots';
import type { PasteFacts } from './facts';

/** The facts of a card; nothing where the text is none. A fax is no phone. */
export function factsOfCard(text: string): PasteFacts | undefined {
  if (!/^BEGIN:VCARD/mu.test(text)) return undefined;
  const email = readEmail(valueOf(text, 'EMAIL') ?? '');
  const country = countryByCode(valueOf(text, 'ADR')?.split(';').at(-1)?.trim())?.iso2;
  const site = readDomain(valueOf(text, 'URL') ?? '');
  return known({
    company: valueOf(text, 'ORG')?.split(';')[0],
    contactName: valueOf(text, 'FN'),
    email: email.kind === 'ok' ? email.email : undefined,
    domain: email.kind === 'ok' ? domainOfEmail(email.email) : site.kind === 'ok' ? site.domain : undefined,
    country,
    phone: phoneIn(valueOf(text, 'TEL') ?? '', country),
  });
}

function valueOf(text: string, name: string): string | undefined {
  const lines = [...text.matchAll(new RegExp(`^${name}([^:\\n]*):(.*)$`, 'gimu'))];
  return lines.find(([, kind = '']) => !/fax/iu.test(kind))?.[2]?.trim();
}
