import type { Workspace } from '../workspace';

/** Baseline controls that stand in for enrolment by the organization: they have the name of the service. */
const standIns = ['guardDuty', 'securityHub'] as const;

export type EnrolledControl = (typeof standIns)[number];

/** Those of which the organization takes care itself. */
export function enrolledControls({ organization: { data } }: Workspace): readonly EnrolledControl[] {
  return standIns.filter((name) => data.security?.[name]);
}
