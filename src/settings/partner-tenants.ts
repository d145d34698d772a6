/** Whose people are served as partners from the start. */

import { cleanText } from '../domain/text/text';
import { guid } from './setting-parsers';
import type { SettingReader } from './setting-reader';

/** No name of a company is longer. */
const LONGEST_NAME = 200;

/** A tenant whose people are served as partners. The id is in lower case. */
export interface PartnerTenant {
  readonly tenantId: string;
  readonly name?: string;
}

/** Reads the list; complains where it is missing, or names a tenant twice. */
export function readPartnerTenants(reader: SettingReader): readonly PartnerTenant[] | undefined {
  return reader.required('PARTNER_TENANTS', 'different tenant ids (GUID or GUID=Name), comma between', tenantsOf);
}

function tenantsOf(text: string): readonly PartnerTenant[] | undefined {
  const tenants = text.split(',').map((entry) => tenantOf(entry.trim()));
  const known = tenants.filter((tenant) => tenant !== undefined);
  const different = new Set(known.map(({ tenantId }) => tenantId));
  return different.size === tenants.length ? known : undefined;
}

function tenantOf(entry: string): PartnerTenant | undefined {
  const [id = '', ...rest] = entry.split('=');
  const tenantId = guid(id.trim());
  if (tenantId === undefined) return undefined;
  if (rest.length === 0) return { tenantId };
  const name = cleanText(rest.join('='), { max: LONGEST_NAME });
  return name.kind === 'ok' ? { tenantId, name: name.text } : undefined;
}
