import type { DataEventSource } from './data-events';
import type { Retention } from './retention';
import type { Siem } from './siem';

/** The log archive of an organisation, resolved. */
export interface Logging {
  /** Slug of the account that it runs in. */
  readonly account: string;
  /** What the names of its buckets begin with. */
  readonly bucketPrefix: string;
  readonly retention: Retention;
  /** Slug of the account whose people read the logs. @default - none */
  readonly auditAccount: string | undefined;
  readonly dataEvents: readonly DataEventSource[];
  /** @default - none */
  readonly siem: Siem | undefined;
}
