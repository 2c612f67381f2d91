import type { CollectionName, RecordOf } from '@filrouge/domain'
import * as Y from 'yjs'
import { deleteRecord, transact } from './edit.ts'
import { layout, settingsMapName } from './layout.ts'

type Reference = readonly [collection: CollectionName, field: string]

/** What blind rounds revealed on a record. */
const scored: Reference = ['scoreResults', 'recordId']

/** Records that mean nothing without the one they belong to: they go with it. */
const parts: { readonly [Name in CollectionName]?: readonly Reference[] } = {
  statements: [scored],
  promises: [scored],
  factors: [scored],
  expectations: [scored],
  journeys: [['phases', 'journeyId']],
  phases: [['moments', 'phaseId']],
  moments: [['observations', 'momentId'], scored],
  profiles: [['expectations', 'profileId'], scored],
  dimensions: [['attributes', 'dimensionId']],
  attributes: [['behaviours', 'attributeId']],
  tools: [
    ['flows', 'fromToolId'],
    ['flows', 'toToolId'],
  ],
}

/** Fields that name a record and are emptied when it goes. */
const links: { readonly [Name in CollectionName]?: readonly Reference[] } = {
  profiles: [
    ['journeys', 'profileId'],
    ['observations', 'profileId'],
  ],
  surveys: [['observations', 'surveyId']],
  functions: [
    ['moments', 'ownerFunctionId'],
    ['indicators', 'ownerFunctionId'],
    ['barriers', 'ownerFunctionId'],
    ['dataDomains', 'ownerFunctionId'],
    ['dataDomains', 'stewardFunctionId'],
    ['communications', 'ownerFunctionId'],
  ],
  factors: [['indicators', 'factorId']],
  dimensions: [['indicators', 'dimensionId']],
  attributes: [['indicators', 'attributeId']],
  moments: [['indicators', 'momentId']],
}

/** Entries keyed by a record's id inside others' maps: they go with it. */
const entries: { readonly [Name in CollectionName]?: readonly Reference[] } = {
  players: [['factors', 'levels']],
  factors: [['moments', 'factors']],
  competencies: [['moments', 'competencies']],
  tools: [
    ['moments', 'tools'],
    ['dataDomains', 'systemsOfRecord'],
  ],
  functions: [
    ['competencies', 'current'],
    ['competencies', 'required'],
    ['competencies', 'horizon'],
    ['competencies', 'masters'],
    ['tools', 'functions'],
  ],
}

/** Kinds of records that workstreams are grouped by, as their themes spell them. */
const themes: { readonly [Name in CollectionName]?: string } = {
  factors: 'factor',
  journeys: 'journey',
  dimensions: 'dimension',
}

const idsWhere = (doc: Y.Doc, [collection, field]: Reference, value: string): string[] => {
  const found: string[] = []
  for (const [id, record] of doc.getMap<unknown>(collection).entries()) {
    if (record instanceof Y.Map && record.get(field) === value) found.push(id)
  }
  return found
}

const deleteKeys = (map: Y.Map<unknown>, isGone: (key: string, value: unknown) => boolean): void => {
  for (const [key, value] of [...map.entries()]) if (isGone(key, value)) map.delete(key)
}

const eachRecord = (doc: Y.Doc, name: CollectionName, visit: (record: Y.Map<unknown>) => void): void => {
  for (const record of doc.getMap<unknown>(name).values()) if (record instanceof Y.Map) visit(record)
}

const forgetFunction = (doc: Y.Doc, id: string): void => {
  for (const name of ['workstreamDecisions', 'scenarioDecisions'] as const) {
    deleteKeys(doc.getMap(name), (key, value) => {
      const field = key.slice(key.indexOf('|') + 1)
      return (field === 'ownerFunctionId' && value === id) || field === `raci/${id}` || field === `effortByFunction/${id}`
    })
  }
  eachRecord(doc, 'scenarios', (scenario) =>
    deleteKeys(scenario, (key) => key === `capacityDays/${id}` || key.startsWith(`capacityByQuarter/${id}/`)),
  )
}

const forgetTheme = (doc: Y.Doc, theme: string): void => {
  doc.getMap<unknown>(settingsMapName).delete(`themeWeights/${theme}`)
  eachRecord(doc, 'scenarios', (scenario) => scenario.delete(`themeWeights/${theme}`))
  for (const name of ['workstreamDecisions', 'scenarioDecisions'] as const)
    deleteKeys(doc.getMap(name), (key) => key.endsWith(`|intents/${theme}`))
}

/** Maps of surveys whose entries name a record by value. */
const surveyMaps: { readonly [Name in CollectionName]?: string } = { moments: 'momentByColumn', profiles: 'profileBySegment' }

/** Mentions that no table above reaches: survey columns by moment, segments by profile, decisions by function or scenario, weights by theme. */
const forgetByValue = (doc: Y.Doc, name: CollectionName, id: string): void => {
  const surveyMap = surveyMaps[name]
  if (surveyMap) {
    eachRecord(doc, 'surveys', (survey) => deleteKeys(survey, (key, value) => key.startsWith(`${surveyMap}/`) && value === id))
  }
  if (name === 'functions') forgetFunction(doc, id)
  if (name === 'scenarios') deleteKeys(doc.getMap('scenarioDecisions'), (key) => key.startsWith(`${id}/`))
  const theme = themes[name]
  if (theme) forgetTheme(doc, `${theme}:${id}`)
}

const removeWithParts = (doc: Y.Doc, name: CollectionName, id: string): void => {
  for (const part of parts[name] ?? []) for (const partId of idsWhere(doc, part, id)) removeWithParts(doc, part[0], partId)
  for (const link of links[name] ?? []) {
    for (const linkedId of idsWhere(doc, link, id))
      (doc.getMap<Y.Map<unknown>>(link[0]).get(linkedId) as Y.Map<unknown>).delete(link[1])
  }
  for (const [collection, map] of entries[name] ?? []) {
    for (const record of doc.getMap<unknown>(collection).values()) {
      if (record instanceof Y.Map && layout[collection].maps.includes(map)) record.delete(`${map}/${id}`)
    }
  }
  forgetByValue(doc, name, id)
  deleteRecord(doc, name, id as RecordOf<typeof name>['id'])
}

/** Deletes a record, what belongs to it, and every mention of it, as one step of undo. */
export const removeRecord = <Name extends CollectionName>(doc: Y.Doc, name: Name, id: RecordOf<Name>['id']): void =>
  transact(doc, () => removeWithParts(doc, name, id))
