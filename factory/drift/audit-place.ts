import type { PlanJson } from '../pipeline/plan-summary';
import type { StackJson } from '../pipeline/synthesized-stack';
import type { AuditPlace } from './audit-trail';

interface ProviderBlock {
  readonly alias?: string;
  readonly region?: string;
  readonly allowed_account_ids?: readonly string[];
  readonly assume_role?: readonly { readonly role_arn?: string }[];
}

/**
 * The account, region and role that terraform works in for one resource, with what the provider's block leaves to states and variables
 * put in.
 *
 * @param env - has the values of variables, as terraform gets them
 * @returns undefined when one of them is not known
 */
export function auditPlace(
  address: string,
  { stack, plan, region, env }: { stack: StackJson; plan: PlanJson; region?: string; env: NodeJS.ProcessEnv },
): AuditPlace | undefined {
  const block = providerOf(address, stack);
  if (block === undefined) return undefined;
  const filled = (text: string | undefined) => text && filledIn(text, stack, plan, env);
  const accountId = filled(block.allowed_account_ids?.[0]);
  const roleArn = filled(block.assume_role?.[0]?.role_arn);
  const where = region ?? block.region;
  if (
    accountId === undefined ||
    where === undefined ||
    [accountId, roleArn].some((text) => text?.includes('${'))
  )
    return undefined;
  return { accountId, region: where, roleArn };
}

function providerOf(address: string, { resource, provider }: StackJson): ProviderBlock | undefined {
  const aws = (provider?.aws ?? []) as ProviderBlock | readonly ProviderBlock[];
  const blocks = Array.isArray(aws) ? (aws as readonly ProviderBlock[]) : [aws as ProviderBlock];
  const [type = '', name = ''] = address.replace(/\[.*$/s, '').split('.');
  const chosen = resource?.[type]?.[name]?.provider;
  const alias = typeof chosen === 'string' ? chosen.replace(/^aws\.?/, '') : '';
  return blocks.find((block) => (block.alias ?? '') === alias);
}

function filledIn(text: string, stack: StackJson, plan: PlanJson, env: NodeJS.ProcessEnv): string {
  return text
    .replace(/\$\{data\.terraform_remote_state\.([\w-]+)\.outputs\.([\w-]+)\}/g, (whole, id, output) => {
      const value = outputsOf(id, plan)?.[output];
      return typeof value === 'string' ? value : whole;
    })
    .replace(/\$\{var\.([\w-]+)\}/g, (whole, name) => {
      const value = env[`TF_VAR_${name}`] ?? stack.variable?.[name]?.default;
      return typeof value === 'string' ? value : whole;
    });
}

function outputsOf(id: string, plan: PlanJson): Readonly<Record<string, unknown>> | undefined {
  const state = plan.prior_state?.values?.root_module?.resources?.find(
    ({ mode, type, name }) => mode === 'data' && type === 'terraform_remote_state' && name === id,
  );
  return state?.values?.outputs as Readonly<Record<string, unknown>> | undefined;
}
