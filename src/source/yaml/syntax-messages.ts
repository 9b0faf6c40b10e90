/** What can be wrong with the YAML itself, in words of plan authors. */
import type { Localized } from '../../base/locale.ts'
import type { Message } from '../messages.ts'

const QUOTE_IT: Localized = { zh: '给整段文字加上引号："…"', en: 'put the whole text in quotes: "…"' }

export const SYNTAX = {
  tab: {
    rule: 'yaml-tab',
    zh: '这一行用制表符（Tab）缩进，YAML 只认空格',
    en: 'this line is indented with a tab; YAML accepts spaces only',
    hint: { zh: '把行首的制表符换成空格（每级两个）', en: 'replace the tab by spaces (two for each level)' },
  },
  quote: {
    rule: 'yaml-quote',
    zh: '引号 {quote} 打开后没有关上',
    en: 'the quote {quote} is opened here and never closed',
    hint: { zh: '在这段文字末尾补上 {quote}', en: 'add {quote} at the end of this text' },
  },
  afterQuote: {
    rule: 'yaml-quote',
    zh: '引号已经关上，后面又有文字“{text}”',
    en: 'the quote is already closed, but "{text}" follows',
    hint: {
      zh: "用引号包住整个值；单引号文字里的 ' 要写成 ''，双引号文字里的 \" 要写成 \\\"",
      en: "quote the whole value; inside '…' write '' for ', inside \"…\" write \\\" for \"",
    },
  },
  bracket: {
    rule: 'yaml-bracket',
    zh: '括号 {open} 打开后没有用 {close} 关上',
    en: 'the bracket {open} is opened here and never closed by {close}',
    hint: {
      zh: '补上 {close}，多行时各行要比所属的键多缩进',
      en: 'add {close}; further lines must be indented more than the key',
    },
  },
  extraBracket: {
    rule: 'yaml-bracket',
    zh: '多出一个括号 {close}，前面没有对应的 {open}',
    en: 'the bracket {close} has no {open} before it',
    hint: { zh: '删去 {close}，或给整个值加上引号', en: 'delete {close}, or put the whole value in quotes' },
  },
  comma: {
    rule: 'yaml-bracket',
    zh: '括号里的各项之间缺少逗号',
    en: 'a comma is missing between two entries in the brackets',
    hint: { zh: '各项之间用英文逗号加空格“, ”隔开', en: 'separate the entries by ", "' },
  },
  indentation: {
    rule: 'yaml-indentation',
    zh: '这一行的缩进与上面的行对不齐',
    en: 'the indentation of this line fits none of the lines above',
    hint: {
      zh: '同一级的各行从同一列开始；续写上一行的文字要比它的键多缩进',
      en: 'lines of one level start in one column; text that goes on from the line above is indented more than its key',
    },
  },
  wideColon: {
    rule: 'yaml-colon',
    zh: '“{key}”后面是全角冒号“：”，应为英文冒号加空格',
    en: '"{key}" is followed by a full-width colon; YAML needs an ASCII colon and a space',
    hint: { zh: '写成 {key}: …', en: 'write {key}: …' },
  },
  tightColon: {
    rule: 'yaml-colon',
    zh: '“{key}”的冒号后面缺少空格',
    en: 'a space is missing after the colon of "{key}"',
    hint: { zh: '写成 {key}: …', en: 'write {key}: …' },
  },
  colonInText: {
    rule: 'yaml-colon',
    zh: '文字里又有一个冒号加空格“: ”，被当成了另一个键',
    en: 'the text holds a colon and a space (": "), which is read as a further key',
    hint: QUOTE_IT,
  },
  startCharacter: {
    rule: 'yaml-syntax',
    zh: '不加引号的值不能以 {character} 开头',
    en: 'a value without quotes cannot start with {character}',
    hint: QUOTE_IT,
  },
  escape: {
    rule: 'yaml-quote',
    zh: '双引号文字里的 {escape} 不是 YAML 的转义写法',
    en: '{escape} is not an escape that YAML knows in a double-quoted text',
    hint: { zh: "改用单引号 '…'，或把 \\ 写成 \\\\", en: "use single quotes '…', or write \\\\ for \\" },
  },
  notAPair: {
    rule: 'yaml-syntax',
    zh: '这一行不是“键: 值”',
    en: 'this line is not "key: value"',
    hint: {
      zh: '补上键和冒号；如果是续写上一行的文字，要比它的键多缩进',
      en: 'add a key and a colon; if it goes on from the line above, indent it more than that line’s key',
    },
  },
  comment: {
    rule: 'yaml-syntax',
    zh: '注释的 # 前面要有空格',
    en: 'a comment needs a space before its #',
    hint: { zh: '在 # 前加空格，或把文字放进引号', en: 'put a space before #, or the text in quotes' },
  },
  other: {
    rule: 'yaml-syntax',
    zh: '从这里起不符合 YAML 的写法，读不下去',
    en: 'from here on this is not YAML; reading stops',
    hint: {
      zh: '检查这一行和上一行的缩进、冒号、引号和括号',
      en: 'look at indentation, colons, quotes and brackets here and in the line above',
    },
  },
  longKey: {
    rule: 'yaml-key',
    zh: '键超过 1024 个字',
    en: 'this key is longer than 1024 characters',
    hint: QUOTE_IT,
  },
  collectionKey: {
    rule: 'yaml-key',
    zh: '列表、对象或引用不能作键',
    en: 'a list, an object or an alias cannot be a key',
    hint: {
      zh: '键应是一个词；文字以 [ 或 { 开头时加上引号',
      en: 'a key is one word; quote a text that starts with [ or {',
    },
  },
  emptyKey: {
    rule: 'yaml-key',
    zh: '冒号前面没有键',
    en: 'there is no key before the colon',
    hint: { zh: '在冒号前写上键', en: 'write the key before the colon' },
  },
  reservedKey: {
    rule: 'yaml-key',
    zh: '“{key}”不能作键，未读入',
    en: '"{key}" cannot be a key; it was not read',
    hint: { zh: '删去这一项，或换一个名字', en: 'delete the entry or rename it' },
  },
  duplicateKey: {
    rule: 'yaml-duplicate-key',
    zh: '键“{key}”在同一处写了两次（第一次在第 {line} 行）',
    en: 'the key "{key}" stands twice in the same place (first in line {line})',
    hint: { zh: '合并两处的内容，只留一个', en: 'merge the two and keep one' },
  },
  documents: {
    rule: 'yaml-documents',
    zh: '一个文件里有多份文档（由 --- 隔开），只能有一份',
    en: 'the file holds several documents (separated by ---); one is allowed',
    hint: { zh: '分成几个文件，或删去 ---', en: 'split the file, or delete the ---' },
  },
  directive: {
    rule: 'yaml-directive',
    zh: '不支持 YAML 指令“{text}”',
    en: 'YAML directives are not supported: "{text}"',
    hint: { zh: '删去这一行；以 % 开头的文字加上引号', en: 'delete this line; quote a text that starts with %' },
  },
  tag: {
    rule: 'yaml-tag',
    zh: '不支持 YAML 标签“{text}”',
    en: 'YAML tags are not supported: "{text}"',
    hint: { zh: '删去标签；以 ! 开头的文字加上引号', en: 'delete the tag; quote a text that starts with !' },
  },
  merge: {
    rule: 'yaml-merge-key',
    zh: '不支持合并键 <<',
    en: 'the merge key << is not supported',
    hint: { zh: '把要合并的内容直接写出来', en: 'write out what was to be merged' },
  },
} satisfies Record<string, Message>
