/** Literal text, or a sequence `${…}` or `%{…}` with its braces. */
interface Part {
  readonly text: string;
  readonly isSequence: boolean;
}

/**
 * A string of Terraform's JSON as an HCL expression. JSON holds a template in which a quote or a backslash of the literal text stands
 * for itself; between quotes of HCL it is escaped, and what is in `${…}` stays as it is. A string that is one `${…}` and nothing
 * else means the value itself, in both: it is written without quotes.
 *
 * @see https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping
 */
export function hclTemplate(text: string): string {
  const parts = partsOf(text);
  const [only] = parts;
  if (parts.length === 1 && only?.isSequence && /^\$\{[^~].*[^~]\}$/s.test(only.text))
    return only.text.slice(2, -1).trim();
  return `"${parts.map((part) => (part.isSequence ? part.text : escaped(part.text))).join('')}"`;
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let literalFrom = 0;
  let at = 0;
  const add = (from: number, to: number, isSequence: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), isSequence });
  };
  while (at < text.length) {
    if (text.startsWith('$${', at) || text.startsWith('%%{', at)) {
      at += 3;
    } else if (isOpening(text, at)) {
      add(literalFrom, at, false);
      const end = afterSequence(text, at);
      add(at, end, true);
      literalFrom = end;
      at = end;
    } else {
      at += 1;
    }
  }
  add(literalFrom, text.length, false);
  return parts;
}

function isOpening(text: string, at: number): boolean {
  return text.startsWith('${', at) || text.startsWith('%{', at);
}

/** Where a sequence ends that begins at `start`: after the brace that closes it. Braces in strings of its expression don't count. */
function afterSequence(text: string, start: number): number {
  let depth = 0;
  let at = start + 1;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      at = afterString(text, at);
      continue;
    }
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
  return at;
}

/** Where a string of an expression ends: after its quote. It may have sequences of its own. */
function afterString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === '\\') at += 2;
    else if (text.startsWith('$${', at) || text.startsWith('%%{', at)) at += 3;
    else if (isOpening(text, at)) at = afterSequence(text, at);
    else if (text[at] === '"') return at + 1;
    else at += 1;
  }
  return at;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function escaped(literal: string): string {
  return literal.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: HCL takes control characters only by their numbers
    /[\\"\u0000-\u001f\u007f]/g,
    (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
