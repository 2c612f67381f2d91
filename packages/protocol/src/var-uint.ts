/** Puts an unsigned whole number behind bytes as lib0 writes it: seven bits a byte, low bits first. */
export const pushVarUint = (bytes: number[], value: number): void => {
  let rest = value
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
  bytes.push(rest)
}
