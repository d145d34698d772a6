/** Whatever reads what people type takes time that grows with the length of it, and no faster: also where somebody means harm. */

import { isWayOut, mayLeadOut } from '../../../dialogs/engine/reader/ways-out';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeMarkdown, unread, withoutEscapes } from '../../../cards/engine/markdown';
import { createWords } from '../../../cards/engine/words';
import { sendable } from '../../../dialogs/engine/model-guess';
import { soughtOf } from '../../../dialogs/engine/command-runs';
import { isAtOnce, isQuestion, isSureName, isWholeName } from '../../../dialogs/engine/at-once';
import { exactCommand, matchCommand } from '../../../dialogs/engine/commands';
import { editLine } from '../../../dialogs/engine/edit-line';
import { handLine } from '../../../dialogs/engine/hand-line';
import { isClause } from '../../../dialogs/engine/reader/clause';
import { pointsBack, saysIt } from '../../../dialogs/engine/reader/pointing';
import { codeTyped, holdsCode } from '../../../dialogs/engine/typed-code';
import { commands, journeys } from '../../../dialogs';
import { field, fill, isNamed, means } from '../../../dialogs/engine/form';
import { choose, exactChoice, isSaid, typedChoices, spelt } from '../../../dialogs/engine/typed-choices';
import { readPaste } from '../../../dialogs/engine/reader/paste/paste';
import { markupLines, withLinesOf } from '../../../src/domain/text/markup-lines';
import { nameInRow, shortName } from '../../../cards/engine/short-name';
import { withoutTrailing } from '../../../src/domain/text/trailing';
import { withoutSafeLinks } from '../../../src/domain/text/safe-links';
import { hoursTold } from '../../../dialogs/reminders/hours';
import { zoneNamed } from '../../../src/domain/time/zone-named';
import { isSentence } from '../../../dialogs/engine/wanted-elsewhere';
import { isAsking, isLeftToStep } from '../../../dialogs/engine/left-to-step';
import { plainLine } from '../../../dialogs/engine/reader/plain-line';
import type { Answers, Scene } from '../../../dialogs/engine/script';
import { groundsAbout, namesNothing } from '../../../dialogs/chat/why-search';
import { dateOf } from '../../../dialogs/sign-up/steps/date-in';
import { filterNamed, filterTyped } from '../../../dialogs/trial/portfolio';
import { legacyWord } from '../../../dialogs/engine/legacy-words';
import { typedReply } from '../../../dialogs/engine/overlays';
import { typedLine, withoutSlash } from '../../../dialogs/engine/typed-line';
import { unknownLine } from '../../../dialogs/engine/unknown-line';
import { eventOf, namedSender, senderOf } from '../../../src/channel/read-activity';
import { withoutQuotes } from '../../../src/channel/quote';
import { partnerActor } from '../../kit/stage/hub-desk';
import { MOST_READ, pressEvent } from '../../../src/channel/read-press';
import { membershipOf } from '../../../src/channel/roster';
import { SampleDirectory } from '../../../src/directory/sample-directory';
import { answerWord, plainAnswer } from '../../../src/domain/text/answer-words';
import { isGoOn } from '../../../src/domain/text/go-on-words';
import { denies, limits } from '../../../src/domain/text/limiting-words';
import { withoutHearsay } from '../../../dialogs/engine/reader/hearsay';
import { withPartnersSpelt } from '../../../dialogs/engine/reader/spelt-partners';
import { asksOthers } from '../../../dialogs/engine/reader/not-told';
import { announcedPasswords } from '../../../src/domain/text/secrets/announced-password';
import { readDate, validZone } from '../../../src/domain/time/calendar';
import { eitherDayIn, numericDays } from '../../../src/domain/time/numeric-dates';
import { nameAndAddress } from '../../../dialogs/engine/reader/person-names';
import { isLeftOut } from '../../../dialogs/engine/reader/affirmed';
import {
  isNobodysName,
  isOnlyRelated,
  saysMisaddressed,
  speaksOfSomebody,
  withoutRelation,
} from '../../../dialogs/engine/reader/nobodys-name';
import { isPersonsName } from '../../../dialogs/engine/reader/company-or-person';
import { dayTakenBack } from '../../../dialogs/engine/day-anew';
import { tidy } from '../../../dialogs/engine/reader/tidy-name';
import { rightedAnswer } from '../../../dialogs/engine/righted-answer';
import { eitherNoted } from '../../../dialogs/engine/either-day';
import { cardNumbers, isCardNumber } from '../../../src/domain/text/secrets/card-number';
import { countryByCode, findCountry } from '../../../src/domain/catalog/countries';
import { readPartnerId } from '../../../src/domain/credit/credit';
import { csv } from '../../../src/domain/text/csv';
import { dateWords } from '../../../src/domain/time/date-words';
import { isConsumerDomain, readDomain, readMailDomain } from '../../../src/domain/people/domain-name';
import { belongsTo, mailboxKind, readEmail } from '../../../src/domain/people/email';
import {
  mentions,
  mentionsId,
  mentionsTrace,
  tellsOf,
  valueMentions,
  valueTellsOf,
  valueWithoutPeople,
  withoutPeople,
  type Erasing,
  soundsLike,
  valueNames,
} from '../../../src/domain/privacy/erasing';
import { unescaped } from '../../../src/domain/privacy/broken-json';
import { foldName } from '../../../src/domain/text/fold';
import { finder } from '../../../src/domain/text/find';
import { addressIn, labelsOf } from '../../../src/domain/text/name-address';
import { bareForm, isOtherName, nameForm } from '../../../src/domain/text/name-form';
import { slips, slipsInWord } from '../../../src/domain/text/name-slips';
import { nearestWords } from '../../../src/domain/text/nearest-words';
import { isHosted, isTenantParent } from '../../../src/domain/people/hosting';
import { isOfSignIn } from '../../../src/domain/sign-up/identity';
import { codeIn, isBareCode, mayHoldCode, readCode, resemblesCode } from '../../../src/domain/invitation/invitation-code';
import { looksLikeAnother } from '../../../src/domain/text/look-alikes';
import { wordsOf } from '../../../src/domain/text/names';
import { isFullName, namesIn, phonesIn, phoneSpellings } from '../../../src/domain/privacy/naming';
import { readName } from '../../../src/domain/people/person-name';
import { formatPhone, readPhone } from '../../../src/domain/people/phone';
import { findProduct, isProductId, productById, searchProducts } from '../../../src/domain/catalog/products';
import { shownLabel } from '../../../src/domain/text/punycode';
import { beginsForm } from '../../../src/domain/text/legal-forms';
import { secretsIn, withoutSecrets } from '../../../src/domain/text/secrets/secrets';
import { seenText } from '../../../src/domain/text/seen-text';
import { bare, looksMadeUp } from '../../../src/domain/text/secrets/spelled-out';
import { cleanText, clip } from '../../../src/domain/text/text';
import { addressesIn, channelIdsIn, idsIn, tracesIn } from '../../../src/domain/privacy/traces';
import { readWebAddress } from '../../../src/domain/text/web-address';
import { sampleTrial } from '../record/trial-samples';
import type { Activity } from '../../../src/sdk';
import { growth, timesSpelling, type Work } from '../../kit/growth';
import { PIECES } from '../../kit/pieces';

const say = createWords()('en-GB');
const today = { today: '2026-04-14', locale: 'en-GB' };
const erasing: Erasing = {
  ids: new Set(['6ec92958-3cc1-49db-95bd-bc6b3798df71']),
  traces: new Set(['jo@contoso.com']),
  names: ['Jo Berry', 'a a'],
  phones: phoneSpellings('+4989123456'),
  pseudonymOf: (id) => id,
};
const names = finder([
  { item: 1, names: ['Contoso Suites', 'Dynamics 365 Sales', 'Robin Counts'], addresses: ['contososuites.com'] },
]);
const choices = typedChoices(say, 'buying', ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown']);

/** Every function that reads text of any length, by its name. */
const READERS: Readonly<Record<string, Work>> = {
  addressesIn,
  asksOthers,
  withoutHearsay,
  withPartnersSpelt: (text) => withPartnersSpelt(text, ['Contoso Consulting']),
  answerWord,
  beginsForm,
  plainAnswer,
  isGoOn,
  denies,
  limits,
  announcedPasswords: (text) => Array.from(announcedPasswords(seenText(text))),
  bare,
  belongsTo: (text) => belongsTo(text, text),
  cardNumbers: (text) => Array.from(cardNumbers(text)),
  channelIdsIn,
  choose: (text) => choose(text, choices),
  cleanText: (text) => [cleanText(text, { max: 300_000 }), cleanText(text, { max: 300_000, multiline: true })],
  clip: (text) => clip(text, 200),
  codeIn,
  codeTyped: (text) => [codeTyped(text, say, 'inside'), codeTyped(`join ${text}`, say, 'outside')],
  countryByCode,
  csv: (text) => csv([[text]]),
  dateOf: (text) => dateOf(text, 'startedOn', scene),
  dateWords,
  editLine: (text) => editLine(`edit ${text}`, [{ step: 'country', label: 'Country', value: 'France' }], say),
  eitherDayIn,
  eitherNoted: (text) => eitherNoted(text, say),
  isLeftOut: (text) => isLeftOut(text, text.length),
  rightedAnswer,
  isNobodysName,
  saysMisaddressed,
  speaksOfSomebody,
  dayTakenBack: (text) =>
    dayTakenBack(text, { side: 'partner', today: '2026-04-14', trials: [] }, { journey: 'activated', step: 'paid' }),
  isPersonsName,
  tidy,
  withoutRelation,
  isOnlyRelated: (text) => [isOnlyRelated(text, 0, 1), isOnlyRelated(text, text.length - 1, text.length)],
  escapeMarkdown,
  eventOf: (text) => eventOf({ type: 'message', text } as Activity),
  exactChoice: (text) => exactChoice(text, choices),
  isClause,
  isSaid: (text) => isSaid(text, choices),
  isOtherName: (text) => isOtherName(text, 'Fabrikam'),
  exactCommand: (text) => exactCommand(text, commands, say),
  field: (text) => field({ text }, 'text', 120),
  fill: (text) => fill({ verb: 'answer', inputs: {}, text }, [{ id: 'one', looksLike: (piece) => piece.includes('@') }], {}),
  findCountry,
  findProduct,
  finder: (text) => [names.best(text), names.all(text), finder([{ item: 1, names: [text], addresses: [text] }]).best('Contoso')],
  nameForm,
  bareForm: (text) => bareForm(nameForm(text)),
  addressIn,
  labelsOf,
  mayLeadOut,
  isWayOut,
  nearestWords: (text) => nearestWords(text, [text, `${text}a`, 'contoso']),
  slips: (text) => slips(text, `${text}a`),
  slipsInWord: (text) => slipsInWord('contoso', text.slice(0, 120)),
  foldName,
  formatPhone,
  groundsAbout: (text) => groundsAbout(text, say),
  namesNothing: (text) => namesNothing(text, say),
  pointsBack: (text) => pointsBack(text, 'en-GB'),
  saysIt,
  spelt,
  handLine: (text) => handLine(`hand ${text} to ${text}`, say),
  holdsCode: (text) => holdsCode({ text }),
  idsIn,
  isAtOnce,
  isBareCode,
  isCardNumber: (text) => isCardNumber(text.replaceAll(/\D/g, '4')),
  isConsumerDomain,
  isFullName,
  isHosted,
  filterNamed,
  filterTyped: (text) => filterTyped(text, say),
  isNamed: (text) => isNamed(text, 120, say),
  isOfSignIn: (text) => [isOfSignIn(text, 'kim@contoso.com'), isOfSignIn('kim@contoso.com', text)],
  isProductId,
  isAsking: (text) => isAsking(text, 'other'),
  isLeftToStep: (text) => isLeftToStep(text, 'company'),
  isQuestion,
  isSentence,
  isSureName: (text) => isSureName(text, trial),
  zoneNamed,
  withoutTrailing: (text) => withoutTrailing(text, /[!. ]/u),
  hoursTold,
  isWholeName: (text) => isWholeName(text, trial),
  isTenantParent,
  legacyWord: (text) => legacyWord(text, 'partner', say),
  looksLikeAnother: (text) => looksLikeAnother(`xn--${text}.com`),
  looksMadeUp,
  mailboxKind,
  matchCommand: (text) => [matchCommand(text, commands, 'partner', say), matchCommand(`trial ${text}`, commands, 'partner', say)],
  mayHoldCode,
  means: (text) => means(say, 'none', text),
  membershipOf: (text) =>
    membershipOf(
      { name: text, email: text, userPrincipalName: text },
      { v: 1, tenantId: 't', personId: 'p', name: '' },
      new Date(0),
    ),
  mentions: (text) => mentions(text, erasing),
  mentionsId: (text) => mentionsId(text, erasing),
  mentionsTrace: (text) => mentionsTrace(text, erasing),
  namesIn: (text) => namesIn(text, erasing.names),
  phonesIn: (text) => phonesIn(text, erasing.phones),
  nameAndAddress: (text) => [nameAndAddress(text), nameAndAddress(`${text} <jo@contoso.com>`)],
  nameInRow,
  numericDays,
  plainLine,
  productById,
  pressEvent: (text) => pressEvent({ verb: text, data: { [text]: text, company: text, journey: text } }),
  readCode,
  readDate: (text) => readDate(text, today),
  readDomain,
  readEmail,
  readMailDomain,
  readName,
  readPartnerId,
  markupLines,
  withLinesOf: (text) => withLinesOf(text, text),
  withoutSafeLinks,
  withoutSlash: (text) => withoutSlash(`/${text}`, commands, { actor: partnerActor, say }),
  withoutQuotes: (text) => [
    withoutQuotes(text, text, {}),
    withoutQuotes(`> ${text}\n${text}`, `<blockquote itemtype="http://schema.skype.com/Reply">${text}`, {}),
  ],
  readPaste: (text) => readPaste(text, { today: '2026-04-14', ownDomains: ['contoso.com'] }),
  readPhone: (text) => readPhone(text, 'DE'),
  readWebAddress,
  resemblesCode,
  searchProducts,
  soughtOf,
  sendable,
  secretsIn,
  seenText,
  senderOf: (text) =>
    namedSender(senderOf({ type: 'message', locale: text, from: { id: text, name: text } } as Activity), {
      from: { id: text, name: text },
    }),
  shortName: (text) => shortName(text),
  shownLabel: (text) => shownLabel(`xn--${text}`),
  tellsOf: (text) => tellsOf(text, erasing),
  tracesIn: (text) => [tracesIn(text), tracesIn({ [text]: [text] })],
  typedLine: (text) => typedLine(text, commands, 'partner', say),
  typedReply: (text) => typedReply({ kind: 'cancel' }, text, undefined, say),
  unescaped,
  unknownLine: (text) => [unknownLine(text, undefined), unknownLine(text, 'help')],
  unread,
  valueMentions: (text) => valueMentions({ [text]: [text] }, erasing),
  valueTellsOf: (text) => valueTellsOf({ [text]: [text] }, erasing),
  valueWithoutPeople: (text) => valueWithoutPeople({ [text]: [text] }, erasing),
  validZone: (text) => validZone(text),
  soundsLike: (text) => soundsLike(text, erasing),
  valueNames: (text) => valueNames({ text }, erasing),
  withoutEscapes,
  withoutPeople: (text) => withoutPeople(text, erasing),
  withoutSecrets,
  wordsOf,
};

/** Functions with a text of their own that is no longer than a name in the code, or looked at elsewhere. */
const NOT_READERS: Readonly<Record<string, string>> = {
  atomsOf: 'part of readLine; looks at a sentence’s length',
  clockSpots: 'part of readLine',
  dateSpots: 'part of readLine',
  hourSpots: 'part of readLine',
  confirmed: 'a name and an address that were read already',
  daysOfRest: 'a country out of a list',
  domainOfEmail: 'an address that was read already',
  blocksOf: 'part of readPaste',
  readExpression: 'a string of a card template',
  doubted: 'compares a line with the one before, and clips it',
  isMessage: 'one look for a sign of several lines, before readPaste',
  placedOnMessage: 'twelve pieces, each read by a function of the list',
  factsOfCard: 'part of readPaste',
  factsOfLines: 'part of readPaste',
  factsOfTable: 'part of readPaste',
  trialFacts: 'part of readPaste',
  firstNameFirst: 'a name that readLine found',
  matches: 'part of readLine',
  nameRuns: 'part of readLine',
  isNode: 'parts of a card of ours',
  namesTrial: 'no more than a name may have, folded',
  isNobody: 'a trial’s name, a clause, a country’s name and a product, each bounded; all of them here',
  pickedOnMessage: 'a number alone',
  speaksOfForm: 'readLine and denies of the same line',
  senseOf: 'part of readLine; cuts what is longer than a sentence',
  spotsOf: 'part of readLine',
  withBreaks: 'part of readPaste',
  understandInForm: 'part of readLine',
  withoutTitle: 'a name that readLine found',
  wordsAt: 'part of readLine',
  wordsIn: 'part of readLine',
  isAboutTrial: 'looked up in a list',
  isPromise: 'a value of a row of ours',
  isSeen: 'a value of a row of ours',
  lookUp: 'a domain that was read already',
  hasChoiceSet: 'looked up in a list',
  pageStart: 'a number of one page',
  plannedTask: 'looked up in a list',
  quotedAt: 'part of secretsIn; looks at most 120 characters ahead',
  readableSettings: 'a value of a row of ours',
  salvage: 'the text of a row of ours, once when it is set aside',
  views: 'looked up in a list',
  whatRuns: 'looked up in a list',
  countryOfZone: 'a look at a table, by a whole key',
  wordBefore: 'part of secretsIn; looks at most 120 characters back',
  whoseAddress: 'an address that was read already',
  wordsFrom: 'part of secretsIn; looks at most 4 times 120 characters ahead',
};

const trial = sampleTrial({
  identity: 'handOver',
  ownership: { stage: 'named', admin: { tenantId: 'customer', personId: 'jo' }, lines: {} },
});
const scene: Scene = {
  now: new Date('2026-04-14T09:00:00Z'),
  zone: 'Europe/Berlin',
  settings: {},
  say,
  person: { v: 1, tenantId: 'partner-tenant', personId: 'robin', name: 'Robin Counts' },
  signInName: 'robin@contoso-consulting.com',
  discovery: { find: () => Promise.resolve({ kind: 'none' }) },
  directory: new SampleDirectory(),
  colleagues: [{ v: 1, tenantId: 'partner-tenant', personId: 'kim', name: 'Kim Abara', email: 'kim@contoso.com' }],
  siblings: [],
  names: { jo: 'Jo Berry' },
  trial,
  relation: 'partner',
  partner: 'Contoso Consulting',
};
/** As far as the steps ask for each other. */
const answers: Answers = {
  start: { start: 'new' },
  customer: { company: 'Adventure Works' },
  country: { country: 'BR' },
  started: { startedOn: '2026-04-01' },
  product: { product: 'sales', kind: 'subscription' },
};
/** What divides a line into pieces, and what pieces may look like. */
const LINES: readonly string[] = ['a', 'a;', 'a\n', 'a, ', '1;', 'May 1;', 'jo@b.de;', 'no;', '4.', '漢', ' ', ','];
/** What may stand between two words in any number; spaces are tried with every reader. */
const BETWEEN: readonly string[] = ['.', '!', ',', '-', '\n', '\t', "'", '('];
const betweenWords =
  (read: Work): Work =>
  (text) =>
    read(`a${text}b`);

/** Lines of as many pieces as fit into a message. */
const DIVIDED: readonly string[] = ['a;', '1\n'];
/** Each piece is looked at by each input of a step; that some such looks are slow is no reason to make all of thousands. */
const MOST_TIMES = 1_500;
/** Every input there is on a card. */
const INPUTS: readonly string[] = (
  'start company domain country confirmed identity account name email phone registration product kind buying recurring accepted ' +
  'startedOn environment subscription endsOn otherEndsOn search partner partnerId outcome claim organization known other paid since ' +
  'route clock colleague from to zone kinds language scope sure whom'
).split(' ');

const READING =
  /^export (?:async )?function\*? (\w+)\((?:text|typed|line|value|name|code|seen|email|original|digits|piece|untrusted|zone|domain|host|label): (?:string|unknown)/gmu;

/**
 * Defines the tests. Of the pieces each reader is given one in so many, others than the reader before: 1 gives all of them to each. Steps
 * are given their lines in the same way.
 */
export function readersTakeTheirTime(oneIn: number): void {
  const own = <T>(all: readonly T[], index: number): readonly T[] => all.filter((_, at) => (at + index) % oneIn === 0);

  it('is read by these functions and no others', () => {
    const found = ['src/domain', 'dialogs', 'cards'].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) => Array.from(readFileSync(join(room, file), 'utf8').matchAll(READING), ([, name = '']) => name)),
    );
    assert.ok(found.length > 30, `${found.length} found`);
    const known = [...Object.keys(READERS), ...Object.keys(NOT_READERS)];
    assert.deepEqual(
      found.filter((name) => !known.includes(name)),
      [],
    );
  });

  for (const { name, steps } of journeys) {
    for (const [index, step] of steps.entries()) {
      it(`takes ${name}, ${step.id}, time that grows with its length`, async () => {
        const typed: Work = (text) => step.read({ verb: 'answer', inputs: {}, text }, answers, scene, {});
        const pressed: Work = (text) =>
          step.read({ verb: 'answer', inputs: Object.fromEntries(INPUTS.map((id) => [id, text])) }, answers, scene, {});
        for (const piece of own(LINES, index))
          for (const read of [typed, pressed]) assert.equal(await growth(read, piece), undefined, JSON.stringify(piece));
        for (const mark of [' ', ...own(BETWEEN, index)])
          for (const read of [typed, pressed])
            assert.equal(await growth(betweenWords(read), mark), undefined, `${JSON.stringify(mark)} between words`);
        for (const piece of DIVIDED) {
          const times = await timesSpelling(typed, piece, MOST_READ, MOST_TIMES);
          assert.ok(times <= MOST_TIMES, `${JSON.stringify(piece)} takes ${times.toFixed(0)} times as long as spelling it out`);
        }
      });
    }
  }

  for (const [index, [name, read]] of Object.entries(READERS).entries()) {
    it(`takes ${name} time that grows with its length`, async () => {
      const wrong: string[] = [];
      for (const piece of own(PIECES, index)) {
        const times = await growth(read, piece);
        if (times !== undefined) wrong.push(`${JSON.stringify(piece.slice(0, 20))}: ${times} times too long`);
      }
      for (const mark of [' ', ...own(BETWEEN, index)]) {
        const times = await growth(betweenWords(read), mark);
        if (times !== undefined) wrong.push(`${JSON.stringify(mark)} between words: ${times} times too long`);
      }
      assert.deepEqual(wrong, []);
    });
  }
}
