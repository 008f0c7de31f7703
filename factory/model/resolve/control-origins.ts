import { placedExceptions } from '../control-exceptions';
import type { Origin } from '../landing-zone';
import type { RequestDocument } from '../workspace';
import { type DeclaredEc2Attributes, declaredAttribute } from './declared-ec2-attributes';
import { originIn } from './origins';

/**
 * Origins of an account's controls below `baseline.`, each control followed by the request's exception from it.
 *
 * @param declared - what declarative policies hold for the account: a control that is off for one of them has its origin there
 */
export function controlOrigins(
  origins: Readonly<Record<string, Origin>>,
  request: RequestDocument,
  declared: DeclaredEc2Attributes,
): Record<string, Origin> {
  const own = { source: 'request', file: request.file };
  const exceptions = new Map<string, Origin>(
    placedExceptions({ requests: [request] }).map(({ control, exception, pointer }) => [
      control,
      originIn(own, exception, pointer),
    ]),
  );
  return Object.fromEntries(
    Object.entries({ ...origins, ...originsByPolicy(declared) }).flatMap(([path, origin]) => {
      const exception = exceptions.get(path);
      return [
        [`baseline.${path}`, origin],
        ...(exception ? ([[`baseline.${path}.exception`, exception]] as const) : []),
      ];
    }),
  );
}

function originsByPolicy(declared: DeclaredEc2Attributes): Record<string, Origin> {
  return Object.fromEntries(
    Object.entries(declaredAttribute).flatMap(([control, attribute]) => {
      const guardrail = declared.get(attribute);
      return guardrail
        ? [[control, { value: false, source: `guardrail ${guardrail.name}`, file: guardrail.file }]]
        : [];
    }),
  );
}
