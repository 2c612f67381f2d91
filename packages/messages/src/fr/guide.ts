export const guide = {
  title: 'Le fil de la méthode',
  open: 'Guide',
  openFor: 'Guide de l’étape : {{stage}}',
  close: 'Fermer le guide',
  stage: 'Étape {{number}} sur {{total}}',
  skipped: 'Laissée de côté',
  state: { done: 'Faite', started: 'Commencée', missing: 'À commencer' },
  needs: 'Ce qu’il faut',
  gives: 'Ce qu’elle donne',
  checks: 'Où vous en êtes',
  questions: 'Les questions qui dérangent',
  count: '{{done}} sur {{wanted}}',
  essential: 'Nécessaire pour une feuille de route fiable',
  overview: 'Voir toutes les étapes',
  intro:
    'Neuf étapes, de l’intention au plan d’action. Chacune nourrit la feuille de route, qui s’en déduit. Rien n’oblige à tout finir avant d’avancer : suivez la prochaine étape, revenez compléter ensuite.',
  next: {
    title: 'Prochaine étape',
    go: 'Y aller',
    here: 'Vous y êtes',
    aim: {
      firstRoadmap: 'Vers une première feuille de route',
      trust: 'Pour une feuille de route fiable',
      complete: 'Pour compléter',
    },
    done: 'Tout est là',
    doneText: 'Chaque étape est complète. Prenez un instantané avant la prochaine séance : vous comparerez l’an prochain.',
    remaining_one: 'Encore {{count}} pas jusqu’à une première feuille de route',
    remaining_other: 'Encore {{count}} pas jusqu’à une première feuille de route',
    reached: 'Première feuille de route atteinte',
  },
  trust: {
    title: 'Ce qui manque pour s’y fier',
    none: 'Rien d’essentiel ne manque : la feuille de route repose sur des faits, des cibles et des responsables.',
    hint: 'Sans cela, la feuille de route se calcule, mais sur des suppositions.',
  },
  arrange: {
    up: 'Avancer « {{stage}} »',
    down: 'Reculer « {{stage}} »',
    skip: 'Laisser de côté',
    skipOf: 'Laisser de côté « {{stage}} »',
    restore: 'Reprendre',
    restoreOf: 'Reprendre « {{stage}} »',
    reset: 'Revenir à l’ordre de la méthode',
    hint: 'En tant que facilitateur, vous pouvez changer l’ordre des étapes ou en laisser de côté : le guide et le menu suivent, pour tout l’atelier.',
  },
  stages: {
    diagnostic: {
      needs: 'La direction, l’encadrement et le terrain, chacun de son côté : notes à l’aveugle, puis révélées ensemble.',
      gives: 'Les écarts de maturité et de perception, là où direction et terrain ne voient pas la même entreprise.',
    },
    strategicCanvas: {
      needs: 'Six à douze critères de choix, dans les mots des clients, et notre niveau aujourd’hui, demain, face aux autres.',
      gives: 'Ce que l’on élimine, réduit, renforce ou crée : les intentions que toute la suite doit servir.',
    },
    customers: {
      needs: 'Quelques profils décrits par leur situation, et une vraie enquête si vous en avez une.',
      gives: 'Les clients prioritaires, et l’importance mesurée de chaque moment plutôt que supposée.',
    },
    journey: {
      needs: 'Ceux qui vivent le parcours : le terrain, des verbatims, un client dans la salle si possible.',
      gives: 'Les moments de vérité, les irritants, les ruptures entre fonctions : le cœur des besoins.',
    },
    experiencePlatform: {
      needs: 'Ce que la marque promet, décliné jusqu’au geste que l’on pourrait filmer.',
      gives: 'Où la promesse se perd : à la conception, à l’exécution ou dans la perception.',
    },
    competencyMap: {
      needs: 'Les fonctions qui servent le client, et ce que chacune doit savoir faire.',
      gives: 'Les écarts de compétences et les fragilités, pondérés par les moments qui comptent.',
    },
    toolsAndData: {
      needs: 'Les outils vraiment utilisés, tableurs compris, et qui répond de chaque donnée.',
      gives: 'Les ressaisies, les données sans propriétaire, les moments sans outil.',
    },
    roadmap: {
      needs: 'Ce que disent les autres étapes, puis vos décisions : retenir, nommer, chiffrer, dater.',
      gives: 'Des chantiers classés et planifiés, chacun avec ses preuves.',
    },
    governance: {
      needs: 'Un parrain, un rythme de revue, un indicateur par intention.',
      gives: 'La certitude que le plan sera regardé, et que l’on saura s’il réussit.',
    },
  },
  check: {
    statementsScored: {
      title: 'Noter la maturité, à l’aveugle',
      how: 'Lancez un vote sur les énoncés : aujourd’hui et ambition. Rien n’est visible avant la révélation.',
    },
    promisesScored: {
      title: 'Comparer ce qui est promis et ce qui est perçu',
      how: 'Écrivez vos promesses, puis notez de 0 à 10 ce qui est promis et ce que les clients perçoivent.',
    },
    factors: {
      title: 'Écrire les critères de choix des clients',
      how: 'Bouton « Ajouter un critère » : avec leurs mots, pas les vôtres. Trois suffisent pour commencer.',
    },
    ourLevels: {
      title: 'Situer chaque critère, aujourd’hui et demain',
      how: 'En vue « Tableau », notez de 0 à 10 « Nous aujourd’hui » et « Nous demain » pour chaque critère.',
    },
    factorImportance: {
      title: 'Dire l’importance de chaque critère',
      how: 'Ouvrez un critère et notez son importance pour les clients, de 0 à 10. À plusieurs, le facilitateur la fait noter à l’aveugle.',
    },
    competitorLevels: {
      title: 'Situer les concurrents',
      how: 'Ajoutez un concurrent ou une alternative, puis placez-le sur chaque critère.',
    },
    profiles: {
      title: 'Décrire pour qui vous le faites',
      how: 'Ajoutez un profil : une situation, pas une tranche d’âge.',
    },
    priorities: {
      title: 'Donner la priorité aux clients qui comptent',
      how: 'Notez de chaque profil le potentiel et l’effort pour l’atteindre, de 0 à 10. À plusieurs, le facilitateur les fait noter à l’aveugle.',
    },
    surveys: {
      title: 'Importer une enquête',
      how: 'Un fichier CSV suffit : l’importance mesurée remplacera alors l’importance supposée.',
    },
    moments: {
      title: 'Raconter un parcours, moment par moment',
      how: 'Créez un parcours, puis une phase avant, pendant et après : dans chacune, « Ajouter un moment ».',
    },
    momentImportance: {
      title: 'Dire quels moments comptent',
      how: 'Notez l’importance de chaque moment pour ces clients, de 0 à 10. À plusieurs, le facilitateur la fait noter à l’aveugle.',
    },
    pains: {
      title: 'Noter ce qui fait mal',
      how: 'Sous un moment, ajoutez un irritant, dans les mots du client.',
    },
    satisfaction: {
      title: 'Fixer des cibles de satisfaction',
      how: 'Pour chaque moment, notez la satisfaction vécue et celle que vous visez, de 0 à 10.',
    },
    momentOwners: {
      title: 'Dire quelle fonction tient chaque moment',
      how: 'Choisissez la fonction responsable : les passages de relais apparaîtront d’eux-mêmes.',
    },
    momentsOfTruth: {
      title: 'Désigner les moments de vérité',
      how: 'Ceux où un client décide de rester ou de partir. Un ou deux par parcours.',
    },
    attributes: {
      title: 'Dire ce que la marque promet de faire vivre',
      how: 'Ajoutez une dimension, puis ses attributs : ce que les clients devraient remarquer.',
    },
    attributeLevels: {
      title: 'Situer chaque attribut, du voulu au perçu',
      how: 'Notez de 0 à 10 ce qui est voulu, conçu, délivré et perçu.',
    },
    attributeIndicators: {
      title: 'Mesurer ce qui est délivré et ce qui est perçu',
      how: 'Donnez à chaque attribut un indicateur de chaque sorte.',
    },
    functions: {
      title: 'Nommer les fonctions qui servent le client',
      how: 'Bouton « Ajouter une fonction » : des équipes, jamais des personnes. Deux suffisent pour commencer.',
    },
    competencies: {
      title: 'Nommer une compétence à tenir',
      how: 'Ajoutez ce qu’il faut savoir faire pour tenir la promesse.',
    },
    competencyLevels: {
      title: 'Évaluer le niveau actuel et le niveau requis',
      how: 'Choisissez une case de la carte : niveau actuel, niveau requis, de 0 à 5.',
    },
    capacities: {
      title: 'Dire ce que chaque fonction peut donner',
      how: 'Indiquez les jours disponibles par trimestre : le calendrier les respectera.',
    },
    tools: {
      title: 'Lister les outils vraiment utilisés',
      how: 'Bouton « Ajouter un outil », tableurs et cahiers compris.',
    },
    momentsEquipped: {
      title: 'Relier les outils aux moments',
      how: 'Ouvrez un outil et choisissez les moments qu’il sert.',
    },
    dataOwners: {
      title: 'Donner un propriétaire à chaque donnée',
      how: 'Ajoutez les domaines de données et dites qui en rend compte.',
    },
    workstreams: {
      title: 'Faire naître des chantiers',
      how: 'Ils se déduisent des écarts : placez des cibles au-dessus d’aujourd’hui, notez des irritants.',
    },
    workstreamsAccepted: {
      title: 'Retenir un chantier',
      how: 'Ouvrez le premier de la liste, lisez ses preuves, puis « Décider » et « Retenir ».',
    },
    workstreamOwners: {
      title: 'Donner une fonction pilote aux chantiers retenus',
      how: 'Dans « Décider », choisissez la fonction pilote.',
    },
    efforts: {
      title: 'Estimer l’effort des chantiers retenus',
      how: 'Dans « Décider », donnez un effort bas, probable et haut, en jours-personne.',
    },
    objectives: {
      title: 'Écrire les objectifs',
      how: 'Dans « Objectif » : un texte, une cible, une échéance.',
    },
    sponsors: {
      title: 'Nommer un parrain',
      how: 'Bouton « Ajouter un parrain » : qui, à la direction, donne de son temps et tranche ?',
    },
    review: {
      title: 'Fixer le rythme et la prochaine revue',
      how: 'Choisissez un rythme et une date.',
    },
    intentIndicators: {
      title: 'Donner un indicateur à chaque intention',
      how: 'Dans le tableau de bord, « Ajouter un indicateur » : départ, cible, relevés.',
    },
    communications: {
      title: 'Prévoir qui le dira, à qui et quand',
      how: 'Ajoutez un message au plan de communication.',
    },
  },
}
