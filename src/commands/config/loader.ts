import { readFileSync } from 'node:fs'
import { fill, type Localized } from '../../base/locale.ts'
import { type ConfigHost, type ConfigLoader, configLoader } from '../../config/index.ts'
import { PROFILES } from '../../lint/data.generated.js'
import { RULES } from '../../rules/index.ts'
import type { SchemaIssue } from '../../schema/issue.ts'
import { validate } from '../../schema/validate.ts'
import { locate, parseSource } from '../../source/source.ts'

/**
 * @param host how a path looks to users, how profiles are read that a configuration names, and whether plugins are refused
 */
export function makeLoader(host: Pick<ConfigHost, 'show' | 'readProfiles' | 'refusal'>): ConfigLoader {
  return configLoader({
    ...host,
    read: (path) => {
      try {
        return readFileSync(path)
      } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
        throw error
      }
    },
    parse: (path, bytes) => {
      const source = parseSource(path, bytes)
      return {
        text: source.text,
        data: source.data,
        faults: source.problems,
        locate: (at, side) => locate(source, at, side),
      }
    },
    validate: (data) => validate('config', data).map(spoken),
    known: { rules: RULES.map((rule) => rule.id), profiles: Object.keys(PROFILES) },
  })
}

/** An issue with the value it speaks of filled in. */
export function spoken({ words, text, hint, ...issue }: SchemaIssue): Omit<SchemaIssue, 'words'> {
  const values: Record<string, string> = words ? { value: words.value.value } : {}
  const say = ({ zh, en }: Localized): Localized => ({ zh: fill(zh, values), en: fill(en, values) })
  return { ...issue, text: say(text), ...(hint ? { hint: say(hint) } : {}) }
}
