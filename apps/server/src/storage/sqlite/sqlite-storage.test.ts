import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeStorage } from '../contract.ts'
import { DataDirBusyError, openSqliteStorage } from './sqlite-storage.ts'

describeStorage('SQLite', openSqliteStorage)

test('a folder in use is told by an error of its own', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fil-rouge-'))
  {
    using _first = openSqliteStorage(dataDir)
    expect(() => openSqliteStorage(dataDir)).toThrow(DataDirBusyError)
  }
  rmSync(dataDir, { recursive: true })
})
