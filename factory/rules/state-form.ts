import { posix, win32 } from 'node:path';
import { bucketName, keyPrefix, kmsKey, roleArn } from '../aws/state-limits';
import type { TextLimit } from '../aws/text-limit';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { misfit } from './shared/misfit';

/** Names in HCP Terraform: https://developer.hashicorp.com/terraform/cloud-docs/workspaces/create#workspace-naming */
const NAME = { pattern: /^[\w-]*$/, form: 'letters, digits, - and _' };
const ORGANIZATION: TextLimit = { ...NAME, min: 1, max: 90 };
/** A workspace's name has at most 90 characters, of which that of a stack, `baseline-<slug>`, takes up to 59. */
const WORKSPACE_PREFIX: TextLimit = { ...NAME, min: 0, max: 31 };
/** https://developer.hashicorp.com/terraform/cloud-docs/api-docs/projects */
const PROJECT: TextLimit = {
  min: 3,
  max: 40,
  pattern: /^[\w -]*$/,
  form: 'letters, digits, spaces, - and _',
};
const HOSTNAME: TextLimit = {
  min: 1,
  max: 253,
  pattern: /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::\d+)?$/,
  form: 'the name of a host, without https:// and path',
};

const HCP = 'HCP Terraform';

/** A setting of the state backend that S3 or HCP Terraform refuses, or a local folder that leads out of the repository. */
export const stateForm: Rule = {
  id: 'state-form',
  check({ organization: { file, data } }, report) {
    const state = data.terraform?.state;
    const look = (field: string, value: string | undefined, limit: TextLimit, taker?: string): void => {
      const wrong = value === undefined ? undefined : misfit(value, limit, taker);
      if (wrong === undefined) return;
      const message = `${quoted(value)} can't be the "${field}" of the state. ${wrong}`;
      report({ file, pointer: ['terraform', 'state', field], message });
    };
    switch (state?.backend) {
      case 's3':
        look('bucket', state.bucket, bucketName);
        look('prefix', state.prefix, keyPrefix);
        look('kmsKeyId', state.kmsKeyId, kmsKey);
        look('roleArn', state.roleArn, roleArn);
        break;
      case 'cloud':
        look('organization', state.organization, ORGANIZATION, HCP);
        look('hostname', state.hostname, HOSTNAME, 'Terraform');
        look('project', state.project, PROJECT, HCP);
        look('workspacePrefix', state.workspacePrefix, WORKSPACE_PREFIX, HCP);
        break;
      case 'local':
        if (state.path === undefined || isInside(state.path)) break;
        report({
          file,
          pointer: ['terraform', 'state', 'path'],
          message: `${quoted(state.path)} is not a folder inside of the root folder. State elsewhere would be found from one checkout only: give a relative path that does not lead out.`,
        });
    }
  },
};

function isInside(path: string): boolean {
  if (path.trim() === '' || posix.isAbsolute(path) || win32.isAbsolute(path)) return false;
  const [first] = posix.normalize(path.replaceAll('\\', '/')).split('/');
  return first !== '..';
}
