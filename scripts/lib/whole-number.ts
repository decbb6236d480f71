import { CommandError } from './command-error.ts';

/** The value of an option that is a whole number from 1. */
export function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new CommandError(`--${name} is "${text}". It must be a whole number, 1 or more.`);
  return Number(text);
}
