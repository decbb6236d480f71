/** An element with attributes and content. `true` stands for an attribute without a value. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | boolean> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...content);
  return element;
}

/** A box to tick with its words. */
export function checkbox(words: (Node | string)[], checked: boolean, change: (checked: boolean) => void): HTMLElement {
  const box = make('input', { type: 'checkbox', class: 'explorer__box' });
  box.checked = checked;
  box.addEventListener('change', () => change(box.checked));
  return make('label', { class: 'explorer__choice' }, box, ...words);
}

export function button(words: string, press: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button', class: 'button button--secondary' }, words);
  element.addEventListener('click', press);
  return element;
}

/** The line of a series as the chart draws it. */
export function lineSample(style: number, isLead: boolean): Element {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 32 8');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute(
    'class',
    `explorer__sample chart__series chart__series--${style}${isLead ? ' chart__series--lead' : ''}`,
  );
  const line = document.createElementNS(namespace, 'path');
  line.setAttribute('class', 'chart__line');
  line.setAttribute('d', 'M0 4h32');
  svg.append(line);
  return svg;
}
