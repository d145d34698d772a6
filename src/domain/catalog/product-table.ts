/**
 * The table of products. Data only. Source: Microsoft's trial hub and the trial FAQ of each product (2021 to 2026); SKU ids from Microsoft's list of product names and service
 * plan identifiers. A length or link nobody could confirm is absent: it is asked for, never stated.
 */

import type { TrialKind } from './offers';

/** The products the bot knows; stored with a trial. */
export type ProductId =
  | 'sales'
  | 'customerService'
  | 'fieldService'
  | 'customerInsights'
  | 'businessCentral'
  | 'projectOperations'
  | 'commerce'
  | 'finance'
  | 'supplyChain'
  | 'guides';

/** One kind of trial of one product. */
export interface TrialOffer {
  /** Length in days; absent where it is not confirmed. */
  readonly days?: number;
  /** Where the sign-up starts, the best first; empty where no address is confirmed. */
  readonly startLinks: readonly string[];
  /** SKU ids by which a trial subscription of this kind is recognised in a tenant. */
  readonly skuIds: readonly string[];
  /** After so many days in a row without use it ends early; absent where no such rule is known. */
  readonly idleDays?: number;
}

/** A product with the kinds of trial it offers. */
export interface Product {
  readonly id: ProductId;
  /** A proper name, the same in every language. */
  readonly name: string;
  /** The kinds of trial somebody can begin on Microsoft's pages, in the order they are offered. */
  readonly kinds: readonly TrialKind[];
  readonly trials: Readonly<Partial<Record<TrialKind, TrialOffer>>>;
  /** `byKind`: the rule of the kind of trial; `own`: 30 days from the day it is chosen, twice (Business Central); `unknown`: not confirmed. */
  readonly extension: 'byKind' | 'own' | 'unknown';
  /** Countries in which it is not offered as a trial, by its page. */
  readonly notIn?: readonly string[];
  /** Abbreviations and old names as people type them, without the family's name. */
  readonly otherNames: readonly string[];
  /** As `otherNames`, but they count only whole: abbreviations and names that covered several products. */
  readonly codes: readonly string[];
}

const KINDS: readonly TrialKind[] = ['standard', 'subscription'];
const HUB = 'https://dynamics.microsoft.com/dynamics-365-free-trial';
const APP_TRIALS = 'https://trials.dynamics.com';
const GET_STARTED = 'https://dynamics.microsoft.com/get-started/?appname=';
const CENTRAL = 'https://www.microsoft.com/dynamics-365/products/business-central';
const INSIGHTS = 'https://dynamics.microsoft.com/ai/customer-insights';
/** A tenant administrator takes it in the Microsoft 365 admin center; there is no link, and no page says how long it runs. */
const MARKETPLACE: TrialOffer = { startLinks: [], skuIds: [] };

const ROWS: readonly Omit<Product, 'kinds'>[] = [
  {
    id: 'sales',
    name: 'Dynamics 365 Sales',
    trials: {
      standard: { days: 30, startLinks: [HUB, APP_TRIALS], skuIds: ['6ec92958-3cc1-49db-95bd-bc6b3798df71'], idleDays: 14 },
      subscription: {
        startLinks: [`${GET_STARTED}salespro`],
        skuIds: ['9c7bff7a-3715-4da7-88d3-07f57f8d0fb6'],
      },
    },
    extension: 'byKind',
    otherNames: ['Sales', 'Sales Professional', 'Sales Premium', 'Sales Enterprise', 'Sales Hub'],
    codes: ['CRM', 'Customer Engagement', 'CE'],
  },
  {
    id: 'customerService',
    name: 'Dynamics 365 Customer Service',
    trials: {
      standard: { days: 30, startLinks: [APP_TRIALS], skuIds: ['1e615a51-59db-4807-9957-aa83c3657351'], idleDays: 14 },
      subscription: {
        startLinks: [`${GET_STARTED}customerservice`],
        skuIds: ['94a6fbd4-6a2f-4990-b356-dc7dd8bed08a'],
      },
    },
    extension: 'byKind',
    notIn: ['BR', 'NO', 'ZA'],
    otherNames: ['Customer Service', 'Customer Service Hub'],
    codes: ['CRM', 'Customer Engagement', 'CE', 'CS', 'Service'],
  },
  {
    id: 'fieldService',
    name: 'Dynamics 365 Field Service',
    trials: { standard: { days: 30, startLinks: [HUB], skuIds: ['29fcd665-d8d1-4f34-8eed-3811e3fca7b3'], idleDays: 14 } },
    extension: 'byKind',
    otherNames: ['Field Service', 'FieldOne'],
    codes: ['FS', 'Service'],
  },
  {
    id: 'customerInsights',
    name: 'Dynamics 365 Customer Insights',
    trials: {
      standard: { days: 30, startLinks: [HUB, INSIGHTS], skuIds: ['036c2481-aa8a-47cd-ab43-324f0c157c2d'], idleDays: 14 },
    },
    extension: 'byKind',
    otherNames: ['Customer Insights', 'Customer Insights - Journeys', 'Customer Insights - Data', 'Marketing'],
    codes: ['CI'],
  },
  {
    id: 'businessCentral',
    name: 'Dynamics 365 Business Central',
    // Its 30 days begin with the switch to own data, and not with the sign-up (Business Central: trial FAQ): the end is asked for.
    trials: { standard: { startLinks: [CENTRAL], skuIds: ['6a4a1628-9b9a-424d-bed5-4118f0ede3fd'], idleDays: 45 } },
    extension: 'own',
    otherNames: ['Business Central', 'NAV', 'Navision', 'Project Madeira'],
    codes: ['BC', 'D365BC', 'ERP'],
  },
  {
    id: 'projectOperations',
    name: 'Dynamics 365 Project Operations',
    trials: { subscription: { days: 30, startLinks: ['https://aka.ms/try-po'], skuIds: [] } },
    extension: 'byKind',
    otherNames: ['Project Operations', 'Project Operations Core', 'ProjOps', 'Project Service Automation'],
    codes: ['PSA', 'PO'],
  },
  {
    id: 'commerce',
    name: 'Dynamics 365 Commerce',
    trials: { subscription: { ...MARKETPLACE, skuIds: ['1508ad2d-5802-44e6-bfe8-6fb65de63d28'] } },
    extension: 'unknown',
    otherNames: ['Commerce', 'Retail'],
    codes: [],
  },
  {
    id: 'finance',
    name: 'Dynamics 365 Finance',
    trials: { subscription: MARKETPLACE },
    extension: 'unknown',
    otherNames: ['Finance'],
    codes: ['AX', 'AX7', 'Axapta', 'Finance and Operations', 'F&O', 'FO', 'FnO', 'D365FO', 'Operations', 'ERP'],
  },
  {
    id: 'supplyChain',
    name: 'Dynamics 365 Supply Chain Management',
    trials: { subscription: MARKETPLACE },
    extension: 'unknown',
    otherNames: ['Supply Chain Management', 'Supply Chain'],
    codes: ['SCM', 'AX', 'AX7', 'Axapta', 'Finance and Operations', 'F&O', 'FO', 'FnO', 'D365FO', 'Operations', 'ERP'],
  },
  {
    id: 'guides',
    name: 'Dynamics 365 Guides',
    trials: { standard: { days: 60, startLinks: [], skuIds: ['99cb3f83-fbec-4aa1-8262-9679e6df7c53'] } },
    extension: 'unknown',
    otherNames: ['Guides'],
    codes: [],
  },
];

/** All products, in the order they are offered. */
export const products: readonly Product[] = ROWS.map((row) => ({
  ...row,
  kinds: KINDS.filter((kind) => row.trials[kind] !== undefined),
}));
