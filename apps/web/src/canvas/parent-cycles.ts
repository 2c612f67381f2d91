/** What the repair needs of a shape. */
export interface Node {
  id: string
  parentId: string
}

/**
 * The shapes to lift out so that no shape is its own ancestor: of each cycle, the one with the smallest id.
 * Two moves into each other, made apart, leave such a cycle; everyone chooses the same way out.
 */
export const cycleBreakers = (nodes: readonly Node[]): string[] => {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]))
  const done = new Set<string>()
  const breakers: string[] = []
  for (const { id } of nodes) {
    const path: string[] = []
    let current: string | undefined = id
    while (current !== undefined && parents.has(current) && !done.has(current) && !path.includes(current)) {
      path.push(current)
      current = parents.get(current)
    }
    if (current !== undefined && path.includes(current)) {
      const smallest = path.slice(path.indexOf(current)).sort()[0]
      if (smallest !== undefined) breakers.push(smallest)
    }
    for (const visited of path) done.add(visited)
  }
  return breakers
}
