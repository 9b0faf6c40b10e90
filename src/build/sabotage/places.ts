/** Places of the code that can be disabled, found by reading it: the check of a rule, and functions by what they return. */

/** One change of one file. */
export interface Mutation {
  /** Shown, and matched by the command line: file and function, or rule. */
  name: string
  /** From the package's folder. */
  file: string
  /** Where the text goes, as an offset in the file as it was. */
  at: number
  /** How many characters it replaces. */
  length: number
  text: string
}

/** @throws an Error for a rule whose check is not found: the pattern must follow the house's form. */
export function ruleMutation(file: string, text: string): Mutation {
  const found = /\n {2}check\([^)]*\)(?:: void)? \{/.exec(text)
  if (!found) throw new Error(`${file}: no check(…) { in it`)
  const name = file.replace(/^.*\/|\.ts$/g, '')
  return { name, file, at: found.index + found[0].length, length: 0, text: '\n    return' }
}

const FUNCTION = /^(?:export )?(?:async )?function (\w+)/gm

/** What a disabled function returns, by the type it declares; nothing where the type is not here. */
const NOTHING: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^.*\[\]$|^Iterable<.*>$|^Generator<.*>$/, ['[]']],
  [/^.*undefined$/, ['undefined']],
  [/^void$/, ['undefined']],
  [/^string$/, ["''"]],
  [/^number$/, ['0']],
  [/^boolean$|^\w+ is \w+$/, ['false', 'true']],
  [/^Element$/, ["{ type: 'element', tagName: 'i', properties: {}, children: [] }"]],
  [/^TableCell$/, ['{ children: [] }']],
  [/^(?:Readonly)?(Set|Map)<.*>$/, ['new $1()']],
  [/^(?:Readonly<)?Record<.*>$/, ['{}']],
  [/^(?:Uint8Array|Buffer)$/, ['Buffer.of()']],
  // At least somebody has to miss it.
  [/^.*$/, ['undefined']],
]

/** @returns the ways in which the functions of a file can be disabled, and the functions that cannot be. */
export function functionMutations(file: string, text: string): { mutations: Mutation[]; left: string[] } {
  const mutations: Mutation[] = []
  const left: string[] = []
  for (const found of text.matchAll(FUNCTION)) {
    const name = `${file}#${found[1]}`
    const head = bodyOf(text, found.index + found[0].length)
    const row = head && NOTHING.find(([type]) => type.test(head.type))
    if (!head || !row) {
      left.push(`${name}: ${head?.type ?? '?'}`)
      continue
    }
    for (const value of row[1]) {
      const own = row[1].length > 1 ? `${name}=${value}` : name
      const result = head.type.replace(row[0], value)
      mutations.push({ name: own, file, at: head.at, length: 0, text: `\n  return ${result} as never` })
    }
  }
  return { mutations, left }
}

/** @returns the declared type of a function, empty where it declares none, and where its body starts. */
function bodyOf(text: string, from: number): { type: string; at: number } | undefined {
  const open = text.indexOf('(', from)
  let depth = 0
  let close = open
  for (; close < text.length; close++) {
    if (text[close] === '(') depth++
    if (text[close] === ')' && --depth === 0) break
  }
  const brace = text.indexOf(' {\n', close)
  if (open < 0 || brace < 0) return undefined
  const type = text.slice(close + 2, brace).trim()
  // What is promised is given by an `async` function as it is.
  return { type: type.replace(/^Promise<(.*)>$/, '$1'), at: brace + 2 }
}
