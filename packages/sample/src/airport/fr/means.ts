/** Competencies and tools: name, description. Flows: what they carry. */
export const means = {
  competencies: {
    listening: ['Être à l’écoute', 'Laisser finir, reformuler, entendre ce qui n’est pas demandé.'],
    service: ['Avoir le sens du service', 'Chercher la solution au-delà de son périmètre, jusqu’à la remise en main propre.'],
    disruption: [
      'Informer en situation perturbée',
      'Dire la cause, la durée probable et la suite, dans les dix minutes, sans promettre ce qu’on ne tient pas.',
    ],
    flow: ['Piloter les flux en temps réel', 'Voir la file se former, ouvrir ou déplacer un poste avant qu’elle ne déborde.'],
    assistance: ['Accompagner les voyageurs fragiles', 'Handicap, grand âge, enfants, angoisse : proposer sans stigmatiser.'],
    languages: ['Se faire comprendre en langue étrangère', 'Anglais courant, et les gestes et outils pour les autres langues.'],
    data: ['Exploiter les données passagers', 'Relier flux, avis et réclamations, et en tirer une décision chaque semaine.'],
    design: ['Concevoir un service avec ses clients', 'Observer, prototyper sur site, mesurer, recommencer.'],
    crossFunction: [
      'Travailler en transverse',
      'Partager l’objectif et l’information avec les autres fonctions, compagnies comprises.',
    ],
    customerFirst: [
      'Penser parcours avant périmètre',
      'Juger une décision à ce qu’elle change pour le voyageur, d’un bout à l’autre.',
    ],
  },
  tools: {
    app: ['Application mobile', 'Vols, plans, parkings. Notifications peu fiables, pas de suivi des correspondances.'],
    displays: ['Écrans d’information des vols', 'Téléaffichage de tous les terminaux.'],
    sensors: ['Capteurs de file d’attente', 'Mesure et prévision de l’attente aux contrôles, par quart d’heure.'],
    crm: ['Outil de réclamations', 'Réponses sous 21 jours en moyenne, aucun lien avec le vol ni le lieu.'],
    parking: ['Réservation des parkings', 'Réservation en ligne et lecture de plaques.'],
    operations: ['Base opérationnelle des vols', 'Horaires, portes et ressources, partagée avec les compagnies.'],
    logbook: ['Main courante papier', 'Les incidents du jour, recopiés chaque soir.'],
    connection: ['Suivi des correspondances', 'Alerte l’agent et la famille quand une correspondance est compromise.'],
    planning: ['Planning des équipes', 'Vacations et postes, fixés six semaines à l’avance.'],
    reviews: ['Bornes d’avis', 'Quatre visages à la sortie des contrôles. Personne ne lit les résultats.'],
  },
  flows: {
    'operations-displays': 'Horaires et portes',
    'operations-app': 'Horaires et portes, avec vingt minutes de décalage',
    'logbook-crm': 'Incidents ressaisis le lendemain',
    'sensors-app': 'Attente prévue par contrôle',
    'operations-connection': 'Retards et portes d’arrivée',
    'operations-planning': 'Pointes de trafic, recopiées chaque lundi',
    'parking-app': 'Réservations et places libres',
    'connection-crm': 'Correspondances manquées, chaque nuit',
  },
  dataDomains: {
    flights: 'Vols et portes',
    waiting: 'Temps d’attente',
    customers: 'Voyageurs et réclamations',
    staff: 'Postes et équipes',
  },
} as const
