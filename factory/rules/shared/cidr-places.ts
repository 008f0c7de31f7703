import type { Pointer } from '../../diagnostics/problem';
import type { Workspace } from '../../model/workspace';

/** A range as it stands in a file. */
export interface CidrPlace {
  readonly file: string;
  readonly pointer: Pointer;
  readonly text: string;
  /** What it is, to go after "is": `the pool prod of eu-central-1`. */
  readonly what: string;
}

const place = (file: string, pointer: Pointer, text: string | undefined, what: string): CidrPlace[] =>
  text === undefined ? [] : [{ file, pointer, text, what }];

/** Ranges that all pools are within. */
export function topCidrs({ organization: { file, data } }: Workspace): CidrPlace[] {
  return (data.network?.cidrs ?? []).flatMap((text, index) =>
    place(file, ['network', 'cidrs', index], text, 'the whole network'),
  );
}

export function poolCidrs({ organization: { file, data } }: Workspace): CidrPlace[] {
  return Object.entries(data.network?.pools ?? {}).flatMap(([region, pools]) =>
    Object.entries(pools ?? {}).flatMap(([name, cidrs]) =>
      (cidrs ?? []).flatMap((text, index) =>
        place(file, ['network', 'pools', region, name, index], text, `the pool ${name} of ${region}`),
      ),
    ),
  );
}

export function egressCidrs({ organization: { file, data } }: Workspace): CidrPlace[] {
  return Object.entries(data.network?.egress?.regions ?? {}).flatMap(([region, text]) =>
    place(file, ['network', 'egress', 'regions', region], text, `the way out of ${region}`),
  );
}

export function siteCidrs({ organization: { file, data } }: Workspace): CidrPlace[] {
  return Object.entries(data.network?.vpn ?? {}).flatMap(([name, site]) =>
    (site?.cidrs ?? []).flatMap((text, index) =>
      place(file, ['network', 'vpn', name, 'cidrs', index], text, `the site ${name}`),
    ),
  );
}

export function requestCidrs({ requests }: Workspace): CidrPlace[] {
  return requests.flatMap(({ file, slug, data: { network } }) => {
    if (typeof network !== 'object') return [];
    const what = `the account ${slug}`;
    return [
      ...place(file, ['network', 'cidr'], network.cidr, what),
      ...Object.entries(network.regions ?? {}).flatMap(([region, vpc]) =>
        place(file, ['network', 'regions', region, 'cidr'], vpc?.cidr, what),
      ),
    ];
  });
}
