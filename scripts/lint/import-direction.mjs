import { dirname, relative, resolve } from 'node:path';

const core = 'src/strategy';

/** Which folders of the core each folder of the core imports, besides itself. */
const coreImports = {
  schema: [],
  model: ['schema'],
  report: ['model', 'schema'],
  load: ['report', 'schema'],
  links: ['model', 'schema'],
  charts: ['model', 'schema'],
  exports: ['links', 'model', 'schema'],
  imports: ['exports', 'load', 'model', 'report', 'schema'],
  checks: ['load', 'links', 'model', 'schema', 'report'],
  views: ['charts', 'exports', 'links', 'model', 'schema'],
};

const markupFolders = ['src/pages', 'src/layouts', 'src/components'];
/** Pages print views: they name the model's types and run none of its code. */
const typesOnly = ['model', 'schema'];
const neverInMarkup = ['load', 'checks', 'report'];

/** ESLint rule: imports go the way that data flows, and the core knows nothing of Astro. */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      framework: `${core} is free of frameworks, so it cannot import "{{specifier}}". Do it in src/pages or src/components.`,
      outside: `${core} imports nothing from the rest of src, so it cannot import "{{specifier}}".`,
      direction: `${core}/{{from}} cannot import from ${core}/{{to}}. It imports {{allowed}}, because data flows one way.`,
      markup: `Pages, layouts and components print views. They cannot import from ${core}/{{to}}.`,
      markupTypes: `Pages, layouts and components import only types from ${core}/{{to}}. Write "import type", or add to a view.`,
    },
  },
  create(context) {
    const file = posixPath(relative(context.cwd, context.filename));
    const check = (node, isTypeOnly) => {
      if (typeof node?.value !== 'string') return;
      const problem = findProblem(file, node.value, isTypeOnly);
      if (problem !== undefined) context.report({ node, ...problem });
    };
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
    };
  },
};

function findProblem(file, specifier, isTypeOnly) {
  const from = coreFolder(file);
  const target = specifier.startsWith('.')
    ? posixPath(relative('/', resolve('/', dirname(file), specifier)))
    : undefined;
  if (from !== undefined) return problemInCore(from, specifier, target);
  return markupFolders.some((folder) => file.startsWith(`${folder}/`))
    ? problemInMarkup(target, isTypeOnly)
    : undefined;
}

function problemInCore(from, specifier, target) {
  if (/^(astro|@astrojs)([:/]|$)/.test(specifier)) return { messageId: 'framework', data: { specifier } };
  if (target === undefined) return undefined;
  const to = coreFolder(target);
  if (to === undefined) return { messageId: 'outside', data: { specifier } };
  const allowed = coreImports[from] ?? [];
  if (to === from || allowed.includes(to)) return undefined;
  const listed = allowed.length === 0 ? 'no other folder' : `only ${allowed.join(', ')}`;
  return { messageId: 'direction', data: { from, to, allowed: listed } };
}

function problemInMarkup(target, isTypeOnly) {
  const to = target === undefined ? undefined : coreFolder(target);
  if (to === undefined) return undefined;
  if (neverInMarkup.includes(to)) return { messageId: 'markup', data: { to } };
  return typesOnly.includes(to) && !isTypeOnly ? { messageId: 'markupTypes', data: { to } } : undefined;
}

function coreFolder(path) {
  return path.startsWith(`${core}/`) ? path.slice(core.length + 1).split('/')[0] : undefined;
}

function posixPath(path) {
  return path.replaceAll('\\', '/');
}
