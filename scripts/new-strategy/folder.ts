import { readdirSync, statSync } from 'node:fs';
import { strategyNameProblem } from '../../src/core/checks/taken-addresses.ts';
import { fullMessage } from '../../src/core/problems/problem.ts';
import { asId } from '../../src/core/content/validate/repairs.ts';
import { quote } from '../../src/core/text/wording.ts';
import { id as idSchema } from '../../src/core/content/schema/values.ts';
import { CommandError } from '../lib/command-error.ts';

/** @throws {CommandError} if a name cannot be part of an address, or the site uses that address. */
export function assertUsableName(id: string): void {
  const { error } = idSchema.safeParse(id);
  if (error !== undefined) {
    const meant = asId(id);
    const reason = `${error.issues[0]?.message ?? ''}.`;
    const advice = meant === undefined ? reason : `Did you mean ${quote(meant)}? ${reason}`;
    throw new CommandError(`${quote(id)} cannot be the name of a folder and an address. ${advice}`);
  }
  const problem = strategyNameProblem(id);
  if (problem !== undefined) throw new CommandError(fullMessage(problem));
}

/** @throws {CommandError} if there is something at that path already, but for an empty folder. */
export function assertFree(folder: string, shown: string): void {
  const present = statSync(folder, { throwIfNoEntry: false });
  if (present !== undefined && (!present.isDirectory() || readdirSync(folder).length > 0))
    throw new CommandError(`${shown} already exists. Nothing was changed in it. Choose another name.`);
}
