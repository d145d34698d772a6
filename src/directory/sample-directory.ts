/** A small directory of invented partner companies, near-twins among them, for local use until a large one is imported. */

import type { DirectoryCompany } from './company';
import { EngineDirectory } from './engine-directory';

/** The sample's companies. */
export const companies: readonly DirectoryCompany[] = [
  {
    name: 'Contoso Consulting',
    partnerId: '4391507',
    city: 'Berlin',
    country: 'DE',
    phones: ['+4930901820'],
    mbsNumber: '4021887310',
  },
  {
    name: 'Contoso Consulting Nord',
    partnerId: '4391512',
    city: 'Hamburg',
    country: 'DE',
    phones: ['+4940901825'],
    mbsNumber: '4021887328',
  },
  { name: 'Contoso Ltd', partnerId: '517285', city: 'London', country: 'GB', phones: ['+442079460000'], mbsNumber: '4021887336' },
  {
    name: 'Contoso Limited',
    partnerId: '517290',
    city: 'Leeds',
    country: 'GB',
    phones: ['+441134960000'],
    mbsNumber: '4021887344',
  },
  {
    name: 'Fabrikam Partners',
    partnerId: '565380',
    city: 'Lyon',
    country: 'FR',
    phones: ['+33472000000'],
    mbsNumber: '4021887352',
  },
  {
    name: 'Fabrikam Partners Sud',
    partnerId: '565391',
    city: 'Marseille',
    country: 'FR',
    phones: ['+33491000000'],
    mbsNumber: '4021887360',
  },
  {
    name: 'Northwind Dynamics',
    partnerId: '612044',
    city: 'Oslo',
    country: 'NO',
    phones: ['+4722000000'],
    mbsNumber: '4021887378',
  },
  {
    name: 'Müller & Söhne Systeme',
    partnerId: '623118',
    city: 'München',
    country: 'DE',
    phones: ['+498920000'],
    mbsNumber: '4021887386',
  },
  {
    name: 'Muller Systems',
    partnerId: '623126',
    city: 'Zürich',
    country: 'CH',
    phones: ['+41442000000'],
    mbsNumber: '4021887394',
  },
  {
    name: 'Łódź Cafe Software',
    partnerId: '634471',
    city: 'Łódź',
    country: 'PL',
    phones: ['+48422000000'],
    mbsNumber: '4021887402',
  },
  {
    name: 'O’Brien Business Apps',
    partnerId: '645002',
    city: 'Dublin',
    country: 'IE',
    phones: ['+35312000000'],
    mbsNumber: '4021887410',
  },
  {
    name: 'Tailspin Business Solutions',
    partnerId: '656673',
    city: 'Seattle',
    country: 'US',
    phones: ['+12065550100'],
    mbsNumber: '4021887428',
  },
];

/** The sample, searched as a large directory is. */
export class SampleDirectory extends EngineDirectory {
  constructor() {
    super(companies);
  }
}
