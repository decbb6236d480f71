import { expect, test } from 'vitest';
import { markedText } from '../../../../src/features/updates/marked-text.ts';

test('changes are marked visually and in words, with nothing between a word and its comma', () => {
  const changes = [
    { kind: 'same', text: 'Visit ' },
    { kind: 'removed', text: '50' },
    { kind: 'added', text: '80' },
    { kind: 'same', text: ', then more.' },
  ] as const;
  expect(markedText(changes)).toBe(
    'Visit <del><span class="mark">[removed: </span>50<span class="mark">]</span></del>' +
      '<ins><span class="mark">[added: </span>80<span class="mark">]</span></ins>, then more.',
  );
});

test('the space next to a change is not part of it', () => {
  expect(markedText([{ kind: 'added', text: ' free ' }])).toBe(
    ' <ins><span class="mark">[added: </span>free<span class="mark">]</span></ins> ',
  );
});

test('text never becomes markup', () => {
  expect(markedText([{ kind: 'same', text: '<b> & "c"' }])).toBe('&lt;b&gt; &amp; &quot;c&quot;');
});
