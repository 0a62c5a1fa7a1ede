import {Button, Card, Checkbox, Flex, Spinner, Stack, Text, TextArea} from '@sanity/ui'
import {useId, useState, type SubmitEvent} from 'react'
import {useTranslation} from 'sanity'
import type {IssueInvolved, IssuesInvolved} from '../../newsletter/corrections/issues-with.ts'
import {correctionFault} from '../../newsletter/corrections/plan-correction.ts'
import {today} from '../../schemas/lib/today.ts'
import {Labelled} from '../lib/labelled.tsx'
import {correctionsNamespace} from './locale/messages.ts'
import {useCorrect} from './use-correct.ts'

interface CorrectFormProps {
  /** Published id of what was wrong. */
  readonly id: string
  readonly onDone: () => void
}

/** Says what was wrong and what is right, and shows whom it is told to before it is. */
export const CorrectForm = ({id, onDone}: CorrectFormProps) => {
  const {t} = useTranslation(correctionsNamespace)
  const [wrong, setWrong] = useState('')
  const [right, setRight] = useState('')
  const [isTold, setIsTold] = useState(true)
  const {involved, correct, isBusy} = useCorrect(id, onDone)
  const fault = correctionFault({wrong, right})
  const isReady = involved !== undefined && involved.sent.length > 0 && fault === undefined && !isBusy
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isReady) correct({wrong, right, date: today(), isTold})
  }
  return (
    <form onSubmit={submit} data-testid="correct-form">
      <Stack gap={4}>
        <Text size={1} muted>
          {t('form.intro')}
        </Text>
        <Field
          label={t('form.wrong')}
          placeholder={t('form.wrong.placeholder')}
          value={wrong}
          onChange={setWrong}
          testId="correct-wrong"
        />
        <Field
          label={t('form.right')}
          placeholder={t('form.right.placeholder')}
          value={right}
          onChange={setRight}
          testId="correct-right"
        />
        {fault === 'quoted' && (
          <Card tone="caution" border radius={2} padding={3}>
            <Text size={1} role="alert">
              {t('form.quoted')}
            </Text>
          </Card>
        )}
        {involved === undefined ? (
          <Flex justify="center">
            <Spinner muted />
          </Flex>
        ) : (
          <Involved involved={involved} isTold={isTold} onTold={setIsTold} />
        )}
        <Flex gap={2} justify="flex-end">
          <Button type="button" mode="bleed" text={t('form.cancel')} onClick={onDone} />
          <Button
            type="submit"
            text={t('form.submit')}
            disabled={!isReady}
            loading={isBusy}
            data-testid="correct-submit"
          />
        </Flex>
      </Stack>
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly testId: string
}

const Field = ({label, placeholder, value, onChange, testId}: FieldProps) => {
  const id = useId()
  return (
    <Labelled label={label} id={id}>
      <TextArea
        id={id}
        rows={2}
        fontSize={1}
        placeholder={placeholder}
        value={value}
        onChange={({currentTarget}) => onChange(currentTarget.value)}
        data-testid={testId}
      />
    </Labelled>
  )
}

interface InvolvedProps {
  readonly involved: IssuesInvolved
  readonly isTold: boolean
  readonly onTold: (isTold: boolean) => void
}

const Involved = ({involved: {sent, unsent, next}, isTold, onTold}: InvolvedProps) => {
  const {t} = useTranslation(correctionsNamespace)
  const id = useId()
  return (
    <Stack gap={4} data-testid="correct-issues">
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {sent.length === 0 ? t('form.sent.none') : t('form.sent', {count: sent.length})}
        </Text>
        <IssueList issues={sent} />
      </Stack>
      {unsent.length > 0 && (
        <Stack gap={3}>
          <Text size={1} weight="medium">
            {t('form.unsent')}
          </Text>
          <IssueList issues={unsent} />
        </Stack>
      )}
      {next !== undefined && sent.length > 0 && (
        <Flex gap={2} align="center">
          <Checkbox
            id={id}
            checked={isTold}
            onChange={({currentTarget}) => onTold(currentTarget.checked)}
            data-testid="correct-tell"
          />
          <Text as="label" htmlFor={id} size={1}>
            {t('form.tell', {number: next.number})}
          </Text>
        </Flex>
      )}
    </Stack>
  )
}

const IssueList = ({issues}: {readonly issues: readonly IssueInvolved[]}) => {
  const {t} = useTranslation(correctionsNamespace)
  if (issues.length === 0) return null
  return (
    <Stack as="ul" gap={3}>
      {issues.map(({id, number, title}) => (
        <li key={id}>
          <Text size={1} muted>
            {t('form.issue', {number, title})}
          </Text>
        </li>
      ))}
    </Stack>
  )
}
