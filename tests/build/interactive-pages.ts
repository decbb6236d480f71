/**
 * Pages that ship a script, by their path, and what the script adds. Every one works without it. A page that is not named
 * here ships none.
 */
export const interactivePages: readonly { path: RegExp; adds: string }[] = [];
