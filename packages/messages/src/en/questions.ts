import type { Messages } from '../messages.ts'

export const questions: Messages['questions'] = {
  open: 'Hard questions',
  of: {
    strategicCanvas: {
      words: 'Would a customer use these words to say why they choose us?',
      same: 'With the names hidden, could anyone tell our curve from the competitors’?',
      stop: 'What do we stop doing to pay for what we raise?',
      proof: 'Which points rest on data, and which on our conviction alone?',
      field: 'Would the field place today’s point as high as leadership does?',
      nonCustomers: 'What keeps away those who are not customers yet?',
      create: 'What could we offer that nobody in this trade offers today?',
    },
    journey: {
      matters: 'What truly matters to these customers at this moment? Who asked them?',
      expects: 'What do they expect as they arrive, and who gave them that expectation?',
      consistent: 'Does our way of working serve that expectation, or our own organisation?',
      competitors: 'What would the same customer live with our competitors, at the same moment?',
      skills: 'Do the teams who hold this moment have the skills, the tools and the latitude it takes?',
      break: 'Between two functions, who makes sure that customers need not repeat everything?',
      proof: 'What do we claim here without data? How could we check it before the next session?',
      remove: 'If we removed this moment, who would complain?',
    },
    competencyMap: {
      promise: 'Which promise to customers could we not keep tomorrow morning, for lack of know-how?',
      who: 'Who set these levels: those who do the work, or those who talk about it?',
      fragile: 'If the person who masters this leaves next month, what happens to customers?',
      required: 'Does the required level come from what customers live, or from our organisation chart?',
      field: 'What can the field do that headquarters do not know of?',
      handOver: 'Which competency is missing right where one function hands over to another?',
      mindset: 'Which behaviour do we reward today that contradicts the mindset we display?',
      stop: 'What could we stop requiring, to invest where the gap hurts customers?',
    },
    roadmap: {
      stop: 'What do we stop to make room for the first workstream?',
      evidence: 'Which of these workstreams rests on assumptions alone? What should we observe within a month?',
      owner: 'Who in this room answers for each of the first three before the executive committee?',
      capacity: 'Which function carries more than it can? Who will tell it?',
      first: 'What will customers see within 90 days?',
      measure: 'By which figure will we know that we were wrong?',
      barrier: 'Who gains if nothing changes, and what do we offer them?',
      field: 'Would the field put these workstreams in the same order?',
    },
  },
}
