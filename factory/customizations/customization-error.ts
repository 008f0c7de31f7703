/** A customization fails while it is built. Its message is for the user: what is wrong is in a file of theirs. */
export class CustomizationError extends Error {}
