export const survey = {
  name: 'Enquête passagers 2017',
  origin: 'Aéroport de San Francisco, 2 000 premiers entretiens publiés sur DataSF (jeu nnh5-5rwz)',
  segments: { '1': 'A rencontré un problème', '2': 'Aucun problème' },
  columns: {
    Q7FOOD: 'Restauration',
    Q7SIGN: 'Signalétique et orientation',
    Q9BOARDING: 'Propreté des salles d’embarquement',
    Q9RESTROOM: 'Propreté des toilettes',
    Q10SAFE: 'Sentiment de sécurité',
    Q14FIND: 'Facilité à trouver son chemin',
    Q14PASSTHRU: 'Facilité à passer les contrôles',
  },
} as const
