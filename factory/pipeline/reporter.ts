import type { StackResult } from './stack-result';
import type { UiHookType } from './terraform/ui-message';

export type PipelineCommand = 'plan' | 'apply';

/** What terraform is doing for a stack. `waiting` is for one of the few places in which accounts are made. */
export type StackPhase = 'init' | 'plan' | 'waiting' | 'apply';

export type PipelineEvent =
  | {
      readonly type: 'run started';
      readonly command: PipelineCommand;
      readonly stacks: number;
      readonly waves: number;
      readonly concurrency: number;
    }
  | { readonly type: 'phase'; readonly stack: string; readonly phase: StackPhase }
  | {
      readonly type: 'resource';
      readonly stack: string;
      readonly hook: UiHookType;
      readonly address: string;
      /** Terraform's own line. */
      readonly message: string;
    }
  | {
      /** It failed by an error that passes, and is tried again after a wait. */
      readonly type: 'retry';
      readonly stack: string;
      readonly reason: string;
      readonly seconds: number;
    }
  | { readonly type: 'stack ended'; readonly result: StackResult }
  | { readonly type: 'interrupted'; readonly times: number; readonly running: readonly string[] }
  | { readonly type: 'run ended' };

/** Shows a run while it goes on. What came of it is printed from the run's result, not by the reporter. */
export interface Reporter {
  report(event: PipelineEvent): void;
  /** Ends when everything was written. */
  close(): Promise<void>;
}
