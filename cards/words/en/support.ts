/** What is said about where to ask for support. */

import type { WordTree } from '../tree';

/** That in English. */
export const support = {
  support: {
    context: 'Support',
    trial: {
      heading: 'Where to ask about {company}',
      hint: 'Have the tenant, the account that signed up and the words of an error at hand.',
    },
    lines: {
      central:
        'You ask Microsoft for {company}: in Partner Center, or in the Business Central admin center. An administrator of {company} asks you.',
      us: '{company} bought it from you and asks you; you open the request in Partner Center.',
      seller: 'Another partner sells it: {company} asks that partner, who takes it to Microsoft.',
      contract: 'The contract of {company} says who helps. Ask its licensing partner first.',
      newTenant: 'It lives in the new tenant: {account} opens the request, until {company} has taken over.',
      partnerTenant: 'It lives in your own tenant: one of your administrators opens the request.',
      customerTenant: 'It lives in the tenant of {company}: one of its administrators opens the request.',
      billing:
        'About the subscription, a bill or who owns it: in the Microsoft 365 admin center, under Support. That is included.',
      environment: 'About {product} or its environment: in the Power Platform admin center, under Support.',
      operations:
        'About {product}: in Lifecycle Services, by a page of 2020. If it is gone, use the Power Platform admin center.',
      plan: 'Technical questions need a support plan; look whether the subscription includes one.',
    },
    ways: {
      heading: 'Where to ask for help',
      hint: 'It depends on how the subscription was bought.',
      csp: 'From a partner (CSP): {side, select, customer {you ask} other {the customer asks}} that partner, who takes it to Microsoft in Partner Center.',
      central:
        'Business Central: {side, select, customer {you ask your} other {the customer asks its}} partner, however it was bought.',
      direct:
        'From Microsoft, or a trial started on the web: an administrator asks. About a bill or who owns it: Microsoft 365 admin center, Support.',
      app: 'About an app or its environment: Power Platform admin center, Support. Technical questions need a support plan.',
      contract: 'Enterprise Agreement: the contract says who helps. Ask the licensing partner.',
    },
    bot: 'About me, the bot: ask {contact}.',
    places: {
      adminSupport: 'Open Microsoft 365 support',
      environmentSupport: 'Open Power Platform support',
      partnerSupport: 'Open Partner Center support',
      centralAdmin: 'Open Business Central admin',
      lifecycleServices: 'Open Lifecycle Services',
    },
  },
} satisfies WordTree;
