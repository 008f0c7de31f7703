import { z } from 'zod';
import type { Pointer } from '../diagnostics/problem';
import { allowableGates } from '../pipeline/gate';
import type { AllowanceInFile } from '../pipeline/landing-zone-file';
import type { Loose } from './loose';
import { day, text } from './shape-kit';
import type { ShapedDocument, Workspace } from './workspace';

const allowance = z
  .strictObject({
    gate: text('Rule of the gate that refuses it: a page of help/gate/.', { examples: allowableGates }),
    on: text('What is lost, in the very words of the refusal.', {
      minLength: 1,
      examples: ['protect-trails from Workloads/Prod'],
    }),
    reason: text('Why it is meant.', { minLength: 1, examples: ['The trail moved to the log archive'] }),
    until: day('Last day on which it holds, at most 30 days ahead.', '2027-01-31'),
  })
  .meta({ description: 'A loss that is meant.' });

export type Allowance = z.infer<typeof allowance>;

/** `allow`, in a request or in organization.yaml. */
export function allowList(whose: string) {
  return z.array(allowance).meta({
    description: `Losses ${whose} that the gate of \`plan\` and \`apply\` refuses, and that this very change means. An entry counts for the change that brings it, and is removed afterwards.`,
  });
}

/** An entry of `allow`, and where it stands. */
export interface PlacedAllowance {
  readonly document: ShapedDocument<unknown>;
  /** Slug of the account whose request it is in. */
  readonly account: string | undefined;
  readonly allowance: Loose<Allowance>;
  readonly pointer: Pointer;
}

/** Every allowance of every file, what is wrong with it left out. */
export function placedAllowances({
  organization,
  requests,
}: Pick<Workspace, 'organization' | 'requests'>): PlacedAllowance[] {
  const lists = [
    { document: organization, allow: organization.data.allow, account: undefined },
    ...requests.map((request) => ({ document: request, allow: request.data.allow, account: request.slug })),
  ];
  return lists.flatMap(({ document, allow, account }) =>
    (allow ?? []).flatMap((allowance, index) =>
      allowance ? [{ document, account, allowance, pointer: ['allow', index] }] : [],
    ),
  );
}

/** As the model has them. @param workspace - checked: no rule reported an error */
export function resolveAllowances(
  workspace: Pick<Workspace, 'organization' | 'requests'>,
): AllowanceInFile[] {
  return placedAllowances(workspace).map(({ document, account, allowance }) => ({
    gate: allowance.gate ?? '',
    on: allowance.on ?? '',
    reason: allowance.reason ?? '',
    until: allowance.until ?? '',
    file: document.file,
    account,
  }));
}
