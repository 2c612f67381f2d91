import { describe, expect, test } from 'vitest'
import { sniffImageType } from './image-type.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('an image', () => {
  test.each([
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['image/gif', 'GIF87a\x01\0'],
    ['image/gif', 'GIF89a\x01\0'],
    ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
  ])('is known by its first bytes: %s', (type, start) => {
    expect(sniffImageType(bytes(start))).toBe(type)
  })

  test.each([
    ['an SVG, which may hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an SVG after an XML declaration', '<?xml version="1.0"?><svg/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a page with the name of an image in it', '<html>GIF89a</html>'],
    ['a RIFF file that is no image', 'RIFF\x24\0\0\0WAVEfmt '],
    ['the beginning of a PNG alone', '\x89PNG'],
    ['a PDF', '%PDF-1.7'],
    ['nothing', ''],
  ])('is not %s', (_what, start) => {
    expect(sniffImageType(bytes(start))).toBeNull()
  })
})
