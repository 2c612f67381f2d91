import type { Messages } from '../messages.ts'

export const guide: Messages['guide'] = {
  title: 'The thread of the method',
  open: 'Guide',
  openFor: 'Guide to the stage: {{stage}}',
  close: 'Close the guide',
  stage: 'Stage {{number}} of {{total}}',
  skipped: 'Left out',
  state: { done: 'Done', started: 'Started', missing: 'To begin' },
  needs: 'What it needs',
  gives: 'What it gives',
  checks: 'Where you are',
  questions: 'Hard questions',
  count: '{{done}} of {{wanted}}',
  essential: 'Needed for a roadmap that can be trusted',
  overview: 'See every stage',
  intro:
    'Nine stages, from intent to action plan. Each feeds the roadmap, which derives from them. Nothing forces you to finish one before going on: follow the next step, come back and complete later.',
  next: {
    title: 'Next step',
    go: 'Go there',
    here: 'You are here',
    aim: {
      firstRoadmap: 'Towards a first roadmap',
      trust: 'For a roadmap that can be trusted',
      complete: 'To complete',
    },
    done: 'It is all there',
    doneText: 'Every stage is complete. Take a snapshot before the next session: you will compare next year.',
    remaining_one: '{{count}} step left to a first roadmap',
    remaining_other: '{{count}} steps left to a first roadmap',
    reached: 'First roadmap reached',
  },
  trust: {
    title: 'What is missing before you can rely on it',
    none: 'Nothing essential is missing: the roadmap rests on facts, targets and owners.',
    hint: 'Without this the roadmap is computed, but on guesses.',
  },
  arrange: {
    up: 'Move “{{stage}}” earlier',
    down: 'Move “{{stage}}” later',
    skip: 'Leave out',
    skipOf: 'Leave out “{{stage}}”',
    restore: 'Take back',
    restoreOf: 'Take back “{{stage}}”',
    reset: 'Back to the method’s order',
    hint: 'As a facilitator you can change the order of the stages or leave some out: the guide and the menu follow, for the whole workshop.',
  },
  stages: {
    diagnostic: {
      needs: 'Leadership, management and field, each alone: blind scores, then revealed together.',
      gives: 'Gaps of maturity and perception, where leadership and field do not see the same company.',
    },
    strategicCanvas: {
      needs: 'Six to twelve choice criteria in customers’ words, and our level today, tomorrow, against others.',
      gives: 'What to eliminate, reduce, raise or create: the intents that all the rest must serve.',
    },
    customers: {
      needs: 'A few profiles told by their situation, and a real survey if you have one.',
      gives: 'The customers that come first, and the measured importance of each moment rather than a guess.',
    },
    journey: {
      needs: 'Those who live the journey: the field, verbatims, a customer in the room if you can.',
      gives: 'Moments of truth, pains, breaks between functions: the heart of the needs.',
    },
    experiencePlatform: {
      needs: 'What the brand promises, down to the gesture that could be filmed.',
      gives: 'Where the promise is lost: in design, in delivery or in perception.',
    },
    competencyMap: {
      needs: 'The functions that serve customers, and what each must be able to do.',
      gives: 'Competency gaps and frailties, weighed by the moments that matter.',
    },
    toolsAndData: {
      needs: 'The tools really in use, spreadsheets included, and who answers for each piece of data.',
      gives: 'What is typed in again, data without an owner, moments without a tool.',
    },
    roadmap: {
      needs: 'What the other stages say, then your decisions: accept, name, estimate, date.',
      gives: 'Workstreams ranked and planned, each with its evidence.',
    },
    governance: {
      needs: 'A sponsor, a review cadence, an indicator for each intent.',
      gives: 'The certainty that the plan will be looked at, and that you will know if it succeeds.',
    },
  },
  check: {
    statementsScored: {
      title: 'Score maturity, blind',
      how: 'Run a vote on the statements: today and aspiration. Nothing shows before the reveal.',
    },
    promisesScored: {
      title: 'Compare what is promised with what is perceived',
      how: 'Write your promises, then score from 0 to 10 what is promised and what customers perceive.',
    },
    factors: {
      title: 'Write customers’ choice criteria',
      how: 'Button “Add a factor”: in their words, not yours. Three are enough to begin.',
    },
    ourLevels: {
      title: 'Place each factor, today and tomorrow',
      how: 'In the “Table” view, score from 0 to 10 “Us today” and “Us tomorrow” for each factor.',
    },
    factorImportance: {
      title: 'Say how much each factor matters',
      how: 'Open a factor and score its importance to customers, from 0 to 10. With several people, the facilitator has it scored blind.',
    },
    competitorLevels: {
      title: 'Place the competitors',
      how: 'Add a competitor or an alternative, then place it on each factor.',
    },
    profiles: {
      title: 'Say for whom you do it',
      how: 'Add a profile: a situation, not an age group.',
    },
    priorities: {
      title: 'Put first the customers who count',
      how: 'Score each profile’s potential and the effort to reach it, from 0 to 10. With several people, the facilitator has both scored blind.',
    },
    surveys: {
      title: 'Import a survey',
      how: 'A CSV file is enough: measured importance will then replace the guess.',
    },
    moments: {
      title: 'Tell a journey, moment by moment',
      how: 'Create a journey, then a phase before, during and after: in each, “Add a moment”.',
    },
    momentImportance: {
      title: 'Say which moments matter',
      how: 'Score the importance of each moment to these customers, from 0 to 10. With several people, the facilitator has it scored blind.',
    },
    pains: {
      title: 'Note what hurts',
      how: 'Under a moment, add a pain, in the customer’s words.',
    },
    satisfaction: {
      title: 'Set satisfaction targets',
      how: 'For each moment, score the satisfaction lived and the one you aim at, from 0 to 10.',
    },
    momentOwners: {
      title: 'Say which function holds each moment',
      how: 'Choose the function in charge: the hand-overs will show by themselves.',
    },
    momentsOfTruth: {
      title: 'Mark the moments of truth',
      how: 'Those where a customer decides to stay or to leave. One or two per journey.',
    },
    attributes: {
      title: 'Say what the brand promises people will live',
      how: 'Add a dimension, then its attributes: what customers should notice.',
    },
    attributeLevels: {
      title: 'Place each attribute, from intended to perceived',
      how: 'Score from 0 to 10 what is intended, designed, delivered and perceived.',
    },
    attributeIndicators: {
      title: 'Measure what is delivered and what is perceived',
      how: 'Give each attribute an indicator of both kinds.',
    },
    functions: {
      title: 'Name the functions that serve customers',
      how: 'Button “Add a function”: teams, never people. Two are enough to begin.',
    },
    competencies: {
      title: 'Name a competency to hold',
      how: 'Add what people must be able to do to keep the promise.',
    },
    competencyLevels: {
      title: 'Assess the current and the required level',
      how: 'Choose a cell of the map: current level, required level, from 0 to 5.',
    },
    capacities: {
      title: 'Say what each function can give',
      how: 'Tell the days available per quarter: the timeline will respect them.',
    },
    tools: {
      title: 'List the tools really in use',
      how: 'Button “Add a tool”, spreadsheets and notebooks included.',
    },
    momentsEquipped: {
      title: 'Link tools to moments',
      how: 'Open a tool and choose the moments that it serves.',
    },
    dataOwners: {
      title: 'Give each piece of data an owner',
      how: 'Add data domains and say who is accountable for them.',
    },
    workstreams: {
      title: 'Bring workstreams to life',
      how: 'They derive from gaps: set targets above today, note pains.',
    },
    workstreamsAccepted: {
      title: 'Accept a workstream',
      how: 'Open the first of the list, read its evidence, then “Decide” and “Accept”.',
    },
    workstreamOwners: {
      title: 'Give accepted workstreams an owner function',
      how: 'In “Decide”, choose the owner function.',
    },
    efforts: {
      title: 'Estimate the effort of accepted workstreams',
      how: 'In “Decide”, give a low, likely and high effort, in person-days.',
    },
    objectives: {
      title: 'Write the objectives',
      how: 'In “Objective”: a text, a target, a due date.',
    },
    sponsors: {
      title: 'Name a sponsor',
      how: 'Button “Add a sponsor”: who, in the leadership, gives time and decides?',
    },
    review: {
      title: 'Set the cadence and the next review',
      how: 'Choose a cadence and a date.',
    },
    intentIndicators: {
      title: 'Give each intent an indicator',
      how: 'In the scorecard, “Add an indicator”: baseline, target, readings.',
    },
    communications: {
      title: 'Plan who will say it, to whom and when',
      how: 'Add a message to the communication plan.',
    },
  },
}
