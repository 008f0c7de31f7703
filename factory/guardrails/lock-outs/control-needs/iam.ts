import type { Need, NeedContext } from '../need';
import { arnOf, needs } from '../needs';
import { roleSetup, serviceLinkedRole } from '../role-setup';
import type { ControlNeeds } from './control-needs';

/** Controls of who may do what in the account. */
export const iamControlNeeds: Pick<
  ControlNeeds,
  | 'passwordPolicy'
  | 'accountAlias'
  | 's3PublicAccessBlock'
  | 'accessAnalyzer'
  | 'unusedAccess'
  | 'breakGlassRole'
  | 'securityAuditRole'
> = {
  passwordPolicy: (_, { iamRegion }) =>
    needs('iam', ['UpdateAccountPasswordPolicy', 'GetAccountPasswordPolicy'], iamRegion),
  accountAlias: (_, { iamRegion }) => needs('iam', ['CreateAccountAlias', 'ListAccountAliases'], iamRegion),
  s3PublicAccessBlock: (_, { homeRegion }) =>
    needs('s3', ['PutAccountPublicAccessBlock', 'GetAccountPublicAccessBlock'], homeRegion),
  accessAnalyzer: ({ name, regions }, context) => analyzerNeeds(name, regions, context),
  unusedAccess: ({ name }, context) => analyzerNeeds(name, [context.homeRegion], context),
  breakGlassRole: ({ name }, context) => roleSetup(name, ['managedPolicy'], context),
  securityAuditRole: ({ name }, context) => roleSetup(name, ['managedPolicy'], context),
};

function analyzerNeeds(
  name: string,
  regions: readonly (string | undefined)[],
  context: NeedContext,
): readonly Need[] {
  return [
    ...serviceLinkedRole('access-analyzer', 'AWSServiceRoleForAccessAnalyzer', context),
    ...regions.flatMap((region) =>
      needs(
        'access-analyzer',
        ['CreateAnalyzer', 'GetAnalyzer', 'TagResource'],
        region,
        arnOf(context, 'access-analyzer', region, `analyzer/${name}`),
      ),
    ),
  ];
}
