/**
 * Documents are checked one after another, and many questions are asked of each: the answer for the object asked last is
 * kept, and nothing else (a WeakMap of all would keep the collector of garbage busy).
 * @returns `make`, asked once for each object in a row
 */
export function remembering<Asked extends object, Answer>(make: (asked: Asked) => Answer): (asked: Asked) => Answer {
  let last: { asked: Asked; answer: Answer } | undefined
  return (asked) => {
    if (last?.asked !== asked) last = { asked, answer: make(asked) }
    return last.answer
  }
}
