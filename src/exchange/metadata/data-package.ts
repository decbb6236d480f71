import { absolute, paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import { columnTypes, type Column, type Table } from '../columns.ts';
import { byteLength, sha256, type DataFile } from '../data-file.ts';

const partialDate = String.raw`\d{4}(-\d{2}(-\d{2})?)?`;

/** `datapackage.json`: what the files are, as https://specs.frictionlessdata.io has it. */
export function dataPackage(
  { site }: SiteContent,
  strategy: Strategy,
  tables: readonly Table[],
  files: readonly DataFile[],
): object {
  return {
    profile: 'data-package',
    name: strategy.id,
    id: absolute(paths.openData(strategy.id)),
    title: strategy.title,
    description: `Actions and measures of the ${strategy.shortTitle}. ${site.notice?.text ?? ''}`.trim(),
    homepage: absolute(paths.openData(strategy.id)),
    version: strategy.updated,
    licenses: [{ path: strategy.licence.url, title: strategy.licence.name }],
    sources: [{ title: strategy.source.title, ...(strategy.source.url && { path: strategy.source.url }) }],
    contributors: [{ title: site.publisher.name, role: 'publisher' }],
    resources: files.map((file) => resourceOf(file, tables, strategy)),
  };
}

function resourceOf({ name, title, mediaType, text }: DataFile, tables: readonly Table[], strategy: Strategy): object {
  const table = tables.find((candidate) => name === `${candidate.name}.csv`);
  const resource = {
    name: name.replaceAll(/[^a-z0-9]+/g, '-'),
    path: name,
    title,
    profile: table === undefined ? 'data-resource' : 'tabular-data-resource',
    format: name.split('.').at(-1),
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes: byteLength(text),
    hash: `sha256:${sha256(text)}`,
  };
  if (table === undefined) return resource;
  return {
    ...resource,
    description: table.about,
    ...(table.name === 'indicators' && figuresCredit(strategy)),
    schema: { fields: table.columns.map(fieldOf), primaryKey: table.key, missingValues: [''] },
  };
}

function fieldOf({ name, title, about, type, isFilled, values }: Column): object {
  const constraints = {
    ...(isFilled && { required: true }),
    ...(values && { enum: values }),
    ...(type === 'partial date' && { pattern: partialDate }),
  };
  return {
    name,
    ...(title !== undefined && { title }),
    description: about,
    ...columnTypes[type].dataPackage,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** Whose the figures are, and under which licences: each once. */
function figuresCredit({ measures }: Strategy): object {
  const sources = measures.flatMap(({ figures }) => figures?.source ?? []);
  return {
    licenses: distinct(sources.map(({ licence }) => ({ path: licence.url, title: licence.name }))),
    sources: distinct(sources.map(({ publisher, title, url }) => ({ title: `${publisher}: ${title}`, path: url }))),
  };
}

function distinct<Thing extends object>(things: readonly Thing[]): Thing[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}
