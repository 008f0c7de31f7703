import type { Pointer } from '../../diagnostics/problem';
import { accountOfService, type CentralService } from '../../model/central-services';
import { resolveNetwork } from '../../model/network/resolve';
import { resolveSecurity } from '../../model/security/resolve';
import type { Workspace } from '../../model/workspace';
import { withoutHoles } from '../../without-holes';

/** A region in which a shared account is to have something for the whole organisation. */
export interface CentralPlace {
  /** Slug of the account. */
  readonly account: string | undefined;
  /** What the account is for, such as `backup`. */
  readonly purpose: string;
  /** What it is to have there, such as `a vault`. */
  readonly what: string;
  readonly region: string;
  /** Where that is said in organization.yaml. */
  readonly pointer: Pointer;
  readonly onKey: boolean;
  /** How to do without, after `or`. */
  readonly without: string;
}

/** All of them, with regions named twice. */
export function centralPlaces(workspace: Workspace): CentralPlace[] {
  return [
    ...backupPlaces(workspace),
    ...loggingPlaces(workspace),
    ...networkPlaces(workspace),
    ...securityPlaces(workspace),
    ...resolverPlaces(workspace),
  ];
}

function accountOf({ organization: { data } }: Workspace, service: CentralService): string | undefined {
  return data.sharedAccounts?.[accountOfService[service]];
}

function backupPlaces(workspace: Workspace): CentralPlace[] {
  return (workspace.organization.data.backup?.regions ?? []).flatMap((region, index) =>
    region === undefined
      ? []
      : [
          {
            account: accountOf(workspace, 'backup'),
            purpose: 'backup',
            what: 'a vault',
            region,
            pointer: ['backup', 'regions', index],
            onKey: false,
            without: 'take it out here',
          },
        ],
  );
}

/** Load balancers log within their region. */
function loggingPlaces(workspace: Workspace): CentralPlace[] {
  const { logging, governedRegions } = workspace.organization.data;
  if (logging === undefined) return [];
  return withoutHoles(governedRegions).map((region) => ({
    account: accountOf(workspace, 'logging'),
    purpose: 'log archive',
    what: 'a bucket',
    region,
    pointer: ['logging'],
    onKey: true,
    without: 'take it out of governedRegions',
  }));
}

function networkPlaces(workspace: Workspace): CentralPlace[] {
  const network = resolveNetwork(workspace);
  return (network?.regions ?? []).map((region) => ({
    account: network?.account,
    purpose: 'network',
    what: 'a transit gateway',
    region,
    pointer: ['network'],
    onKey: true,
    without: 'take it out of network.regions',
  }));
}

/** Most services are in all governed regions; only where none is, nothing is there. */
function securityPlaces(workspace: Workspace): CentralPlace[] {
  const security = resolveSecurity(workspace);
  if (!security) return [];
  const { guardDuty, securityHub, accessAnalyzer, alerts, inspector, macie, detective } = security;
  const everywhere = guardDuty ?? securityHub ?? accessAnalyzer ?? alerts?.findings;
  const governed = withoutHoles(workspace.organization.data.governedRegions);
  const regions = [
    ...(everywhere ? governed : []),
    ...[inspector, macie, detective, ...security.configRules, ...security.conformancePacks].flatMap(
      (part) => part?.regions ?? [],
    ),
  ];
  return [...new Set(regions)].map((region) => ({
    account: security.account,
    purpose: 'security',
    what: 'security services',
    region,
    pointer: ['security'],
    onKey: true,
    without: 'take it out of governedRegions',
  }));
}

function resolverPlaces({ organization: { data } }: Workspace): CentralPlace[] {
  const resolver = data.dns?.resolver;
  return Object.keys(resolver?.regions ?? {}).map((region) => ({
    account: data.sharedAccounts?.[resolver?.account ?? accountOfService.dns],
    purpose: 'DNS',
    what: 'Route 53 Resolver',
    region,
    pointer: ['dns', 'resolver', 'regions', region],
    onKey: true,
    without: 'take it out here',
  }));
}
