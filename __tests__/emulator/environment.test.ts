import { emulatorEnvironment } from '../../emulator/environment';

describe('the environment for Terraform', () => {
  const props = { endpoint: 'http://aws.emulator.test:1', proxyUrl: 'http://127.0.0.1:2' };

  test("lets nothing of the user's AWS settings through", () => {
    const environment = emulatorEnvironment(props, {
      PATH: '/usr/bin',
      AWS_PROFILE: 'production',
      AWS_ACCESS_KEY_ID: 'real',
      AWS_SESSION_TOKEN: 'real',
      AWS_ENDPOINT_URL_STS: 'https://sts.amazonaws.com',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/token',
      NO_PROXY: '*',
      http_proxy: 'http://proxy.example.com',
      TF_WORKSPACE: 'production',
      TF_CLI_ARGS_apply: '-auto-approve',
      TF_PLUGIN_CACHE_DIR: '/cache',
    });
    expect(environment).toEqual({
      PATH: '/usr/bin',
      TF_PLUGIN_CACHE_DIR: '/cache',
      AWS_ACCESS_KEY_ID: 'emulator',
      AWS_SECRET_ACCESS_KEY: 'emulator',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ENDPOINT_URL: 'http://aws.emulator.test:1',
      HTTP_PROXY: 'http://127.0.0.1:2',
      CHECKPOINT_DISABLE: '1',
    });
  });
});
