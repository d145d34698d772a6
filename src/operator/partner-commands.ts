/** The commands about the tenants that are served as partners, and about several that are one partner. */

import {
  readDryRun,
  readNamedTenant,
  readNothing,
  readRemoveOrder,
  readTenant,
  readTwoTenants,
  type NamedTenant,
  type Read,
} from './arguments';
import { command, DONE, FAILED, type Desk, type OperatorCommand } from './command';
import { idWords } from './id-words';
import { noListed, noPartner, saidInstead } from './led-on';
import { removePartner } from './partner-remove';
import { partnerWords } from './partner-words';
import { words } from './words';

/** Which tenants, and whether it is only to be said what would be done. */
interface JoinOrder {
  readonly tenants: readonly string[];
  readonly dryRun: boolean;
}

/** Those commands. */
export const partnerCommands: readonly OperatorCommand[] = [
  command('partners', '', 'lists the partner tenants', readNothing, list),
  command('partners add', '<tenant id> <name>', 'lists one more, or gives one that is listed another name', readNamedTenant, add),
  command('partners rename', '<tenant id> <name>', 'gives one that is listed another name', readNamedTenant, rename),
  command('partners remove', '<tenant id> [--dry-run] [--yes]', 'lists one no longer', readRemoveOrder, removePartner),
  command(
    'partners join',
    '<tenant id> <tenant id> [--dry-run]',
    'makes two tenants one partner, whose people see the trials of both',
    (given) => ordered(given, readTwoTenants),
    join,
  ),
  command('partners leave', '<tenant id> [--dry-run]', 'lets a tenant stand alone again', (given) => ordered(given, one), leave),
];

async function list(_nothing: undefined, { partners, print }: Desk): Promise<void> {
  await partners.load();
  for (const [tenantId, name] of partners.all()) {
    const joined = partners.joinedTo(tenantId);
    await print(partnerWords.tenant(tenantId, name, joined), { tenantId, name, joined });
  }
  if (partners.all().length === 0) await print(words.noPartners, { count: 0 });
}

/** One that stands in PARTNER_TENANTS is written down, too: it stays listed when it no longer stands there. */
async function add({ tenantId, name }: NamedTenant, desk: Desk): Promise<number> {
  const { partners, print } = desk;
  await partners.load();
  const next = (known: string): string | undefined => (partners.has(known) ? undefined : `partners add ${known} ${name}`);
  const led = await saidInstead(await noPartner(tenantId, desk, next), desk);
  if (led !== undefined) return led;
  const before = partners.get(tenantId);
  const isMet = before === undefined && (await isTold(tenantId, desk));
  const changed = await partners.add(tenantId, name);
  await print(before === undefined ? words.added : partnerWords.listedAlready(before, name), { tenantId, name, changed });
  if (isMet) await print(partnerWords.metBefore(tenantId), { tenantId, metBefore: true });
  return DONE;
}

/** Whether a chat, a person or a trial names it, as a customer's where it was never a partner. */
async function isTold(tenantId: string, { erasures }: Desk): Promise<boolean> {
  const { counts } = await erasures.look({ kind: 'tenant', tenantId });
  return counts.items + counts.rows + counts.people > 0;
}

/** Only what is listed has a name. */
async function rename({ tenantId, name }: NamedTenant, desk: Desk): Promise<number> {
  await desk.partners.load();
  if (desk.partners.has(tenantId)) return add({ tenantId, name }, desk);
  const led = await saidInstead(await noListed(tenantId, desk, (known) => `partners rename ${known} ${name}`), desk);
  if (led === undefined) await desk.print(partnerWords.notListed([tenantId]), { unlisted: [tenantId], changed: false });
  return FAILED;
}

async function join({ tenants, dryRun }: JoinOrder, desk: Desk): Promise<number> {
  const { partners, print } = desk;
  const [one = '', other = ''] = tenants;
  await partners.load();
  const unlisted = tenants.filter((tenantId) => !partners.has(tenantId));
  const listed = tenants.find((id) => !unlisted.includes(id));
  const next = (known: string): string | undefined =>
    known === listed ? undefined : `partners join ${known} ${listed ?? '<tenant id>'}`;
  if (unlisted.length > 0) return notListed(unlisted, next, desk);
  if (partners.joinedTo(one).includes(other)) return asBefore(print, tenants);
  const all = [...new Set(tenants.flatMap((tenantId) => [tenantId, ...partners.joinedTo(tenantId)]))];
  const trials = (await Promise.all(all.map((tenantId) => desk.trials.list(tenantId)))).flat().length;
  if (!dryRun) await partners.join(one, other);
  await print(dryRun ? partnerWords.wouldJoin(all, trials) : partnerWords.joined(all, trials), {
    tenants: all,
    trials,
    done: !dryRun,
  });
  return DONE;
}

async function leave({ tenants: [tenantId = ''], dryRun }: JoinOrder, desk: Desk): Promise<number> {
  const { partners, print } = desk;
  await partners.load();
  if (!partners.has(tenantId)) return notToLeave(tenantId, desk);
  const others = partners.joinedTo(tenantId);
  if (others.length === 0) return asBefore(print, [tenantId]);
  const orphans = await lookedAfterFromOutside(tenantId, others, desk);
  if (!dryRun) await partners.leave(tenantId);
  const said = dryRun ? partnerWords.wouldLeave(tenantId, others) : partnerWords.left(tenantId, others);
  await print(said, { tenantId, others, orphans, done: !dryRun });
  if (orphans.length > 0) await print(partnerWords.orphans(orphans.length), { orphans: orphans.length });
  for (const orphan of orphans) await print(partnerWords.orphan(orphan), orphan);
  return DONE;
}

async function notToLeave(tenantId: string, desk: Desk): Promise<number> {
  const led = await saidInstead(await noListed(tenantId, desk, (known) => `partners leave ${known}`), desk);
  if (led === undefined) await desk.print(partnerWords.notListedToLeave(tenantId), { unlisted: [tenantId] });
  return FAILED;
}

/** The trials that somebody looks after who would not see them any more. */
async function lookedAfterFromOutside(
  tenantId: string,
  others: readonly string[],
  { trials }: Desk,
): Promise<readonly { readonly tenantId: string; readonly trialId: string }[]> {
  const kept = (await Promise.all([tenantId, ...others].map((one) => trials.list(one)))).flat();
  const isOutside = (owner: string, keeper: string): boolean => (keeper === tenantId) !== (owner === tenantId);
  return kept
    .filter(({ keeper, owner, partnerTenantId }) => keeper !== 'customer' && isOutside(owner.tenantId, partnerTenantId))
    .map(({ partnerTenantId, id }) => ({ tenantId: partnerTenantId, trialId: id }));
}

async function asBefore(print: Desk['print'], tenants: readonly string[]): Promise<number> {
  await print(words.asBefore, { tenants, done: false });
  return DONE;
}

/** Of tenants that were to be listed: what one is instead, or that they are to be listed first. */
async function notListed(
  unlisted: readonly string[],
  next: (tenantId: string) => string | undefined,
  desk: Desk,
): Promise<number> {
  for (const id of unlisted) {
    const led = await saidInstead(await noPartner(id, desk, next, idWords.otherAlready), desk);
    if (led !== undefined) return led;
  }
  await desk.print(partnerWords.notListed(unlisted), { unlisted });
  return FAILED;
}

function one(given: readonly string[]): Read<readonly string[]> {
  const read = readTenant(given);
  return read.kind === 'bad' ? read : { kind: 'ok', value: [read.value] };
}

function ordered(given: readonly string[], read: (rest: readonly string[]) => Read<readonly string[]>): Read<JoinOrder> {
  const { dryRun, rest } = readDryRun(given);
  const tenants = read(rest);
  return tenants.kind === 'bad' ? tenants : { kind: 'ok', value: { tenants: tenants.value, dryRun } };
}
