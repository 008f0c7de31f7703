/** What a stack is for, by its id; of those with a `-` at the end there is one for each account. The first that fits is taken. */
const PURPOSES: readonly (readonly [id: string, purpose: string])[] = [
  ['bootstrap', 'The bucket for Terraform states, its key, and the roles of CI.'],
  ['organization', 'The AWS organization: trusted services, policy types, the tree of organizational units.'],
  ['guardrails', 'Organization policies, and what they are attached to.'],
  ['identity', 'IAM Identity Center: permission sets and groups.'],
  ['management-access', 'Who may sign in to the management account.'],
  ['cost-management', 'What budgets share: Slack channels, policies and the role of budget actions.'],
  ['resource-sharing', 'AWS RAM shares with the organization.'],
  ['backup-management', 'Accounts of the organization may copy backups to each other.'],
  ['backup', 'The vaults that backups of all accounts are copied into.'],
  ['logging', 'The log archive: buckets, their key, tables in Athena, and who reads them.'],
  ['logging-trail', 'The CloudTrail trail of the whole organization.'],
  ['ipam-registration', 'The network account as the delegated administrator of IPAM.'],
  ['network', 'The central network: transit gateways, address pools, shares, the way out, sites.'],
  ['security-alerts', 'Alerts: the event bus that all accounts send to, rules, topics, Slack channels.'],
  ['security-alerts-management', 'What the management account sends to the event bus of alerts.'],
  ['dns', 'The public hosted zone of the organisation.'],
  [
    'resolver',
    'Private names: hosted zones, endpoints and rules of Route 53 Resolver, a profile, their share.',
  ],
  ['organization-config', 'Rules and conformance packs of AWS Config for all accounts.'],
  ['security', 'The security services of the security tooling account itself.'],
  [
    'security-registration',
    'The security tooling account as the delegated administrator of the security services.',
  ],
  ['security-enrolment', 'Enrolment of all accounts with the security services, analyzers, aggregators.'],
  ['root-access', 'Central management of the root users of member accounts.'],
  ['account-', 'The account itself: its organizational unit, tags, contacts, opt-in regions.'],
  ['baseline-', 'Everything that each account is set up with inside.'],
  ['budget-', 'Budget and anomaly monitor of the account.'],
  ['access-', 'Who may sign in to the account, with which permission sets.'],
  ['network-', 'The VPCs of the account, and their routes in the central network.'],
  ['dns-', 'The public hosted zone of the account, and its delegation.'],
];

/** @returns undefined for a stack of another CDKTF app */
export function stackPurpose(id: string): string | undefined {
  return PURPOSES.find(([known]) => (known.endsWith('-') ? id.startsWith(known) : id === known))?.[1];
}
