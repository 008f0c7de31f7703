import type { Interruption } from '../pipeline/interruption';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * `npm run` hands on to its child the SIGINT that the terminal sends to both: one Ctrl-C arrives twice. Signals this close
 * together are one request.
 */
const ONE_REQUEST_MS = 500;

/**
 * Makes signals that would end this process into requests to stop.
 *
 * @returns a function that ends this; after a request it does nothing, so that no late signal cuts off the last report
 */
export function forwardStopSignals(interruption: Interruption): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const onSignal = (): void => {
    const now = performance.now();
    if (now - last >= ONE_REQUEST_MS) interruption.request();
    last = now;
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return () => {
    if (last > Number.NEGATIVE_INFINITY) return;
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
}
