/** A message to the person who typed a command. It is printed without a stack trace. */
export class CommandError extends Error {
  override name = 'CommandError';
}
