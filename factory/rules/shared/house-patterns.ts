import type { Pointer } from '../../diagnostics/problem';
import type { Workspace } from '../../model/workspace';

/** Every regular expression of organization.yaml. */
export function housePatterns({ organization: { data } }: Workspace): { pointer: Pointer; source: string }[] {
  const places: { pointer: Pointer; source: string | undefined }[] = [
    { pointer: ['naming', 'accountName', 'pattern'], source: data.naming?.accountName?.pattern },
    { pointer: ['naming', 'email', 'pattern'], source: data.naming?.email?.pattern },
    ...(data.requiredTags ?? []).flatMap((tag, index) => ({
      pointer: ['requiredTags', index, 'pattern'],
      source: tag?.pattern,
    })),
  ];
  return places.flatMap(({ pointer, source }) => (source === undefined ? [] : [{ pointer, source }]));
}
