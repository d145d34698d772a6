/** The template against Microsoft's schemas. They are not ours to keep: ARM_SCHEMAS names the folder they lie in. */

import { deepEqual, ok } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readTemplate } from './template';
import { schemaComplaints, schemaFolder } from './schema-check';

const { resources } = readTemplate();

describe('Microsoft’s schemas', () => {
  if (schemaFolder === undefined) {
    it.skip('take every resource (left out: ARM_SCHEMAS names no folder they lie in)');
    return;
  }
  if (!existsSync(schemaFolder)) {
    it('take every resource', () => {
      throw new Error(`ARM_SCHEMAS names ${schemaFolder ?? ''}, and there is no such folder. docs/deploy.md says how to get it.`);
    });
    return;
  }
  for (const [at, resource] of resources.entries())
    it(`take resource ${at + 1}, ${String(resource['type'])}`, () => {
      deepEqual(schemaComplaints(resource), []);
    });

  const faults: readonly (readonly [type: string, from: string, to: string])[] = [
    ['Microsoft.App/containerApps', 'terminationGracePeriodSeconds', 'terminationGracePeriod'],
    ['Microsoft.App/containerApps', '"secrets":', '"secret":'],
    ['Microsoft.App/containerApps', '"Readiness"', '"Ready"'],
    ['Microsoft.Storage/storageAccounts', 'allowSharedKeyAccess', 'allowSharedKeyAcces'],
    ['Microsoft.Storage/storageAccounts', 'Standard_ZRS', 'Standard_XRS'],
    ['Microsoft.KeyVault/vaults', '"tenantId":', '"tenant":'],
    ['Microsoft.BotService/botServices', '"msaAppId":', '"appId":'],
    ['Microsoft.BotService/botServices/channels', 'acceptedTerms', 'acceptTerms'],
    ['Microsoft.Authorization/roleAssignments', 'ServicePrincipal', 'Principal'],
    ['Microsoft.Insights/scheduledQueryRules', '"timeAggregation"', '"aggregation"'],
    ['Microsoft.Insights/metricAlerts', '"metricName"', '"metric"'],
    ['Microsoft.Insights/metricAlerts', 'SingleResource', 'OneResource'],
    ['Microsoft.Insights/actionGroups', '"emailAddress"', '"mail"'],
    ['Microsoft.ContainerRegistry/registries', 'adminUserEnabled', 'adminUser'],
    ['Microsoft.App/managedEnvironments', 'customerId', 'customer'],
    ['Microsoft.OperationalInsights/workspaces', 'retentionInDays', 'retentionDays'],
  ];
  for (const [type, from, to] of faults)
    it(`refuse ${to} in ${type}`, () => {
      const text = JSON.stringify(resources.find((resource) => resource['type'] === type));
      ok(text.includes(from), `${from} is not in the template`);
      ok(schemaComplaints(JSON.parse(text.replace(from, to)) as (typeof resources)[number]).length > 0);
    });
});
