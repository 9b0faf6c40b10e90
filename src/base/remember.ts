/**
 * Documents are checked one after another, and many questions are asked of each: the answer for the object asked last is
 * kept, and nothing else (a WeakMap of all would keep the collector of garbage busy).
 * @returns `make`, asked once for each object, or text, in a row
 */
export function remembering<Asked extends object | string, Answer>(
  make: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  let last: { asked: Asked; answer: Answer } | undefined
  return (asked) => {
    if (last?.asked !== asked) last = { asked, answer: make(asked) }
    return last.answer
  }
}

/** Answers kept for texts; then all are forgotten, so that no repository fills the memory. */
const MOST = 2000
/** Longer texts hardly come again. */
const LONGEST = 100

/** @returns `make`, asked once for a short text that comes again and again: `2h`, the title of a law. */
export function rememberingText<Answer>(make: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const answer = known.get(text)
    if (answer !== undefined) return answer
    const made = make(text)
    if (text.length > LONGEST) return made
    if (known.size >= MOST) known.clear()
    known.set(apart(text), made)
    return made
  }
}

/** Below this length V8 copies a piece of a text by itself. */
const PIECE = 13

/** @returns a text that is kept long: a piece of a file would keep the whole file in memory, put together anew it stands alone */
export function apart(text: string): string {
  return text.length < PIECE ? text : ` ${text}`.slice(1)
}

/**
 * @param most answers that are kept: those asked for last
 * @returns `make`, which costs much, asked again only where its answer is no longer kept
 */
export function keeping<Asked, Answer>(most: number, make: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const kept = new Map<Asked, { answer: Answer }>()
  return (asked) => {
    const known = kept.get(asked) ?? { answer: make(asked) }
    kept.delete(asked)
    kept.set(asked, known)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return known.answer
  }
}
