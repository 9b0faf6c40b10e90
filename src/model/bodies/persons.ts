/** Who holds a post, as far as a plan says it of one certain person. */
import { hasHan } from '../../base/han.ts'
import type { Directory } from '../directory.ts'
import type { Post } from '../plan.generated.ts'

/** Offices of which a government, an enterprise or a school has one. */
const ONLY = /(?:[省市县区州盟旗镇乡局厅校院园厂矿]长|董事长|总经理|总工程师|秘书长|司令员)$/
/** Offices of which there is one where words before them say of what. */
const ONLY_OF = /.{2}(?:[部处科所站队段]长|主任|书记|经理)$/
/** Words of offices that several people hold, or that are held in turn. */
const SEVERAL = /[副、，；或和各每]|分管|值班|带班|轮值|当班|指定|有关|相关|领导|班主任|年级主任|班组|\d\s*人|事发/
const ONLY_EN = /\b(?:director|sheriff|mayor|superintendent|principal|controller|chief executive officer)$/i
const SEVERAL_EN = /\b(?:and|or|deputy|vice|assistant|associate|acting|duty|call|designated|designee|any)\b|,/i

/**
 * @returns one word for the person who holds a post: the name, else an office that one person holds; undefined where nobody
 * is named or several people may be meant, such as a deputy director or the leader on duty
 */
export function personOf(post: Post, directory: Directory): string | undefined {
  const { name, holder } = post
  if (name !== undefined || holder === undefined) return name
  const office = directory.resolve(holder)?.office
  // A holder may be another post of the plan, which knows more of its holder.
  if (office && office.post !== post && office.post.holder !== holder)
    return personOf(office.post, directory) ?? (office.place === 'head' ? holder : undefined)
  return isHeldByOne(holder) ? holder : undefined
}

function isHeldByOne(office: string): boolean {
  if (hasHan(office)) return (ONLY.test(office) || ONLY_OF.test(office)) && !SEVERAL.test(office)
  return ONLY_EN.test(office) && !SEVERAL_EN.test(office)
}
