import { accountGoesAway, accountOfStack } from '../account-of-stack';
import type { GateContext, GateRule, Loss } from '../gate-rule';

/** An account would be made, or stay, without what its baseline sets up in it. */
export const accountWithoutBaseline: GateRule = {
  id: 'account-without-baseline',
  explicitForm: 'allow',
  check: (context) => [...madeWithout(context), ...emptied(context)],
};

const WHY =
  'Its controls, its record of changes and its roles would not be there, and nothing would make up for them before somebody looks.';

function madeWithout(context: GateContext): readonly Loss[] {
  const slug = accountOfStack(context);
  const baseline = `baseline-${slug}`;
  if (slug === undefined || context.run.has(baseline) || !hasBaseline(context, slug)) return [];
  return context.changes
    .filter(({ type, action }) => type === 'aws_organizations_account' && action === 'create')
    .map(({ address }) => ({
      address,
      subject: slug,
      summary: `The plan would make the account ${slug} without its baseline`,
      detail: `The stack ${baseline} is not part of this run. ${WHY} Run both, or name none and run all.`,
    }));
}

/** Every account of an organisation has one, also where only some stacks were written. */
function hasBaseline({ landingZone, stacks }: GateContext, slug: string): boolean {
  return landingZone?.accounts.some((account) => account.slug === slug) ?? stacks.has(`baseline-${slug}`);
}

function emptied(context: GateContext): readonly Loss[] {
  const slug = accountOfStack(context);
  const { changes, stack } = context;
  if (slug === undefined || stack !== `baseline-${slug}` || accountGoesAway(context)) return [];
  const stays = changes.some(({ action }) => action !== 'delete' && action !== 'forget');
  return changes.length === 0 || stays
    ? []
    : [
        {
          subject: slug,
          summary: `The plan would take away the whole baseline of the account ${slug}, which stays`,
          detail: `${changes.length} resources would go. ${WHY}`,
        },
      ];
}
