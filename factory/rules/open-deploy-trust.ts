import { openness } from '../deploy/open-subject';
import { WILDCARD } from '../deploy/trust-policy';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { type DeployRolePlace, deployRoles } from './shared/deploy-roles';
import { hasWrongIn } from './shared/has-wrong-in';

/**
 * A deployment role that would admit more than one repository, or does not say which of its jobs. GitHub and GitLab.com sign
 * the tokens of everyone's jobs: the subject alone tells ours apart.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export const openDeployTrust: Rule = {
  id: 'open-deploy-trust',
  check(workspace, report) {
    for (const place of deployRoles(workspace)) {
      const { file, pointer, entry } = place;
      const refuse = (field: Pointer, message: string) =>
        report({ file, pointer: [...pointer, ...field], message });
      const source = sourceOf(place);
      if (source?.text !== undefined && WILDCARD.test(source.text)) {
        refuse(
          [source.field],
          `${quoted(source.text)} would open this role to every ${source.what} that it matches. Name one, and give each its own role.`,
        );
      } else if (place.subjects.length === 0 && source?.text !== undefined) {
        if (hasWrongIn(workspace, file, pointer)) continue;
        refuse(
          [],
          `This role says neither ${source.limits}, so that nothing, or everything, of ${quoted(source.text)} could assume it. Say which of its jobs may.`,
        );
      }
      if (entry.kind !== 'oidc') continue;
      if (entry.data.subjects?.length === 0) {
        refuse(
          ['subjects'],
          'Without subjects everyone with a token of the issuer could assume this role. Name them.',
        );
      }
      for (const { text, field } of place.subjects) {
        const why = openness(text, place.url);
        if (why !== undefined) refuse(field, `${quoted(text)} would admit too much. ${why}`);
      }
    }
  },
};

/** What a role is bound to, and how it is narrowed down further; undefined for an issuer whose subjects are free text. */
function sourceOf({ entry }: DeployRolePlace) {
  switch (entry.kind) {
    case 'github':
      return {
        text: entry.data.repository,
        field: 'repository',
        what: 'repository',
        limits: 'branches, tags, environments nor pullRequests',
      };
    case 'gitlab':
      return { text: entry.data.project, field: 'project', what: 'project', limits: 'branches nor tags' };
    case 'oidc':
      return undefined;
  }
}
