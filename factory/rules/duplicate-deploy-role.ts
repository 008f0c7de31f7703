import { givenRoles } from '../deploy/given-roles';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { inheritance } from '../model/inheritance';
import { ORGANIZATION_FILE } from '../model/read-workspace';
import { OWN_ROLE_PREFIX, splitRoleName } from '../model/role-name';
import type { RequestDocument, Workspace } from '../model/workspace';
import type { Rule } from './rule';
import { accountControls } from './shared/account-controls';
import { deployRoles } from './shared/deploy-roles';
import { duplicates } from './shared/duplicates';
import { once } from './shared/once';

/** A role that an account is to have. */
interface NamedRole {
  readonly name: string;
  /** What has it, to follow "the name of"; undefined for an entry of `deploy`. */
  readonly holder?: string;
  readonly file: string;
  readonly pointer: Pointer;
}

/**
 * Role names are unique in an account, whatever their path and case.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 */
export const duplicateDeployRole: Rule = {
  id: 'duplicate-deploy-role',
  check(workspace, report) {
    if (deployRoles(workspace).length === 0) return;
    const reportOnce = once(report);
    const inherit = inheritance(workspace);
    const controls = new Map(
      accountControls(workspace, ['breakGlassRole', 'securityAuditRole']).map(({ request, controls }) => [
        request,
        controls,
      ]),
    );
    for (const request of workspace.requests) {
      const deploy = ownRoles(request, inherit(request).defaults);
      if (deploy.length === 0) continue;
      const { breakGlassRole, securityAuditRole } = controls.get(request) ?? {};
      const taken: NamedRole[] = [
        { name: accessRole(workspace), holder: 'the access role' },
        ...(breakGlassRole ? [{ name: breakGlassRole.name, holder: 'the break-glass role' }] : []),
        ...(securityAuditRole ? [{ name: securityAuditRole.name, holder: 'the security audit role' }] : []),
      ].map((role) => ({ ...role, file: ORGANIZATION_FILE, pointer: [] }));
      for (const { name, file, pointer } of deploy) {
        if (!splitRoleName(name).name.toLowerCase().startsWith(OWN_ROLE_PREFIX)) continue;
        reportOnce({
          file,
          pointer: [...pointer, 'role'],
          message: `${quoted(name)} begins with "${OWN_ROLE_PREFIX}", as the roles do that the factory itself has in an account. Choose another name.`,
        });
      }
      const key = ({ name }: NamedRole) => splitRoleName(name).name.toLowerCase();
      for (const { item, first } of duplicates([...taken, ...deploy], key)) {
        if (item.holder !== undefined) continue;
        const holder = first.holder ?? `another deployment role of the account, in ${first.file}`;
        reportOnce({
          file: item.file,
          pointer: [...item.pointer, 'role'],
          message: `${quoted(item.name)} is the name of ${holder}, and IAM takes each name once, whatever its path and case. Choose another one.`,
        });
      }
    }
  },
};

function accessRole({ organization }: Workspace): string {
  return organization.data.accessRole ?? 'OrganizationAccountAccessRole';
}

/** Deployment roles of one account: inherited ones first. */
function ownRoles(
  { file, data }: RequestDocument,
  defaults: ReturnType<ReturnType<typeof inheritance>>['defaults'],
): NamedRole[] {
  const layers = [
    ...defaults.map(({ pointer, data }) => ({ file: ORGANIZATION_FILE, pointer, deploy: data.deploy })),
    { file, pointer: [], deploy: data.deploy },
  ];
  return layers.flatMap(({ file, pointer, deploy }) =>
    givenRoles(deploy).flatMap(({ entry, pointer: below }) =>
      entry.data.role === undefined ? [] : [{ name: entry.data.role, file, pointer: [...pointer, ...below] }],
    ),
  );
}
