import { CommandError } from './command-error.ts';
import type { OptionTable } from './options.ts';

export const portOption = {
  port: { value: 'NUMBER', default: '4321', help: 'serves on this port.' },
} as const satisfies OptionTable;

/** @throws {CommandError} if the text is not a whole number that a port can have. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^[1-9]\d{0,4}$/.test(text) && port <= 65_535) return port;
  throw new CommandError(`"${text}" is not a port. A port is a whole number from 1 to 65535, for example --port 4322`);
}
