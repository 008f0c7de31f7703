import { placedExceptions } from '../control-exceptions';
import type { Origin } from '../landing-zone';
import type { RequestDocument } from '../workspace';
import { originIn } from './origins';

/** Origins of an account's controls below `baseline.`, each control followed by the request's exception from it. */
export function controlOrigins(
  origins: Readonly<Record<string, Origin>>,
  request: RequestDocument,
): Record<string, Origin> {
  const own = { source: 'request', file: request.file };
  const exceptions = new Map<string, Origin>(
    placedExceptions({ requests: [request] }).map(({ control, exception, pointer }) => [
      control,
      originIn(own, exception, pointer),
    ]),
  );
  return Object.fromEntries(
    Object.entries(origins).flatMap(([path, origin]) => {
      const exception = exceptions.get(path);
      return [
        [`baseline.${path}`, origin],
        ...(exception ? ([[`baseline.${path}.exception`, exception]] as const) : []),
      ];
    }),
  );
}
