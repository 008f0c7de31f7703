export interface EmulatorEnvironmentProps {
  /** Address that AWS's API is called at. */
  readonly endpoint: string;
  /** Address of the forwarding proxy in front of it. */
  readonly proxyUrl: string;
  /** @default - the user's own Terraform CLI configuration */
  readonly cliConfigFile?: string;
}

/**
 * The environment in which Terraform talks to the emulator and to nothing else: whatever the user's own says about
 * AWS is left out, and the credentials are made up, so that a request that went astray would be refused by AWS.
 */
export function emulatorEnvironment(
  props: EmulatorEnvironmentProps,
  environment: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !UNWANTED.test(name));
  return {
    ...Object.fromEntries(kept),
    ...(props.cliConfigFile === undefined ? {} : { TF_CLI_CONFIG_FILE: props.cliConfigFile }),
    AWS_ACCESS_KEY_ID: 'emulator',
    AWS_SECRET_ACCESS_KEY: 'emulator',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL: props.endpoint,
    HTTP_PROXY: props.proxyUrl,
    CHECKPOINT_DISABLE: '1',
  };
}

/** Anything that would turn Terraform elsewhere: AWS settings, exceptions from the proxy, workspaces, extra arguments. */
const UNWANTED =
  /^(AWS_.*|(http_proxy|HTTP_PROXY|no_proxy|NO_PROXY)|TF_(CLI_ARGS.*|WORKSPACE|DATA_DIR|LOG.*|VAR_.*))$/;
