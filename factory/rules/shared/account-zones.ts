import { accountZoneOf } from '../../model/dns/account-zone';
import { inheritance } from '../../model/inheritance';
import type { RequestDocument, Workspace } from '../../model/workspace';
import { workedOutOnce } from '../../worked-out-once';

/** The public zone that an account is to have. */
export interface ZoneOfAccount {
  readonly name: string;
  readonly request: RequestDocument;
  /** Whether the request gives it; otherwise it is made from the file name. */
  readonly given: boolean;
}

/** The zone of every account that is to have one. */
export const accountZones = workedOutOnce((workspace: Workspace): readonly ZoneOfAccount[] => {
  const inherit = inheritance(workspace);
  return workspace.requests.flatMap((request) => {
    const name = accountZoneOf(workspace, request, inherit(request).defaults)?.name;
    return name === undefined ? [] : [{ name, request, given: request.data.dns?.name !== undefined }];
  });
});

/** Where the name of a zone stands: in the request, or nowhere, when it is made from the request's file name. */
export function zonePlace({ request: { file }, given }: ZoneOfAccount) {
  return given ? { file, pointer: ['dns', 'name'] } : { file };
}
