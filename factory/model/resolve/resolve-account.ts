import { isOptInRegion } from '../../aws/regions';
import { accountZoneOf } from '../dns/account-zone';
import { effectiveTags, type InheritedDefaults } from '../effective-tags';
import type { Inheritance } from '../inheritance';
import type { Account, AlternateContactType, Origin } from '../landing-zone';
import { archiveConfigBucket } from '../logging/config-bucket';
import { accountNetworkOf } from '../network/resolve-account-network';
import { ORGANIZATION_FILE } from '../read-workspace';
import { enrolledControls } from '../security/enrolled-controls';
import { tagSource } from '../tag-place';
import type { RequestDocument, Workspace } from '../workspace';
import { accountBudgetOf } from './account-budget';
import { baselineLayers, chooseProfile } from './baseline-layers';
import { requiredTagsOf } from './config-rule-defaults';
import { controlOrigins } from './control-origins';
import { declaredEc2Attributes } from './declared-ec2-attributes';
import { BUILT_IN, type LayerPlace, originIn } from './origins';
import { resolveAccess } from './resolve-access';
import { resolveControls } from './resolve-controls';
import { resolveCustomizations } from './resolve-customizations';
import { resolveDeploy } from './resolve-deploy';
import { resolveServiceQuotas } from './resolve-service-quotas';

const alternateContacts: readonly AlternateContactType[] = ['security', 'billing', 'operations'];

/**
 * Works out everything an account gets from its request and from what it inherits.
 *
 * @param request - checked: its required fields are there and what it names exists
 * @param inherited - what reaches it from its OU
 */
export function resolveAccount(
  workspace: Workspace,
  request: RequestDocument,
  { unit, defaults }: Inheritance,
): Account {
  const { data, slug, file } = request;
  const organization = workspace.organization.data;
  const layers = layersOf(request, defaults);
  const origins: Record<string, Origin> = {};
  const own: LayerPlace = { source: 'request', file, pointer: [] };

  const nearest = <T>(
    path: readonly string[],
    pick: (layer: Layer) => T | undefined,
    otherwise: Origin,
  ): T => {
    const layer = layers.findLast((candidate) => pick(candidate) !== undefined);
    const origin = layer ? originIn(layer, pick(layer), path) : otherwise;
    origins[path.join('.')] = origin;
    return origin.value as T;
  };

  const name = nearest(['name'], ({ request }) => request?.name, originIn(BUILT_IN, slug, []));
  origins.email = originIn(own, data.email, ['email']);
  origins.organizationalUnit = originIn(own, unit?.path, ['organizationalUnit']);
  const home = organization.homeRegion ?? '';
  const wanted = nearest<readonly string[]>(
    ['regions'],
    ({ data }) => data.regions as readonly string[] | undefined,
    {
      value: organization.governedRegions ?? [],
      source: 'organization',
      file: ORGANIZATION_FILE,
      pointer: ['governedRegions'],
    },
  );
  const regions = [home, ...wanted.filter((region) => region !== home)];
  const contact = (type: AlternateContactType | 'primary') =>
    nearest(['contacts', type], ({ data }) => data.contacts?.[type], originIn(BUILT_IN, undefined, []));

  const choice = chooseProfile(file, data, defaults);
  origins.baseline = originIn(choice, choice.name ?? 'none', []);
  const description = organization.baselines?.[choice.name ?? '']?.description;
  if (description !== undefined) {
    const pointer = ['baselines', choice.name ?? '', 'description'];
    origins['baseline.description'] = {
      value: description,
      source: `baseline ${choice.name}`,
      file: ORGANIZATION_FILE,
      pointer,
    };
  }
  const declared = declaredEc2Attributes(workspace, { slug, unit });
  const controls = resolveControls(baselineLayers(workspace, choice, request), {
    partition: organization.partition ?? 'aws',
    organizationName: organization.name ?? '',
    slug,
    regions,
    breakGlassRole: organization.essentialRoles?.breakGlass?.[0],
    requiredTags: requiredTagsOf(workspace),
    configBucket: archiveConfigBucket(workspace),
    declaredEc2Attributes: declared,
  });
  Object.assign(origins, controlOrigins(controls.origins, request, declared));
  for (const control of enrolledControls(workspace)) {
    const pointer = ['security', control];
    const source = 'organization';
    origins[control] = { value: 'enrolled by the organization', source, file: ORGANIZATION_FILE, pointer };
  }

  for (const field of ['accountId', 'expires', 'change', 'customFields', 'state'] as const) {
    if (data[field] !== undefined) origins[field] = originIn(own, data[field], [field]);
  }
  const tags = effectiveTags(defaults, data);
  for (const [key, value] of Object.entries(tags)) {
    const { source, place } = tagSource(key, request, defaults);
    origins[`tags.${key}`] = originIn({ source, ...place }, value, []);
  }

  const access = resolveAccess(layers.map((layer) => ({ ...layer, access: layer.data.access })));
  Object.assign(origins, access.origins);

  const deploy = resolveDeploy(layers.map((layer) => ({ ...layer, deploy: layer.data.deploy })));
  Object.assign(origins, deploy.origins);
  const quotas = resolveServiceQuotas(
    layers.map((layer) => ({ ...layer, serviceQuotas: layer.data.serviceQuotas })),
    { partition: organization.partition ?? 'aws', regions },
  );
  Object.assign(origins, quotas.origins);
  const support = nearest(['support'], ({ data }) => data.support, originIn(BUILT_IN, 'basic', []));

  const budget = accountBudgetOf(workspace, request, defaults);
  Object.assign(origins, budget.origins);

  const zone = accountZoneOf(workspace, request, defaults);
  if (zone) origins['dns.zone'] = zone.origin;

  const network = accountNetworkOf(workspace, request, defaults);
  Object.assign(origins, network.origins);

  const customizations = resolveCustomizations(workspace, request, { regions, homeRegion: home });
  Object.assign(origins, customizations.origins);

  const closed = data.state === 'closed';
  return {
    slug,
    name,
    email: data.email ?? '',
    organizationalUnit: unit?.slug ?? '',
    organizationalUnitPath: unit?.path ?? '',
    tags,
    contacts: Object.fromEntries(
      alternateContacts.flatMap((type) => {
        const value = contact(type);
        return value === undefined ? [] : [[type, value]];
      }),
    ),
    primaryContact: contact('primary') as Account['primaryContact'],
    regions,
    optInRegions: regions.filter(isOptInRegion),
    change: data.change as Account['change'],
    customFields: (data.customFields ?? {}) as Account['customFields'],
    accountId: data.accountId,
    fullAwsAccess: data.fullAwsAccess ?? true,
    baseline: { profile: choice.name, controls: controls.controls },
    budget: closed ? undefined : budget.budget,
    closed,
    expires: data.expires,
    access: closed ? [] : access.access,
    customizations: customizations.customizations,
    deployment: deploy.deployment,
    serviceQuotas: quotas.serviceQuotas,
    support,
    dnsZone: closed ? undefined : zone?.name,
    network: closed ? undefined : network.network,
    origins,
  };
}

/** A place that says something about an account: the defaults of the organisation or of an OU, or the request. */
interface Layer extends LayerPlace {
  readonly data: InheritedDefaults['data'];
  /** Set for the request's own layer only. */
  readonly request?: RequestDocument['data'];
}

function layersOf(request: RequestDocument, defaults: readonly InheritedDefaults[]): Layer[] {
  const { regions, contacts, access, deploy, serviceQuotas, support } = request.data;
  return [
    ...defaults.map(({ source, pointer, data }) => ({ source, file: ORGANIZATION_FILE, pointer, data })),
    {
      source: 'request',
      file: request.file,
      pointer: [],
      data: { regions, contacts, access, deploy, serviceQuotas, support },
      request: request.data,
    },
  ];
}
