import { AnnotationMetadataEntryType, Aspects, type IAspect, type TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

/** What a construct wants to be said about it; the CDKTF command line prints it. */
export interface Annotation {
  readonly constructPath: string;
  readonly level: AnnotationMetadataEntryType;
  readonly message: string;
}

const LEVELS: ReadonlySet<string> = new Set(Object.values(AnnotationMetadataEntryType));

/**
 * Lets the aspects of a stack visit its constructs, and collects what validations and annotations say, in one walk each.
 * CDKTF does the same in five walks of the whole stack.
 *
 * @returns information and warnings
 * @throws Error with every failed validation and every annotation that is an error
 */
export function inspect(stack: TerraformStack): readonly Annotation[] {
  visitByAspects(stack, []);
  const annotations = stack.node
    .findAll()
    .flatMap((construct) => [
      ...construct.node
        .validate()
        .map((message) => annotation(construct, AnnotationMetadataEntryType.ERROR, message)),
      ...construct.node.metadata
        .filter(({ type }) => LEVELS.has(type))
        .map(({ type, data }) => annotation(construct, type as AnnotationMetadataEntryType, String(data))),
    ]);
  const errors = annotations.filter(({ level }) => level === AnnotationMetadataEntryType.ERROR);
  if (errors.length > 0) {
    const list = errors.map(({ constructPath, message }) => `[${constructPath}] ${message}`).join('\n  ');
    throw new Error(`Stack "${stack.node.id}" cannot be synthesized:\n  ${list}`);
  }
  return annotations;
}

function annotation(construct: IConstruct, level: AnnotationMetadataEntryType, message: string): Annotation {
  return { constructPath: construct.node.path, level, message };
}

function visitByAspects(construct: IConstruct, inherited: readonly IAspect[]): void {
  const { all } = Aspects.of(construct);
  const aspects = all.length === 0 ? inherited : [...inherited, ...all];
  for (const aspect of aspects) aspect.visit(construct);
  for (const child of construct.node.children) visitByAspects(child, aspects);
}
