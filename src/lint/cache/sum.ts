/** Two odd numbers with bits all over (from xxHash), and where to begin. */
const [ONE, OTHER] = [0x9e37_79b1, 0x85eb_ca77]
const [FROM, TO] = [0x2b59_1a7d, 0x1657_2c93]

/**
 * A sum of bytes that tells damage: any change of up to four bytes that stand together shows, any other but for one in 2^64. Nobody
 * is kept from forging it; that is what `hashOf` is for, which takes Node milliseconds to load.
 * @returns 16 hexadecimal digits
 */
export function sumOf(bytes: Uint8Array): string {
  const words = new Int32Array(Math.ceil(bytes.length / 4))
  new Uint8Array(words.buffer).set(bytes)
  let [one, other] = [FROM ^ bytes.length, TO]
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0
    one = Math.imul(one ^ word, ONE)
    one = (one << 13) | (one >>> 19)
    other = Math.imul(other ^ word, OTHER)
    other = (other << 17) | (other >>> 15)
  }
  return hex(one) + hex(other)
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0')
}
