import { type ChildProcess, spawn } from 'node:child_process';
import { MissingProgramError } from './missing-program-error';

/** A running emulator of AWS. */
export interface MotoServer {
  /** Port of 127.0.0.1 that it listens on. */
  readonly port: number;
  /** Ends the server and resolves when it is gone; what it held is lost. */
  stop(): Promise<void>;
}

/** The account in which moto acts for credentials that it did not hand out itself: the organisation's management account. */
export const MOTO_MANAGEMENT_ACCOUNT_ID = '123456789012';

/**
 * Becomes the server, and leaves a watcher behind that ends it when this process lets go of the pipe: however it ends,
 * killed included, no server stays behind.
 */
const SCRIPT =
  'exec 3<&0; (cat <&3 >/dev/null 2>&1; kill $$ 2>/dev/null) & exec moto_server -H 127.0.0.1 -p 0 3<&- </dev/null';

/** What a shell ends with when it does not find a program. */
const NOT_FOUND = 127;

const START_TIMEOUT_MS = 60_000;
const READY_LINE = /Running on http:\/\/127\.0\.0\.1:(\d+)/;

/**
 * Starts moto's server on a free port, which the operating system picks, and resolves once it takes requests.
 *
 * @throws MissingProgramError when there is no `moto_server` on the PATH
 * @throws Error with the server's own output when it ends or stays silent for a minute
 */
export async function startMotoServer(): Promise<MotoServer> {
  // In a process group of its own: Ctrl-C in a terminal reaches the whole foreground group, and the emulator has to
  // outlive the Terraform runs that are then winding down.
  const server = spawn('sh', ['-c', SCRIPT], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: motoEnvironment(process.env),
  });
  const port = await listeningPort(server);
  return { port, stop: () => stop(server) };
}

/**
 * moto sends some requests to itself, and takes its account id from the environment for every caller alike. AWS's own
 * policies, which roles are given by name, it knows only when asked to.
 */
function motoEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { MOTO_ACCOUNT_ID: _one, HTTP_PROXY: _two, http_proxy: _three, ...rest } = environment;
  return { ...rest, PYTHONUNBUFFERED: '1', MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' };
}

function listeningPort(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    const timer = setTimeout(() => {
      server.kill('SIGKILL');
      fail(new Error(`moto_server was not ready after ${START_TIMEOUT_MS / 1000} s:\n${output}`));
    }, START_TIMEOUT_MS);
    const read = (chunk: Buffer) => {
      // Past the first lines the server writes a line for each request: those are read, so that its pipe never
      // fills up, and dropped.
      if (output.length < 100_000) output += chunk.toString();
      const ready = READY_LINE.exec(output);
      if (ready) {
        clearTimeout(timer);
        resolve(Number(ready[1]));
      }
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('error', fail);
    server.on('exit', (code) => {
      fail(
        code === NOT_FOUND
          ? new MissingProgramError(
              'moto_server',
              "Install moto, the AWS emulator: pip install 'moto[server]'",
            )
          : new Error(`moto_server ended with exit code ${code}:\n${output}`),
      );
    });
  });
}

function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.stdin?.end();
  });
}
