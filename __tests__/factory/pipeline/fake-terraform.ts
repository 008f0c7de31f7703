import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the program does at one call of a command. */
export interface FakeAnswer {
  readonly code?: number;
  /** Errors, by their summaries. */
  readonly errors?: readonly string[];
  /** What `show -json` says from then on. */
  readonly shows?: unknown;
}

/** A program that stands in for terraform, and answers each command as it was told to, one call after the other. */
export class FakeTerraform {
  readonly binary: string;
  readonly #folder: string;

  /** @param answers - by command; the last one of each is given again and again */
  constructor(folder: string, answers: Readonly<Record<string, readonly FakeAnswer[]>>) {
    this.#folder = join(folder, 'fake');
    mkdirSync(this.#folder, { recursive: true });
    this.binary = join(this.#folder, 'terraform');
    for (const [command, given] of Object.entries(answers)) {
      given.forEach((answer, index) => {
        writeFileSync(join(this.#folder, `${command}.${index + 1}`), script(answer));
      });
    }
    writeFileSync(
      this.binary,
      `#!/bin/sh
folder='${this.#folder}'
echo "$*" >> "$folder/calls"
case $1 in
  version) echo '{"terraform_version": "1.11.4"}'; exit;;
  show) cat "$folder/shown"; exit;;
esac
n=$(grep -c "^$1" "$folder/calls")
while [ $n -gt 0 ]; do
  [ -e "$folder/$1.$n" ] && { . "$folder/$1.$n"; exit; }
  n=$((n - 1))
done
`,
    );
    chmodSync(this.binary, 0o755);
  }

  /** Commands that were run, without those that only read. */
  get calls(): readonly string[] {
    const lines = readFileSync(join(this.#folder, 'calls'), 'utf8').trim().split('\n');
    return lines.filter((line) => /^(init|plan|apply)/.test(line));
  }
}

function script({ code = 0, errors = [], shows }: FakeAnswer): string {
  const messages = errors.map((summary) =>
    JSON.stringify({ type: 'diagnostic', '@message': '', diagnostic: { severity: 'error', summary } }),
  );
  const plan =
    shows === undefined
      ? ''
      : `cat > "$folder/shown" <<'END'\n${JSON.stringify(shows)}\nEND\necho ${Math.random()} > plan.tfplan\n`;
  return `${plan}cat <<'END'\n${messages.join('\n')}\nEND\nexit ${code}\n`;
}
