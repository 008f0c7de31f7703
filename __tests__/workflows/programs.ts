/** Words that begin a command but are none. */
const KEYWORDS = new Set('if then elif else fi while do done case esac { } !'.split(' '));

/** What the shell brings itself. */
const BUILTINS = new Set(': [ cd echo exit export for local printf read return set shopt test'.split(' '));

/**
 * Programs that a script starts, in its own words, with `node` and `bash` joined to the file that they run.
 *
 * Not a parser: quoted text is taken out, and what stands where a command begins is taken for one. It knows what our scripts need, and
 * where it errs, it finds a program too many.
 */
export function programs(script: string): ReadonlySet<string> {
  const found = new Set<string>();
  const functions = new Set([...script.matchAll(/^(\w+)\(\) \{/gm)].map(([, name]) => name));
  for (const command of commands(script)) {
    const words = command
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '');
    while (words[0] !== undefined && (KEYWORDS.has(words[0]) || /^\w+=\S*$/.test(words[0]))) words.shift();
    const [program, argument] = words;
    if (program === undefined || BUILTINS.has(program) || functions.has(program)) continue;
    found.add(program === 'node' || program === 'bash' ? `${program} ${argument}` : program);
  }
  return found;
}

function commands(script: string): readonly string[] {
  return script
    .replace(/\\\n/g, ' ')
    .replace(/'[^']*'/g, 'TEXT')
    .replace(/\$\{[^}]*\}|\$#/g, 'VALUE')
    .replace(/\w+=\([^)]*\)|\w+\(\) \{/g, ':')
    .replace(/^\s*#.*$/gm, '')
    .replace(/"/g, '')
    .replace(/\d?[<>]{1,3}\s*[^\s|;)]+/g, ' ')
    .split(/\n|;|&&|\|\||\||\$\(|\)/);
}
