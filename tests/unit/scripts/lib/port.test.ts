import { expect, test } from 'vitest';
import { readPort } from '../../../../scripts/lib/port.ts';

test.for([
  ['4322', 4322],
  ['1', 1],
  ['65535', 65_535],
] as const)('%s is a port', ([text, port]) => {
  expect(readPort(text)).toBe(port);
});

test.for(['', '0', '65536', '80.5', 'http', '-1', '0x10', '1e3', ' 80'])('"%s" is refused as a port', (text) => {
  expect(() => readPort(text)).toThrow(
    `"${text}" is not a port. A port is a whole number from 1 to 65535, for example --port 4322`,
  );
});
