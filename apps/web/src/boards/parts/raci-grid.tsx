import type { CompanyFunction, Finding, FunctionId, Workstream } from '@filrouge/domain'
import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { WideContent } from '../../ui/wide-content.tsx'
import classes from './raci-grid.module.css'
import { workstreamTitle } from './workstream-title.ts'

export const raciParts = ['responsible', 'accountable', 'consulted', 'informed'] as const
type Part = (typeof raciParts)[number]

/** What is wrong with who does what; the other findings are told elsewhere. */
const codes = ['accountable', 'noResponsible', 'manyConsulted'] as const
type Code = (typeof codes)[number]
const codeOf = ({ code }: Finding): Code | undefined => codes.find((candidate) => candidate === code)

type SetPart = (workstream: Workstream['id'], functionId: FunctionId, part: Part | undefined) => void

interface CellProps {
  workstream: Workstream
  onSet: SetPart
  companyFunction: CompanyFunction
}

const Cell = ({ workstream, companyFunction: { id, name }, onSet }: CellProps) => {
  const { t } = useTranslation(['governance', 'roadmap'])
  const { canEdit } = useWorkshopContext()
  const { t: tRoadmap } = useTranslation('roadmap')
  const part = workstream.decision?.raci[id]
  const label = t('raci.cell', { function: name || t('unnamed'), workstream: workstreamTitle(tRoadmap, workstream) })
  if (!canEdit)
    return (
      <abbr className={classes.letter} data-part={part} title={part ? t(`roadmap:raci.${part}`) : t('roadmap:raci.none')}>
        {part ? t(`raci.letter.${part}`) : '–'}
      </abbr>
    )
  return (
    <select
      className={classes.choice}
      aria-label={label}
      data-part={part}
      value={part ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onSet(
          workstream.id,
          id,
          raciParts.find((candidate) => candidate === value),
        )
      }
    >
      <option value="">–</option>
      {raciParts.map((each: Part) => (
        <option key={each} value={each}>
          {t(`raci.letter.${each}`)}
        </option>
      ))}
    </select>
  )
}

interface RaciGridProps {
  workstreams: readonly Workstream[]
  functions: readonly CompanyFunction[]
  onSet: SetPart
  /** Shows one workstream in full, where the board can. */
  onOpen?: (id: Workstream['id']) => void
}

/** Who is responsible, accountable, consulted and informed, workstream by workstream. */
export const RaciGrid = ({ workstreams, functions, onSet, onOpen }: RaciGridProps) => {
  const { t } = useTranslation(['governance', 'roadmap'])
  const { t: tRoadmap } = useTranslation('roadmap')
  return (
    <WideContent label={t('raci.grid')}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t('raci.workstream')}</th>
            {functions.map(({ id, name }) => (
              <th key={id} scope="col">
                {name || t('unnamed')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {workstreams.map((workstream) => (
            <tr key={workstream.id} data-record-id={workstream.id} tabIndex={-1}>
              <th scope="row">
                {onOpen ? (
                  <UnstyledButton className={classes.title} onClick={() => onOpen(workstream.id)}>
                    {workstreamTitle(tRoadmap, workstream)}
                  </UnstyledButton>
                ) : (
                  workstreamTitle(tRoadmap, workstream)
                )}
                {workstream.findings.map((finding) => {
                  const code = codeOf(finding)
                  return (
                    code && (
                      <span key={code} className={classes.finding}>
                        <IconAlertTriangle size={13} aria-hidden />
                        {t(`roadmap:finding.${code}`, { count: Number(finding.params['count'] ?? 0) })}
                      </span>
                    )
                  )
                })}
              </th>
              {functions.map((companyFunction) => (
                <td key={companyFunction.id} data-part={workstream.decision?.raci[companyFunction.id]}>
                  <Cell workstream={workstream} companyFunction={companyFunction} onSet={onSet} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideContent>
  )
}
