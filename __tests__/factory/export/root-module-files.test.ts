import { rootModuleFiles } from '../../../factory/export/root-module-files';

const parsed = (synthesized: Record<string, unknown>) =>
  Object.fromEntries([...rootModuleFiles(synthesized)].map(([name, text]) => [name, JSON.parse(text)]));

describe('the files of a root module', () => {
  test('blocks are where a Terraform team looks for them', () => {
    expect(
      parsed({
        data: {
          aws_vpcs: { default: {} },
          terraform_remote_state: { organization: { backend: 'local', config: { path: 'x' } } },
        },
        import: [{ to: 'aws_x.y', id: 'z' }],
        module: { vpc: { source: './modules/vpc' } },
        output: { id: { value: 1 } },
        provider: { aws: [{ region: 'eu-central-1' }] },
        resource: { aws_x: { y: { tags: { a: 'b' } } } },
        terraform: { backend: { local: { path: 'p' } }, required_version: '>= 1.10' },
        variable: { access_role: { type: 'string' } },
      }),
    ).toEqual({
      'backend.tf.json': { terraform: { backend: { local: { path: 'p' } } } },
      'main.tf.json': {
        data: { aws_vpcs: { default: {} } },
        import: [{ to: 'aws_x.y', id: 'z' }],
        module: { vpc: { source: './modules/vpc' } },
        resource: { aws_x: { y: { tags: { a: 'b' } } } },
      },
      'outputs.tf.json': { output: { id: { value: 1 } } },
      'providers.tf.json': { provider: { aws: [{ region: 'eu-central-1' }] } },
      'remote-state.tf.json': {
        data: { terraform_remote_state: { organization: { backend: 'local', config: { path: 'x' } } } },
      },
      'variables.tf.json': { variable: { access_role: { type: 'string' } } },
      'versions.tf.json': { terraform: { required_version: '>= 1.10' } },
    });
  });

  test('HCP Terraform stands where a backend would', () => {
    const cloud = { organization: 'acme', workspaces: { name: 'w' } };
    expect(parsed({ terraform: { cloud, required_version: '>= 1.10' } })).toEqual({
      'backend.tf.json': { terraform: { cloud } },
      'versions.tf.json': { terraform: { required_version: '>= 1.10' } },
    });
  });

  test('what CDKTF notes is left out, and a key of the user that looks like it is not', () => {
    expect(
      parsed({
        '//': { metadata: { stackName: 'x' } },
        resource: { aws_x: { y: { '//': { metadata: { path: 'x/y' } }, tags: { '//': 'mine' } } } },
      }),
    ).toEqual({ 'main.tf.json': { resource: { aws_x: { y: { tags: { '//': 'mine' } } } } } });
  });
});
