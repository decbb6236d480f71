import { InvalidSiteUrlError } from '../../src/core/routes/site-address.ts';

/**
 * Runs the body of a command. An error of one of the `expected` kinds, an option that does not exist or a wrong `SITE_URL`
 * is a message to the person who typed the command, so it is printed without a stack trace; any other error is a fault of
 * this program and is printed in full. Both end with exit code 1.
 */
export async function command(expected: readonly ErrorKind[], body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    console.error(isForThePerson(error, expected) ? error.message : error);
    process.exitCode = 1;
  }
}

type ErrorKind = new (...args: never[]) => Error;

function isForThePerson(error: unknown, expected: readonly ErrorKind[]): error is Error {
  if (!(error instanceof Error)) return false;
  const isWrongOption = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
  return isWrongOption || [InvalidSiteUrlError, ...expected].some((kind) => error instanceof kind);
}
