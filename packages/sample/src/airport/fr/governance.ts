/** What keeps the plan alive: what sponsors stand for, decisions, messages, indicators of the canvas's intents. */
export const governance = {
  sponsors: { director: 'Direction générale', operations: 'Direction des opérations' },
  /** Name, unit. */
  indicators: {
    security: ['Attente au contrôle, 9e décile, de 6 h à 9 h', 'minutes'],
    wayfinding: ['Voyageurs qui demandent leur chemin, pour mille', '‰'],
    disruption: ['Voyageurs informés d’un retard avant de l’avoir demandé', '%'],
    doorToGate: ['Engagements du parking à la porte tenus', '%'],
    food: ['Commandes servies en moins de dix minutes', '%'],
  },
  decisions: {
    log: 'La main courante papier s’arrête dès que le suivi des correspondances est en service, pas avant.',
    flights: 'La base opérationnelle des vols fait foi pour les horaires et les portes, y compris face à l’application.',
    truth:
      'On annonce la cause d’un retard dès qu’elle est connue, même sans durée. La direction générale en répond devant les compagnies.',
    luxury: 'Pas de nouvelle boutique de luxe avant la revue de décembre 2027 : l’espace va d’abord au contrôle.',
  },
  /** Audience, message, channel. */
  communications: {
    crews: [
      'Équipes de la sûreté et des terminaux',
      'Ce qui change au contrôle en janvier, pourquoi, et ce que nous attendons de vous le matin.',
      'Réunion de prise de poste',
    ],
    airlines: [
      'Compagnies aériennes',
      'La règle des dix minutes : qui parle, quand, et ce que nous ne dirons jamais sans vous.',
      'Comité des exploitants',
    ],
    shops: [
      'Commerces',
      'Prix de la ville et service avant l’embarquement : le nouveau cahier des charges.',
      'Rencontre des enseignes',
    ],
    travellers: ['Voyageurs', 'Le temps promis du parking à la porte, affiché, et ce que nous faisons si nous manquons.', ''],
  },
} as const
