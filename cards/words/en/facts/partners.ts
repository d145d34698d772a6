/** What is said of money and partners when somebody asks why: a sentence for each fact of `src/domain/catalog/facts/`. */

/** Facts on paid terms, credit and access. */
export const factsOfPartners = {
  est: {
    start:
      'Nothing is free after a term that is not renewed: it renews, is cancelled at its end, or goes on as an extended term.',
    eligible:
      'Bought or renewed from 1 April 2025 and ending from 4 May 2026: with renewal off and no cancellation set, it becomes an extended term by itself.',
    price: 'An extended term is billed each month: 3 % more than the monthly price, or 23 % more where there is no monthly plan.',
    cancelAtEnd:
      'Cancelled at its end, a term stops at once. Its data is kept for 90 days, but the subscription can’t be reactivated.',
    leave: 'An extended term can be cancelled, renewed or upgraded on any day; only the days used are charged.',
    channels: 'Extended terms exist for CSP and for purchases from Microsoft, in all markets and for all lengths of term.',
    partnerSets: 'With CSP the partner who sells sets in Partner Center how a term ends; the customer can’t.',
    direct:
      'Bought from Microsoft, extended terms exist only under a Microsoft Customer Agreement. An owner or contributor of the billing account or profile chooses in the admin center.',
    data90: 'After a cancellation at the end of a term, data is kept for 90 days and then deleted for good.',
    frozen: 'During an extended term the number of licences and the plan can’t be changed.',
    backfill: 'Some subscriptions with renewal off were put on extended terms although their partner meant to cancel them.',
  },
  old: {
    lifecycle:
      'By the older rule a term that ended stays usable for 30 days and is kept for administrators for 90 more, and can be reactivated until then.',
    csp: 'By the older rule of CSP a term that ended stays for 30 days and is disabled for 90 more; it can’t be reactivated.',
  },
  ea: {
    lifecycle:
      'Under an Enterprise Agreement the days after the end differ by contract: 30 or 90 days of grace, then 60 or 90. The licensing partner knows.',
  },
  retention: {
    max: 'After a cancellation data may be deleted from day 90 on, and is deleted by day 180. Deleting a subscription skips all waiting.',
  },
  paid: {
    viral: 'A standard or app trial has no subscription and no bill: after its days it is disabled and deleted.',
    m365: 'A trial subscription with a payment method starts billing when it ends, unless recurring billing is off or it is cancelled before.',
    cspDefault:
      'A trial that a partner orders in Partner Center renews by itself and becomes paid, unless auto-renew is switched off.',
    cspSeats:
      'A trial ordered in Partner Center has 25 licences and 30 days, once per offer and customer; vendors report that it renews for 12 months.',
    cspCancel7: 'A CSP subscription can be cancelled within 7 days of its purchase or renewal.',
    cspToggle: 'Auto-renew of a CSP subscription is switched by the partner in Partner Center.',
    cspConvertTarget: 'What a CSP trial turns into (licences, term, plan) can be set beforehand as a scheduled change.',
    bc: 'A Business Central trial that was started on the web never bills; a subscription comes from a partner.',
  },
  licence: { bought: 'Taking a licence from somebody does not cancel it. What is bought stays on the bill until it is reduced.' },
  cpor: {
    who: 'Somebody of the partner with the role Incentives admin files the claim in Partner Center: Incentives, Customer claims.',
    activities:
      'A claim names its activity. Only “Build intent - Advisor” pays an incentive; the two kinds of recognition don’t.',
    data: 'A claim needs the PartnerID, the customer’s tenant and domain, a contact there with title and mail address, the products, and a proof of execution.',
    customer:
      'Microsoft tells the customer, who may decline at any time and has nothing to accept. The partner sees the usage while the claim holds.',
    errors:
      'A claim fails where tenant and domain don’t match, or where the subscription is not of Dynamics 365, was bought through CSP, or is not active.',
    one: 'One partner of record counts per workload or subscription; of several, Microsoft looks at the newest proof.',
  },
  dpor: { scope: 'The digital partner of record (DPOR) is for Azure under an Enterprise Agreement.' },
  pal: {
    what: 'A Partner Admin Link is made by a user who has access in the customer’s tenant, once, and stops when that user is removed or disabled.',
  },
  csp: {
    record: 'With CSP the order carries the credit. What was bought through CSP can’t be claimed.',
    fy26: 'Partners who bill directly need a revenue of 1 million US dollars a year and a designation; all need a security score.',
  },
  pid: { location: 'A partner has a global PartnerID and one per location. CSP, claims and links take the location’s.' },
  cs: { retired: 'CustomerSource is closed. The 10-digit MBS authorization number only finds a company.' },
  name: {
    program: 'The Microsoft Partner Network is called AI Cloud Partner Program now, and the MPN ID is called PartnerID.',
    products: 'Azure AD is called Microsoft Entra ID now, and Marketing is Customer Insights - Journeys.',
  },
  role: {
    new: 'The roles are called Dynamics 365 Administrator, Dynamics 365 Business Central Administrator, Power Platform Administrator and Billing Administrator.',
    oneBilling:
      'Every organization needs a billing administrator. The role can change the subscription, and buy licences and storage.',
    signedIn: 'A new administrator has to accept the invitation and sign in before ownership is transferred.',
  },
  rm: {
    path: 'The customer removes a partner’s roles in the Microsoft 365 admin center: Settings, Partner relationships, Remove roles. Both sides get a mail.',
    role: 'Whoever removes a partner’s roles is at least a Billing Administrator.',
    whatEnds:
      'Removing roles ends the access, not the reseller relationship. That one the partner ends, once no subscription is active.',
    partnerSide: 'A partner can end a relationship in Partner Center too. It can’t be revived: a new one needs a new approval.',
    apps: 'Enterprise applications that somebody agreed to stay when a partner’s roles are gone.',
    appUsers: 'Application users stay in each environment until somebody removes them.',
    guest: 'A deleted user or guest can be restored for 30 days.',
    user: 'A partner’s user is blocked, loses its licence and leaves the environment’s security group. Taking only its roles is not advised.',
    billingType:
      'Who manages billing roles depends on the account: under a Microsoft Customer Agreement an owner of the billing account, otherwise a Billing or Global Administrator.',
    contacts: 'The organization’s contacts for technical and security news may still name the partner.',
    bc: 'In Business Central the customer removes a partner’s delegated access, and looks at application registrations and notification recipients.',
    pal: 'A customer can’t change a Partner Admin Link; it ends with the user who made it.',
    last: 'Keep at least two of the customer’s own people as administrators with billing access, and never remove the last one.',
    quarterly: 'Microsoft advises to look every quarter at what partners may do, under Settings, Partner relationships.',
  },
  gdap: {
    mails: 'Both sides get a mail 30, 7 and 1 days before delegated access (GDAP) ends.',
    max: 'Delegated access (GDAP) lasts at most two years.',
    auto: 'Delegated access can be extended by 6 months at a time by itself, where Global Administrator is not among its roles.',
    pending: 'A request for delegated access that nobody approves ends after 90 days.',
    states: 'An administrator of the customer approves delegated access; it works once the partner gave its groups the roles.',
    noEa: 'Delegated access (GDAP) is not for subscriptions of an Enterprise Agreement.',
  },
  dap: {
    new: 'New reseller relationships come with delegated access (GDAP); the older kind (DAP) is not made any more.',
    led: 'Microsoft replaced the older delegated access (DAP) by GDAP and removed it 30 days later.',
  },
  pc: {
    mfa: 'Everybody of a partner’s tenant needs multifactor authentication in Partner Center.',
    mfaPortal: 'Partner Center asks for multifactor authentication on all its pages since September 2025.',
  },
  mca: {
    attest: 'A partner can’t attest the Microsoft Customer Agreement as before: the customer may have to accept it itself.',
  },
  support: {
    csp: 'With CSP the customer asks the partner who sells, and that partner takes the question to Microsoft.',
    environment: 'About an app or its environment an administrator opens a support request in the Power Platform admin center.',
    billing:
      'About a trial subscription, a bill or who owns it an administrator opens a support request in the Microsoft 365 admin center. Support for that is included.',
    plan: 'Support on technical questions needs a support plan; some subscriptions include one.',
    partner: 'Partners open their support requests in Partner Center.',
    bc: 'Business Central is supported through partners: the customer’s administrator asks the partner, and the partner asks Microsoft.',
    fno: 'About Finance, Supply Chain Management and Commerce a support request is opened in Lifecycle Services. So a page of 2020 says.',
    other: 'What was bought from Microsoft is supported by Microsoft; for other ways of buying the contract says who helps.',
  },
};
