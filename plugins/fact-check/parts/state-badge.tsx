import {Badge, Flex, Text} from '@sanity/ui'
import type {StateName} from '../../../newsletter/quotes/derive-state.ts'
import {lookOf} from './state-look.ts'

/** A state's sign and word, in its colour. */
export const StateBadge = ({state}: {readonly state: StateName}) => {
  const {tone, icon: Icon, title} = lookOf(state)
  return (
    <Badge tone={tone} fontSize={1} padding={2} data-testid="state" data-state={state}>
      <Flex as="span" align="center" gap={2}>
        <Text as="span" size={1}>
          <Icon />
        </Text>
        {title}
      </Flex>
    </Badge>
  )
}
