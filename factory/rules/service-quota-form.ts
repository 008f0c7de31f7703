import { quotaCode, regionOfGlobalQuota, serviceCode } from '../aws/service-quotas';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { accountLayers } from './shared/account-layers';
import { duplicates } from './shared/duplicates';
import { misfit } from './shared/misfit';

/**
 * What Service Quotas takes as codes of services and quotas, each asked for once in a list, and in the region that keeps it.
 * https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_RequestServiceQuotaIncrease.html
 */
export const serviceQuotaForm: Rule = {
  id: 'service-quota-form',
  check(workspace, report) {
    const partition = workspace.organization.data.partition ?? 'aws';
    for (const { file, pointer, data } of accountLayers(workspace)) {
      const entries = (data.serviceQuotas ?? []).flatMap((entry, index) =>
        entry === undefined ? [] : [{ ...entry, at: [...pointer, 'serviceQuotas', index] }],
      );
      const refuse = (at: Pointer, message: string) => report({ file, pointer: at, message });
      for (const { service, quota, regions, at } of entries) {
        const wrongService = service === undefined ? undefined : misfit(service, serviceCode);
        if (wrongService !== undefined) {
          refuse([...at, 'service'], `${quoted(service)} can't be the code of a service. ${wrongService}`);
        }
        const wrongQuota = quota === undefined ? undefined : misfit(quota, quotaCode);
        if (wrongQuota !== undefined) {
          refuse([...at, 'quota'], `${quoted(quota)} can't be the code of a quota. ${wrongQuota}`);
        }
        const global = regionOfGlobalQuota(partition, service ?? '', quota ?? '');
        if (regions?.length === 0) {
          refuse([...at, 'regions'], 'An empty list asks nowhere. Name regions, or leave "regions" out.');
        } else if (global !== undefined && regions && !regions.every((region) => region === global)) {
          refuse(
            [...at, 'regions'],
            `This quota holds for all regions, and AWS keeps it in ${global} alone. Leave "regions" out.`,
          );
        }
      }
      const key = ({ service, quota }: (typeof entries)[number]) =>
        service === undefined || quota === undefined ? undefined : `${service}/${quota}`;
      for (const { item } of duplicates(entries, key)) {
        refuse(
          [...item.at, 'quota'],
          `The quota ${quoted(key(item))} is in this list already. Remove one of the two.`,
        );
      }
    }
  },
};
