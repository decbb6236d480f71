import { alone, type Kind } from '../kind.ts';
import { bytes } from './bytes.ts';
import { fieldValues } from './field-values.ts';
import { files } from './files.ts';
import { harmless } from './harmless.ts';
import { jsonSyntax } from './json-syntax.ts';
import { plan } from './plan.ts';
import { texts } from './texts.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every way in which content is damaged. */
export const kinds: readonly Kind[] = [
  ...bytes,
  ...files,
  ...alone(yamlSyntax),
  ...alone(jsonSyntax),
  ...fieldValues,
  ...plan,
  ...alone(texts),
  ...harmless,
];
