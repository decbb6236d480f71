import stylelint from 'stylelint';

const ruleName = 'house/include-sizes';
const messages = stylelint.utils.ruleMessages(ruleName, {
  rejected: (size) => `"${size}" is not a size on the scale. Use one from src/ui/styles/_tokens.scss.`,
});

/** Stylelint rule: a mixin is given sizes of the scale. Its own rules do not look into `@include`. */
const rule = () => (root, result) => {
  root.walkAtRules('include', (include) => {
    for (const [size] of include.params.matchAll(/(?<![\w.#-])[\d.]+(?:rem|px|pt|mm|cm)\b/g)) {
      stylelint.utils.report({ ruleName, result, node: include, word: size, message: messages.rejected(size) });
    }
  });
};
rule.ruleName = ruleName;
rule.messages = messages;

export const includeSizes = stylelint.createPlugin(ruleName, rule);
