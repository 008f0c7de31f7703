import { z } from 'zod';
import type { Pointer } from '../diagnostics/problem';
import type { ControlName } from './baseline-profile';
import type { Loose } from './loose';
import { day, text } from './shape-kit';
import type { RequestDocument, Workspace } from './workspace';

const controlException = z
  .strictObject({
    reason: text('Why the account goes without.', {
      minLength: 1,
      examples: ['The vendor image boots from unencrypted snapshots until release 5'],
    }),
    approvedBy: text('Who agreed to it.', { minLength: 1, examples: ['security@example.com'] }).optional(),
    expires: day(
      'Last day on which it holds. `validate` warns 14 days ahead and refuses after.',
      '2027-03-31',
    ),
  })
  .meta({ description: 'Why, and until when, the control is off.' });

export type ControlException = z.infer<typeof controlException>;

/** The `exceptions` of a request's baseline, by name of the control. */
export function controlExceptions<Name extends ControlName>(names: readonly Name[]) {
  return z.partialRecord(z.enum(names as [Name, ...Name[]]), controlException).meta({
    description:
      'For each control that this request switches off, or leaves out of a region, although its profile or the built-in default has it on: why, and until when.',
  });
}

/** An exception of a request, and where it stands. */
export interface PlacedException {
  readonly request: RequestDocument;
  readonly control: ControlName;
  readonly exception: Loose<ControlException>;
  readonly pointer: Pointer;
}

/** Every exception of every request, what is wrong with it left out. */
export function placedExceptions({ requests }: Pick<Workspace, 'requests'>): PlacedException[] {
  return requests.flatMap((request) => {
    const { baseline } = request.data;
    if (typeof baseline !== 'object') return [];
    return Object.entries(baseline.exceptions ?? {}).flatMap(([name, exception]) => {
      // The shape lets no other name through.
      const control = name as ControlName;
      return exception ? [{ request, control, exception, pointer: ['baseline', 'exceptions', name] }] : [];
    });
  });
}
