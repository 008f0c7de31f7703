/**
 * Lines that `terraform init|plan|apply -json` writes, as far as the pipeline reads them.
 *
 * @see https://developer.hashicorp.com/terraform/internals/machine-readable-ui
 */
export type UiMessage =
  | { readonly type: 'diagnostic'; readonly '@message': string; readonly diagnostic: UiDiagnostic }
  | { readonly type: 'planned_change'; readonly '@message': string; readonly change: UiChange }
  | {
      readonly type: 'outputs';
      readonly '@message': string;
      readonly outputs: Readonly<Record<string, UiOutput>>;
    }
  | {
      readonly type: UiHookType;
      readonly '@message': string;
      readonly hook: { readonly resource: UiResource };
    }
  | { readonly type: 'other'; readonly '@message': string };

const HOOK_TYPES = [
  'refresh_start',
  'apply_start',
  'apply_progress',
  'apply_complete',
  'apply_errored',
] as const;
export type UiHookType = (typeof HOOK_TYPES)[number];

export interface UiDiagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
}

export interface UiResource {
  readonly addr: string;
  readonly resource_type: string;
}

export interface UiChange {
  readonly resource: UiResource;
  readonly action: string;
  /** Why it is replaced or deleted, such as `cannot_update`, `tainted`, `delete_because_no_resource_config`. */
  readonly reason?: string;
}

export interface UiOutput {
  readonly action?: string;
}

const READ_TYPES = new Set<string>(['diagnostic', 'planned_change', 'outputs', ...HOOK_TYPES]);

/** @returns undefined for a line that is not one of terraform's messages */
export function parseUiMessage(line: string): UiMessage | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const message: unknown = JSON.parse(line);
    if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
    return (READ_TYPES.has(String(message.type)) ? message : { ...message, type: 'other' }) as UiMessage;
  } catch {
    return undefined;
  }
}
