#!/usr/bin/env node
/**
 * Runs the command line from its TypeScript sources. They are bundled once by esbuild into node_modules/.cache, under
 * a name made from their sizes and times: a start costs no compiling, and an edit is never missed.
 */

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const project = path.resolve(__dirname, '..');
const cache = path.join(project, 'node_modules', '.cache', 'account-factory');
const sources = ['factory', 'constructs', 'package.json', 'package-lock.json'];

function fingerprint() {
  const hash = createHash('sha256').update(`${process.version}\n${__filename}\n`);
  const add = (file) => {
    const stat = fs.statSync(file);
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(file).sort()) add(path.join(file, name));
    } else {
      hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`);
    }
  };
  for (const source of sources) add(path.join(project, source));
  return hash.digest('hex').slice(0, 24);
}

function bundle(code) {
  const { outputFiles } = require('esbuild').buildSync({
    entryPoints: [path.join(project, 'factory', 'cli', 'main.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    absWorkingDir: project,
    // Large, and needed by some commands only: loaded from node_modules when asked for.
    external: ['cdktf', 'constructs', '@cdktf/*', 'listr2'],
    define: { ACCOUNT_FACTORY_CODE_VERSION: JSON.stringify(code) },
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** Another process may be about to load a bundle of another version: only those of former days are removed. */
function removeOldBundles() {
  for (const name of fs.readdirSync(cache)) {
    const file = path.join(cache, name);
    const old =
      /^(cli|customization)-[0-9a-f]+\.js$/.test(name) && Date.now() - fs.statSync(file).mtimeMs > 86_400_000;
    if (old) fs.rmSync(file, { force: true });
  }
}

function load(code) {
  const file = path.join(cache, `cli-${code}.js`);
  if (fs.existsSync(file)) return require(file);
  const text = bundle(code);
  try {
    fs.mkdirSync(cache, { recursive: true });
    const temporary = `${file}.${process.pid}`;
    fs.writeFileSync(temporary, text);
    fs.renameSync(temporary, file);
    removeOldBundles();
    return require(file);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
    // A read-only checkout: run what was bundled from memory, and bundle again next time.
    const inMemory = new module.constructor(file, module);
    inMemory.paths = module.paths;
    inMemory._compile(text, file);
    return inMemory.exports;
  }
}

// Keeps V8's compiled code beside the bundle where Node can (22.1 on).
require('node:module').enableCompileCache?.();
load(fingerprint()).main(process.argv);
