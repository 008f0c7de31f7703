import { iamData } from './iam-data';

let known: ReadonlySet<string> | undefined;

/** Prefixes of all services, such as `s3`: in lower case. */
export function servicePrefixes(): ReadonlySet<string> {
  known ??= new Set(iamData<readonly string[]>('services'));
  return known;
}
