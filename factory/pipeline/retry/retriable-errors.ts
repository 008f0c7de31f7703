/** What a stack is about to do, or what was done just before it, in this very run. */
export interface Situation {
  /** An account was made. */
  readonly newAccount: boolean;
  /** IAM roles, users or the like were made. */
  readonly newPrincipals: boolean;
}

/** An error that passes by itself. */
export interface RetriableError {
  /** Found in what terraform says; what it matches is the name that people are told. */
  readonly pattern: RegExp;
  /** @default 'always' */
  readonly when?: keyof Situation;
  /** Name of what has no code of its own. @default - what the pattern matches */
  readonly name?: string;
  /** Who says that it passes. */
  readonly source: string;
}

/**
 * Errors after which the same is tried again. What is not in this table is final: a policy that AWS does not take, a quota that
 * is used up (`LimitExceededException`, `ConstraintViolationException`), or a role that says no in an account that is not new.
 *
 * The provider retries many of these itself; what comes out of terraform is what outlasted that.
 */
export const RETRIABLE_ERRORS: readonly RetriableError[] = [
  // Throttling
  {
    pattern:
      /\b(?:Throttling(?:Exception)?|ThrottledException|RequestThrottled(?:Exception)?|TooManyRequestsException|ProvisionedThroughputExceededException|TransactionInProgressException|RequestLimitExceeded|BandwidthLimitExceeded|SlowDown|PriorRequestNotComplete|EC2ThrottledException)\b/,
    source:
      'https://github.com/aws/aws-sdk-go-v2/blob/main/aws/retry/standard.go: DefaultThrottleErrorCodes, without LimitExceededException, which is a quota',
  },
  {
    pattern: /\bretry quota exceeded\b/,
    name: 'retry quota exceeded',
    source:
      'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html: the SDK gives up when many requests are being retried',
  },
  // AWS Organizations
  {
    pattern: /\b(?:ConcurrentModificationException|FinalizingOrganizationException)\b/,
    source:
      'https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html: "try again later"; an organization may take an hour to be finished',
  },
  // Faults of a service
  {
    pattern:
      /\b(?:ServiceUnavailable(?:Exception)?|InternalServiceError(?:Exception)?|InternalServerException|InternalServerError|InternalFailure|ServiceFailureException)\b/,
    source: 'https://docs.aws.amazon.com/organizations/latest/APIReference/CommonErrors.html',
  },
  {
    pattern: /\bStatusCode:\s*50[0234]\b/,
    source:
      'https://github.com/aws/aws-sdk-go-v2/blob/main/aws/retry/standard.go: DefaultRetryableHTTPStatusCodes',
  },
  {
    pattern: /\bOperationAborted\b/,
    source:
      'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html: "A conflicting conditional operation is currently in progress against this resource. Try again."',
  },
  // The network between here and providers, backends and the registry
  {
    pattern:
      /\bi\/o timeout\b|\bTLS handshake timeout\b|\bconnection reset by peer\b|\bClient\.Timeout exceeded\b|\bunexpected EOF\b|\bhttp2: client connection lost\b|\bRequestTimeout(?:Exception)?\b/,
    source:
      'https://pkg.go.dev/net#Error, and what Go prints of net/http; a name that is not found is no such error',
  },
  {
    pattern: /\b50[234] (?:Bad Gateway|Service Unavailable|Gateway Time-?out)\b/i,
    source:
      'https://datatracker.ietf.org/doc/html/rfc9110#section-15.6: answers of the registry or of a proxy',
  },
  // IAM tells of new principals everywhere only after a while
  {
    pattern:
      /\bMalformedPolicy(?:Document)?(?:Exception)?: [^\n]*(?:[Ii]nvalid principal|invalid principals)|\bInvalid principal in policy\b|\bPrincipalNotFound\b/,
    when: 'newPrincipals',
    name: 'principal not known yet',
    source: 'https://github.com/hashicorp/terraform-provider-aws/issues/42933, /8905, /22549',
  },
  {
    pattern: /\bNoSuchEntity(?:Exception)?\b/,
    when: 'newPrincipals',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency',
  },
  {
    pattern:
      /\brole[^\n]* cannot be assumed by\b|\bnot authorized to perform: sts:AssumeRole on\b[^\n]*service/i,
    when: 'newPrincipals',
    name: 'role not known yet',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency',
  },
  // An account that was just made
  {
    pattern:
      /\bCannot assume IAM Role\b|\bIAM Role \([^)]*\) cannot be assumed\b|\bnot authorized to perform: sts:AssumeRole\b/,
    when: 'newAccount',
    name: 'access role not there yet',
    source:
      'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_create.html: the role is made after the account',
  },
  {
    pattern:
      /\b(?:OptInRequired|SubscriptionRequiredException|PendingVerification|InvalidClientTokenId|UnrecognizedClientException|AWSOrganizationsNotInUseException)\b/,
    when: 'newAccount',
    source:
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html: OptInRequired and PendingVerification; https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html: enabling a region takes minutes',
  },
];
