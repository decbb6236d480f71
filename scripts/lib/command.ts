import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidSiteAddressError } from '../../src/core/routes/site-address.ts';
import { contentFolder } from '../../src/core/content/content-folder.ts';
import { shownPath } from '../../src/core/content/shown-path.ts';
import { quote } from '../../src/core/text/wording.ts';
import { CommandError } from './command-error.ts';
import { helpText, parseCommandLine, type Command, type OptionTable, type OptionValues } from './options.ts';
import { projectFolder } from './project-folder.ts';
import { surviveClosedPipes } from './standard-output.ts';
import { systemErrorMessage } from './system-error.ts';
import { undoUnfinishedWrite } from './write-files.ts';

const helpOption = { help: { help: 'shows this.' } } as const satisfies OptionTable;

interface Input<Table extends OptionTable> {
  options: OptionValues<Table>;
  parameters: string[];
  /** The folder of the content. */
  content: string;
}

/**
 * Runs a command with what was typed after it; `--help` prints how to call it instead. An error that is a message to the
 * person who typed the command is printed without a stack trace, as is what the system refused to do with a file; any other is a
 * fault of this program and is printed in full.
 * Both end with exit code 1, or with the command's own code for failures.
 */
export async function runCommand<const Table extends OptionTable>(
  command: Command<Table>,
  run: (input: Input<Table>) => Promise<void>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  surviveClosedPipes();
  const whole = { ...command, options: { ...command.options, ...helpOption } };
  try {
    if (args.includes('--help')) {
      console.log(helpText(whole));
      return;
    }
    const input = parseCommandLine(whole, args);
    if ('content' in command.options) chooseContent((input.options as { content?: unknown }).content);
    const content = contentFolder(projectFolder);
    if ('content' in command.options) await putBackUnfinished(content);
    await run({ ...(input as Omit<Input<Table>, 'content'>), content });
  } catch (error) {
    console.error(isForThePerson(error) ? error.message : (systemErrorMessage(error) ?? error));
    process.exitCode = command.failure ?? 1;
  }
}

/** Everything in this process, Astro included, finds the folder by `contentFolder`, so the option goes into the environment. */
function chooseContent(content: unknown): void {
  if (typeof content === 'string' && content !== '') process.env['CONTENT_FOLDER'] = content;
  const folder = contentFolder(projectFolder);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const { CONTENT_FOLDER: named = '' } = process.env;
  const shown = quote(named === '' ? folder : named);
  const wrong = existsSync(folder) ? `${shown} is not a folder` : `There is no folder ${shown}`;
  throw new CommandError(
    `${wrong}. Name the folder that contains site.yml: --content FOLDER, or CONTENT_FOLDER in the environment.`,
  );
}

/** Standard output may be for a program, so this is said beside it. */
async function putBackUnfinished(content: string): Promise<void> {
  for (const [path, isBack] of await undoUnfinishedWrite(content)) {
    const shown = quote(shownPath(projectFolder, join(content, path)));
    const outcome = isBack ? 'is as it was before' : 'has been edited since, so it was left alone';
    console.error(`A command was stopped while it was writing: ${shown} ${outcome}.`);
  }
}

function isForThePerson(error: unknown): error is Error {
  return error instanceof CommandError || error instanceof InvalidSiteAddressError;
}
