/** What went through the sockets since the start. Plain numbers: they are counted for every message. */
export interface Traffic {
  messagesIn: number
  bytesIn: number
  messagesOut: number
  bytesOut: number
}

export const noTraffic = (): Traffic => ({ messagesIn: 0, bytesIn: 0, messagesOut: 0, bytesOut: 0 })
