/** The little of the library's interface that the tests use. It ships no types. */
declare module 'datapackage' {
  export interface Resource {
    name: string;
    tabular: boolean;
    headers: string[];
    schema: { descriptor: { primaryKey: string[] } };
    /** Reads every row, checks each value against the schema, and the primary key. Throws at the first fault. */
    read(options: { keyed: true }): Promise<Record<string, unknown>[]>;
  }

  export class Package {
    static load(descriptor: string, options: { basePath?: string; strict?: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
    descriptor: { resources: { path: string; bytes: number; hash: string }[] };
    getResource(name: string): Resource;
  }
}
