/** What the workshop says of choice criteria, players, customers and the company. Pairs read name, description. */
export const strategy = {
  players: {
    today: ['Nous aujourd’hui', 'Un bel aéroport, quand tout va bien'],
    target: ['Nous, la cible', 'Le temps qu’on vous promet, et quelqu’un quand ça dérape'],
    competitor: ['Le hub concurrent', 'Le grand voyage commence en boutique'],
    alternative: ['Le train à grande vitesse', 'De centre à centre, sans formalités'],
  },
  factors: {
    security: ['Passer la sûreté sans stress', 'Durée et prévisibilité du contrôle, égards des agents, place pour se préparer.'],
    wayfinding: [
      'Trouver son chemin sans demander',
      'De la route à la porte, puis d’un avion à l’autre, quelle que soit la langue.',
    ],
    disruption: [
      'Être informé franchement quand ça dérape',
      'La cause, la durée probable et ce que l’on peut faire, avant que le voyageur ne l’apprenne ailleurs.',
    ],
    doorToGate: [
      'Un temps garanti du parking à la porte',
      'Un engagement affiché par tranche horaire, avec une contrepartie s’il n’est pas tenu.',
    ],
    clean: ['Des lieux propres et calmes', 'Toilettes, salles d’embarquement, bruit, prises, lumière du jour.'],
    food: ['Bien manger au juste prix', 'Une offre locale et rapide, au prix de la ville, y compris tôt le matin.'],
    luxury: ['L’étendue des boutiques de luxe', 'Surface et prestige des enseignes hors taxes.'],
    counters: ['Un guichet tenu pour chaque compagnie', 'Banques d’enregistrement dédiées, ouvertes même sans voyageurs.'],
  },
  profiles: {
    business: [
      'Le voyageur d’affaires à la journée',
      'Part à 7 h, rentre le soir, sans bagage en soute. Prend douze à trente vols par an et choisit lui-même entre l’avion et le train.',
      '« Je ne demande pas que ce soit court, je demande que ce soit toujours pareil. »',
    ],
    family: [
      'La famille en correspondance',
      'Deux vols par an avec des enfants, une correspondance de moins de deux heures, beaucoup de bagages et peu de repères.',
      '« Si le premier avion est en retard, qui nous attend ? »',
    ],
    transfer: [
      'Le passager au long cours en escale',
      'Quatre à neuf heures d’attente de nuit, souvent dans une langue que personne ne parle à l’accueil.',
      '« Je voulais seulement une douche et m’allonger. »',
    ],
    weekend: [
      'Le couple en week-end, au premier prix',
      'Trois escapades par an, billet acheté quatre mois à l’avance, une valise cabine chacun. Arrive très tôt et compte chaque euro.',
      '« Le parking nous a coûté plus cher que les deux billets. »',
    ],
  },
  expectations: {
    'business-time': 'Savoir à cinq minutes près à quelle heure partir de chez moi',
    'business-work': 'Pouvoir travailler vingt minutes au calme, avec du réseau et une prise',
    'business-truth': 'Connaître la vraie cause d’un retard avant la file d’attente au comptoir',
    'family-connection': 'Être sûr d’avoir le second avion, ou savoir tout de suite ce qui se passe',
    'family-children': 'Des toilettes propres et un coin pour que les enfants bougent',
    'family-help': 'Quelqu’un à qui parler, dans ma langue',
    'transfer-rest': 'Se reposer et se laver sans passer la frontière',
    'transfer-food': 'Manger chaud à trois heures du matin',
    'weekend-price': 'Connaître le vrai prix, parking compris, avant de réserver',
    'weekend-alone': 'Aller du trottoir à l’avion sans avoir à demander',
    'weekend-wait': 'Un endroit agréable où attendre sans devoir consommer',
  },
  functions: {
    terminal: 'Exploitation des terminaux',
    security: 'Sûreté et contrôles',
    retail: 'Commerces et restauration',
    digital: 'Numérique et données',
    customer: 'Relation clients',
    hr: 'Ressources humaines',
  },
  promises: {
    easy: 'Un aéroport facile, de la route à la porte',
    informed: 'Vous savez toujours ce qui se passe',
    local: 'Le goût de la région, au prix de la ville',
    care: 'Une attention particulière à ceux qui en ont besoin',
  },
  barriers: {
    contracts: 'Le marché de la sûreté rémunère des postes tenus, pas une durée d’attente. Il court jusqu’à fin 2027.',
    airlines: 'Les compagnies gardent pour elles l’information sur les retards tant que la décision n’est pas prise.',
    targets:
      'La redevance des boutiques entre pour 40 % dans le bonus des directeurs : réduire leur surface coûte à ceux qui décident.',
    roster: 'Les plannings sont fixés six semaines à l’avance, les pointes se voient la veille.',
  },
} as const
