/** Own pasted texts: invented people in many countries, in the shapes people paste. */

import type { PasteContext, PasteFacts } from '../../dialogs/engine/reader/paste/paste';

/** A pasted text, and what it holds. */
export interface OwnPaste {
  readonly shape: string;
  readonly text: string;
  readonly want: PasteFacts;
}

/** In which these are read. */
export const PASTE_CONTEXT: PasteContext = { today: '2026-11-28', ownDomains: ['contoso.com'] };

type Person = readonly [
  name: string,
  title: string,
  company: string,
  mail: string,
  domain: string,
  country: string,
  phone: string,
  e164: string,
  fax: string,
];

const PEOPLE: readonly Person[] = [
  [
    'Anke Brandt',
    'Leiterin Vertrieb',
    'Halde Metallbau GmbH',
    'anke.brandt',
    'halde-metallbau.de',
    'DE',
    '+49 40 32901234',
    '+494032901234',
    '+49 40 32901299',
  ],
  [
    'Luc Perret',
    'Directeur informatique',
    'Perret Horlogerie SA',
    'luc.perret',
    'perret-horlogerie.ch',
    'CH',
    '+41 22 345 67 89',
    '+41223456789',
    '+41 22 345 67 80',
  ],
  [
    'Grace Whitlock',
    'Operations Manager',
    'Whitlock Foods Ltd',
    'grace.whitlock',
    'whitlockfoods.co.uk',
    'GB',
    '+44 161 496 0123',
    '+441614960123',
    '+44 161 496 0124',
  ],
  [
    'Pieter Bakker',
    'Controller',
    'Bakker Scheepsbouw B.V.',
    'p.bakker',
    'bakker-scheepsbouw.nl',
    'NL',
    '+31 10 123 4567',
    '+31101234567',
    '+31 10 123 4568',
  ],
  [
    'Inés Robledo',
    'Gerente',
    'Robledo Textil S.L.',
    'ines.robledo',
    'robledotextil.es',
    'ES',
    '+34 912 345 678',
    '+34912345678',
    '+34 912 345 679',
  ],
  [
    'Tomasz Zielony',
    'Kierownik IT',
    'Zielony Transport Sp. z o.o.',
    'tomasz.zielony',
    'zielony-transport.pl',
    'PL',
    '+48 22 123 45 67',
    '+48221234567',
    '+48 22 123 45 68',
  ],
  [
    'Rohan Mehta',
    'Head of Finance',
    'Mehta Spices Pvt. Ltd.',
    'rohan.mehta',
    'mehtaspices.in',
    'IN',
    '+91 98765 43211',
    '+919876543211',
    '+91 80 4123 4568',
  ],
  [
    'Beatriz Nunes',
    'Diretora',
    'Nunes Vinhos Ltda.',
    'beatriz.nunes',
    'nunesvinhos.com.br',
    'BR',
    '+55 11 3456-7890',
    '+551134567890',
    '+55 11 3456-7899',
  ],
  [
    'Karin Lindahl',
    'VD',
    'Lindahl Trä AB',
    'karin.lindahl',
    'lindahl-tra.se',
    'SE',
    '+46 8 123 456 78',
    '+46812345678',
    '+46 8 123 456 79',
  ],
  [
    'Daniel Osei',
    'CTO',
    'Osei Mining (Pty) Ltd',
    'daniel.osei',
    'oseimining.co.za',
    'ZA',
    '+27 11 234 5678',
    '+27112345678',
    '+27 11 234 5679',
  ],
];
const DISCLAIMER = 'This message is confidential. If you received it in error call +1 800 555 0199.';

type Shape = (person: Person) => string;

const SHAPES: Readonly<Record<string, Shape>> = {
  signature: ([name, title, company, mail, domain, , phone, , fax]) =>
    `Best regards\n\n${name}\n${title}\n${company}\nTel: ${phone}\nFax: ${fax}\n${mail}@${domain}\nwww.${domain}\n\n${DISCLAIMER}`,
  pipes: ([name, title, company, mail, domain, , phone]) => `${name} | ${title} | ${company} | T ${phone} | ${mail}@${domain}`,
  faxFirst: ([name, , company, mail, domain, , phone, , fax]) => `${name}\n${company}\nF ${fax}\nT ${phone}\nE ${mail}@${domain}`,
  tabs: ([name, , company, mail, domain, country, phone]) => [company, name, `${mail}@${domain}`, phone, country].join('\t'),
  headed: ([name, , company, mail, domain, country, phone]) =>
    `Company,Contact,E-mail,Phone,Country\n"${company}",${name},${mail}@${domain},${phone},${country}`,
  card: ([name, title, company, mail, domain, country, phone, , fax]) =>
    `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nORG:${company}\nTITLE:${title}\nTEL;TYPE=FAX:${fax}\nTEL;TYPE=WORK:${phone}\nEMAIL:${mail}@${domain}\nADR;TYPE=WORK:;;Street 1;City;;1000;${country}\nEND:VCARD`,
  forwarded: ([name, , company, mail, domain, , phone]) =>
    `From: ${name} <${mail}@${domain}>\nSent: Friday, 27 November 2026 10:02\nTo: Kim Contoso <kim@contoso.com>\nSubject: Trial\n\nHi Kim,\ncould we try it?\n\n${name}\n${company}\n${phone}`,
  ownBelow: ([name, , company, mail, domain, , phone]) =>
    `${name} (${company}, ${mail}@${domain}, ${phone}) asked for a trial.\n\nKim Contoso\nContoso Consulting\n+49 89 12345678\nkim@contoso.com`,
  html: ([name, title, company, mail, domain, , phone]) =>
    `<p>${name}<br><b>${title}</b><br>${company}</p><p>Tel.:&nbsp;${phone}<br><a href="mailto:${mail}@${domain}">${mail}@${domain}</a></p>`,
};

/** All shapes with all people. */
export function ownPastes(): readonly OwnPaste[] {
  return Object.entries(SHAPES).flatMap(([shape, write]) =>
    PEOPLE.map((person) => ({ shape, text: write(person), want: wantOf(person) })),
  );
}

function wantOf([contactName, , company, mail, domain, country, , phone]: Person): PasteFacts {
  return { contactName, company, email: `${mail}@${domain}`, domain, country, phone };
}

/** How often a field was right, wrong and missed. */
export interface FieldCount {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** One field of one text. */
export function fieldCount(want: unknown, got: string | undefined): FieldCount {
  const wanted = Array.isArray(want) ? (want as readonly unknown[]) : want === undefined ? [] : [want];
  if (got === undefined) return { right: 0, wrong: 0, missed: wanted.length > 0 ? 1 : 0 };
  const isRight = wanted.some((one) => typeof one === 'string' && one.normalize('NFKC') === got.normalize('NFKC'));
  return { right: isRight ? 1 : 0, wrong: isRight ? 0 : 1, missed: 0 };
}
