/**
 * How often, and whether, the user asked the run to stop. The first time, running terraform processes are asked to
 * finish what they are doing, save their state and release its lock, and nothing new starts; each further time they are
 * asked again (terraform takes the second one as an order to stop at once).
 */
export class Interruption {
  readonly #listeners = new Set<() => void>();
  #requested = false;

  get requested(): boolean {
    return this.#requested;
  }

  request(): void {
    this.#requested = true;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Calls `listener` at each request. @returns a function that ends this */
  onRequest(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
