import { ORGANIZATION_FILE } from '../read-workspace';
import type { ConfigBucket } from '../resolve/control-defaults';
import type { Workspace } from '../workspace';
import { logBucket } from './log-buckets';
import { resolveLogging } from './resolve';

/** Where AWS Config of all accounts delivers when nothing else is said: to the log archive, once there is one. */
export function archiveConfigBucket(workspace: Workspace): ConfigBucket | undefined {
  const logging = resolveLogging(workspace);
  return (
    logging && {
      name: logBucket(logging, 'config'),
      source: 'organization',
      file: ORGANIZATION_FILE,
      pointer: ['logging'],
    }
  );
}
