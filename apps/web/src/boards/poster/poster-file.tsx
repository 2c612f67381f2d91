import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { dataAddressOf } from '../../ui/data-address.ts'
import { BoardPoster, type BoardPosterProps } from './board-poster.tsx'

/** The poster as the text of a whole SVG file, its font within. */
export const posterSvg = async (props: BoardPosterProps): Promise<string> => {
  const font = await dataAddressOf(await (await fetch(inter)).blob())
  const face = `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${font}) format('woff2')}`
  const holder = document.createElement('div')
  const root = createRoot(holder)
  flushSync(() =>
    root.render(
      <svg xmlns="http://www.w3.org/2000/svg" width={props.w} height={props.h} viewBox={`0 0 ${props.w} ${props.h}`}>
        <title>{props.title}</title>
        <style>{face}</style>
        <BoardPoster {...props} />
      </svg>,
    ),
  )
  const svg = holder.innerHTML
  root.unmount()
  return svg
}
