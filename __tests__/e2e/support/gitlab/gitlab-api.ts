import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Note {
  readonly id: number;
  body: string;
}

/** As much of GitLab's API as our jobs call: deployments of an environment, and notes on one merge request. What else is asked, it refuses. */
export class GitlabApi {
  /** Commits that were deployed, the latest first. */
  readonly deployed: string[] = [];
  readonly notes: Note[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request)
        .then((answer) => response.end(JSON.stringify(answer)))
        .catch((error: Error) => response.writeHead(404).end(error.message));
    });
  }

  static async start(): Promise<GitlabApi> {
    const api = new GitlabApi();
    await new Promise<void>((resolve) => api.#server.listen(0, '127.0.0.1', resolve));
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/v4`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage): Promise<unknown> {
    const { method, headers } = request;
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const path = pathname.replace('/api/v4/projects/3/', '');
    if (`${method} ${path}` === 'GET deployments') {
      if (headers['job-token'] === undefined) throw new Error('There is no token of the job.');
      if (searchParams.get('environment') !== 'production' || searchParams.get('sort') !== 'desc')
        throw new Error('Other deployments are not known here.');
      return this.deployed.slice(0, Number(searchParams.get('per_page'))).map((sha) => ({ sha }));
    }
    if (headers['private-token'] === undefined) throw new Error('There is no token of the project.');
    const [, id] = /^merge_requests\/12\/notes(?:\/(\d+))?$/.exec(path) ?? [];
    if (method === 'GET') return this.notes;
    const body = new URLSearchParams(await textOf(request)).get('body') ?? '';
    if (method === 'POST' && path === 'merge_requests/12/notes')
      return this.notes.push({ id: this.notes.length + 1, body });
    const note = this.notes.find((candidate) => String(candidate.id) === id);
    if (method !== 'PUT' || note === undefined) throw new Error(`${method} ${path} is not known here.`);
    note.body = body;
    return note;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
