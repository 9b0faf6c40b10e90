/**
 * Loads the scripts of the bundle together with what V8 compiled them to when the package was built: compiling is a third of
 * the time that checking one plan takes. Made for one version of Node on one system; all others compile as usual.
 */
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { basename, dirname, join } = require('node:path')
const { Script } = require('node:vm')

const ENDING = `.${process.version}-${process.platform}-${process.arch}.compiled`

const modules = new Map()
const scripts = new Map()

/** @returns what a script exports, like `require`; `file` is an absolute path. */
function load(file) {
  const known = modules.get(file)
  if (known) return known.exports
  const module = { exports: {} }
  modules.set(file, module)
  const script = scriptOf(file)
  scripts.set(file, script)
  const others = createRequire(file)
  const required = (id) => (/^\..*\.c?js$/.test(id) ? load(join(dirname(file), id)) : others(id))
  script.runInThisContext()(module.exports, required, module, file, dirname(file))
  return module.exports
}

/** What `--interrupt-budget` and `--heap-growing-percent` are by themselves in Node 20, whose V8 asks for the very flags that something was compiled under. */
const NORMAL = { budget: 67_584, growth: 0 }
/**
 * After how much work, as V8 counts it, it looks whether a function is worth optimising: for many short files, for one document.
 * And by how much its memory may grow before it is swept again; by itself V8 lets it grow to four times what is needed.
 */
const WORK = { files: { budget: 300_000, growth: 40 }, document: { budget: 1_200_000, growth: 0 } }
let work

/**
 * Lets V8 optimise a function after much more work than by itself: optimising hundreds of functions that are hot for a moment
 * only was 45 % of the instructions of checking a hundred plans, and a quarter of the processor time of printing one. The numbers
 * are read anew each time; V8 need not know them from the start.
 */
function optimiseLater(name) {
  work = WORK[name]
  setFlags(work)
}

function setFlags({ budget, growth }) {
  const { setFlagsFromString } = require('node:v8')
  setFlagsFromString(`--interrupt-budget=${budget}`)
  setFlagsFromString(`--heap-growing-percent=${growth}`)
}

/** What was compiled under other flags V8 does not take: they are as always while something is loaded. */
function asAlways(make) {
  if (work === undefined) return make()
  setFlags(NORMAL)
  try {
    return make()
  } finally {
    setFlags(work)
  }
}

function scriptOf(file) {
  const text = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`
  const cachedData = quietly(file + ENDING)
  // The name alone, copied: a slice would drag the path of the folder in which the package was built into the result.
  const filename = Buffer.from(basename(file)).toString()
  return cachedData ? asAlways(() => new Script(text, { filename, cachedData })) : new Script(text, { filename })
}

function quietly(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Keeps what V8 has compiled so far, beside each script that has nothing yet; the build calls it after using the program. */
function keepCompiled() {
  for (const [file, script] of scripts)
    if (!existsSync(file + ENDING))
      writeFileSync(
        file + ENDING,
        asAlways(() => script.createCachedData()),
      )
}

module.exports = { load, keepCompiled, optimiseLater }
