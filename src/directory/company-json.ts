/** How a company is written down in the table of companies. */

import type { DirectoryCompany } from './company';

/** The fields in one order, so that equal companies are equal texts. */
export function jsonOf({
  partnerId,
  globalId,
  name,
  trading,
  former,
  city,
  country,
  phones,
  website,
  mbsNumber,
}: DirectoryCompany): string {
  return JSON.stringify({ partnerId, globalId, name, trading, former, city, country, phones, website, mbsNumber });
}
