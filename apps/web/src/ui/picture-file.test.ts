import { expect, test } from 'vitest'
import { fileNameOf } from './picture-file.ts'

test('a title becomes a name that every file system takes', () => {
  expect(fileNameOf('Aéroport : stratégie / clients ?', 'png')).toBe('Aéroport stratégie clients.png')
  expect(fileNameOf(' \n', 'svg')).toBe('export.svg')
})
