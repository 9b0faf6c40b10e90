/**
 * Loads the scripts of the bundle together with what V8 compiled them to when the package was built: compiling is a third of
 * the time that checking one plan takes. Made for one version of Node on one system; all others compile as usual.
 */
const { readFileSync, writeFileSync } = require('node:fs')
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

function scriptOf(file) {
  const text = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`
  const cachedData = quietly(file + ENDING)
  // The name alone, copied: a slice would drag the path of the folder in which the package was built into the result.
  const filename = Buffer.from(basename(file)).toString()
  return new Script(text, cachedData ? { filename, cachedData } : { filename })
}

function quietly(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Keeps what V8 has compiled so far, beside each script that was loaded; the build calls it after using the program. */
function keepCompiled() {
  for (const [file, script] of scripts) writeFileSync(file + ENDING, script.createCachedData())
}

module.exports = { load, keepCompiled }
