/** Loads the files with rules that a configuration names. They are programs: nobody gets here without --allow-plugins. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ConfigFault, type LoadedConfig, unknownPluginRules } from '../../config/index.ts'
import { readPlugin } from '../../lint/plugin/read.ts'
import { failureText } from '../../lint/plugin/text.ts'
import { RULES } from '../../rules/index.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Io } from '../io.ts'
import { outsideFault, standsBelow } from './office-profiles.ts'

export interface Loaded {
  rules: Rule[]
  /** What is wrong with the plugins, or with the settings of their rules; none of the rules is used then. */
  faults: ConfigFault[]
}

/** @returns the rules of all plugins of a configuration, in its order. */
export async function loadPlugins({ folder, config }: LoadedConfig, io: Io): Promise<Loaded> {
  const taken = new Set(RULES.map(({ id }) => id))
  const rules: Rule[] = []
  const faults: ConfigFault[] = []
  for (const [index, file] of (config.plugins ?? []).entries()) {
    const place = { path: ['plugins', index], at: 'value' } as const
    const imported = await importFile(folder, file, io)
    const read = 'fault' in imported ? imported : readPlugin(imported.module, file, taken)
    if ('fault' in read) faults.push({ ...read.fault, ...place })
    else {
      rules.push(...read.rules)
      for (const { id } of read.rules) taken.add(id)
    }
  }
  return { rules, faults: faults.length > 0 ? faults : unknownPluginRules(config, taken) }
}

type Imported = { module: unknown } | { fault: ConfigFault }

async function importFile(folder: string, file: string, io: Io): Promise<Imported> {
  const path = resolve(folder, file)
  if (!standsBelow(folder, path)) return { fault: outsideFault(file) }
  if (!existsSync(path)) return { fault: { text: { zh: `没有插件文件“${file}”`, en: `There is no plugin "${file}"` } } }
  try {
    return { module: await io.importModule?.(pathToFileURL(path).href) }
  } catch (error) {
    return { fault: unloadable(file, failureText(error)) }
  }
}

function unloadable(file: string, reason: string): ConfigFault {
  return {
    text: { zh: `插件“${file}”载入不了：${reason}`, en: `The plugin "${file}" cannot be loaded: ${reason}` },
    hint: { zh: '插件是 JavaScript 模块（.mjs）', en: 'A plugin is a JavaScript module (.mjs)' },
  }
}
