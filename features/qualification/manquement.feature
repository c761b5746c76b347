# language: fr
Fonctionnalité: Ce qui manque à l'usage paisible, et ce qui n'y manque pas
  Le fait établi, rattaché aux lieux et imputable au locataire manque à l'obligation ; la cause tenant au bâti et les
  situations à protéger n'y manquent pas.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et une personne « t1 » :
      | rôle            | titulaire du bail |
      | vit au logement | oui               |
    Et toutes les listes sont complètes

  Plan du scénario: Le bruit ordinaire ou dû à l'immeuble relève du bailleur
    Source : code civil, art. 1719 (jouissance paisible) ; revue juridique, partie D, situation 2

    Soit un incident « i1 » :
      | date du fait         | 2026-09-12  |
      | lieu                 | logement    |
      | phénomène            | <phénomène> |
      | cause tenant au bâti | <bâti>      |
      | auteur               | t1          |
      | pièces               | p1          |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « manquement » vaut « <manquement> »

    Exemples:
      | phénomène            | bâti    | manquement |
      | bruit de jour        | oui     | non        |
      | bruit de jour        | non     | oui        |
      | tapage nocturne      | oui     | non        |
      | tapage nocturne      | inconnu | inconnu    |
      | conflit de voisinage | oui     | non        |
      | nuisances d'animaux  | oui     | non        |
      | dégradations         | oui     | oui        |

  Plan du scénario: Une situation n'est pas une faute
    Source : revue juridique, point C-9 (on consigne un effet, jamais une cause) ; loi du 6 juillet 1989, art. 7, b

    Soit un incident « i1 » :
      | date du fait         | 2026-09-12  |
      | lieu                 | logement    |
      | phénomène            | <phénomène> |
      | cause tenant au bâti | non         |
      | auteur               | t1          |
      | pièces               | p1          |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « manquement » vaut « non »

    Exemples:
      | phénomène                  |
      | situation à protéger       |
      | disparition inquiétante    |
      | regroupement non entravant |
      | personnes sans abri        |
      | confinement                |
      | tension de site            |
      | service impossible         |
      | rotation anormale          |

  Plan du scénario: Il faut à la fois la preuve, le lien et l'imputation
    Source : code civil, art. 1353, 1728 et 1735 ; loi du 6 juillet 1989, art. 7, b

    Soit une pièce « p2 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | <force>                   |
    Et une personne « a1 » :
      | rôle            | <rôle> |
      | vit au logement | <vit>  |
    Et un incident « i1 » :
      | date du fait                      | 2026-09-12          |
      | lieu                              | <lieu>              |
      | phénomène                         | violences physiques |
      | victimes                          | tiers extérieurs    |
      | auteur                            | a1                  |
      | auteur introduit par le locataire | non                 |
      | pièces                            | p2                  |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « manquement » vaut « <manquement> »

    Exemples:
      | force  | lieu     | rôle              | vit | manquement |
      | forte  | logement | titulaire du bail | oui | oui        |
      | faible | logement | titulaire du bail | oui | non        |
      | forte  | ailleurs | titulaire du bail | oui | non        |
      | forte  | logement | autre locataire   | non | non        |
