import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileInForm } from './file-in-form.ts'

/** A form as it is sent. */
const sent = async (form: FormData) => {
  const response = new Response(form)
  return { type: response.headers.get('content-type') ?? '', body: await response.bytes() }
}

const text = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'))
const withBoundary = 'multipart/form-data; boundary=x'
const file = ['--x', 'content-disposition: form-data; name="file"; filename="a.png"', '', 'image', '--x--', '']
const image = new TextEncoder().encode('image')

test('the file of a form comes back byte for byte, whatever it is called and whatever stands around it', async () => {
  const parts = fc.array(fc.record({ name: fc.string(), value: fc.string() }), { maxLength: 3 })
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constant(text(['--', '\r\n--x', ''])))
  await fc.assert(
    fc.asyncProperty(bytes, fc.string(), parts, parts, async (content, fileName, before, after) => {
      const form = new FormData()
      const add = (all: typeof before) => all.forEach(({ name, value }) => void form.append(`${name}.`, value))
      add(before)
      form.append('file', new File([content as Uint8Array<ArrayBuffer>], fileName))
      add(after)
      const { type, body } = await sent(form)
      expect(fileInForm(body, type)).toEqual(content)
    }),
  )
})

test('a file is no copy of the body', async () => {
  const body = text(file)
  expect(fileInForm(body, withBoundary)?.buffer).toBe(body.buffer)
})

test('a boundary may stand in quotes, and words before the first part', () => {
  expect(fileInForm(text(['words', ...file]), 'Multipart/Form-Data; charset=utf-8; Boundary="x"')).toEqual(image)
})

test('a form without the file, one that is cut short, and what is no form hold none', () => {
  const headers = (line: string): string[] => ['--x', line, ...file.slice(2)]
  const bodies = [
    [],
    ['--x'],
    ['--x--', ''],
    file.slice(0, 2),
    file.slice(0, 4),
    headers('content-disposition: form-data; name="other"; filename="a.png"'),
    headers('content-disposition: form-data; name="other"; filename="file"'),
    headers('content-disposition: form-data; name="other"; filename="; name=file; name=%22file%22"'),
    headers('content-type: image/png; name="file"; filename="a.png"'),
  ]
  expect(bodies.map((lines) => fileInForm(text(lines), withBoundary))).toEqual(bodies.map(() => null))
  expect(['', 'image/png', 'multipart/form-data', 'text/plain; boundary=x'].map((type) => fileInForm(text(file), type))).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('hostile bytes never throw', () => {
  const pieces = fc.constantFrom('--x', '\r\n', '--', '\r\n\r\n', file[1] ?? '', 'a', '\r\n--x', ':', ';')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (all) => {
      fileInForm(text([all.join('')]), withBoundary)
    }),
  )
})
