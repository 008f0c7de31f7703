import { ORGANIZATION_FILE } from '../../model/read-workspace';
import { dayAfter } from '../../model/today';
import { accountOfStack } from './account-of-stack';
import type { Allowances } from './allowances';
import type { GateContext, GateFinding } from './gate-rule';

/** How far ahead the end is put that is proposed: time for a review. */
const PROPOSED_DAYS = 14;

/** What to write where, if the loss is meant. */
export function explicitForm(finding: GateFinding, context: GateContext, allowances: Allowances): string {
  switch (finding.rule.explicitForm) {
    case 'never':
      return 'No file can allow it.';
    case 'closed':
      return (
        'Undo the change that asks for it. To give the account up, let its request say `state: closed` and have that applied; ' +
        'remove the request then, in a pull request of its own. Nothing else allows it.'
      );
    case 'allow':
      return allowLines(finding, context, allowances);
  }
}

function allowLines({ rule, subject }: GateFinding, context: GateContext, allowances: Allowances): string {
  if (context.landingZone === undefined) {
    return 'Nothing can allow it: what was synthesized does not say what its files allow (landing-zone.json is missing).';
  }
  const account = accountOfStack(context);
  const file = context.landingZone.accounts.find(({ slug }) => slug === account)?.file ?? ORGANIZATION_FILE;
  const until = dayAfter(allowances.today, PROPOSED_DAYS);
  const hasList = allowances.has(file);
  return [
    'Undo the change that asks for it. If it is meant, say so in the same pull request: ' +
      (hasList ? `add this to \`allow\` in ${file}` : `add this to ${file}`),
    '',
    ...(hasList ? [] : ['    allow:']),
    `      - gate: ${rule.id}`,
    `        on: ${JSON.stringify(subject)}`,
    '        reason: <why>',
    `        until: ${until}`,
    '',
  ].join('\n');
}
