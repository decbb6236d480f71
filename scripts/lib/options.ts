import { parseArgs } from 'node:util';
import { quote, quoteList } from '../../src/core/text/wording.ts';
import { CommandError } from './command-error.ts';

/** An option that takes a text: `--out FOLDER`. */
export interface TextOption {
  /** The name of its value in the help: `FOLDER`. */
  value: string;
  default?: string;
  choices?: readonly string[];
  help: string;
}

/** An option that is there or not: `--write`. */
export interface Switch {
  help: string;
}

export type OptionTable = Readonly<Record<string, TextOption | Switch>>;

export type OptionValues<Table extends OptionTable> = {
  [Name in keyof Table]: Table[Name] extends TextOption
    ? TextOf<Table[Name]> | (Table[Name] extends { default: string } ? never : undefined)
    : boolean;
};

type TextOf<Option extends TextOption> = Option extends { choices: readonly (infer Choice)[] } ? Choice : string;

/** What a command is called with, besides its options. */
export interface Parameters {
  /** As the help names them: `STRATEGY FILE`. */
  names: string;
  min: number;
  max: number;
  /** The message if there are too few or too many. */
  advice: string;
}

/** A command: its name in package.json, what it does, and what it is called with. */
export interface Command<Table extends OptionTable> {
  name: string;
  about: string;
  parameters?: Parameters;
  /** The exit code of wrong use and of errors, if 1 means something else. */
  failure?: number;
  options: Table;
}

/**
 * The values of a command line.
 *
 * @throws {CommandError}
 */
export function parseCommandLine<Table extends OptionTable>(
  { name, parameters, options }: Command<Table>,
  args: readonly string[],
): { options: OptionValues<Table>; parameters: string[] } {
  const { values, positionals } = split(name, options, args);
  const [unexpected] = positionals;
  if (parameters === undefined && unexpected !== undefined)
    throw new CommandError(
      `${quote(unexpected)} is not expected here. If it belongs to an option, write "--" after the name of the command, as in: ${callOf(name)} -- --help`,
    );
  if (parameters !== undefined && (positionals.length < parameters.min || positionals.length > parameters.max))
    throw new CommandError(parameters.advice);
  const completed = Object.entries(options).map(([name, option]) => [name, complete(name, option, values[name])]);
  return { options: Object.fromEntries(completed) as OptionValues<Table>, parameters: positionals };
}

/** How a command is called, for `--help`. */
export function helpText({ name, about, parameters, options }: Command<OptionTable>): string {
  const forms = Object.entries(options).map(([option, definition]) =>
    isText(definition) ? `--${option} ${definition.value}` : `--${option}`,
  );
  const width = Math.max(...forms.map(({ length }) => length));
  const lines = Object.values(options).map((option, index) => {
    const preset = isText(option) && option.default !== undefined ? ` Default: ${option.default}.` : '';
    return `  ${(forms[index] ?? '').padEnd(width)}  ${option.help}${preset}`;
  });
  const names = parameters === undefined ? '' : ` ${parameters.names}`;
  return [`${callOf(name)} --${names} [options]`, '', about, '', ...lines].join('\n');
}

function split(name: string, options: OptionTable, args: readonly string[]) {
  const types = Object.entries(options).map(
    ([option, definition]) => [option, { type: isText(definition) ? 'string' : 'boolean' } as const] as const,
  );
  try {
    return parseArgs({ args: [...args], options: Object.fromEntries(types), allowPositionals: true });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('ERR_PARSE_ARGS_'))
      throw error;
    // The sentences after the first are for whoever writes such a program.
    const [complaint = ''] = error.message.split(/\.\s|\.$|\n/);
    throw new CommandError(`${complaint}. This lists the options: ${callOf(name)} -- --help`);
  }
}

function callOf(name: string): string {
  return name === 'start' ? 'npm start' : `npm run ${name}`;
}

function complete(name: string, option: TextOption | Switch, given: string | boolean | undefined) {
  if (!isText(option)) return given === true;
  const value = given === undefined ? option.default : String(given);
  if (value !== undefined && option.choices?.includes(value) === false)
    throw new CommandError(`The ${name} ${quote(value)} is unknown. It can be ${quoteList(option.choices)}.`);
  return value;
}

function isText(option: TextOption | Switch): option is TextOption {
  return 'value' in option;
}
