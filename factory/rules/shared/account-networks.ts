import type { Pointer } from '../../diagnostics/problem';
import { inheritance } from '../../model/inheritance';
import type { Origin } from '../../model/landing-zone';
import type { AccountNetwork } from '../../model/network/account-network';
import { accountNetworkOf } from '../../model/network/resolve-account-network';
import type { RequestDocument, Workspace } from '../../model/workspace';
import { workedOutOnce } from '../../worked-out-once';

/** The VPCs that an account is to have. */
export interface NetworkOfAccount {
  readonly request: RequestDocument;
  readonly network: AccountNetwork;
  /** Where a setting was said, by its name: `routeTable`, or `vpcs.<region>`; where none was, the request as a whole. */
  readonly placeOf: (...settings: readonly string[]) => NetworkPlace;
}

export interface NetworkPlace {
  readonly file: string;
  readonly pointer?: Pointer;
}

/** The network of every account that is to have one. */
export const accountNetworks = workedOutOnce((workspace: Workspace): readonly NetworkOfAccount[] => {
  const inherit = inheritance(workspace);
  return workspace.requests.flatMap((request) => {
    const { network, origins } = accountNetworkOf(workspace, request, inherit(request).defaults);
    if (!network) return [];
    return [{ request, network, placeOf: (...settings) => firstPlace(request, origins, settings) }];
  });
});

function firstPlace(
  { file }: RequestDocument,
  origins: Readonly<Record<string, Origin>>,
  settings: readonly string[],
): NetworkPlace {
  for (const setting of settings) {
    const { file: said, pointer } = origins[`network.${setting}`] ?? {};
    if (said !== undefined && pointer) return { file: said, pointer };
  }
  return { file };
}
