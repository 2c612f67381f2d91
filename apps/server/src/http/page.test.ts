import { expect, test } from 'vitest'
import { pageWithLicense } from './page.ts'

const page = '<html><head><title>Fil Rouge</title></head><body></body></html>'

test('a licence key reaches the page as one attribute, whatever it holds', () => {
  expect(pageWithLicense(page, 'tldraw-2027/$&"<b>')).toBe(
    '<html><head><title>Fil Rouge</title><meta name="tldraw-license-key" content="tldraw-2027/$&amp;&quot;&lt;b&gt;"></head><body></body></html>',
  )
})
