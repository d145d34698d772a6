/** What is said when somebody asks why: each fact with where and when it was read, and what nobody could confirm. */

import type { WordTree } from '../tree';
import { factsOfPartners } from './facts/partners';
import { factsOfTrials } from './facts/trials';

/** That in English. */
export const why = {
  facts: { ...factsOfTrials, ...factsOfPartners },
  unconfirmed: {
    move: { licences: 'Can licences move to another tenant? I know no page that says so.' },
    p: { storage: 'How many licences and how much storage does an app trial have? No page of today says it.' },
    trial: {
      length: 'How long does a trial of Finance, Supply Chain Management or Commerce run?',
      extension: 'Can this trial be extended, by whom and until when?',
      idle: 'Does this trial end early when nobody uses it?',
      copies: 'Can this trial be reset, backed up or copied?',
      afterEnd: 'What becomes of this trial after its end, and on which day?',
      catalog: 'Which products have a trial in the catalog of Partner Center?',
    },
    copilot: { trial: 'Which features of Copilot does a trial include?' },
    est: {
      directDefault:
        'What becomes of a term bought from Microsoft when renewal is off and nothing else was chosen: does it stop, or go on as an extended term?',
    },
    mosa: { est: 'Can a subscription under the older Online Services Agreement go on as an extended term?' },
    paid: { trialEst: 'Can a trial of a CSP partner go on as an extended term when auto-renew is off?' },
    cpor: { deadline: 'Until when can a claim be filed?' },
    pid: { format: 'How many digits does a PartnerID have?' },
    por: { benefit: 'What else does a customer gain from a partner of record?' },
    rm: {
      azure: 'Which roles and delegations in Azure has the partner? They stand apart from the relationship.',
      xtenant: 'Do settings between the two tenants (B2B) still name the partner?',
    },
    dap: { end: 'When does the older delegated access (DAP) end for everybody?' },
  },
  why: {
    heading: 'Where this comes from',
    hint: '{count, plural, one {What I said rests on this.} other {What I said rests on these.}}',
    found: 'This is what I know about “{asked}”.',
    source:
      '{scope}. {mark, select, read {} oldCopy {An old copy; today’s page may differ. } other {Not a page of Microsoft’s. }}{title}{published, select, none {} other {, {published}}}. Read on {readOn}.',
    validity: '{from, select, none {} other {Since {from}. }}{until, select, none {} other {Until {until}. }}',
    overdue: 'It was to be read again by {date}. Look at the page before you rely on it.',
    open: '{scope}. Nobody could confirm this by {readOn}. Ask where you see it, and tell me what you see.',
    page: 'Open {title}',
    more: 'Show {count} more',
    ask: 'Why?',
    topics: {
      heading: 'What do you want to know?',
      hint: 'I state what Microsoft does only with a page and the day I read it. Press a topic, or type “why” and what it is about, such as “why 30 days”.',
      home: 'Where a trial lives',
      length: 'How long a trial runs',
      bill: 'When it becomes a bill',
      term: 'How a paid term ends',
      credit: 'Partner of record',
      access: 'A partner’s access',
    },
    ours: {
      heading: 'This question is mine',
      hint: 'No rule of Microsoft’s stands behind it: I ask to keep the record right. Your answers stay as they are.',
    },
    unknown: 'I know nothing with a source about “{asked}”. These are the topics.',
    ignored:
      'still missing else whats difference differences differ explain means meaning tell between a an the is are was be do does did has have can could must may will would shall should not no it its i you we they he she my your our their this that these there to of in on at by for from with about if when what why how who which where and or then so just please me us them',
    alone: 'need needs know want wants tell say says said ask asks asked asking',
    scopes: {
      webTrials: 'Trials started on the web',
      appTrials: 'App trials',
      standardTrials: 'Standard trial environments',
      subscriptionTrials: 'Subscription-based trials',
      cspTrials: 'Trials ordered by a CSP partner',
      trials: 'All trials',
      dataverse: 'Apps on Dataverse',
      financeAndOperations: 'Finance and operations',
      sales: 'Sales',
      customerService: 'Customer Service',
      fieldService: 'Field Service',
      customerInsights: 'Customer Insights',
      businessCentral: 'Business Central',
      projectOperations: 'Project Operations',
      commerce: 'Commerce',
      finance: 'Finance',
      supplyChain: 'Supply Chain Management',
      guides: 'Guides',
      paidTerms: 'Paid subscriptions',
      extendedTerms: 'Extended terms',
      olderTerms: 'Subscriptions by the older rule',
      csp: 'Bought through CSP',
      direct: 'Bought from Microsoft',
      enterprise: 'Enterprise Agreement',
      claims: 'Claims (CPOR)',
      azure: 'Azure',
      usageLinks: 'Usage credit',
      partnerIds: 'PartnerIDs',
      accounts: 'All accounts',
      billing: 'Billing',
      users: 'Users and guests',
      relationships: 'Partner relationships',
      partners: 'Partner companies',
      support: 'Support',
    },
  },
} satisfies WordTree;
