/**
 * Which groups may be shown, from how many answered in each: none below the threshold, and none that the total would
 * give away. When those left out (small groups, and answers in no group) would be fewer than the threshold, the smallest
 * shown group is left out too, so that subtracting what is shown from the total tells of nobody.
 * @param total answers in all, at least the sum of the counts
 */
export const shownGroups = (counts: readonly number[], total: number, threshold: number): boolean[] => {
  const shown = counts.map((count) => count >= threshold)
  const hidden = () => total - counts.reduce((sum, count, index) => sum + (shown[index] ? count : 0), 0)
  while (hidden() > 0 && hidden() < threshold && shown.includes(true)) {
    let smallest = -1
    counts.forEach((count, index) => {
      if (shown[index] && (smallest < 0 || count < counts[smallest]!)) smallest = index
    })
    shown[smallest] = false
  }
  return shown
}
