/** Workstreams that the team has already discussed: name, objective, its indicator and unit. */
export const roadmap = {
  decisions: {
    'process:factor:factor-disruption': [
      'Dire la vérité en dix minutes',
      'Informer les voyageurs de la cause et de la durée d’un retard dans les dix minutes',
      'Délai entre la connaissance de la cause et l’annonce',
      'minutes',
    ],
    'organisation:journey:journey-connection': [
      'Un responsable des correspondances courtes',
      'Attendre à la sortie de l’avion les familles dont la correspondance est compromise',
      'Correspondances courtes accompagnées',
      '%',
    ],
    'people:journey:journey-connection': [
      'L’académie de l’accueil',
      'Amener chaque fonction au niveau requis pour accompagner et informer',
      'Compétences au niveau requis',
      '%',
    ],
    'process:journey:journey-departure': [
      'Un contrôle prévisible',
      'Tenir l’attente au contrôle sous quinze minutes',
      'Attente au 9e décile, de 6 h à 9 h',
      'minutes',
    ],
    'tool:journey:journey-connection': [
      'Suivre les correspondances et les files',
      'Voir venir les correspondances compromises et les files, et prévenir',
      'Alertes données plus de vingt minutes avant',
      '%',
    ],
  },
} as const
