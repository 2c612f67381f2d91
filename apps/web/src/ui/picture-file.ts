import { dataAddressOf } from './data-address.ts'

/** Offers a file to the person, as a download. */
export const offerFile = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by the next task at the latest.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A name that every file system takes. */
export const fileNameOf = (title: string, extension: string): string =>
  `${
    title
      .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 100) || 'export'
  }.${extension}`

/** By a data address: a canvas that drew HTML inside an SVG from any other address gives its pixels to nobody in Chromium. */
const load = async (svg: string): Promise<HTMLImageElement> => {
  const image = new Image()
  image.src = await dataAddressOf(new Blob([svg], { type: 'image/svg+xml' }))
  await image.decode()
  return image
}

/** Browsers refuse canvases with more pixels, or longer sides, than some limit: the lowest of those in use. */
const mostPixels = 16_000_000
const longestSide = 8192

/** Draws a whole SVG text as a PNG, twice as fine as its own size where the browser allows. Rejects when it cannot. */
export const pngOf = async (svg: string, width: number, height: number): Promise<Blob> => {
  const image = await load(svg)
  const scale = Math.min(2, longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))), 'image/png'),
  )
}
