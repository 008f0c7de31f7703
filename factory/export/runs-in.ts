import type { LandingZoneFile } from '../pipeline/landing-zone-file';
import type { StackJson } from '../pipeline/synthesized-stack';

/** An account that a root module works in. */
export interface RunsIn {
  /** `account \`payments-prod\``, `the management account (111111111111)` */
  readonly account: string;
  /** ARN of the role that is assumed there, as an expression. @default - the credentials that terraform is started with */
  readonly role?: string;
  /** Regions, that of the default provider first. */
  readonly regions: readonly string[];
}

interface ProviderBlock {
  readonly region?: string;
  readonly allowed_account_ids?: readonly string[];
  readonly assume_role?: readonly { readonly role_arn?: string }[];
}

/** `${data.terraform_remote_state.account-payments-prod.outputs.account_id}` */
const ID_FROM_STATE = /^\$\{data\.terraform_remote_state\.account-([\w-]+)\.outputs\.account_id\}$/;

/** The accounts that the AWS providers of a module lead to, that of its default provider first. */
export function runsIn({ provider }: StackJson, landingZone: LandingZoneFile | undefined): readonly RunsIn[] {
  const places = new Map<string, { account: string; role?: string; regions: Set<string> }>();
  for (const { region, allowed_account_ids: ids = [], assume_role: roles = [] } of awsProviders(provider)) {
    const account = ids.map((id) => accountInWords(id, landingZone)).join(', ');
    const role = roles[0]?.role_arn;
    const key = `${account} ${role}`;
    const place = places.get(key) ?? { account, role, regions: new Set<string>() };
    if (region !== undefined) place.regions.add(region);
    places.set(key, place);
  }
  return [...places.values()].map((place) => ({ ...place, regions: [...place.regions] }));
}

function awsProviders(provider: StackJson['provider']): readonly ProviderBlock[] {
  const aws = (provider?.aws ?? []) as ProviderBlock | readonly ProviderBlock[];
  return Array.isArray(aws) ? aws : [aws as ProviderBlock];
}

function accountInWords(id: string, landingZone: LandingZoneFile | undefined): string {
  const [, fromState] = ID_FROM_STATE.exec(id) ?? [];
  if (fromState !== undefined) return `account \`${fromState}\``;
  if (id === landingZone?.organization.managementAccountId) return `the management account (${id})`;
  const known = landingZone?.accounts.find(({ accountId }) => accountId === id);
  return known ? `account \`${known.slug}\` (${id})` : `account \`${id}\``;
}
