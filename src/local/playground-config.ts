/** The settings file of a Microsoft 365 Agents Playground for one demo company. */

import type { DemoCompany, DemoPerson } from './companies';

/** The file's name: read from the Playground's working folder. YAML by name, JSON is accepted. */
export const playgroundConfigName = '.m365agentsplayground.yml';

/**
 * The file's content. Every key here is required and no other is known to it (tried on 0.2.28), `userPrincipleName` is its own
 * spelling, and a file it does not like ends the Playground without a word. Without fixed chat ids each start would make a new
 * conversation, and references the bot keeps would point nowhere.
 */
export function playgroundConfig(company: DemoCompany): object {
  return {
    version: '0.1.1',
    tenantId: company.tenantId,
    bot: { id: 'b0700000-0000-4000-8000-000000000001', name: 'Partner Concierge' },
    currentUser: member(company, company.user),
    users: company.colleagues.map((person) => member(company, person)),
    personalChat: { id: company.personalChatId },
    groupChat: { id: company.groupChatId, name: `${company.name} trials` },
    team: {
      id: company.teamId,
      aadGroupId: company.teamId,
      name: company.name,
      channels: [{ id: company.channelId, name: 'Trials' }],
    },
  };
}

function member(company: DemoCompany, person: DemoPerson): object {
  const address = `${person.givenName}.${person.surname}@${company.domains[0]}`.toLowerCase();
  return {
    id: `29:${person.aadObjectId}`,
    name: `${person.givenName} ${person.surname}`,
    userPrincipleName: address,
    aadObjectId: person.aadObjectId,
    givenName: person.givenName,
    surname: person.surname,
    email: address,
  };
}
