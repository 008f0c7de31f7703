import { wellFormedCidr } from '../../network/cidr';
import { type Tier, tiers } from '../../network/layout';
import { withoutHoles } from '../../without-holes';
import type { InheritedDefaults } from '../effective-tags';
import type { Origin } from '../landing-zone';
import type { Loose } from '../loose';
import { ORGANIZATION_FILE } from '../read-workspace';
import { BUILT_IN, type LayerPlace, originIn } from '../resolve/origins';
import { valueAt } from '../shape-check';
import type { RequestDocument, Workspace } from '../workspace';
import type { AccountNetwork, AccountVpc } from './account-network';
import { type AccountNetworkEntry, gatewayServices } from './account-section';
import { NO_ROUTE_TABLE } from './names';

export interface ResolvedAccountNetwork {
  /** Undefined when it is switched off, or nothing says how large a VPC is to be. */
  readonly network: AccountNetwork | undefined;
  /** By `network` (switched off), `network.<setting>` or `network.vpcs.<region>`. */
  readonly origins: Readonly<Record<string, Origin>>;
}

type Settings = Exclude<Loose<AccountNetworkEntry>, boolean>;

/** A place that says something about networks. */
interface NetworkLayer extends LayerPlace {
  readonly network: Loose<AccountNetworkEntry> | undefined;
}

const DEFAULT_ZONES = 3;

/**
 * The VPCs of an account: what it inherits, and its request on top, setting by setting. `false` switches them off until a nearer
 * layer says something else.
 */
export function accountNetworkOf(
  { organization }: Workspace,
  { file, data }: RequestDocument,
  defaults: readonly InheritedDefaults[],
): ResolvedAccountNetwork {
  const { data: inOrganization } = organization;
  const layers: readonly NetworkLayer[] = [
    ...defaults.map(({ source, pointer, data: { network } }) => ({
      source,
      file: ORGANIZATION_FILE,
      pointer,
      network,
    })),
    { source: 'request', file, pointer: [], network: data.network },
  ];
  const last = layers.findLast(({ network }) => network !== undefined);
  if (!last) return { network: undefined, origins: {} };
  if (last.network === false)
    return { network: undefined, origins: { network: originIn(last, false, ['network']) } };
  return new NetworkResolver(
    layers,
    inOrganization.homeRegion ?? '',
    inOrganization.logging !== undefined,
  ).resolve();
}

class NetworkResolver {
  private readonly given: readonly { readonly layer: LayerPlace; readonly settings: Settings }[];
  private readonly origins: Record<string, Origin> = {};

  constructor(
    layers: readonly NetworkLayer[],
    private readonly homeRegion: string,
    private readonly hasLogging: boolean,
  ) {
    this.given = layers.flatMap((layer) =>
      typeof layer.network === 'object' ? [{ layer, settings: layer.network }] : [],
    );
  }

  resolve(): ResolvedAccountNetwork {
    const vpcs = this.vpcs();
    if (vpcs.length === 0) return { network: undefined, origins: {} };
    const routeTable = this.setting('routeTable', NO_ROUTE_TABLE);
    const attached = routeTable === NO_ROUTE_TABLE ? undefined : routeTable;
    const pool = this.setting('pool', attached);
    const internetGateway = this.setting('internetGateway', false);
    const byDefault: readonly Tier[] = internetGateway ? ['private', 'public'] : ['private'];
    const subnets = this.setting<readonly (Tier | undefined)[]>('subnets', byDefault);
    const network: AccountNetwork = {
      vpcs,
      routeTable: attached,
      pool,
      zones: this.setting('zones', DEFAULT_ZONES),
      tiers: tiers.filter((tier) => subnets.includes(tier)),
      internetGateway,
      gatewayEndpoints: this.names('gateway', gatewayServices),
      interfaceEndpoints: this.names('interface', []),
      flowLogs: this.setting('flowLogs', this.hasLogging),
    };
    return { network, origins: this.origins };
  }

  /** Of several regions, each has its own range or size, or the size that holds for all. */
  private vpcs(): readonly AccountVpc[] {
    const listed = this.given.findLast(({ settings }) => settings.regions !== undefined);
    const size = this.nearest('size');
    if (listed) {
      return Object.entries(listed.settings.regions ?? {})
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([region, vpc]) => {
          const at = (value: unknown, ...path: string[]) =>
            originIn(listed.layer, value, ['network', 'regions', region, ...path]);
          if (vpc?.cidr !== undefined) return this.vpc(region, at(vpc.cidr, 'cidr'));
          if (vpc?.size !== undefined) return this.vpc(region, at(vpc.size, 'size'));
          return size ? this.vpc(region, size) : [];
        });
    }
    // A range is nobody's default: what an OU says of sizes is of no account then.
    const cidr = this.nearest('cidr') ?? size;
    return cidr ? this.vpc(this.homeRegion, cidr) : [];
  }

  private vpc(region: string, origin: Origin): AccountVpc[] {
    const { value } = origin;
    const given = typeof value === 'string';
    this.origins[`network.vpcs.${region}`] = given ? origin : { ...origin, value: `/${value}` };
    return [
      given
        ? { region, cidr: value, size: wellFormedCidr(value)?.prefix ?? 0 }
        : { region, cidr: undefined, size: Number(value) },
    ];
  }

  private setting<T>(path: string | readonly string[], otherwise: T): T {
    const steps = typeof path === 'string' ? [path] : path;
    const origin = this.nearest(...steps) ?? originIn(BUILT_IN, otherwise, []);
    this.origins[['network', ...steps].join('.')] = origin;
    return origin.value as T;
  }

  /** Services with endpoints of a kind, each once. */
  private names(kind: 'gateway' | 'interface', otherwise: readonly string[]): string[] {
    const names = this.setting<readonly (string | undefined)[]>(['endpoints', kind], otherwise);
    return [...new Set(withoutHoles(names))];
  }

  /** What the nearest layer that says something of a setting says. */
  private nearest(...path: readonly string[]): Origin | undefined {
    const found = this.given.findLast(({ settings }) => valueAt(settings, path) !== undefined);
    return found && originIn(found.layer, valueAt(found.settings, path), ['network', ...path]);
  }
}
