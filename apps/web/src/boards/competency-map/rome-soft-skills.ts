/** A professional soft skill, in both languages. */
export interface SoftSkill {
  code: string
  fr: { name: string; definition: string }
  en: { name: string; definition: string }
}

/**
 * The sixteen professional soft skills ("savoir-être professionnels") of ROME 4.0 version 460.
 * Origin: France Travail, Licence Ouverte. Codes, French labels and definitions are as published (typographic
 * apostrophes apart); the English ones are our translation.
 */
export const romeSoftSkills: readonly SoftSkill[] = [
  {
    code: '6D101',
    fr: {
      name: 'Etre à l’écoute, faire preuve d’empathie',
      definition:
        'Capacité à écouter activement, réceptionner des informations et messages, faire preuve d’ouverture d’esprit et de diplomatie.',
    },
    en: {
      name: 'Listening and showing empathy',
      definition: 'Able to listen actively, to take in information and messages, and to show open-mindedness and tact.',
    },
  },
  {
    code: '6D105',
    fr: {
      name: 'Inspirer, donner du sens',
      definition: 'Capacité à transmettre un message afin de susciter la réflexion et guider l’action.',
    },
    en: { name: 'Inspiring, giving meaning', definition: 'Able to convey a message that prompts thought and guides action.' },
  },
  {
    code: '6D108',
    fr: {
      name: 'Faire preuve d’autonomie',
      definition:
        'Capacité à prendre en charge son activité sans devoir être encadré de façon continue (le cas échéant, à solliciter les autres acteurs de l’entreprise).',
    },
    en: {
      name: 'Working autonomously',
      definition:
        'Able to take charge of one’s work without continuous supervision, calling on others in the company where needed.',
    },
  },
  {
    code: '6D104',
    fr: {
      name: 'Faire preuve de sens des responsabilités',
      definition:
        'Capacité à engager sa responsabilité pour atteindre un objectif clairement exprimé et à signaler les éventuels freins à lever pour atteindre l’objectif.',
    },
    en: {
      name: 'Showing a sense of responsibility',
      definition: 'Able to take responsibility for a clearly stated objective and to report what stands in its way.',
    },
  },
  {
    code: '6D102',
    fr: {
      name: 'Avoir l’esprit d’équipe',
      definition:
        'Capacité à travailler et à se coordonner avec les autres au sein de l’entreprise pour réaliser les objectifs fixés.',
    },
    en: {
      name: 'Team spirit',
      definition: 'Able to work and coordinate with others in the company to reach the objectives set.',
    },
  },
  {
    code: '6D103',
    fr: {
      name: 'Etre force de proposition',
      definition:
        'Capacité à initier, imaginer des propositions nouvelles pour résoudre les problèmes identifiés ou améliorer une situation. Être proactif.',
    },
    en: {
      name: 'Bringing forward proposals',
      definition:
        'Able to initiate and imagine new proposals that solve the problems found or improve a situation. Being proactive.',
    },
  },
  {
    code: '6D111',
    fr: {
      name: 'Faire preuve de réactivité',
      definition:
        'Capacité à réagir rapidement face à des évènements et à des imprévus, en hiérarchisant les actions, en fonction de leur degré d’urgence / d’importance.',
    },
    en: {
      name: 'Responsiveness',
      definition: 'Able to react quickly to events and to the unforeseen, ranking actions by urgency and importance.',
    },
  },
  {
    code: '6D112',
    fr: {
      name: 'Faire preuve de contrôle de soi',
      definition:
        'Capacité à garder le contrôle de soi pour agir efficacement face à des situations irritantes, imprévues, stressantes.',
    },
    en: {
      name: 'Self-control',
      definition: 'Able to keep control of oneself and act effectively in irritating, unforeseen or stressful situations.',
    },
  },
  {
    code: '6D113',
    fr: {
      name: 'Etre ouvert aux changements',
      definition:
        'Capacité à s’adapter à des situations variées, à réagir à l’imprévu, gérer l’incertitude pour s’ajuster à des organisations, des collectifs de travail, des habitudes, des valeurs propres à l’entreprise.',
    },
    en: {
      name: 'Openness to change',
      definition:
        'Able to adapt to varied situations, to respond to the unforeseen and to deal with uncertainty, so as to fit organisations, teams, habits and values of the company.',
    },
  },
  {
    code: '6D107',
    fr: {
      name: 'Organiser son travail selon les priorités et les objectifs',
      definition:
        'Capacité à planifier, prioriser, anticiper des actions, en tenant compte des moyens, des ressources, des objectifs et du calendrier pour les réaliser.',
    },
    en: {
      name: 'Organising work by priorities and objectives',
      definition: 'Able to plan, prioritise and anticipate actions, given the means, resources, objectives and time available.',
    },
  },
  {
    code: '6D109',
    fr: {
      name: 'Faire preuve de persévérance',
      definition:
        'Capacité à maintenir son effort jusqu’à l’achèvement complet d’une tâche quels que soient les imprévus, les obstacles de réalisation rencontrés.',
    },
    en: {
      name: 'Perseverance',
      definition: 'Able to keep up the effort until a task is fully done, whatever the unforeseen events and obstacles met.',
    },
  },
  {
    code: '6D106',
    fr: {
      name: 'Faire preuve de leadership',
      definition:
        'Capacité à mobiliser une équipe/des interlocuteurs et à les entraîner dans la poursuite d’un objectif partagé.',
    },
    en: { name: 'Leadership', definition: 'Able to rally a team or other people and lead them towards a shared objective.' },
  },
  {
    code: '6D110',
    fr: {
      name: 'Faire preuve de rigueur et de précision',
      definition:
        'Capacité à réaliser des tâches en suivant avec exactitude les règles, les procédures, les instructions qui ont été fournies, sans réaliser d’erreur et à transmettre clairement des informations. Se montrer ponctuel et respectueux des règles de savoir-vivre usuelles.',
    },
    en: {
      name: 'Rigour and precision',
      definition:
        'Able to carry out tasks by following the rules, procedures and instructions exactly and without error, and to pass on information clearly. Being punctual and courteous.',
    },
  },
  {
    code: '6D114',
    fr: {
      name: 'Faire preuve de curiosité, d’ouverture d’esprit',
      definition:
        'Capacité à aller chercher au-delà de ce qui est donné à voir, à s’ouvrir sur la nouveauté et à investiguer pour comprendre et agir de façon appropriée.',
    },
    en: {
      name: 'Curiosity and open-mindedness',
      definition:
        'Able to look beyond what is given, to open up to the new and to investigate so as to understand and act fittingly.',
    },
  },
  {
    code: '6D115',
    fr: {
      name: 'Faire preuve de créativité, d’inventivité',
      definition: 'Capacité à créer, imaginer quelque chose de nouveau (nouveau produit, nouvelle solution, ...).',
    },
    en: {
      name: 'Creativity and inventiveness',
      definition: 'Able to create or imagine something new, such as a new product or a new solution.',
    },
  },
  {
    code: '6D116',
    fr: {
      name: 'Avoir le sens du service',
      definition:
        'Capacité à identifier (voire anticiper) les besoins des usagers, clients (internes et externes) et à apporter une réponse adaptée afin de les satisfaire.',
    },
    en: {
      name: 'Sense of service',
      definition:
        'Able to identify, or even anticipate, the needs of users and of internal and external customers, and to answer them to their satisfaction.',
    },
  },
]
