import { isAlias, isNode, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Finding } from './positions.ts';
import { yamlFinding } from './yaml-messages.ts';

/** The fields of a file, with the document that knows where each stands. */
export interface Fields {
  value: unknown;
  document: Document;
  findings: Finding[];
}

/**
 * Reads YAML 1.2, in which dates stay text. Of the mistakes that break the syntax only the first is reported, because
 * the others mostly follow from it. Aliases are refused, so that no few lines can grow into millions.
 */
export function parseYaml(text: string): Fields {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const [broken] = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'DUPLICATE_KEY');
  const findings = [...repeated, ...(broken === undefined ? [] : [broken])].map((error) =>
    yamlFinding(error, text, document),
  );
  if (broken === undefined) findings.push(...aliasFindings(document, text));
  return { value: findings.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined, document, findings };
}

function aliasFindings(document: Document, text: string): Finding[] {
  const findings: Finding[] = [];
  visit(document, (_key, node) => {
    if (!isNode(node) || !usesAlias(node)) return;
    const mark = isAlias(node) ? '*' : '&';
    const near = node.range?.[0] ?? 0;
    findings.push({
      rule: 'yaml-alias',
      offset: isAlias(node) ? near : Math.max(0, text.lastIndexOf('&', near)),
      message: `A value that starts with "${mark}" has a special meaning in YAML, which content files do not use.`,
      fix: 'Put the value between quotation marks.',
    });
  });
  return findings;
}

function usesAlias(node: Node): boolean {
  return isAlias(node) || ('anchor' in node && node.anchor !== undefined);
}
