/** Domains below which anybody, or any customer of one service, gets a name: nobody's own company domain. */

import { parse } from 'tldts';

/** Where the first domain of every tenant stands: `<name>.onmicrosoft.com` is a company's, and nothing else there is. */
const TENANT_PARENTS: readonly string[] = ['onmicrosoft.com', 'onmicrosoft.us', 'onmicrosoft.de', 'partner.onmschina.cn'];
/** Where mail of hybrid tenants is routed, and not the tenant called so. */
const NO_TENANTS: readonly string[] = ['mail'];

/** Services of Microsoft that give their customers names, and the hosts its portals and links stand at. */
const OF_MICROSOFT =
  `sharepoint.com sharepoint.us sharepoint.cn dynamics.com powerappsportals.com powerapps.com powerpages.microsoft.com
powerbi.com azure.com azure.net azurecontainerapps.io windows.net microsoftonline.com microsoftonline.us msappproxy.net b2clogin.com
ciamlogin.com microsoft365.com cloud.microsoft office.com office.net office365.com outlook.com lync.com skype.com onedrive.com
sharepointonline.com svc.ms 1drv.ms aka.ms visualstudio.com devtunnels.ms microsoftcrmportals.com azurefd.net`.split(/\s+/u);

/** Other services at which companies have a page or a customer's name, where the public suffix list doesn't have them. */
const OF_OTHERS =
  `wordpress.com weebly.com squarespace.com tumblr.com medium.com notion.site atlassian.net zendesk.com freshdesk.com
my.salesforce.com force.com sites.google.com docs.google.com drive.google.com linkedin.com facebook.com instagram.com twitter.com x.com
youtube.com xing.com linktr.ee my.site.com godaddysites.com hubspotpagebuilder.com hubspotpagebuilder.eu hs-sites.com webnode.page
jimdosite.com jimdofree.com strikingly.com carrd.co canva.site framer.website freshservice.com service-now.com mailchimpsites.com`.split(
    /\s+/u,
  );

/** Among the private suffixes those of registries: there a company registers its own name as anywhere else. */
const REGISTRIES: ReadonlySet<string> = new Set(
  `ae.org br.com cn.com com.de com.se co.com de.com eu.com gb.net gr.com hu.net jp.net jpn.com mex.com ru.com sa.com se.net uk.com
  uk.net us.com us.org za.com za.bz africa.com co.nl gov.nl co.no co.ca in.net co.dk biz.dk reg.dk store.dk firm.dk co.ua biz.ua ltd.ua
  co.pl org.ru net.ru com.ru msk.ru spb.ru nov.ru pp.ru web.in col.ng firm.ng gen.ng ltd.ng ngo.ng co.ro shop.ro co.business
  co.education co.events co.financial co.network co.place co.technology eu.org de.eu.org nl.eu.org uk.eu.org`.split(/\s+/u),
);

/** Their own names are companies'; what stands below are portals and pages of customers. */
const PORTALS: readonly string[] = ['microsoft.com', 'google.com', 'zoho.com', 'zoho.eu', 'salesforce.com', 'hubspot.com'];

/**
 * Whether a domain (small ASCII letters) is, or stands below, one that a hosting service divides among its customers: by the private
 * section of the public suffix list, without registries, and by what Microsoft and some others host. A tenant's own first domain isn't.
 */
export function isHosted(host: string): boolean {
  const parent = TENANT_PARENTS.find((one) => isWithin(host, one));
  if (parent !== undefined) return !isTenantName(host.slice(0, -parent.length - 1));
  if ([...OF_MICROSOFT, ...OF_OTHERS].some((one) => isWithin(host, one))) return true;
  if (PORTALS.some((one) => host !== one && isWithin(host, one))) return true;
  const { isPrivate, publicSuffix } = parse(host, { allowPrivateDomains: true });
  return isPrivate === true && !REGISTRIES.has(publicSuffix ?? '');
}

/** Whether a domain is one below which all tenants have their first domains: no mailbox is in it. */
export function isTenantParent(host: string): boolean {
  return TENANT_PARENTS.some((parent) => host === parent || NO_TENANTS.some((name) => host === `${name}.${parent}`));
}

function isTenantName(name: string): boolean {
  return name !== '' && !name.includes('.') && !NO_TENANTS.includes(name);
}

function isWithin(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}
