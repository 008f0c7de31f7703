import type { GuardrailType } from '../model/landing-zone';
import type { Misshape } from './misshape';
import { scpMisshapes } from './scp-shape';

/** Holds a document, placeholders filled in, against the form of its type. */
export function misshapesOf(type: GuardrailType, document: unknown): readonly Misshape[] {
  return type === 'scp' ? scpMisshapes(document) : [];
}
