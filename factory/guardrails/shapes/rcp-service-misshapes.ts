import { servicePrefixes } from '../../aws/iam/services';
import { rcpServices } from '../../aws/rcp-services';
import type { Pointer } from '../../diagnostics/problem';
import { quoted } from '../../diagnostics/quoted';
import { isObject, type Misshape, textsAt } from '../misshape';

/**
 * Actions of services to which resource control policies do not apply: AWS refuses them.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services
 */
export function rcpServiceMisshapes(document: unknown): Misshape[] {
  const statement = isObject(document) ? document.Statement : undefined;
  const placed: [unknown, Pointer][] = Array.isArray(statement)
    ? statement.map((item: unknown, index) => [item, ['Statement', index]])
    : [[statement, ['Statement']]];
  return placed.flatMap(([item, at]) => {
    const actions = isObject(item) ? textsAt(item.Action, [...at, 'Action']) : undefined;
    return (actions ?? []).flatMap(({ text, pointer }) => serviceMisshapes(text, pointer));
  });
}

function serviceMisshapes(action: string, pointer: Pointer): Misshape[] {
  const [, service] = /^([A-Za-z0-9-]+):/.exec(action) ?? [];
  const prefix = service?.toLowerCase() ?? '';
  // A service that there is not is told by the rule on actions.
  if (rcpServices.has(prefix) || !servicePrefixes().has(prefix)) return [];
  const message = `Resource control policies don't apply to the service ${quoted(service)}, and AWS refuses one that names it. They are for ${rcpServices.size} services, such as s3, kms, sqs, sts and secretsmanager.`;
  return [{ pointer, message }];
}
