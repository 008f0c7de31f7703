import { z } from 'zod';
import { flag } from '../../shape-kit';
import { service, settingsOf } from './service';

/** What the management account may do about root users of members. */
export interface RootAccess {
  /** Whether their credentials can be taken away and kept away. */
  readonly credentials: boolean;
  /** Whether tasks that need a root user can be done by a short session. */
  readonly sessions: boolean;
}

/** `security.rootAccess` of organization.yaml. */
export const rootAccessShape = service(
  'Central root access: root users of member accounts need no credentials any more, new accounts get none, and what only they can do is done by short sessions.',
  z.strictObject({
    credentials: flag(
      'Credentials of root users can be taken away, and new accounts have none. Default: true.',
    ).optional(),
    sessions: flag('Tasks that need a root user can be done by a short session. Default: true.').optional(),
  }),
);

export function resolveRootAccess(
  given: z.infer<typeof rootAccessShape> | undefined,
): RootAccess | undefined {
  const settings = settingsOf(given);
  if (!settings) return undefined;
  const { credentials = true, sessions = true } = settings;
  return credentials || sessions ? { credentials, sessions } : undefined;
}
