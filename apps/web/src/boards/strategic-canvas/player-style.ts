import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape'

const dashes = ['', '', '8 4', '2 4', '10 3 2 3', '4 4']
const symbols: readonly SymbolType[] = [symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, symbolCross, symbolStar]

/** Colour, line and marker of the n-th player: each tells it apart alone. */
export const playerStyle = (index: number) => ({
  color: `var(--fr-series-${(index % 6) + 1})`,
  dash: dashes[index % 6] ?? '',
  marker: symbol(symbols[index % 6], 130)() ?? '',
})
