/**
 * Runs a command: `node scripts/run.mjs build` runs `build.ts` in this folder. Where the Node at hand cannot, it says why in
 * one sentence. So this file is in plain JavaScript, for older versions of Node.
 */
const [node, , name, ...options] = process.argv;
const wanted = 24;

if (Number.parseInt(process.versions.node) < wanted) {
  console.error(
    `This command needs Node ${wanted}, which "npm ci" installs for this project, but Node ${process.versions.node} runs it. ` +
      'npm was kept from running install scripts. Run: npm ci --ignore-scripts=false',
  );
  process.exit(1);
}

const command = new URL(`${name}.ts`, import.meta.url);
process.argv = [node, command.pathname, ...options];
await import(command.href);
