/** How many bytes an unsigned whole number takes as lib0 writes it: seven bits a byte. */
export const lengthOfVarUint = (value: number): number => {
  let length = 1
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) length++
  return length
}

/** Writes an unsigned whole number into bytes as lib0 does, low bits first. Returns where it ends. */
export const putVarUint = (bytes: Uint8Array, at: number, value: number): number => {
  let end = at
  for (let rest = value; ; rest = Math.floor(rest / 0x80)) {
    if (rest < 0x80) {
      bytes[end++] = rest
      return end
    }
    bytes[end++] = (rest % 0x80) | 0x80
  }
}
