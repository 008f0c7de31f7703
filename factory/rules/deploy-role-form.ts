import { roleName, rolePath } from '../aws/account-limits';
import {
  audience,
  environmentPattern,
  githubRepository,
  gitlabProject,
  issuerUrl,
  refPattern,
  subjectPattern,
} from '../aws/deploy-limits';
import { actionForm, resourceForm } from '../aws/iam/statement-elements';
import type { TextLimit } from '../aws/text-limit';
import { WILDCARD } from '../deploy/trust-policy';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { splitRoleName } from '../model/role-name';
import type { Rule } from './rule';
import { type DeployRolePlace, deployRoles } from './shared/deploy-roles';
import { misfit } from './shared/misfit';
import { policyMisfits } from './shared/permission-set-policies';

/** A text of a role's entry, and what it must look like. */
interface Checked {
  readonly text: string | undefined;
  readonly field: Pointer;
  readonly limit: TextLimit;
  /** What it can't be, to follow "can't be". */
  readonly what: string;
  readonly taker: 'AWS' | 'GitHub' | 'GitLab' | 'Git';
}

const elementForm = { actions: actionForm, resources: resourceForm } as const;

/**
 * What IAM takes for a role, its policies and an OIDC provider, and what GitHub, GitLab and Git take as names.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html
 */
export const deployRoleForm: Rule = {
  id: 'deploy-role-form',
  check(workspace, report) {
    const partition = workspace.organization.data.partition ?? 'aws';
    for (const place of deployRoles(workspace)) {
      const { file, pointer, entry } = place;
      for (const { text, field, limit, what, taker } of textsOf(place)) {
        const wrong = text === undefined ? undefined : misfit(text, limit, taker);
        if (wrong === undefined) continue;
        report({
          file,
          pointer: [...pointer, ...field],
          message: `${quoted(text)} can't be ${what}. ${wrong}`,
        });
      }
      for (const { pointer: below, ...finding } of policyMisfits(entry.data, partition)) {
        report({ file, pointer: [...pointer, ...below], ...finding });
      }
      (entry.data.allow ?? []).forEach((statement, index) => {
        for (const key of ['actions', 'resources'] as const) {
          const at = [...pointer, 'allow', index, key];
          if (statement?.[key]?.length === 0) {
            const message = `IAM takes no statement without ${key}. Name some, or remove the statement.`;
            report({ file, pointer: at, message });
          }
          const { pattern, words } = elementForm[key];
          statement?.[key]?.forEach((text, item) => {
            if (text === undefined || pattern.test(text)) return;
            const message = `${quoted(text)} can't stand among the ${key} of a statement. IAM takes ${words}.`;
            report({ file, pointer: [...at, item], message });
          });
        }
      });
    }
  },
};

function textsOf({ entry, url, audience: asked, subjects }: DeployRolePlace): Checked[] {
  const { path, name } = splitRoleName(entry.data.role ?? '');
  const hasRole = entry.data.role !== undefined;
  const ofRole = { field: ['role'], what: 'the name of a role', taker: 'AWS' } as const;
  const common: Checked[] = [
    { ...ofRole, text: hasRole ? name : undefined, limit: roleName },
    { ...ofRole, text: hasRole ? path : undefined, limit: rolePath },
    { text: url, field: ['url'], limit: issuerUrl, what: 'the address of an issuer', taker: 'AWS' },
    // Without one of its own, it is the address, which is checked already.
    {
      text: entry.data.audience === undefined ? undefined : asked,
      field: ['audience'],
      limit: audience,
      what: 'the audience of a token',
      taker: 'AWS',
    },
  ];
  if (entry.kind === 'oidc') {
    const what = 'the subject of a token';
    return [
      ...common,
      ...subjects.map(
        ({ text, field }): Checked => ({ text, field, limit: subjectPattern, what, taker: 'AWS' }),
      ),
    ];
  }
  return [
    ...common,
    entry.kind === 'github'
      ? {
          text: withoutWildcards(entry.data.repository),
          field: ['repository'],
          limit: githubRepository,
          what: 'a repository',
          taker: 'GitHub',
        }
      : {
          text: withoutWildcards(entry.data.project),
          field: ['project'],
          limit: gitlabProject,
          what: 'a project',
          taker: 'GitLab',
        },
    ...named(entry.data.branches, 'branches', refPattern, 'a branch', 'Git'),
    ...named(entry.data.tags, 'tags', refPattern, 'a tag', 'Git'),
    ...(entry.kind === 'github'
      ? named(entry.data.environments, 'environments', environmentPattern, 'an environment', 'GitHub')
      : []),
  ];
}

/** What has wildcards is told by `open-deploy-trust`. */
function withoutWildcards(text: string | undefined): string | undefined {
  return text !== undefined && WILDCARD.test(text) ? undefined : text;
}

function named(
  list: readonly (string | undefined)[] = [],
  field: string,
  limit: TextLimit,
  what: string,
  taker: Checked['taker'],
): Checked[] {
  return list.flatMap((text, index) =>
    text === undefined ? [] : [{ text, field: [field, index], limit, what, taker }],
  );
}
