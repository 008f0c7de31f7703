/** Types of condition keys, as the Service Authorization Reference names them. */
export type ConditionKeyType = 'String' | 'ARN' | 'Bool' | 'Numeric' | 'Date' | 'IPAddress';

/** A condition key that is not of one service's requests alone. */
export interface GlobalConditionKey {
  /** As AWS writes it; a `*` at its end stands for the key of a tag. */
  readonly name: string;
  readonly type: ConditionKeyType;
  /** Whether a request can have several values, so that operators need `ForAllValues` or `ForAnyValue`. */
  readonly isMultivalued?: boolean;
  /** When requests have it. */
  readonly presence: Presence;
}

/**
 * `always`: in all requests. `signed`: in all that principals of an account make; not in anonymous ones. `member`: in those of
 * principals, or on resources, of some organization; not in those of AWS services. `own`: only where what it tells is there at
 * all, such as a tag. `way`: only in requests that come some way, such as through a VPC endpoint or from an AWS service.
 */
export type Presence = 'always' | 'signed' | 'member' | 'own' | 'way';

const key = (
  name: string,
  type: ConditionKeyType,
  presence: Presence,
  isMultivalued = false,
): GlobalConditionKey => ({ name, type, presence, isMultivalued });

/**
 * Global condition keys, and the keys of services that later requests of a session carry. The presence is what their
 * "Availability" says.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const globalConditionKeys: readonly GlobalConditionKey[] = [
  key('aws:PrincipalArn', 'ARN', 'signed'),
  key('aws:PrincipalAccount', 'String', 'always'),
  key('aws:PrincipalOrgPaths', 'String', 'member', true),
  key('aws:PrincipalOrgID', 'String', 'member'),
  key('aws:PrincipalTag/*', 'String', 'own'),
  key('aws:PrincipalIsAWSService', 'Bool', 'signed'),
  key('aws:PrincipalServiceName', 'String', 'own'),
  key('aws:PrincipalServiceNamesList', 'String', 'own', true),
  key('aws:PrincipalType', 'String', 'always'),
  key('aws:userid', 'String', 'always'),
  key('aws:username', 'String', 'own'),
  key('aws:AssumedRoot', 'Bool', 'own'),
  key('aws:FederatedProvider', 'String', 'own'),
  key('aws:TokenIssueTime', 'Date', 'way'),
  key('aws:SignInSessionArn', 'ARN', 'way'),
  key('aws:MultiFactorAuthAge', 'Numeric', 'way'),
  key('aws:MultiFactorAuthPresent', 'Bool', 'way'),
  key('aws:ChatbotSourceArn', 'ARN', 'way'),
  key('aws:Ec2InstanceSourceVpc', 'String', 'way'),
  key('aws:Ec2InstanceSourcePrivateIPv4', 'IPAddress', 'way'),
  key('aws:SourceIdentity', 'String', 'own'),
  key('ec2:RoleDelivery', 'Numeric', 'way'),
  key('ec2:SourceInstanceArn', 'ARN', 'way'),
  key('glue:RoleAssumedBy', 'String', 'way'),
  key('glue:CredentialIssuingService', 'String', 'way'),
  key('codebuild:BuildArn', 'ARN', 'way'),
  key('codebuild:ProjectArn', 'ARN', 'way'),
  key('lambda:SourceFunctionArn', 'ARN', 'way'),
  key('ssm:SourceInstanceArn', 'ARN', 'way'),
  key('identitystore:UserId', 'String', 'own'),
  key('aws:SourceIp', 'IPAddress', 'way'),
  key('aws:SourceVpc', 'String', 'way'),
  key('aws:SourceVpcArn', 'ARN', 'way'),
  key('aws:SourceVpce', 'String', 'way'),
  key('aws:VpceAccount', 'String', 'way'),
  key('aws:VpceOrgPaths', 'String', 'way', true),
  key('aws:VpceOrgID', 'String', 'way'),
  key('aws:VpcSourceIp', 'IPAddress', 'way'),
  key('aws:ResourceAccount', 'String', 'always'),
  key('aws:ResourceOrgID', 'String', 'member'),
  key('aws:ResourceOrgPaths', 'String', 'member', true),
  key('aws:ResourceTag/*', 'String', 'own'),
  key('aws:CalledVia', 'String', 'way', true),
  key('aws:CalledViaFirst', 'String', 'way'),
  key('aws:CalledViaLast', 'String', 'way'),
  key('aws:CalledViaAWSMCP', 'String', 'way'),
  key('aws:ViaAWSService', 'Bool', 'always'),
  key('aws:ViaAWSMCPService', 'Bool', 'own'),
  key('aws:CurrentTime', 'Date', 'always'),
  key('aws:EpochTime', 'Date', 'always'),
  key('aws:referer', 'String', 'way'),
  key('aws:RequestedRegion', 'String', 'always'),
  key('aws:RequestTag/*', 'String', 'own'),
  key('aws:TagKeys', 'String', 'own', true),
  key('aws:SecureTransport', 'Bool', 'always'),
  key('aws:SourceArn', 'ARN', 'way'),
  key('aws:SourceAccount', 'String', 'way'),
  // The former name of aws:SourceAccount, which some services still send.
  key('aws:SourceOwner', 'String', 'way'),
  key('aws:SourceOrgPaths', 'String', 'way', true),
  key('aws:SourceOrgID', 'String', 'way'),
  key('aws:UserAgent', 'String', 'always'),
  key('aws:IsMcpServiceAction', 'Bool', 'own'),
];

const byName = new Map(globalConditionKeys.map((found) => [found.name.toLowerCase(), found]));

/** The global condition key of a name; names don't heed case. Undefined when there is none. */
export function globalConditionKey(name: string): GlobalConditionKey | undefined {
  const lower = name.toLowerCase();
  const slash = lower.indexOf('/');
  if (slash === -1) return byName.get(lower);
  return slash === lower.length - 1 ? undefined : byName.get(`${lower.slice(0, slash)}/*`);
}
