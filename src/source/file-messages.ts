/** What can be wrong with a file or a path before its YAML is looked at. */
import type { Message } from './messages.ts'

export const FILES = {
  missing: {
    rule: 'unreadable-file',
    zh: '没有这个文件或文件夹',
    en: 'there is no such file or folder',
    hint: { zh: '检查路径的拼写', en: 'check the spelling of the path' },
  },
  noMatch: {
    rule: 'unreadable-file',
    zh: '没有文件与这个通配符相符',
    en: 'no file matches this pattern',
    hint: { zh: '检查通配符；被忽略的文件不计', en: 'check the pattern; ignored files do not count' },
  },
  unreadable: {
    rule: 'unreadable-file',
    zh: '读不了这个文件：{reason}',
    en: 'this file cannot be read: {reason}',
    hint: {
      zh: '检查文件的权限，或是否被别的程序占用',
      en: 'check its permissions and whether another program holds it',
    },
  },
  forbidden: {
    rule: 'unreadable-file',
    zh: '没有读这个文件的权限',
    en: 'there is no permission to read this file',
    hint: { zh: '检查文件的权限', en: 'check the permissions of the file' },
  },
  closed: {
    rule: 'unreadable-file',
    zh: '没有读这个文件夹的权限，里面的文档都没有检查',
    en: 'there is no permission to read this folder; nothing in it was checked',
    hint: {
      zh: '检查文件夹的权限；里面没有预案的，写进 .planignore',
      en: 'check the permissions of the folder; if it holds no plans, put it into .planignore',
    },
  },
  folder: {
    rule: 'unreadable-file',
    zh: '这是文件夹，不是文件',
    en: 'this is a folder, not a file',
  },
  tooLarge: {
    rule: 'file-too-large',
    zh: '文件超过 {limit} MB，没有读',
    en: 'the file is larger than {limit} MB and was not read',
    hint: {
      zh: '一份预案一个文件；图片、附件放在别处',
      en: 'keep one plan in a file, and pictures and attachments elsewhere',
    },
  },
  notOurs: {
    rule: 'not-a-plan',
    zh: '文件里没有顶层的 kind，不是本工具的文档',
    en: 'the file has no top-level kind, so it is not a document of this tool',
    hint: {
      zh: '预案写 kind: plan；新预案用 plan new 生成骨架',
      en: 'a plan says kind: plan; `plan new` makes a skeleton',
    },
  },
  empty: {
    rule: 'empty-file',
    zh: '文件是空的',
    en: 'this file is empty',
    hint: { zh: '用 plan new 生成一份骨架', en: '`plan new` makes a skeleton' },
  },
  binary: {
    rule: 'binary-input',
    zh: '这不是文本文件',
    en: 'this is not a text file',
    hint: { zh: '需要 YAML 文本文件', en: 'a YAML text file is needed' },
  },
  office: {
    rule: 'binary-input',
    zh: '这是 Word、PDF 或压缩文件，不是 YAML 文本',
    en: 'this is a Word, PDF or archive file, not YAML text',
    hint: { zh: '把预案内容写成 YAML；plan new 生成骨架', en: 'write the plan as YAML; `plan new` makes a skeleton' },
  },
  encoding: {
    rule: 'file-encoding',
    severity: 'info',
    zh: '文件按 {encoding} 编码读入',
    en: 'the file was read as {encoding}',
    hint: { zh: '请另存为 UTF-8', en: 'save it as UTF-8' },
  },
  damaged: {
    rule: 'file-encoding',
    zh: '文件是 UTF-8，但有 {count} 处损坏的字节',
    en: 'the file is UTF-8 with {count} damaged place(s)',
    hint: { zh: '改正这里的文字，另存为 UTF-8', en: 'correct the text here and save the file as UTF-8' },
  },
  unknownEncoding: {
    rule: 'file-encoding',
    zh: '认不出文件的编码：不是 UTF-8、UTF-16 或 GB18030',
    en: 'the encoding of the file is none of UTF-8, UTF-16 and GB18030',
    hint: { zh: '用编辑器打开，另存为 UTF-8', en: 'open it in an editor and save it as UTF-8' },
  },
} satisfies Record<string, Message>
