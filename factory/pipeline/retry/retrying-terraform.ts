import type { PlannedFile } from '../planned/planned-file';
import { StackFailure } from '../stack-diagnostic';
import type { StackPlan, StackTerraform } from '../stack-terraform';
import { beyondApproved } from './beyond-approved';
import type { Retries } from './retries';

/** Terraform's commands for one stack, tried again after errors that pass by themselves. */
export class RetryingTerraform {
  /** @param targets - addresses that plans are limited to */
  constructor(
    private readonly terraform: StackTerraform,
    private readonly retries: Retries,
    private readonly targets: readonly string[],
  ) {}

  isInitialised(): boolean {
    return this.terraform.isInitialised();
  }

  init(): Promise<void> {
    return this.retries.of(() => this.terraform.init());
  }

  checkIdentities(): Promise<void> {
    return this.retries.of(() => this.terraform.checkIdentities());
  }

  plan(): Promise<StackPlan> {
    return this.retries.of(() => this.terraform.plan(this.targets));
  }

  judge(): Promise<StackPlan> {
    return this.terraform.judge();
  }

  /**
   * Applies the plan file. A failed apply has moved the state, and its plan is of no more use: what is left is planned anew, the
   * gate judges that as well, and it is applied only when it does nothing that the first one did not.
   */
  async apply(judged: PlannedFile): Promise<Pick<StackPlan, 'outputsInState' | 'warnings'>> {
    try {
      return await this.terraform.apply(judged);
    } catch (error) {
      await this.retries.waitAfter(error);
    }
    const approved = await this.terraform.shownPlan();
    for (;;) {
      const { summary, file, refusals, outputsInState, warnings } = await this.plan();
      if (summary === undefined || file === undefined) return { outputsInState, warnings };
      if (refusals.length > 0) throw new StackFailure(refusals);
      const beyond = beyondApproved(approved, await this.terraform.shownPlan());
      if (beyond.length > 0) {
        throw StackFailure.of(
          'What is left to do is not what was approved',
          `The apply stopped half way, by an error that passes. Planned again, the rest differs from the plan that was approved:\n` +
            `${beyond.map((line) => `- ${line}\n`).join('')}Nothing more was applied. Look at a new plan, and apply that.`,
        );
      }
      try {
        return await this.terraform.apply(file);
      } catch (error) {
        await this.retries.waitAfter(error);
      }
    }
  }
}
