import type { Rule } from './rule';
import { profileExtensions } from './shared/baselines';

/** Profiles that extend one another in a circle: none of them has a ground to stand on. */
export const baselineCycle: Rule = {
  id: 'baseline-cycle',
  check(workspace, report) {
    const extensions = new Map(
      profileExtensions(workspace).map((extension) => [extension.profile, extension]),
    );
    const done = new Set<string>();
    for (const start of extensions.keys()) {
      const way: string[] = [];
      let name: string | undefined = start;
      while (name !== undefined && !done.has(name)) {
        done.add(name);
        way.push(name);
        name = extensions.get(name)?.name;
      }
      if (name === undefined || !way.includes(name)) continue;
      const circle = [...way.slice(way.indexOf(name)), name];
      const { file, pointer } = extensions.get(name) ?? {};
      if (file === undefined) continue;
      report({
        file,
        pointer,
        message: `These profiles extend one another in a circle: ${circle.join(' -> ')}. Remove one "extends".`,
      });
    }
  },
};
