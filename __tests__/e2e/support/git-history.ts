import { GIT_SETTINGS } from '../../git';
import type { EmulatedOrganization } from './emulated-organization';

/** Keeps an organisation in a git repository, as a team does that works by pull requests. */
export class GitHistory {
  constructor(private readonly organization: EmulatedOrganization) {}

  /** Makes the repository out of what is in the folder. */
  async begin(): Promise<void> {
    this.organization.write('.gitignore', 'cdktf.out\nterraform-state\n');
    await this.git('init', '--quiet');
    await this.commit('Begin');
  }

  /** A branch from what main is now. */
  async branch(name: string): Promise<void> {
    await this.git('checkout', '--quiet', '-b', name, 'main');
  }

  async commit(message: string): Promise<void> {
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--message', message);
  }

  /** Merges a branch into main, with a commit of its own. @returns the commit that main was at before */
  async merge(name: string): Promise<string> {
    await this.git('checkout', '--quiet', 'main');
    const before = (await this.git('rev-parse', 'HEAD')).trim();
    await this.git('merge', '--quiet', '--no-ff', '--no-edit', name);
    return before;
  }

  async git(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.organization.run('git', ...GIT_SETTINGS, ...args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  }
}
