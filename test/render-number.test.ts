import { describe, expect, test } from 'vitest'
import { fillContents, numberHeadings } from '../src/render/document.ts'
import { numberGap, numberOf, toChinese } from '../src/render/number.ts'
import type { Block, TableOfContents } from '../src/render/tree.ts'
import { build } from './render/build.ts'

describe('numbers and contents', () => {
  const text =
    '# 总则\n\n## 目的\n\n### 甲\n\n## 依据\n\n# 响应\n\n### 越级\n\n:::plain\n# 附则\n:::\n\n# 末\n\n:::annex{label=附件1 title=表}\n# 甲\n\n## 乙\n:::'
  const numbers = (blocks: Block[]): string[] =>
    blocks.flatMap((block) => {
      if (block.type === 'annex') return [block.id, ...numbers(block.children)]
      return block.type === 'heading' ? [`${block.data?.id} ${block.data?.number}`] : []
    })

  test('decimal and official numbering, annexes begin again, no level is zero', async () => {
    const root = await build(text)
    numberHeadings(root, 'decimal')
    expect(numbers(root.children)).toEqual([
      's1 1',
      's1-1 1.1',
      's1-1-1 1.1.1',
      's1-2 1.2',
      's2 2',
      's2-1 2.1',
      'p1 ',
      's3 3',
      'a1',
      'a1-1 1',
      'a1-1-1 1.1',
    ])
    numberHeadings(root, 'gongwen')
    expect(numbers(root.children)).toEqual([
      's1 一、',
      's1-1 （一）',
      's1-1-1 1.',
      's1-2 （二）',
      's2 二、',
      's2-1 （一）',
      'p1 ',
      's3 三、',
      'a1',
      'a1-1 一、',
      'a1-1-1 （一）',
    ])
  })

  test('contents hold two levels and the annexes', async () => {
    const root = await build(`::contents{title=目录}\n\n${text}`)
    numberHeadings(root, 'decimal')
    fillContents(root)
    const [contents] = root.children as [TableOfContents]
    expect(contents.entries.map(({ depth, number, text, id }) => `${depth} ${number} ${text} #${id}`)).toEqual([
      '1 1 总则 #s1',
      '2 1.1 目的 #s1-1',
      '2 1.2 依据 #s1-2',
      '1 2 响应 #s2',
      '1 3 末 #s3',
      '1 附件1 表 #a1',
    ])
  })

  test('Chinese numerals', () => {
    expect([1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 999, 1000].map(toChinese)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十一',
      '一百',
      '一百零一',
      '一百一十',
      '一百一十一',
      '一百二十',
      '九百九十九',
      '1000',
    ])
    expect(numberOf([1, 2, 3, 4], 'gongwen')).toBe('（4）')
    expect(numberOf([1, 1, 1, 1, 1], 'gongwen')).toBe('')
    expect(['1.1', '一、', '（一）', '1.', '附件1', ''].map(numberGap)).toEqual([' ', '', '', '', ' ', ''])
  })
})
