import type { Pointer } from '../diagnostics/problem';
import { actionCheck } from '../guardrails/checks/action-misfit';
import { writtenStatements } from '../guardrails/checks/written-statements';
import { isObject, textsAt } from '../guardrails/misshape';
import { hasWildcard } from '../guardrails/wildcard';
import { filledInlinePolicies } from '../identity/filled-inline-policies';
import type { Workspace } from '../model/workspace';
import type { Rule } from './rule';
import { deployRoles } from './shared/deploy-roles';

/** An action that a file names, and where. */
interface NamedAction {
  readonly file: string;
  readonly pointer: Pointer;
  readonly text: string;
}

/**
 * An action that AWS does not have. AWS takes any name, and a statement that denies it protects nothing; one that spares it
 * spares no one, and one that allows it allows nothing.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const unknownAction: Rule = {
  id: 'unknown-action',
  check(workspace, report) {
    const known = workspace.organization.data.knownActions ?? [];
    const misfitOf = actionCheck(known.filter((pattern) => pattern !== undefined));
    for (const named of [ofGuardrails, ofGuardrailTests, ofInlinePolicies, ofDeployRoles].flatMap((find) =>
      find(workspace),
    )) {
      const misfit = misfitOf(named.text);
      if (misfit) report({ file: named.file, pointer: named.pointer, ...misfit });
    }
  },
};

function ofGuardrails(workspace: Workspace): NamedAction[] {
  return writtenStatements(workspace).flatMap(({ policy: { file }, actions }) =>
    actions.map((action) => ({ file, ...action })),
  );
}

/** A case of a test asks for one action; what has a wildcard is told by `guardrail-test-form`. */
function ofGuardrailTests({ guardrailTests }: Workspace): NamedAction[] {
  return guardrailTests.flatMap(({ file, data }) =>
    (data.tests ?? []).flatMap((test, index) =>
      test?.action === undefined || hasWildcard(test.action)
        ? []
        : [{ file, pointer: ['tests', index, 'action'], text: test.action }],
    ),
  );
}

/** What is not of the form of a policy is told by `inline-policy-form`. */
function ofInlinePolicies(workspace: Workspace): NamedAction[] {
  return filledInlinePolicies(workspace).flatMap(({ policy: { file }, value, sourcePointer }) => {
    const statement = isObject(value) ? value.Statement : undefined;
    const places: readonly [unknown, Pointer][] = Array.isArray(statement)
      ? statement.map((item: unknown, index) => [item, ['Statement', index]])
      : [[statement, ['Statement']]];
    return places.flatMap(([item, at]) =>
      ['Action', 'NotAction'].flatMap((element) =>
        (isObject(item) ? (textsAt(item[element], [...at, element]) ?? []) : []).map(({ text, pointer }) => ({
          file,
          pointer: sourcePointer(pointer),
          text,
        })),
      ),
    );
  });
}

function ofDeployRoles(workspace: Workspace): NamedAction[] {
  return deployRoles(workspace).flatMap(({ file, pointer, entry }) =>
    (entry.data.allow ?? []).flatMap((statement, index) =>
      (statement?.actions ?? []).flatMap((text, item) =>
        text === undefined ? [] : [{ file, pointer: [...pointer, 'allow', index, 'actions', item], text }],
      ),
    ),
  );
}
