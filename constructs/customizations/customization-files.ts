import type { CustomizationDefinition } from '../../factory/customizations/api';
import { loadDefinition } from '../../factory/customizations/definitions';
import { moduleFiles } from './local-module';

/** Files of customizations/, each read once however many accounts have it. */
export class CustomizationFiles {
  readonly #definitions = new Map<string, CustomizationDefinition>();
  readonly #modules = new Map<string, ReadonlyMap<string, Buffer>>();

  /** @param rootDir - folder of organization.yaml */
  constructor(private readonly rootDir: string) {}

  /** What a file in TypeScript defines. */
  definition(file: string): CustomizationDefinition {
    const definition = this.#definitions.get(file) ?? loadDefinition(this.rootDir, file);
    this.#definitions.set(file, definition);
    return definition;
  }

  /** The files of a module's folder, by their path within it. */
  module(folder: string): ReadonlyMap<string, Buffer> {
    const files = this.#modules.get(folder) ?? moduleFiles(this.rootDir, folder);
    this.#modules.set(folder, files);
    return files;
  }
}
