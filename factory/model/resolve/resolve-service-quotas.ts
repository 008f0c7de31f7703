import { regionOfGlobalQuota } from '../../aws/service-quotas';
import type { Origin, Partition } from '../landing-zone';
import type { Loose } from '../loose';
import type { ServiceQuota, ServiceQuotaEntry } from '../service-quota';
import { type LayerPlace, originIn } from './origins';

/** A place that asks for quotas. */
export interface ServiceQuotaLayer extends LayerPlace {
  readonly serviceQuotas: readonly (Loose<ServiceQuotaEntry> | undefined)[] | undefined;
}

export interface ResolvedServiceQuotas {
  /** Sorted by service and quota. */
  readonly serviceQuotas: readonly ServiceQuota[];
  /** By `serviceQuotas.<service>/<quota>`. */
  readonly origins: Readonly<Record<string, Origin>>;
}

/** Adds up the quotas of all layers, the farthest first. Of one that is asked for again, the nearest entry holds as a whole. */
export function resolveServiceQuotas(
  layers: readonly ServiceQuotaLayer[],
  { partition, regions }: { readonly partition: Partition; readonly regions: readonly string[] },
): ResolvedServiceQuotas {
  const quotas = new Map<string, ServiceQuota>();
  const origins: Record<string, Origin> = {};
  for (const layer of layers) {
    for (const [index, entry] of (layer.serviceQuotas ?? []).entries()) {
      const { service = '', quota = '', value = 0 } = entry ?? {};
      const global = regionOfGlobalQuota(partition, service, quota);
      const own = entry?.regions as readonly string[] | undefined;
      const found = { service, quota, value, regions: own ?? (global === undefined ? regions : [global]) };
      const key = `${service}/${quota}`;
      quotas.set(key, found);
      origins[`serviceQuotas.${key}`] = originIn(layer, `${value} in ${found.regions.join(', ')}`, [
        'serviceQuotas',
        index,
      ]);
    }
  }
  const sorted = [...quotas].sort(([a], [b]) => (a < b ? -1 : 1));
  return { serviceQuotas: sorted.map(([, quota]) => quota), origins };
}
