/**
 * A path with parameters, written as in `src/pages`: `/[strategy]/actions/[action]/`. `[...file]`, at its end, is a
 * file in any number of folders.
 */
export type PathPattern = `/${string}`;

/** A value for each parameter of a pattern, in the order in which they first occur. */
export type PathValues<
  Pattern extends string,
  Known extends string = never,
> = Pattern extends `${string}[${infer Name}]${infer Rest}`
  ? Name extends Known
    ? PathValues<Rest, Known>
    : Name extends `...${string}`
      ? string[]
      : [string, ...PathValues<Rest, Known | Name>]
  : [];

/** The values of a path's parameters by their names. */
export type PathParameters = Readonly<Record<string, string>>;

const parameter = /\[(?:\.{3})?(\w+)\]/g;

/** The path with each parameter replaced by its value. A parameter without a value stays. */
export function fillPath(pattern: string, values: PathParameters): string {
  return pattern.replaceAll(parameter, (written, name: string) => values[name] ?? written);
}

/** The names of the parameters, each once, in the order in which they first occur. */
export function parametersOf(pattern: string): string[] {
  return [...new Set(Array.from(pattern.matchAll(parameter), ([, name = '']) => name))];
}

/** Matches every path that the pattern makes. */
export function patternRegExp(pattern: string): RegExp {
  const known = new Set<string>();
  const source = pattern.split(/(\[[^\]]+\])/).map((part) => {
    const [, rest, name] = /^\[(\.{3})?(\w+)\]$/.exec(part) ?? [];
    if (name === undefined) return RegExp.escape(part);
    if (known.has(name)) return String.raw`\k<${name}>`;
    known.add(name);
    return `(?<${name}>${rest === undefined ? '[^/]+' : '.+'})`;
  });
  return new RegExp(`^${source.join('')}$`);
}

/** The file that the build writes for an address: a page whose address ends with a slash is the `index.html` of a folder. */
export function fileAt(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}
