import type { CloudTrailClient, Event } from '@aws-sdk/client-cloudtrail';
import type { AuditEvent, AuditPlace, AuditQuery, AuditTrail } from './audit-trail';

/**
 * CloudTrail answers two look-ups a second in an account and region.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html
 */
const PAUSE_MS = 550;

/** As many as one look-up gives. */
const MOST_EVENTS = 50;

/** Names the session, so that look-ups are told from what terraform does. */
const SESSION_NAME = 'account-factory-drift';

/** The event history of AWS CloudTrail, which every account has without a trail: management events of 90 days. */
export class CloudTrail implements AuditTrail {
  readonly #clients = new Map<string, Promise<CloudTrailClient>>();
  #last = 0;

  async lookUp(place: AuditPlace, query: AuditQuery): Promise<readonly AuditEvent[]> {
    const { LookupEventsCommand } = await import('@aws-sdk/client-cloudtrail');
    const client = await this.#client(place);
    await this.#pace();
    const { Events = [] } = await client.send(
      new LookupEventsCommand({
        LookupAttributes: [
          'resourceName' in query
            ? { AttributeKey: 'ResourceName', AttributeValue: query.resourceName }
            : { AttributeKey: 'EventName', AttributeValue: query.eventName },
        ],
        MaxResults: MOST_EVENTS,
      }),
    );
    return Events.flatMap(auditEvent);
  }

  #client(place: AuditPlace): Promise<CloudTrailClient> {
    const key = `${place.roleArn} ${place.region}`;
    const client = this.#clients.get(key) ?? this.#make(place);
    this.#clients.set(key, client);
    return client;
  }

  async #make({ region, roleArn }: AuditPlace): Promise<CloudTrailClient> {
    const { CloudTrailClient } = await import('@aws-sdk/client-cloudtrail');
    if (roleArn === undefined) return new CloudTrailClient({ region, maxAttempts: 2 });
    const { STSClient, AssumeRoleCommand } = await import('@aws-sdk/client-sts');
    const sts = new STSClient({ region, maxAttempts: 2 });
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: SESSION_NAME }),
    );
    return new CloudTrailClient({
      region,
      maxAttempts: 2,
      credentials: {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretAccessKey ?? '',
        sessionToken: Credentials?.SessionToken,
      },
    });
  }

  async #pace(): Promise<void> {
    const wait = this.#last + PAUSE_MS - Date.now();
    this.#last = Math.max(Date.now(), this.#last + PAUSE_MS);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** @returns nothing for an event that says too little */
export function auditEvent({
  EventName,
  EventTime,
  ReadOnly,
  Username,
  CloudTrailEvent,
}: Event): AuditEvent[] {
  if (EventName === undefined || EventTime === undefined) return [];
  const { errorCode, userIdentity } = recordOf(CloudTrailEvent);
  return [
    {
      name: EventName,
      time: EventTime,
      readOnly: ReadOnly === 'true',
      failed: errorCode !== undefined,
      principal: userIdentity?.arn ?? userIdentity?.invokedBy ?? Username ?? 'someone unknown',
    },
  ];
}

interface TrailRecord {
  readonly errorCode?: string;
  readonly userIdentity?: { readonly arn?: string; readonly invokedBy?: string };
}

function recordOf(text: string | undefined): TrailRecord {
  try {
    return JSON.parse(text ?? '{}') as TrailRecord;
  } catch {
    return {};
  }
}
