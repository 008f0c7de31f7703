import { actionsOf } from '../../aws/iam/actions';
import { canReach } from '../checks/resource-fit';
import type { AuthorizationPolicy, PolicyStatement } from '../policy-statement';
import { compileActions, serviceOf } from './action';
import { type Answer, any, not } from './answer';
import { type CompiledCondition, compileCondition } from './condition';
import { anyIsVoid, matchesText, type PolicyText, policyText, unlessVoid } from './policy-text';
import type { Request } from './request';

/** What `dependsOn` names when the ARN of the resource is not known. */
export const RESOURCE = 'resource';

export interface CompiledStatement {
  readonly policy: AuthorizationPolicy;
  readonly statement: PolicyStatement;
  /** @param action - in lower case */
  matchesAction(action: string): boolean;
  matchesResource(request: Request): Answer;
  readonly conditions: readonly CompiledCondition[];
}

export function compileStatement(policy: AuthorizationPolicy, statement: PolicyStatement): CompiledStatement {
  const { actions, notActions, resources, notResources } = statement;
  const among = compileActions(actions ?? notActions ?? []);
  const listed = (resources ?? notResources ?? []).map((resource): ListedResource => {
    const written = completeArn(resource);
    return { written, text: policyText(written, { reach: 'resource', wildcards: true, fold: false }) };
  });
  const isVoid = anyIsVoid(listed.map(({ text }) => text));
  const isPlain = resources?.includes('*') ?? notResources?.includes('*') ?? false;
  return {
    policy,
    statement,
    matchesAction: actions ? among : (action) => !among(action),
    matchesResource(request) {
      if (isPlain) return resources !== undefined;
      // With a variable that has no value nothing matches, whichever way it is put.
      return unlessVoid(isVoid(request), () => {
        const found = any(listed.map((resource) => matchesOne(resource, request)));
        return resources ? found : not(found);
      });
    },
    conditions: statement.conditions.map(compileCondition),
  };
}

/** Whether a statement applies to a request whose action it names. */
export function applies({ matchesResource, conditions }: CompiledStatement, request: Request): Answer {
  let open: readonly string[] | undefined;
  const resource = matchesResource(request);
  if (resource === false) return false;
  if (resource !== true) open = resource;
  for (const { holds } of conditions) {
    const answer = holds(request);
    if (answer === false) return false;
    if (answer !== true) open = open ? [...open, ...answer] : answer;
  }
  return open ?? true;
}

interface ListedResource {
  readonly written: string;
  readonly text: PolicyText;
}

function matchesOne({ written, text }: ListedResource, request: Request): Answer {
  const { resource, action } = request;
  if (resource !== undefined) {
    const answer = matchesText(text, resource, request);
    return typeof answer === 'object' && answer.length === 0 ? [RESOURCE] : answer;
  }
  const pattern = text.patternFor(request);
  const service = serviceOf(action);
  const known = actionsOf(service).get(action.slice(service.length + 1));
  if (known && !canReach(known, written)) return false;
  if ('open' in pattern) return [RESOURCE, ...pattern.open];
  return pattern.isUniversal || [RESOURCE];
}

/**
 * An ARN with fewer than its six parts stands for any in the rest of them.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
function completeArn(resource: string): string {
  const missing = 6 - resource.split(':').length;
  return resource.startsWith('arn:') && missing > 0 ? resource + ':*'.repeat(missing) : resource;
}
