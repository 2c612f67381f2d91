import type { FunctionId } from '@filrouge/domain'
import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'

type FunctionSelectProps = Omit<NativeSelectProps, 'value' | 'onChange' | 'data'> & {
  value: FunctionId | undefined
  onWrite: (id: FunctionId | undefined) => void
}

/** One of the company's functions, or nobody. */
export const FunctionSelect = ({ value, onWrite, ...rest }: FunctionSelectProps) => {
  const { t } = useTranslation('parts')
  const { canEdit } = useWorkshopContext()
  const functions = useWorkshop((workshop) => workshop.functions)
  return (
    <NativeSelect
      size="xs"
      disabled={!canEdit}
      {...rest}
      value={value ?? ''}
      data={[
        { value: '', label: t('nobody') },
        ...functions.map(({ id, name }) => ({ value: id as string, label: name || t('unnamed') })),
      ]}
      onChange={({ currentTarget }) => onWrite(functions.find(({ id }) => id === currentTarget.value)?.id)}
    />
  )
}
