/** The command that lists a tenant no longer: at once where that is all, and by `--yes` where more comes of it. */

import type { RemoveOrder } from './arguments';
import { DONE, NEEDS_YES, type Desk } from './command';
import { noListed, saidInstead } from './led-on';
import { partnerWords } from './partner-words';
import { words } from './words';

/** One that is not listed is written down, too: a bot may have it in its PARTNER_TENANTS. One that is goes, whatever it is. */
export async function removePartner(order: RemoveOrder, desk: Desk): Promise<number> {
  const { tenantId } = order;
  const { partners } = desk;
  await partners.load();
  const isListed = partners.has(tenantId);
  const led = isListed
    ? undefined
    : await saidInstead(await noListed(tenantId, desk, (known) => `partners remove ${known}`), desk);
  if (led !== undefined) return led;
  if (!isListed && partners.isKeptOut(tenantId)) {
    await desk.print(partnerWords.keptOut(tenantId, 'before'), { tenantId, changed: false });
    return DONE;
  }
  const isGrave = !isListed || partners.all().length === 1;
  return order.dryRun || (isGrave && !order.confirmed) ? look(order, desk) : takeOut(tenantId, desk);
}

async function look({ tenantId, dryRun }: RemoveOrder, { partners, print }: Desk): Promise<number> {
  const isListed = partners.has(tenantId);
  const joined = partners.joinedTo(tenantId);
  const left = partners.all().length - (isListed ? 1 : 0);
  const how = dryRun ? 'dryRun' : 'yes';
  await print(isListed ? partnerWords.wouldRemove(tenantId, left, how) : partnerWords.wouldKeepOut(tenantId, how), {
    tenantId,
    isListed,
    joined,
    left,
    done: false,
  });
  if (joined.length > 0) await print(partnerWords.wouldPart(joined), { wouldPart: joined });
  return dryRun ? DONE : NEEDS_YES;
}

async function takeOut(tenantId: string, { partners, companies, print }: Desk): Promise<number> {
  const [isListed, joined] = [partners.has(tenantId), partners.joinedTo(tenantId)];
  const changed = await partners.remove(tenantId);
  const left = partners.all().length;
  await print(isListed ? words.removed : partnerWords.keptOut(tenantId, 'now'), { tenantId, changed, left });
  if (joined.length > 0) await print(partnerWords.parted(joined), { parted: joined });
  if (left === 0) await print(partnerWords.noneLeft, { left });
  const own = (await companies.own()).filter((one) => one.tenantId === tenantId);
  if (own.length > 0) await print(partnerWords.ownStay(own.length), { ownCompanies: own.length });
  return DONE;
}
