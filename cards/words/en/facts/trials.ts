/** What is said of trials when somebody asks why: a sentence for each fact of `src/domain/catalog/facts/`. */

/** Facts on where a trial lives, how long it runs, and what ends it. */
export const factsOfTrials = {
  tenant: {
    workAccount: 'A trial lives in the tenant of the work account that signs up, if that company lets its people start trials.',
    partnerAddress:
      'An address of the partner puts the trial into the partner’s own tenant. Whoever becomes administrator there administers the partner.',
    consumer: 'Without a work account Microsoft makes an account and a tenant of its own for the trial.',
    consumerLimits:
      'A private account can’t open the Power Platform admin center or the Microsoft 365 admin center, so it can’t extend, convert or manage a trial.',
    newAdmin: 'Who signs up as a new customer gets a new tenant and is its global administrator.',
    pcCreated:
      'A tenant that a partner makes in Partner Center is the customer’s. The partner’s access to it is delegated (GDAP), and can be removed.',
    ownerFields:
      'Microsoft keeps for a subscription whether it is a trial, when it changes next, and which partner’s tenant made it.',
  },
  country: {
    fixed:
      'The country of an organization can’t be changed after sign-up. Another country means a new account and a new subscription.',
    billing: 'If the customer has no billing address in the country that was chosen, its account can’t be activated later.',
    registration: 'In some countries Partner Center asks for a company’s registration number when a partner makes its account.',
  },
  terms: { behalf: 'Whoever signs a customer up accepts Microsoft’s terms on the customer’s behalf.' },
  move: {
    trialEnv:
      'Only production and sandbox environments move to another tenant. A trial can’t: it is converted to production first, or started again.',
    fno: 'Environments linked to finance and operations, and Customer Insights, can’t be moved to another tenant.',
    needs:
      'To move, the other tenant needs a paid subscription, as many licences and as much storage; people exist on both sides, and a sandbox copy goes first.',
    roles:
      'A Global, Dynamics 365 or Power Platform administrator asks for the move in the Power Platform admin center; the other tenant approves it.',
    geo: 'A move can’t change region into or out of US government clouds, Oceania, India or China. Canvas apps, flows and agents are exported by hand.',
  },
  bc: {
    transfer:
      'Business Central environments move between tenants in its admin center. An internal administrator of each side does it; a partner’s delegated administrator can’t.',
    transferAccept:
      'The receiving administrator accepts within 8 hours, or the transfer is skipped. It can be planned up to two weeks ahead.',
    transferNeeds: 'The receiving tenant needs at least one paid Business Central user licence, and room for the environment.',
  },
  env: {
    standard30: 'A standard trial environment runs 30 days. Then it is disabled and deleted, unless it was converted.',
    extend: 'A standard trial can be extended once, by 30 days from its original end, when 7 days or fewer are left.',
    subEnd:
      'A subscription-based trial lasts as long as its trial subscription, usually with 25 licences. Its end stands under Billing, Your products.',
    subExtend:
      'A trial subscription can be extended once by 30 days, within 15 days of its end. A payment method may be asked for.',
    subNeeds:
      'Only a tenant administrator makes a subscription-based trial environment, and it needs an active trial subscription.',
    three: 'A trial subscription gives the tenant up to three subscription-based trial environments.',
    base: 'The base language and the base currency of an environment can’t be changed once they are set; more languages and currencies can be added.',
    uiPath: 'Environments stand in the Power Platform admin center under Manage, Environments.',
  },
  users: {
    licensed:
      'Everybody who is to work in an environment needs an account and a licence, given in the Microsoft 365 admin center.',
    role: 'A user sees nothing in an environment until it is given a security role there.',
  },
  idle: {
    app14:
      'An app trial ends after 14 days in a row without use; a mail comes after 7. It can’t be had back, but a new one can be started.',
    env30: 'A standard environment whose database is not used for 30 days is deleted.',
  },
  trial: {
    oneApp: 'One trial per app can be active at a time. Trials of different apps don’t share data.',
    ops: 'A standard trial can’t be reset, backed up, restored or copied; a subscription-based one can be copied to its own type. Export what is needed before the end.',
    convert: 'To convert a trial to production, the tenant needs 1 GB of free database capacity. It may take hours.',
    cleanup:
      'Microsoft’s mails before an environment is disabled are for production and sandbox; don’t wait for one about a trial.',
    hub: 'App trials start at the trial hub; one account may sign up for several.',
  },
  p: {
    sales: 'Sales can be tried as an app trial at the trial hub, or as a subscription for Sales Professional.',
    customerService:
      'Customer Service can be tried as an app trial, or as a subscription; not in Brazil, Norway, South Africa or US government clouds, by a page of 2022.',
    fieldService: 'A Field Service trial runs 30 days, can be extended once, and ends after 14 days in a row without use.',
    customerInsights:
      'A trial of Customer Insights runs 30 days, can be extended once by 30, ends after 14 days in a row without use, and can be converted to production.',
    bc: {
      start: 'A Business Central trial starts on its product page. Where partners make the local version, a partner assigns it.',
      evaluation:
        'The evaluation company of Business Central has no end while people keep signing in. The 30 days begin with the switch to own data.',
      idle45: 'A Business Central trial that nobody uses for 45 days counts as expired, and its environment is deleted.',
      extendSelf: 'In Business Central a user can extend the trial once by 30 days; they count from the day it is chosen.',
      extendPartner:
        'A partner can then extend it once more by 30 days, signed in to the customer’s Business Central as delegated administrator.',
      deleted:
        'After the extended trial there are 90 days to subscribe; then company and data are deleted. So a page of 2024 says.',
      premium:
        'A Premium Trial of Business Central runs 30 days and is assigned by a partner; it can’t be extended, but assigned again.',
      cancelDeletes: 'Removing the subscription of Business Central deletes it with its data at once, and it can’t be had back.',
    },
    projectOperations:
      'Project Operations can be tried once per tenant, for 30 days, by a tenant administrator; the subscription can be extended once.',
    finance:
      'A trial of Finance is a subscription that a tenant administrator takes in the Microsoft 365 admin center, under Marketplace.',
    supplyChain:
      'A trial of Supply Chain Management is a subscription that a tenant administrator takes in the Microsoft 365 admin center, under Marketplace.',
    commerce:
      'A trial of Commerce is a subscription that a tenant administrator takes in the Microsoft 365 admin center, under Marketplace.',
    guides: 'A trial of Guides starts on its overview page, under “Try for free”, and runs 60 days, by a page of 2023.',
  },
};
