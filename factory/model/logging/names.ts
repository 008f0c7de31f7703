/** Name of the organization's trail; a trail can't be renamed. */
export const TRAIL = 'account-factory';

/** Alias of the key that encrypts logs, without `alias/`. */
export const LOG_KEY = 'account-factory/logs';

/** Role in the log archive by which the audit account reads. */
export const LOG_READER = 'account-factory-log-reader';

/** Workgroup of Athena that queries logs, and the database of their tables. */
export const LOG_WORKGROUP = 'account-factory-logs';
export const LOG_DATABASE = 'account_factory_logs';

/** Topic and queue that tell of new logs of the trail, and the role that collects them. */
export const LOG_FEED = 'account-factory-new-logs';
export const LOG_COLLECTOR = 'account-factory-log-collector';
