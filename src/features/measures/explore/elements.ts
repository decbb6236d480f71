/** An element with attributes and content. `true` is an attribute without a value. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
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

export function createCheckbox(
  label: (Node | string)[],
  isChecked: boolean,
  onChange: (isChecked: boolean) => void,
): HTMLElement {
  const input = createElement('input', { type: 'checkbox', class: 'explorer__box' });
  input.checked = isChecked;
  input.addEventListener('change', () => onChange(input.checked));
  return createElement('label', { class: 'explorer__choice' }, input, ...label);
}

export function createButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = createElement('button', { type: 'button', class: 'button button--secondary' }, label);
  button.addEventListener('click', onClick);
  return button;
}

/** The line of a series as the chart draws it. */
export function lineSample(style: number, isMain: boolean): Element {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 32 8');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute(
    'class',
    `explorer__sample chart__series chart__series--${style}${isMain ? ' chart__series--lead' : ''}`,
  );
  const line = document.createElementNS(namespace, 'path');
  line.setAttribute('class', 'chart__line');
  line.setAttribute('d', 'M0 4h32');
  svg.append(line);
  return svg;
}
