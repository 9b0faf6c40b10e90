import type { Localized } from '../../base/locale.ts'
import type { ConfigFault } from '../../config/index.ts'

const WHY: Localized = {
  zh: '插件是程序，会在这台电脑上运行：看过、信得过，就加 --allow-plugins；用不着就从配置里删去',
  en: 'A plugin is a program and runs on this computer: read it, and if you trust it add --allow-plugins; else take it out of the configuration',
}

/** @returns why a plugin is not loaded. */
export function refusal(plugin: string): ConfigFault {
  return {
    text: {
      zh: `配置要用插件“${plugin}”，没有得到允许，什么也没有检查`,
      en: `The configuration wants the plugin "${plugin}", which was not allowed; nothing was checked`,
    },
    hint: WHY,
  }
}
