import type { Need, NeedContext } from './need';

/** Several actions of one service on one resource. Those without a resource type are authorized on `*`. */
export function needs(
  service: string,
  actions: readonly string[],
  region: string | undefined,
  resource = '*',
): Need[] {
  return actions.map((action) => ({ action: `${service}:${action}`, region, resource }));
}

/** ARN of something in the account. @param region - empty for what is global */
export function arnOf(
  { partition, accountId }: Pick<NeedContext, 'partition' | 'accountId'>,
  service: string,
  region: string | undefined,
  rest: string,
): string {
  return `arn:${partition}:${service}:${region}:${accountId}:${rest}`;
}

/** Stands for the id that AWS gives something: no policy can name it before it is there. */
export const SOME_ID = '01234567-89ab-cdef-0123-456789abcdef';
