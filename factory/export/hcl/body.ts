import { hclTemplate } from './template';

/** What is between the braces of a block, or of a file. */
export type Body = readonly Item[];

type Item = Attribute | Block;

/** `name = expression` */
export interface Attribute {
  readonly name: string;
  /** HCL; lines after the first are indented as from the beginning of a line. */
  readonly expression: string;
}

/** `header { body }` */
export interface Block {
  /** `resource "aws_iam_role" "audit"` */
  readonly header: string;
  readonly body: Body;
}

const INDENT = '  ';

/** Longest list that is written in one line, in characters. */
const LONGEST_LIST = 100;

/** Lays a body out as `terraform fmt` does. */
export function bodyText(body: Body): string {
  return linesOf(body)
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(body: Body): readonly string[] {
  const attributes = body.filter((item): item is Attribute => !('header' in item));
  const blocks = body.filter((item): item is Block => 'header' in item);
  const parts = [...(attributes.length > 0 ? [alignedLines(attributes)] : []), ...blocks.map(blockLines)];
  return parts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function blockLines({ header, body }: Block): readonly string[] {
  const inner = linesOf(body);
  return inner.length === 0 ? [`${header} {}`] : [`${header} {`, ...indented(inner), '}'];
}

/** Equals signs of neighbouring lines stand below each other; what takes more lines than one is no such neighbour. */
function alignedLines(attributes: readonly Attribute[]): readonly string[] {
  const lines: string[] = [];
  let neighbours: Attribute[] = [];
  const flush = () => {
    const width = Math.max(0, ...neighbours.map(({ name }) => name.length));
    lines.push(...neighbours.map(({ name, expression }) => `${name.padEnd(width)} = ${expression}`));
    neighbours = [];
  };
  for (const attribute of attributes) {
    if (attribute.expression.includes('\n')) {
      flush();
      lines.push(...`${attribute.name} = ${attribute.expression}`.split('\n'));
    } else {
      neighbours.push(attribute);
    }
  }
  flush();
  return lines;
}

/** Any value of Terraform's JSON as an HCL expression. */
export function hclExpression(value: unknown): string {
  if (typeof value === 'string') return hclTemplate(value);
  if (Array.isArray(value)) return hclList(value.map(hclExpression));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return hclObject(
    Object.entries(value).map(([key, entry]) => ({ name: objectKey(key), expression: hclExpression(entry) })),
  );
}

export function hclObject(entries: readonly Attribute[]): string {
  return entries.length === 0 ? '{}' : ['{', ...indented(alignedLines(entries)), '}'].join('\n');
}

export function hclList(items: readonly string[]): string {
  const line = `[${items.join(', ')}]`;
  if (line.length <= LONGEST_LIST && !line.includes('\n')) return line;
  return ['[', ...indented(items.flatMap((item) => `${item},`.split('\n'))), ']'].join('\n');
}

/** Words that mean something else in the place of a key. */
const NO_KEYS: ReadonlySet<string> = new Set(['for', 'true', 'false', 'null']);

/** A bare word is a key itself; anything else is a string, or an expression in parentheses. */
function objectKey(key: string): string {
  if (/^[A-Za-z_][\w-]*$/.test(key) && !NO_KEYS.has(key)) return key;
  const text = hclTemplate(key);
  return text.startsWith('"') ? text : `(${text})`;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : INDENT + line));
}
