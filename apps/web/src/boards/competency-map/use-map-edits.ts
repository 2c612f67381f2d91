import { addRecord, moveRecord, removeRecord, transact, updateRecord } from '@filrouge/document'
import type { CompanyFunction, Competency, FunctionId } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useRemoveWithNotice } from '../parts/use-remove-with-notice.tsx'
import { useStep } from '../parts/use-step.ts'
import { useMapContext } from './board-context.ts'
import { type CompetencyKind, placeOfStep } from './map-view.ts'
import type { SoftSkill } from './rome-soft-skills.ts'

type CellField = 'current' | 'required' | 'horizon' | 'masters'
type CellValue<Field extends CellField> = NonNullable<Competency[Field][FunctionId]>

/** Everything that a person can change on the map, each change its own step of undo. */
export const useMapEdits = () => {
  const { doc } = useWorkshopContext()
  const { t, i18n } = useTranslation('competencyMap')
  const { setAdded } = useMapContext()
  const functions = useWorkshop((workshop) => workshop.functions)
  const competencies = useWorkshop((workshop) => workshop.competencies)
  const asStep = useStep()
  const removeWithNotice = useRemoveWithNotice()
  const remove = (name: string, edit: () => void) => removeWithNotice(edit, t('removed', { name: name || t('unnamed') }))
  return {
    /** Sets one field of a cell; undefined empties it (not known). */
    setCell: <Field extends CellField>(
      { id }: Competency,
      functionId: FunctionId,
      field: Field,
      value: CellValue<Field> | undefined,
    ) => asStep(() => updateRecord(doc, 'competencies', id, { [field]: { [functionId]: value } })),
    addFunction: () => setAdded(asStep(() => addRecord(doc, 'functions', { name: t('newFunction') }))),
    updateFunction: ({ id }: CompanyFunction, patch: Parameters<typeof updateRecord<'functions'>>[3]) =>
      asStep(() => updateRecord(doc, 'functions', id, patch)),
    shiftFunction: ({ id }: CompanyFunction, step: -1 | 1) => {
      const place = placeOfStep(functions, functions, id, step)
      if (place !== undefined) asStep(() => moveRecord(doc, 'functions', id, place))
    },
    removeFunction: ({ id, name }: CompanyFunction) => remove(name, () => removeRecord(doc, 'functions', id)),
    addCompetency: (kind: CompetencyKind) =>
      setAdded(asStep(() => addRecord(doc, 'competencies', { name: t('newCompetency'), kind }))),
    updateCompetency: ({ id }: Competency, patch: Parameters<typeof updateRecord<'competencies'>>[3]) =>
      asStep(() => updateRecord(doc, 'competencies', id, patch)),
    shiftCompetency: ({ id, kind }: Competency, step: -1 | 1) => {
      const siblings = competencies.filter((competency) => competency.kind === kind)
      const place = placeOfStep(competencies, siblings, id, step)
      if (place !== undefined) asStep(() => moveRecord(doc, 'competencies', id, place))
    },
    removeCompetency: ({ id, name }: Competency) => remove(name, () => removeRecord(doc, 'competencies', id)),
    addSoftSkills: (skills: readonly SoftSkill[]) =>
      asStep(() =>
        transact(doc, () => {
          for (const skill of skills) {
            const { name, definition } = skill[i18n.language.startsWith('en') ? 'en' : 'fr']
            addRecord(doc, 'competencies', { name, description: definition, kind: 'softSkill', romeCode: skill.code })
          }
        }),
      ),
  }
}
