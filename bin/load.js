/**
 * Loads the scripts of the bundle together with what V8 compiled them to when the package was built: compiling is a third of
 * the time that checking one plan takes. Made for one version of Node on one system; all others compile as usual.
 */
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
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
  const folder = dirname(file)
  const required = (id) => {
    if (!id.startsWith('.')) return require(id)
    return /\.c?js$/.test(id) ? load(join(folder, id)) : require(join(folder, id))
  }
  script.runInThisContext()(module.exports, required, module, file, folder)
  return module.exports
}

/** How V8 works by itself in Node 20; it asks for the very flags that something was compiled under. */
const ALWAYS = [
  '--interrupt-budget=67584',
  '--sparkplug',
  '--regexp-tier-up-ticks=1',
  '--heap-growing-percent=0',
  '--parallel-scavenge',
  '--semi-space-growth-factor=2',
]
/**
 * How it works better. The budget says after how much work, as V8 counts it, it looks whether a function is worth optimising:
 * optimising hundreds of functions that are hot for a moment only was 45 % of the instructions of checking a hundred plans, and a
 * quarter of the processor time of printing one. The quick code that Sparkplug writes is hardly used where there are few files, and
 * few patterns are asked so often that compiling them a second time would pay.
 * And where there are many, memory may grow by so much before it is swept again; by itself V8 lets it grow to four times what is
 * needed. Young memory is swept by one thread: every core has a thread that checks files, and those that V8 would call for help are
 * waited for (a tenth of the time of a thousand plans). Nor does it grow: of 16 megabytes, twice, few are used at a time, and no run
 * is quicker by them.
 */
const WORK = {
  fewFiles: ['--interrupt-budget=1200000', '--no-sparkplug', '--regexp-tier-up-ticks=20'],
  files: [
    '--interrupt-budget=300000',
    '--heap-growing-percent=40',
    '--no-parallel-scavenge',
    '--semi-space-growth-factor=1',
  ],
  document: ['--interrupt-budget=1200000'],
}
let chosen

/** Tells V8 what is to be expected. It reads these flags anew each time; it need not know them from the start. */
function expectWork(kind) {
  chosen = WORK[kind]
  setFlags(chosen)
}

const is20 = process.version.startsWith('v20.')

/** Newer versions know other names for the rest, and say so on standard error. */
function isKnown(flag) {
  return is20 || (/^v2[24]\./.test(process.version) && /^--(heap|semi|.*scavenge)/.test(flag))
}

function setFlags(flags) {
  for (const flag of flags) if (isKnown(flag)) engine().setFlagsFromString(flag)
}

let asked

/** Who sets the flags. `node:v8` loads all streams of Node, 3 ms; Node 20, which changes no more, has the same beneath it. */
function engine() {
  asked ??= (is20 && beneath()) || require('node:v8')
  return asked
}

function beneath() {
  const { noDeprecation } = process
  process.noDeprecation = true
  try {
    const binding = process.binding('v8')
    return typeof binding.setFlagsFromString === 'function' ? binding : undefined
  } catch {
    return undefined
  } finally {
    process.noDeprecation = noDeprecation
  }
}

/** What was compiled under other flags V8 does not take: they are as always while something is loaded. */
function asAlways(make) {
  if (chosen === undefined) return make()
  setFlags(ALWAYS)
  try {
    return make()
  } finally {
    setFlags(chosen)
  }
}

function scriptOf(file) {
  const text = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'latin1')}\n})`
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

module.exports = { load, keepCompiled, expectWork }
