import { isAlias, isNode, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Finding } from './positions.ts';
import { specialStart, yamlFinding } from './yaml-messages.ts';

/** The fields of a file, with the document that knows where each stands. */
export interface Fields {
  value: unknown;
  document: Document;
  findings: Finding[];
}

/**
 * Reads YAML 1.2, in which dates stay text. Of the mistakes that break the syntax only the first is reported, because
 * the others mostly follow from it. Aliases, anchors and tags are refused: they hide what a file says, and a few lines
 * of aliases can grow into millions.
 */
export function parseYaml(text: string): Fields {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const [broken] = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'DUPLICATE_KEY');
  const findings = [...repeated, ...(broken === undefined ? [] : [broken])].map((error) =>
    yamlFinding(error, text, document),
  );
  if (broken === undefined) findings.push(...specialFindings(document, text));
  return { value: findings.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined, document, findings };
}

function specialFindings(document: Document, text: string): Finding[] {
  const findings: Finding[] = [];
  visit(document, (_key, node) => {
    const mark = isNode(node) ? specialMark(node) : undefined;
    if (!isNode(node) || mark === undefined) return;
    const start = node.range?.[0] ?? 0;
    // The range of a node starts after its anchor and tag.
    findings.push(
      specialStart(mark, text.startsWith(mark, start) ? start : Math.max(0, text.lastIndexOf(mark, start))),
    );
  });
  return findings;
}

function specialMark(node: Node): string | undefined {
  if (isAlias(node)) return '*';
  if ('anchor' in node && node.anchor !== undefined) return '&';
  return node.tag === undefined ? undefined : '!';
}
