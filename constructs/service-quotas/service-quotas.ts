import { ServicequotasServiceQuota } from '@cdktf/provider-aws/lib/servicequotas-service-quota';
import { Construct } from 'constructs';
import type { ServiceQuota } from '../../factory/model/service-quota';
import type { Regions } from '../region';
import { terraformText } from '../terraform-text';

/**
 * Asks AWS for quotas, region by region. AWS decides later, by itself or by a person: an apply doesn't wait for that, and while
 * a request is open the provider takes what was asked for as what is there. Destroying does nothing: a quota is not taken back.
 */
export class ServiceQuotas extends Construct {
  constructor(scope: Construct, id: string, quotas: readonly ServiceQuota[], regions: Regions) {
    super(scope, id);
    for (const { service, quota, value, regions: own } of quotas) {
      for (const region of own) {
        new ServicequotasServiceQuota(this, `${service}_${quota}_${region}`, {
          serviceCode: terraformText(service),
          quotaCode: terraformText(quota),
          value,
          ...regions.in(region),
        });
      }
    }
  }
}
