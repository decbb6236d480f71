import type { Kind } from '../kind.ts';
import { bytes } from './bytes.ts';
import { characters } from './characters.ts';
import { dates } from './dates.ts';
import { fieldValues } from './field-values.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { harmlessBytes } from './harmless/bytes.ts';
import { harmlessFigures } from './harmless/figures.ts';
import { harmlessJson } from './harmless/json.ts';
import { harmlessPlan } from './harmless/plan.ts';
import { harmlessTexts } from './harmless/texts.ts';
import { harmlessYaml } from './harmless/yaml.ts';
import { jsonSyntax } from './json-syntax.ts';
import { markdown } from './markdown.ts';
import { plan } from './plan.ts';
import { references } from './references.ts';
import { slips } from './slips.ts';
import { texts } from './texts.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every way in which content is damaged. */
export const kinds: readonly Kind[] = [
  ...bytes,
  ...files,
  ...yamlSyntax,
  ...jsonSyntax,
  ...fieldValues,
  ...plan,
  ...texts,
  ...characters,
  ...markdown,
  ...dates,
  ...references,
  ...figures,
  ...slips,
  ...harmlessBytes,
  ...harmlessYaml,
  ...harmlessJson,
  ...harmlessTexts,
  ...harmlessPlan,
  ...harmlessFigures,
];
