import { countOf } from '../../../../text/count-of';
import { fencedBlock, markdownText } from '../../../../text/markdown-text';
import { describeCounts } from '../../../describe';
import { describeResult, type StackResult } from '../../../stack-result';
import type { PlanDocument } from '../../plan-document';
import { detailLines } from '../stack-details';
import { bytesOf, NOTHING, type Section } from './section';

/** Stacks folded: in full while there is room for them, then by their addresses, then by their names and numbers. */
export function detailSection({ stacks }: PlanDocument, room: number): Section {
  const changing = stacks.filter(({ changes }) => changes.length > 0);
  if (changing.length === 0) return NOTHING;
  const title = '### Details by stack';
  const rest = (count: number) => `And ${countOf(count, 'more stack')}.`;
  let left = room - bytesOf(title) - bytesOf(rest(changing.length)) - 4;
  if (left < 0) return { text: '', complete: false };
  const texts: string[] = [];
  let complete = true;
  for (const [index, result] of changing.entries()) {
    const text = forms(result).find((form) => bytesOf(form) + 2 <= left);
    complete &&= text === folded(result, true);
    if (text === undefined) {
      texts.push(rest(changing.length - index));
      break;
    }
    left -= bytesOf(text) + 2;
    texts.push(text);
  }
  return { text: [title, ...texts].join('\n\n'), complete };
}

/** From the fullest to the shortest. */
function forms(result: StackResult): readonly string[] {
  return [folded(result, true), folded(result, false), `- ${title(result)}`];
}

function folded(result: StackResult, withAttributes: boolean): string {
  const body = fencedBlock(detailLines(result, withAttributes).join('\n'), 'diff');
  return `<details><summary>${title(result)}</summary>\n\n${body}\n\n</details>`;
}

function title(result: StackResult): string {
  const isPlain = result.status === 'planned' || result.status === 'applied';
  const aside = isPlain ? '' : ` (${markdownText(describeResult(result))})`;
  return `${markdownText(result.stack)}: ${describeCounts(result.counts)}${aside}`;
}
