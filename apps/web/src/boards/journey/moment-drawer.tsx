import type { Moment } from '@filrouge/domain'
import { Drawer, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LaneContent } from './lane-content.tsx'
import { lanes } from './lanes.ts'
import { MomentHead } from './moment-head.tsx'

/** Everything known of one moment, with the scales in words. */
export const MomentDrawer = ({ moment, onClose }: { moment: Moment | undefined; onClose: () => void }) => {
  const { t } = useTranslation('journey')
  return (
    <Drawer
      opened={moment !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('detail')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {moment && (
        <Stack>
          <div>
            <MomentHead moment={moment} handOver={undefined} isMovable={false} />
          </div>
          {lanes.map((lane) => (
            <section key={lane} aria-label={t(`lane.${lane}`)}>
              <Text fw={600} size="sm" mb={4}>
                {t(`lane.${lane}`)}
              </Text>
              <LaneContent lane={lane} moment={moment} isDetailed />
            </section>
          ))}
        </Stack>
      )}
    </Drawer>
  )
}
