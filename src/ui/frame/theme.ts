import type { Strategy } from '../../core/model/types.ts';
import { capitalise } from '../../core/text/words.ts';
import { formatDate } from '../../core/text/format.ts';

/** What is special to a strategy's look: its colours, and the title that runs along its printed pages. */
export interface Theme {
  colour: string;
  dark: string;
  runningTitle: string;
}

export function themeOf({ theme, shortTitle, status, editionDate }: Strategy): Theme {
  return { ...theme, runningTitle: `${shortTitle}. ${capitalise(status)}, edition of ${formatDate(editionDate)}` };
}

export function themeStylesheet({ colour, dark, runningTitle }: Theme): string {
  return [
    `:root{--strategy:${colour}}`,
    `@media screen and (prefers-color-scheme:dark){:root{--strategy:${dark}}}`,
    `@page{@top-left{content:${cssString(runningTitle)};font:9pt sans-serif}}`,
    '',
  ].join('\n');
}

/** A CSS string literal: every character but plain letters, digits, spaces and full stops as an escape. */
function cssString(text: string): string {
  const escaped = text.replaceAll(/[^\w .,]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}
