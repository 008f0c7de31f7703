import { iamPrincipalArn } from '../aws/account-limits';
import { quoted } from '../diagnostics/quoted';
import type { Workspace } from '../model/workspace';
import type { Rule } from './rule';
import { accountControls, placeOf } from './shared/account-controls';
import { controlPlaces } from './shared/baselines';
import { once } from './shared/once';

/**
 * Who may use the break-glass role: somebody, by a whole ARN of a user or a role, in the management account or that of the
 * security services. The role is an administrator, so nothing may stand in for a name.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
export const breakGlassTrust: Rule = {
  id: 'break-glass-trust',
  check(workspace, report) {
    const wrongWith = trustedChecker(workspace);
    for (const { file, pointer, controls } of controlPlaces(workspace)) {
      const { breakGlassRole } = controls;
      const trusted = typeof breakGlassRole === 'object' ? breakGlassRole.trusted : undefined;
      trusted?.forEach((arn, index) => {
        const wrong = arn === undefined ? undefined : wrongWith(arn);
        if (wrong === undefined) return;
        report({
          file,
          pointer: [...pointer, 'breakGlassRole', 'trusted', index],
          message: `${quoted(arn)} can't be trusted with the break-glass role. ${wrong}`,
        });
      });
    }
    const reportOnce = once(report);
    for (const { controls, origins } of accountControls(workspace, ['breakGlassRole'])) {
      const place = placeOf(origins.breakGlassRole);
      if (!place || controls.breakGlassRole?.trusted.length !== 0) continue;
      reportOnce({
        ...place,
        onKey: true,
        message:
          'Nobody could use this break-glass role. List the ARNs of those who may under "trusted", or switch it off with false.',
      });
    }
  },
};

function trustedChecker({ organization, requests }: Workspace): (arn: string) => string | undefined {
  const { partition = 'aws', managementAccount, sharedAccounts } = organization.data;
  const security = requests.find(({ slug }) => slug === sharedAccounts?.securityTooling);
  const others = new Map(
    requests.flatMap(({ slug, data }) => (data.accountId === undefined ? [] : [[data.accountId, slug]])),
  );
  return (arn) => {
    if (/[*?]/.test(arn)) return 'It holds a wildcard. Name each user or role by its whole ARN.';
    const [, ownPartition, accountId] = iamPrincipalArn.exec(arn) ?? [];
    if (accountId === undefined) {
      return `It is not the ARN of a user or a role, such as arn:${partition}:iam::111111111111:user/break-glass-1.`;
    }
    if (ownPartition !== partition) return `The organisation is in the partition ${partition}.`;
    if (accountId === managementAccount?.id || managementAccount?.id === undefined) return undefined;
    if (accountId === security?.data.accountId) return undefined;
    // The id of an account that is made here stands in no file; any that is not another's may be that of the security account.
    if (security && security.data.accountId === undefined && !others.has(accountId)) return undefined;
    return 'Its account is neither the management account nor that of "sharedAccounts.securityTooling".';
  };
}
