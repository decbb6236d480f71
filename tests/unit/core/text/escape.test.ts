import { expect, test } from 'vitest';
import { escapeJson, escapeXml } from '../../../../src/core/text/escape.ts';

test('escaped text cannot close its element or attribute', () => {
  expect(escapeXml(`<b title="x">R&D</b> isn't`)).toBe('&lt;b title=&quot;x&quot;&gt;R&amp;D&lt;/b&gt; isn&apos;t');
});

test('characters that XML forbids are replaced', () => {
  expect(escapeXml('a\u0000b\ud800c\tå👩')).toBe('a\ufffdb\ufffdc\tå👩');
});

test('a value cannot close its script element', () => {
  const value = { title: '</script><script>alert(1)</script>' };
  expect(escapeJson(value)).not.toContain('<');
  expect(JSON.parse(escapeJson(value))).toEqual(value);
});
