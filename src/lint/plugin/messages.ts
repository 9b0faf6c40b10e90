import type { Message } from '../../source/messages.ts'

/** What can go wrong while a rule of a plugin runs. */
export const PLUGINS = {
  failed: {
    rule: 'plugin-failed',
    zh: '{file} 的规则“{id}”运行出错，没有检查完：{reason}',
    en: 'the rule "{id}" of {file} failed and did not check everything: {reason}',
    hint: {
      zh: '告诉写这条规则的人；改好以前，在配置的 rules 里关闭它（off）',
      en: 'tell whoever wrote the rule; until it is mended, turn it off under rules of the configuration',
    },
  },
} satisfies Record<string, Message>
