/** What the engine makes of terms of every kind, and of what is none. */

import assert from 'node:assert/strict';
import type { DirectoryCompany } from '../../src/directory/company';
import { engineOf } from '../../src/directory/engine-directory';
import { LEGAL_FORMS } from '../../src/domain/text/legal-forms';
import { nameWords } from '../../src/directory/name-words';
import { readTerm } from '../../src/directory/term';

const companies: readonly DirectoryCompany[] = [
  {
    partnerId: '4391507',
    globalId: '4390000',
    name: 'Contoso Consulting GmbH',
    former: ['Tailspin Beratung'],
    city: 'Berlin',
    country: 'DE',
    phones: ['+4930901820'],
    website: 'contoso.com',
    mbsNumber: '4021887310',
  },
  {
    partnerId: '4391512',
    globalId: '4390000',
    name: 'Contoso Consulting GmbH',
    city: 'Hamburg',
    country: 'DE',
    phones: ['+4940901825'],
    website: 'contoso.com',
  },
  { partnerId: '517285', name: 'Contoso Consulting Ltd', city: 'London', country: 'GB', phones: ['+442079460000'] },
  { partnerId: '623118', name: 'Müller & Söhne Systeme KG', city: 'München', country: 'DE', phones: ['+498920000'] },
  { partnerId: '634471', name: 'Łódź Cafe Software Sp. z o.o.', city: 'Łódź', country: 'PL' },
  { partnerId: '645002', name: 'O’Brien Business Apps', city: 'Dublin', country: 'IE' },
  { partnerId: '656673', name: 'Tailspin Business Solutions Inc.', city: 'Seattle', country: 'US', phones: ['+12065550100'] },
  { partnerId: '700001', name: '株式会社富士桜', trading: ['Fujizakura Systems'], city: '東京', country: 'JP' },
  { partnerId: '700002', name: 'ТОВ Світанок', city: 'Київ', country: 'UA' },
  { partnerId: '700003', name: 'Woodgrove Integration Services', city: 'Austin', country: 'US', website: 'woodgrove.net' },
  { partnerId: '700004', name: 'Cloud2Gether BV', city: 'Breda', country: 'NL' },
  { partnerId: '700006', name: '360 Grad Prozesse GmbH', city: 'Erfurt', country: 'DE' },
  { partnerId: '700007', name: 'Data Works', city: 'Hà Nội', country: 'VN' },
];

describe('the engine of the directory', () => {
  const engine = engineOf(companies);

  function first(typed: string, near = {}): string {
    const answer = engine.search(typed, near);
    return answer.kind === 'none' ? answer.because : `${answer.kind} ${answer.found[0]?.partnerId ?? 'nobody'}`;
  }

  const cases: readonly (readonly [typed: string, outcome: string])[] = [
    ['Contosoconsulting hamburg', 'name 4391512'],
    ['contoso consulting limited', 'name 517285'],
    ['Contoso Consulting G.m.b.H. Berlin', 'name 4391507'],
    ['Tail Spin Business', 'name 656673'],
    ['Taislpin business', 'name 656673'],
    ['tailspin beratung', 'name 4391507'],
    ['Mueller und Soehne', 'name 623118'],
    ['MULLER SOHNE', 'name 623118'],
    ['lodz cafe', 'name 634471'],
    ['obrien', 'name 645002'],
    ['MÃ¼ller SÃ¶hne München', 'name 623118'],
    ['MÃœLLER SÃ–HNE', 'name 623118'],
    ['Соntоsо Consulting Berlin', 'name 4391507'],
    ['Söhnesysteme müller', 'name 623118'],
    ['businesssolutions seattle', 'name 656673'],
    ['z. Hd. Jo Berry, Müller Söhne', 'name 623118'],
    ['Attn: Jo Berry, Woodgrove Integration', 'name 700003'],
    ['Re: FW: Dynamics trial Woodgrove', 'name 700003'],
    ['the Hamburg branch of Contoso', 'name 4391512'],
    ['Contoso, Niederlassung Hamburg', 'name 4391512'],
    ['Contoso Consulting (Hamburg office)', 'name 4391512'],
    ['Woodgrove Integration Woodgrove Integration', 'name 700003'],
    ['https:/woodgrove.net/en', 'domain 700003'],
    ['http//www.woodgrove.net', 'domain 700003'],
    ['htpps://woodgrove.net', 'domain 700003'],
    ['woodgrove dot net', 'domain 700003'],
    ['xxx-xxx-1825', 'phone 4391512'],
    ['???1825', 'phone 4391512'],
    ['se termine par 1825', 'phone 4391512'],
    ['-901825', 'phone 4391512'],
    ['Ptnr ID 4391512', 'partnerId 4391512'],
    ['04391512', 'partnerId 4391512'],
    ['富士桜富士桜', 'name nobody'],
    ['aaaaaa', 'name nobody'],
    ['my company', 'name nobody'],
    ['yes please', 'name nobody'],
    ['Microsoft', 'name nobody'],
    ['Business Central', 'name nobody'],
    ['Cloud to Gether', 'name 700004'],
    ['cloud 2 gether', 'name 700004'],
    ['360° prozesse', 'name 700006'],
    ['hanoi data works', 'name 700007'],
    ['富士桜', 'name 700001'],
    ['svitanok', 'name 700002'],
    ['WIS', 'name 700003'],
    ['www.contoso.com/about', 'domain 4391507'],
    ['Jo Berry <jo@contoso.com>', 'domain 4391507'],
    ['woodgrove.net', 'domain 700003'],
    ['Tel.: 030 / 90 18 20', 'phone 4391507'],
    ['+49 (0)40 901825 ext. 3', 'phone 4391512'],
    ['0049 40 901825', 'phone 4391512'],
    ['(206) 555-0100 x12', 'phone 656673'],
    ['ends with 460000', 'phone 517285'],
    ['PartnerID 517 285', 'partnerId 517285'],
    ['MPN ID: 517-285', 'partnerId 517285'],
    ['4390000', 'partnerId 4391507'],
    ['MBS 4021 887 310', 'mbsNumber 4391507'],
    ['MBS authorization number: 402-188-7310', 'mbsNumber 4391507'],
    ['４３９１５０７', 'partnerId 4391507'],
    ['+49 30 000000', 'phone nobody'],
    ['PartnerID 999999', 'partnerId nobody'],
    ['jo@gmail.com', 'publicMailbox'],
    ['', 'empty'],
    ['\u0000\u0007\u200b', 'empty'],
    ['c', 'tooShort'],
    ['?!… --', 'marksOnly'],
    ['4111 1111 1111 1111', 'secret'],
    ['my card 5555-5555-5555-4444', 'secret'],
    ['.*', 'marksOnly'],
    ['(a+)+$', 'tooShort'],
    ['[contoso', 'name 4391507'],
    ['=HYPERLINK("http://evil.example","click")', 'name nobody'],
    ['@SUM(1+1)*cmd', 'name nobody'],
    ['x'.repeat(10_240), 'tooLong'],
    ['Contoso Consulting GmbH, Hauptstr. 5, 20095 Hamburg', 'name 4391512'],
    ['Contoso Consulting, Germany, Hamburg', 'name 4391512'],
    ['Contoso Consulting (UK)', 'name 517285'],
    ['Müller & Söhne Systeme Munich', 'name 623118'],
    ['Fujizakura Systems Tokyo', 'name 700001'],
    ['our partner is Contoso Consulting from Hamburg', 'name 4391512'],
    ['formerly Tailspin Beratung', 'name 4391507'],
    ['Contoso Consulting (Tailspin Beratung)', 'name 4391507'],
    ['Tailspin Bus. Sol.', 'name 656673'],
    ['tailspinbusinesssolutions', 'name 656673'],
    ['Muller u. Sohne Systeme', 'name 623118'],
    ['Müller &amp; Söhne Systeme Kommanditgesellschaft', 'name 623118'],
    ['Contoso Consulting 4391512', 'partnerId 4391512'],
    ['Contoso Consulting (4391512)', 'partnerId 4391512'],
    ['Contoso Consulting GmbH · Hamburg, DE · 4391512 · +49 40 901825', 'partnerId 4391512'],
    ['Contoso Consulting GmbH, Tel. 040 / 90 18 25', 'phone 4391512'],
    ['our partner id is 517285', 'partnerId 517285'],
    ['517285 (MPN)', 'partnerId 517285'],
    ["4'391'507", 'partnerId 4391507'],
    ['MBS4021887310', 'mbsNumber 4391507'],
    ['MBS-Autorisierungsnummer 4021887310', 'mbsNumber 4391507'],
    ['old 10-digit number 4021887310', 'mbsNumber 4391507'],
    ['011 49 40 901825', 'phone 4391512'],
    ['(+49) 40 901825', 'phone 4391512'],
    ['Tél. : +49 40 90 18 25', 'phone 4391512'],
    ['phone ending 1825', 'phone 4391512'],
    ['ends in 00100', 'phone nobody'],
    ['http:// woodgrove.net', 'domain 700003'],
    ['website: woodgrove.net', 'domain 700003'],
    ['linkedin.com/company/woodgrove-integration-services/about', 'domain 700003'],
    ['woodgroveintegrationservices.onmicrosoft.com', 'domain 700003'],
    ['n/a', 'name nobody'],
    ['PO-2026-5239', 'name nobody'],
    ['asdfghjkl qwertz', 'name nobody'],
    ['what is the weather', 'name nobody'],
  ];
  for (const [typed, outcome] of cases) {
    it(`"${typed.slice(0, 40)}": ${outcome}`, () => {
      assert.equal(first(typed), outcome);
    });
  }

  const named = engineOf(
    ['Data Point AG', 'Check Point SE', 'Blue Dot AI', 'KKK', 'AAA Cloud', 'The Firm Ltd', 'Data Works', 'Blue Yonder'].map(
      (name, at) => ({ partnerId: String(800_001 + at), name }),
    ),
  );
  for (const [typed, outcome] of [
    ['Data Point AG', 'name Data Point AG'],
    ['check point se', 'name Check Point SE'],
    ['Blue Dot AI', 'name Blue Dot AI'],
    ['our partner is Blue Dot AI', 'name Blue Dot AI'],
    ['Fabrikam Point AG', 'name nobody'],
    ['KKK', 'name KKK'],
    ['AAA', 'name AAA Cloud'],
    ['AAA Cloud', 'name AAA Cloud'],
    ['The Firm', 'name The Firm Ltd'],
    ['my firm', 'name nobody'],
    ['jjjj', 'name nobody'],
    ['no', 'name nobody'],
    ['ok 富士桜', 'name nobody'],
  ] as const)
    it(`among names that look like something else, "${typed}": ${outcome}`, () => {
      const answer = named.search(typed);
      assert.equal(answer.kind === 'none' ? answer.because : `${answer.kind} ${answer.found[0]?.name ?? 'nobody'}`, outcome);
    });

  it('reads a spoken address that no company is called like', () => {
    for (const [typed, domain] of [
      ['woodgrove punkt de', 'woodgrove.de'],
      ['woodgrove dot nl', 'woodgrove.nl'],
      ['woodgrove dot co dot uk', ''],
      ['woodgrove dot ai', 'woodgrove.ai'],
      ['woodgrove point ag', ''],
    ] as const) {
      const term = readTerm(typed);
      assert.equal(term.kind === 'domain' ? term.domain : '', domain, typed);
    }
  });

  it('puts the twin of the person’s country first', () => {
    assert.equal(first('contoso consulting', { country: 'GB' }), 'name 517285');
    assert.equal(first('contoso consulting', { customerCountry: 'GB' }), 'name 517285');
  });

  it('finds a company by its own PartnerID only, whatever else is typed', () => {
    assert.equal(engine.byPartnerId('517285')?.city, 'London');
    for (const wrong of ['', '51728', '5172850', '4390000', '-1', '1e6', 'NaN'])
      assert.equal(engine.byPartnerId(wrong), undefined);
  });

  it('knows the legal forms of at least forty countries, with and without dots and spaces', () => {
    assert.ok(Object.keys(LEGAL_FORMS).length >= 40);
    const written = [
      'GmbH',
      'G.m.b.H.',
      'Sp. z o.o.',
      'sp z oo',
      'S.A. de C.V.',
      's.r.o.',
      'spol. s r.o.',
      'A/S',
      'Pty. Ltd.',
      '(Pty) Ltd',
      'Pvt. Ltd.',
      'Gesellschaft mit beschränkter Haftung',
      'Société à responsabilité limitée',
      'Sociedad Anónima de Capital Variable',
      'Società a responsabilità limitata',
      'společnost s ručením omezeným',
      'Korlátolt Felelősségű Társaság',
      'Limited Liability Partnership',
      'Общество с ограниченной ответственностью',
    ];
    for (const form of written) assert.deepEqual(nameWords(`Contoso ${form}`).words, ['contoso'], form);
  });

  it('takes a short form for a word where no form stands', () => {
    assert.deepEqual(nameWords('IP Systems Ltd').words, ['ip', 'systems']);
    assert.deepEqual(nameWords('Contoso San Diego').words, ['contoso', 'san', 'diego']);
    assert.deepEqual(nameWords('M & S Dynamics').words, nameWords('MS Dynamics').words);
  });

  it('reads any term, and always as one', () => {
    for (const typed of [undefined, null, 5, {}, [], '\uD800', '\u202Econtoso', 'e\u0301'.repeat(50)])
      assert.ok(readTerm(typed).kind);
  });
});
