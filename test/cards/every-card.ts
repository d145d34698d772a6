/** Every card the bot can draw, made by its own function: with ordinary words, and with any text a person may have typed. */

import type { Button, CardContent, Frame } from '../../cards/engine/content';
import * as credit from '../../cards/credit';
import * as creditPartner from '../../cards/credit-partner';
import { helpCard } from '../../cards/help';
import { homeCard, type Wanted } from '../../cards/home';
import * as invitation from '../../cards/invitation';
import { portfolioCard, type TrialFilter } from '../../cards/portfolio';
import * as privacy from '../../cards/privacy';
import * as removal from '../../cards/access';
import * as checklist from '../../cards/removal';
import { shortName } from '../../cards/engine/short-name';
import { supportCard } from '../../cards/support';
import * as reminder from '../../cards/reminders';
import * as signUp from '../../cards/sign-up';
import { MESSAGE_FIELDS, messageCard } from '../../cards/sign-up-message';
import * as transfer from '../../cards/hand-over';
import * as updates from '../../cards/trial';
import * as page from '../../cards/trial-page';
import * as views from '../../cards/views';
import { recipeCard, setUpCard } from '../../cards/recipe';
import { termCard } from '../../cards/term';
import { whyCard } from '../../cards/why';
import type { Say } from '../../cards/engine/words';
import type { WordId } from '../../cards/words/language';
import { reminderPolicy } from '../../src/domain/record/rules/reminder-policy';
import { CLAIM_REFUSALS } from '../../src/domain/credit/claim';
import { countries } from '../../src/domain/catalog/countries';
import { namedPlan, REMOVAL_SCOPES, removalPlan, REMOVAL_TASKS, removalWarnings } from '../../src/domain/access/removal';
import { termIntents } from '../../src/domain/catalog/paid-terms';
import { setUpOf } from '../../src/domain/sign-up/set-up';
import { products } from '../../src/domain/catalog/products';
import { recipes, type RecipeId } from '../../src/domain/hand-over/recipes';

const RECIPES = Object.keys(recipes) as RecipeId[];

/** Makes every card, subject by subject; `typed` stands wherever a person's text goes. */
export const cardsBySubject: readonly ((say: Say, typed: string) => readonly CardContent[])[] = [
  questions,
  creditCards,
  handOver,
  invited,
  reminders,
  later,
  removals,
  aroundQuestions,
  theRecord,
  general,
  asked,
];

/** Makes every card of every subject. */
export function everyCard(say: Say, typed: string): readonly CardContent[] {
  return cardsBySubject.flatMap((cards) => cards(say, typed));
}

function asked(say: Say, typed: string): readonly CardContent[] {
  return [
    privacy.forgetMeCard(say),
    supportCard(say, 'trial', { company: typed }, [say('support.lines.newTenant', { company: typed, account: typed })], []),
    supportCard(say, 'ways', {}, [say('support.ways.csp', { side: 'customer' })], []),
    whyCard(say, [{ statement: say('facts.env.extend'), source: say.text(typed), overdue: say.text(typed) }], typed, []),
  ];
}

/** The lines around a card, with everything that can be there. */
export function fullFrame(say: Say, typed: string, problemsWith: readonly string[] = []): Frame {
  return {
    context: say.plain('journeys.signUp.about', { subject: typed }),
    counter: say('frame.step', { at: 3, of: 10 }),
    progress: { done: 3, of: 10 },
    problems: problemsWith.map((field) => ({ field, id: 'problems.countryNone', params: { text: typed } })),
    notes: [{ id: 'notes.unknownNear', params: { text: typed, near: typed } }],
    token: { journey: 'b1f8a3f0-7a7e-4a52-9d7f-0d8b5f0f5a11', step: 'country', revision: 12 },
  };
}

function questions(say: Say, typed: string): readonly CardContent[] {
  const places = countries.map(({ iso2 }) => ({ value: iso2, title: say.country(iso2) }));
  const offers = products.map(({ id, name }) => ({ value: id, title: name }));
  const term = { change: say('term.change.us'), intents: termIntents, back: true, act: 'next' as const };
  const contact = { company: typed, country: typed, domain: typed, phoneExample: '+33 6 12 34 56 78' };
  const whom = { name: typed, email: typed, phone: typed, registration: typed };
  const where = { startedOn: '2026-03-16', environment: typed, subscription: typed, domain: typed };
  return [
    signUp.startCard(say, { start: 'new' }),
    signUp.customerCard(say, { company: typed, domain: typed }),
    signUp.countryCard(say, { country: 'FR' }, typed, places),
    signUp.billingAddressCard(say, typed, typed),
    signUp.noAddressCard(say, typed, typed),
    signUp.identityCard(say, { identity: 'customer', account: typed }, { company: typed, domain: typed, isThere: true }),
    signUp.contactCard(say, whom, { ...contact, needsRegistration: true }),
    signUp.contactCard(say, whom, { ...contact, needsRegistration: false }),
    signUp.productCard(say, { product: 'sales', kind: 'standard' }, offers, true),
    signUp.buyingCard(say, { buying: 'cspUs', recurring: 'off' }, typed),
    messageCard(say, {
      company: typed,
      country: 'Germany',
      lines: [{ step: 'customer', label: typed, value: typed }],
      asks: new Set(MESSAGE_FIELDS.filter((field) => !['name', 'email', 'company', 'domain', 'phone'].includes(field))),
      values: { registration: typed, account: typed },
      countries: offers,
      products: offers,
      ticks: ['country', 'address', 'terms'],
    }),
    signUp.termsCard(say, typed),
    signUp.startedCard(say, where, { company: typed, today: '2026-04-14', asksDomain: true, back: true }),
    signUp.endsCard(say, { endsOn: '2026-04-15', otherEndsOn: '' }, 'environment'),
    signUp.endsCard(say, { endsOn: '', otherEndsOn: '' }, 'environment', { isKnown: false, back: true }),
    ...[true, false].map((asksRecurring) =>
      termCard(say, { endsOn: '2027-04-15', recurring: 'off', intent: 'renew' }, { ...term, company: typed, asksRecurring }),
    ),
  ];
}

function creditCards(say: Say, typed: string): readonly CardContent[] {
  const found = { title: typed, value: '4391507' };
  const lines = {
    steps: [say('credit.file.cporNow.one')],
    copy: [{ label: say.plain('credit.copy.company'), value: typed }],
    others: [],
  };
  const params = { company: typed, partner: typed };
  const guide = { partner: typed, steps: [say('credit.yours.byOrder.two', params)], text: typed, others: [] };
  const link = { url: 'https://partner.microsoft.com/dashboard', title: say.plain('credit.file.page') };
  return [
    creditPartner.searchCard(say, { search: typed, company: '' }, [], false),
    creditPartner.searchCard(say, { search: typed, company: '' }, [], true),
    creditPartner.otherCompanyCard(say, { partner: typed, own: typed }),
    creditPartner.pickCard(say, { partner: '', refine: '' }, [found], typed, 'name'),
    creditPartner.pickCard(say, { partner: '', refine: '' }, [found], typed, 'phone'),
    creditPartner.byHandCard(say, { name: typed, partnerId: typed }, 'partner', { back: true, away: false }),
    creditPartner.byHandCard(say, { name: typed, partnerId: '' }, 'customer', { back: false, away: true }),
    credit.buyingCard(say, { buying: 'web', paid: 'no' }, typed, true),
    credit.buyingCard(say, { buying: 'web', paid: '' }, typed, false),
    credit.organizationCard(say, 'credit.organization', { known: 'x', other: typed }, typed, [{ title: typed, value: 'x' }]),
    credit.organizationCard(say, 'ownership.account', { known: '', other: typed }, typed, []),
    credit.boughtCard(say, { buying: 'web' }, typed),
    ...(['cporNow', 'planned', 'byOrder'] as const).map((id) => credit.fileCard(say, `credit.file.${id}`, params, lines, link)),
    credit.fileCard(say, 'credit.ours', { partner: typed, keeper: typed, told: 'yes' }, lines, undefined),
    ...(['step', 'view'] as const).map((as) => credit.guideCard(say, guide, [link], as)),
    credit.ourClaimCard(say, 'waiting', params),
    credit.ourClaimCard(say, 'associated', params),
    credit.outcomeCard(say, { outcome: 'waiting', claim: typed }, true),
    credit.standingCard(say, 'waiting', params),
    credit.standingCard(say, 'associated', params),
    credit.activityCard(say, { activity: 'advisor', contact: typed, title: typed }, typed),
    credit.refusalCard(say, { refusal: 'csp' }),
    ...CLAIM_REFUSALS.map((one) => credit.refusedCard(say, one, { ...params, product: typed }, [link])),
  ];
}

function handOver(say: Say, typed: string): readonly CardContent[] {
  const params = { company: typed, admin: typed };
  const line = (confirmed: string): transfer.ChecklistLine => ({
    title: say.plain('ownership.lines.twoPeople', params),
    confirmed,
    button: { verb: 'lineConfirmed', title: say.plain('ownership.confirm') },
  });
  return [
    transfer.notNeededCard(say, typed),
    ...[{}, { known: { name: typed, email: typed } }].map((known) =>
      transfer.billingAdminCard(
        say,
        { name: typed, email: typed },
        { company: typed, domain: 'adventure-works.com', handOver: true, as: 'billingAdmin', ...known },
      ),
    ),
    transfer.checklistCard(
      say,
      params,
      [line(''), line(say.plain('ownership.by', { name: typed, date: '1 May 2026' }))],
      { blocks: [say('ownership.blocks.linesOpen')], blocked: true },
      [],
    ),
    ...RECIPES.map((id) =>
      recipeCard(
        say,
        id,
        recipes[id],
        { ...params, account: typed, tenant: typed, side: 'customer', reader: 'other', partner: typed },
        [],
      ),
    ),
    transfer.packageCard(say, say.plain('ownership.package.admin'), typed, true),
    ...['sales', 'finance'].map((id) => {
      const { steps, isAll } = setUpOf(id);
      return setUpCard(say, { steps, isAll, side: 'partner' }, { company: typed, product: typed }, []);
    }),
  ];
}

function invited(say: Say, typed: string): readonly CardContent[] {
  const open: Button = {
    verb: 'invitation',
    title: say.plain('invitations.openOne', { name: typed }),
    args: { trial: 'a', invitation: 'b' },
  };
  const list: Button = { verb: 'invitations', title: say.plain('buttons.invitations'), args: { trial: 'a' } };
  const until = { date: '14 April 2026', until: '28 April 2026' };
  const text = say.plain('invitation.text.hello', { name: typed, company: typed });
  return [
    invitation.whomCard(say, { company: typed, admin: typed }, 'a'),
    invitation.colleagueCard(say, { name: typed, email: typed }, typed, 'adventure-works.com', true),
    invitation.inviteConfirmCard(say, { name: typed, company: typed }),
    invitation.invitationCard(say, { name: typed, email: typed }, text, [list]),
    invitation.invitationsCard(
      say,
      typed,
      [
        { name: typed, state: say.plain('invitations.state.open', until), button: open },
        { name: typed, state: say.plain('invitations.state.redeemed', { ...until, name: typed }) },
      ],
      list,
      [list],
    ),
  ];
}

function removals(say: Say, typed: string): readonly CardContent[] {
  const between = (side: string): checklist.Parties => {
    const short = { shortCompany: shortName(typed), shortPartner: shortName(typed) };
    return { company: typed, partner: typed, partnerFirst: typed, ...short, side, told: 'yes' };
  };
  const sides = ['customer', 'partner'].map(between);
  const warnings = removalWarnings(REMOVAL_TASKS, 'toHandOver');
  const said = { name: typed, date: '1 May 2026' };
  const signs = Object.keys(checklist.TASK_SIGNS) as readonly checklist.TaskSign[];
  const lines = REMOVAL_TASKS.map((task, index): checklist.TaskLine => {
    const pressed: Button = {
      verb: 'removalTask',
      title: say.plain('buttons.openTask', { task: say.plain(`removal.rows.${task}`, sides[0]) }),
    };
    return { task, stands: signs[index % signs.length]!, note: say('removal.by', said), button: pressed };
  });
  const done: Button = { verb: 'removalSettled', title: say.plain('buttons.removalDone'), primary: true };
  return sides.flatMap((parties) => {
    const told = (isFolded: boolean) =>
      checklist.taskSection(
        say,
        say.text(typed),
        '',
        isFolded,
        lines.slice(0, 7).map(({ button: _, ...line }) => line),
        parties,
      );
    const group = (isFolded: boolean) =>
      checklist.taskSection(say, say.text(typed), say('removal.by', said), isFolded, lines, parties);
    const open = {
      heading: say('removal.checklist.heading', parties),
      hint: say('removal.checklist.waits', { other: typed, left: 2 }),
    };
    const params = { ...parties, ...said, settled: 3, unchecked: 1 };
    const over = { heading: say('removal.statement.heading', params), hint: say('removal.statement.hint', params) };
    return [
      removal.askScopeCard(say, { scope: 'all' }, parties),
      ...REMOVAL_SCOPES.map((scope) => removal.askRemovalCard(say, scope, removalPlan(scope), warnings, parties)),
      removal.withdrawCard(say, 3, parties, { removal: 'r' }),
      checklist.checklistCard(open, undefined, [group(false)], parties, [done]),
      checklist.statementCard(say, over, [say('removal.statement.left', { names: typed })], [told(false), told(true)], parties, [
        done,
      ]),
      ...namedPlan(REMOVAL_TASKS).map((task) => {
        const lead = checklist.taskLead(say, task, say('removal.checklist.theirs', { other: typed }), [], parties, [done]);
        return checklist.checklistCard(open, lead, [group(true)], parties, []);
      }),
      removal.accessCard(say, parties, [{ label: say.plain('access.account'), value: typed }], []),
    ];
  });
}

function reminders(say: Say, typed: string): readonly CardContent[] {
  const ends = { wanted: say.plain('term.wanted.cancel'), next: say.plain('term.next.cspCancel') };
  const around = { change: say.plain('term.change.us'), after: say.plain('term.after.cspCancel') };
  const when = { date: say.day('2026-04-14'), clock: 'environment', looked: 'no' };
  const params = { company: typed, product: typed, side: 'partner', ...when, ...ends, ...around };
  const facts = [{ label: say.plain('reminder.facts.company'), value: typed }];
  const done: Button = { verb: 'reminderDone', title: say.plain('reminder.done'), args: { trial: 'a' } };
  const row = {
    id: 'a',
    company: typed,
    status: say('reminder.ends.heading', params),
    isLate: true,
    next: say('reminder.ends.hint'),
  };
  const option = { title: typed, value: 'a' };
  return [...new Set(reminderPolicy.map(({ card }) => card))]
    .flatMap((card) =>
      ['partner', 'customer'].map((side) =>
        reminder.reminderCard(say, card, { ...params, side }, facts, { later: [done], more: [done] }, [done]),
      ),
    )
    .concat([
      reminder.digestCard(say, 2, [row, { ...row, id: 'b' }], [done]),
      reminder.preferencesCard(say, { stopped: 'no' }, facts, [done]),
      reminder.hoursCard({ from: '9', to: '17', zone: typed }, [option], [done]),
      reminder.holidaysCard({ holidays: 'a' }, [option], [done]),
      reminder.kindsCard({ kinds: 'a' }, [option], [done]),
      reminder.languageCard({ language: 'a' }, [option], [done]),
    ]);
}

function later(say: Say, typed: string): readonly CardContent[] {
  const codes = [
    'extended',
    'converted',
    'expired',
    'abandoned',
    'deleted',
    'handed',
    'archived',
    'unarchived',
    'transferCompleted',
  ] as const;
  return [
    updates.clockCard(say, { clock: 'environment' }),
    updates.colleagueCard(say, { colleague: '' }, typed, [{ title: typed, value: 'kim' }], { id: 'unknown', name: typed }),
    updates.colleagueCard(say, { colleague: '' }, typed, [], undefined),
    updates.activatedCard(
      say,
      { since: '2026-04-14', route: 'web' },
      { company: typed, side: 'customer', partner: typed, alone: 'yes' },
    ),
    updates.activatedCard(
      say,
      { since: '2026-04-14', route: 'web' },
      { company: typed, side: 'partner', partner: typed, alone: 'no' },
      say.day('2026-05-14'),
    ),
    updates.purchaseCard(
      say,
      { since: '2026-04-14', route: 'web' },
      { company: typed, side: 'partner', partner: typed, alone: 'no' },
      { since: say.day('2026-04-13'), route: typed },
    ),
    updates.correctionCard(say, 'startCorrected', { startedOn: '2026-04-14' }, typed),
    updates.correctionCard(say, 'companyCorrected', { company: typed }, typed),
    updates.correctionCard(say, 'domainCorrected', { domain: typed }, typed),
    updates.confirmCard(say, 'extended', { company: typed, own: 'yes', date: say.day('2026-05-14') }),
    ...codes.map((code) => updates.confirmCard(say, code, { company: typed, date: say.day('2026-05-14') })),
  ];
}

function aroundQuestions(say: Say, typed: string): readonly CardContent[] {
  const change: Button = { verb: 'edit', title: say.plain('buttons.change'), args: { to: 'customer' } };
  const buttons = signUp.questionButtons(say, say.plain('review.next'), true);
  const lines = (step: string, ...ids: readonly WordId[]): { step: string; label: string; value: string }[] =>
    ids.map((id) => ({ step, label: say.plain(id), value: typed }));
  const all = [
    ...lines('start', 'signUp.start.line'),
    ...lines('customer', 'signUp.customer.companyLine', 'signUp.customer.domainLine'),
    ...lines('country', 'signUp.country.line'),
    ...lines('billingAddress', 'signUp.billingAddress.line'),
    ...lines('identity', 'signUp.identity.line'),
    ...lines('contact', 'signUp.contact.line', 'signUp.contact.emailLine', 'signUp.contact.phoneLine'),
    ...lines('product', 'signUp.product.line', 'signUp.product.kindLine'),
    ...lines('buying', 'signUp.buying.line', 'signUp.buying.recurringLine'),
    ...lines('terms', 'signUp.terms.line'),
  ];
  const collapsed = views.collapsedCard(say, typed, all.slice(1, 3), [change]);
  return [
    views.reviewCard(say, { company: typed }, all, buttons),
    { ...collapsed, said: { heading: say('signUp.country.heading', { company: typed }), hint: '' } },
  ];
}

function portfolioOf(say: Say, typed: string, buttons: readonly Button[]): CardContent {
  const filters: readonly TrialFilter[] = ['all', 'waiting', 'week', 'mine'];
  const counts = filters.map((filter) => ({ filter, count: filter === 'all' ? '1,000+' : '4', isShown: filter === 'all' }));
  const about = ['Customer Insights', typed];
  const line = (id: string, days: number) => ({
    ...{
      id,
      company: typed,
      about,
      day: say.shortDay('2026-04-14'),
      isLate: days < 0,
      next: say('trial.next.endsSoon'),
      isToTakeOver: false,
    },
    when: days < 0 ? say('portfolio.when.late', { days: -days }) : say('portfolio.when.in', { days }),
    ...(days < 0 ? {} : { progress: { done: 28, of: 30 } }),
  });
  const said = { heading: say('portfolio.heading', { count: 4, of: '1,000+' }), hint: '', search: say('portfolio.search') };
  return portfolioCard(say, said, counts, [line('a', -2), line('b', 0), line('c', 1), line('d', 5), line('e', 20)], buttons);
}

function theRecord(say: Say, typed: string): readonly CardContent[] {
  const open = (id: string, isLate: boolean, done: number): views.TrialRow => ({
    id,
    company: typed,
    status: say('trial.attention.endsSoon', { date: say.day('2026-04-14'), state: '' }),
    isLate,
    next: say('trial.next.endsSoon'),
    ...(done > 0 ? { progress: { done, of: 30 } } : {}),
  });
  const rows = [open('a', true, 28), open('b', false, 12), open('c', false, 0), open('d', false, 3), open('e', false, 1)];
  const labels = ['status', 'environmentEnds', 'product', 'country', 'domain', 'contact', 'account', 'buying', 'owner'] as const;
  const facts = labels.map((id) => ({ label: say.plain(`trial.${id}`), value: typed }));
  const entry = say('trial.entry.created', { date: say.day('2026-03-15'), name: typed });
  const params = { company: typed, product: typed, country: typed, account: typed, link: 'https://example.com/trial' };
  const message = say.plain('launch.message', params);
  const mine: Button = { verb: 'myTrials', title: say.plain('buttons.myTrials') };
  const buttons = [
    { url: params.link, title: say.plain('buttons.signUpPage'), primary: true },
    { verb: 'ready' as const, title: say.plain('buttons.ready'), args: { trial: 'a' } },
    mine,
  ];
  return [
    views.myTrialsCard(say, { urgent: 1 }, rows, [mine]),
    portfolioOf(say, typed, [mine]),
    page.trialCard(
      say,
      { company: typed },
      {
        badge: say.plain('trial.badges.running'),
        isGood: true,
        line: say.text(typed),
        legs: page.LEGS.map((name) => ({ name, stage: 'later', button: mine })),
      },
      {
        kicker: say('trial.leadFor'),
        title: say('trial.lead.invite.heading', { company: typed }),
        lines: [say.text(typed)],
        buttons: [{ ...mine, primary: true }],
      },
      [
        page.factSection(say, say('trial.details'), say('trial.detailsHint'), facts),
        page.pressSection(say, say('trial.more'), '', [mine]),
        page.lineSection(say('trial.timeline'), entry, [entry]),
      ],
      [mine],
    ),
    views.factsCard(say, { heading: say.text(typed), hint: '' }, facts, [mine]),
    views.guideCard(say, { product: typed }, facts, []),
    views.launchCard(
      say,
      params,
      facts.slice(3, 7),
      message,
      [say('launch.advice', { company: typed }), say('launch.whenReady')],
      buttons,
    ),
  ];
}

function homes(say: Say, typed: string, buttons: readonly Button[]): readonly CardContent[] {
  const wanted = (what: string): Wanted => {
    const press = { verb: 'trial', title: say.plain('buttons.toTheTrial') } as const;
    return { about: typed, what, hint: typed, button: press, opens: say.plain('buttons.openTrial', { company: typed }) };
  };
  const names = ['partner', 'customer', 'customerClosed', 'operators', 'guest', 'unknown'] as const;
  const atWork = ['partnerAtWork', 'customerWith'] as const;
  const params = { company: typed, companies: typed, asked: typed, tenant: typed, count: 2 };
  return [
    ...names.map((name) => homeCard(say, name, params, [], buttons)),
    ...atWork.map((name) => homeCard(say, name, params, [wanted(typed), wanted(typed)], buttons)),
  ];
}

function general(say: Say, typed: string): readonly CardContent[] {
  const buttons = (['signUp', 'myTrials', 'guidance'] as const).map((verb) => ({ verb, title: say.plain(`buttons.${verb}`) }));
  const link = { url: 'https://admin.microsoft.com/Adminportal/Home#/partners', title: say.plain('guidance.page') };
  const commands = (['signUp', 'myTrials', 'trial', 'help'] as const).map((name) => ({
    title: say.plain(`commands.${name}.title`),
    description: say.plain(`commands.${name}.description`),
  }));
  return [
    ...homes(say, typed, buttons),
    ...(['partner', 'customer', 'unknown'] as const).map((side) =>
      helpCard(say, side, [{ topic: 'trials', lines: commands }], buttons),
    ),
    ...(['partner', 'customer'] as const).map((side) => views.guidanceCard(say, side, [link, ...buttons.slice(0, 1)])),
    removal.removalScopeCard(say, REMOVAL_SCOPES),
    ...REMOVAL_SCOPES.map((scope) => removal.removalPlanCard(say, scope, removalPlan(scope), buttons.slice(0, 1))),
    views.noticeCard(say, 'closed.several', { name: typed }, buttons),
    views.noticeCard(say, 'closed.meant', { name: typed }, buttons),
  ];
}
