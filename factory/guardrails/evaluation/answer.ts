/** Yes, no, or neither as long as the condition keys named are not known. */
export type Answer = boolean | readonly string[];

/** At least one of them. */
export function any(answers: Iterable<Answer>): Answer {
  let open: string[] | undefined;
  for (const answer of answers) {
    if (answer === true) return true;
    if (answer !== false) open = [...(open ?? []), ...answer];
  }
  return open ?? false;
}

/** Each of them. */
export function all(answers: readonly Answer[]): Answer {
  return not(any(answers.map(not)));
}

export function not(answer: Answer): Answer {
  return typeof answer === 'boolean' ? !answer : answer;
}
