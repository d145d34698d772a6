/** What an operator is told of the tenants that are partners. */

import { many } from './words';

/** What it takes to do what was only said. */
type How = 'dryRun' | 'yes';

const HOW: Readonly<Record<How, string>> = { dryRun: 'Without --dry-run it is done.', yes: 'Add --yes to do it.' };

/** The sentences. */
export const partnerWords = {
  sameTenant: 'These are the same tenant twice.',
  tenant: (tenantId: string, name: string, joined: readonly string[]): string =>
    [tenantId, ...(name === '' ? [] : [name]), ...(joined.length === 0 ? [] : [`joined with ${joined.join(', ')}`])].join('  '),
  notListed: (tenants: readonly string[]): string =>
    `Not listed as a partner: ${tenants.join(', ')}. Give "partners add" first; nothing was changed.`,
  notListedToLeave: (tenantId: string): string =>
    `Not listed as a partner: ${tenantId}. "partners" lists those there are, and what they are joined with; nothing was changed.`,
  isBot:
    'That is the application id of the bot itself (MicrosoftAppId), and not a tenant; nothing was changed. A tenant id stands in the Azure portal under Microsoft Entra ID, Overview.',
  listedAlready: (before: string, name: string): string =>
    before === name
      ? `It is listed already, as ${name}; nothing changes for its people.`
      : `It was listed already${before === '' ? ', without a name' : `, as ${before}`}; now it is called ${name}. Every running bot knows it within a minute.`,
  metBefore: (tenantId: string): string =>
    `That tenant is known already, as a customer unless it was a partner before: from now on its people are served as a partner’s. If that is not what you meant, give: partners remove ${tenantId}`,
  keptOut: (tenantId: string, since: 'before' | 'now'): string =>
    since === 'before'
      ? `${tenantId} is not listed. It was kept out before and stays so, also by a bot that has it in PARTNER_TENANTS; nothing was changed. "partners" lists those there are.`
      : `${tenantId} was not listed. From now on it is kept out, also by a bot that has it in PARTNER_TENANTS. "partners add" takes that back.`,
  wouldKeepOut: (tenantId: string, how: How): string =>
    `${tenantId} is not listed here; "partners" lists those there are. This would keep it out from now on, also by a bot that has it in PARTNER_TENANTS. ${HOW[how]}`,
  wouldRemove: (tenantId: string, left: number, how: How): string =>
    `This would list ${tenantId} no longer: its people are refused as a partner’s. ${left === 0 ? 'It is the last one: then no tenant is a partner, and everybody is served as a customer. ' : ''}${HOW[how]}`,
  wouldPart: (others: readonly string[]): string =>
    `It is one partner with ${others.join(', ')}: their people would see none of its trials any more.`,
  parted: (others: readonly string[]): string =>
    `It was one partner with ${others.join(', ')}: their people see none of its trials any more.`,
  noneLeft:
    'That was the last one: no tenant is a partner now, and everybody is served as a customer. "partners add" lists one again.',
  ownStay: (count: number): string =>
    `${many(count, 'company', 'companies')} of its own ${count === 1 ? 'stays' : 'stay'} entered: "directory own" lists them, "directory own-remove" takes each out.`,
  joined: (tenants: readonly string[], trials: number): string =>
    `One partner now: ${tenants.join(', ')}. Their people see ${many(trials, 'trial', 'trials')} together. Every running bot knows it within a minute.`,
  wouldJoin: (tenants: readonly string[], trials: number): string =>
    `This would make one partner of ${tenants.join(', ')}: their people would see ${many(trials, 'trial', 'trials')} together. Without --dry-run it is done.`,
  left: (tenantId: string, others: readonly string[]): string =>
    `${tenantId} stands alone now; its people see no trial of ${others.join(', ')} any more, and those none of its. Every running bot knows it within a minute.`,
  wouldLeave: (tenantId: string, others: readonly string[]): string =>
    `This would part ${tenantId} from ${others.join(', ')}: neither would see the trials of the other. Without --dry-run it is done.`,
  orphans: (count: number): string =>
    `${many(count, 'trial is', 'trials are')} looked after by somebody of the other side, who hears nothing of ${count === 1 ? 'it' : 'them'} then. Whoever took part on the other side is reminded instead within six hours; a colleague takes over in the chat:`,
  orphan: ({ tenantId, trialId }: { readonly tenantId: string; readonly trialId: string }): string => `  ${tenantId}  ${trialId}`,
} as const;
