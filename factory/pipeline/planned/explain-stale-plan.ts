import type { StackDiagnostic } from '../stack-diagnostic';

/** Terraform says of a plan whose state is no longer as it was only that it is stale; what to do is said here. */
export function explainStalePlan(diagnostics: readonly StackDiagnostic[]): readonly StackDiagnostic[] {
  return diagnostics.map((diagnostic) =>
    diagnostic.summary === 'Saved plan is stale'
      ? {
          ...diagnostic,
          detail:
            `${diagnostic.detail} Another run applied this stack meanwhile, or this very plan was applied already. Nothing of it ` +
            'was applied now. Run `account-factory plan` again, look at what is left, and apply that.',
        }
      : diagnostic,
  );
}
