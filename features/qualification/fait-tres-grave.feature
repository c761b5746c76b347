# language: fr
Fonctionnalité: Le fait très grave
  Violences, armes, incendie, trafic : le juriste apprécie la gravité, et un chiffre n'en décide jamais. Le bruit,
  même répété, n'ouvre pas la voie la plus rapide.
  Source : Cass. 3e civ., 17 déc. 2020, n° 18-24.823 ; Cass. 3e civ., 5 mars 2013, n° 12-12.177 ; dossier juridique, § 3.2

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et toutes les listes sont complètes

  Plan du scénario: Selon le phénomène, l'arme et l'appréciation du juriste
    Soit un incident « i1 » :
      | date du fait | 2026-09-12  |
      | lieu         | logement    |
      | phénomène    | <phénomène> |
      | arme         | <arme>      |
      | pièces       | p1          |
    Et le juriste répond « <gravité> » à « gravité » pour « i1 »
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « fait très grave » vaut « <très grave> »

    Exemples:
      | phénomène                          | arme    | gravité         | très grave |
      | violences physiques                | non     | grave           | oui        |
      | violences physiques                | non     | trouble sérieux | non        |
      | violences physiques                | non     | inconnu         | inconnu    |
      | occupation avec menaces            | non     | grave           | oui        |
      | incendie volontaire                | non     | critique        | oui        |
      | point de deal                      | non     | grave           | oui        |
      | filtrage des accès                 | non     | grave           | oui        |
      | dépôt d'objets dangereux           | non     | grave           | oui        |
      | agression physique du personnel    | non     | grave           | oui        |
      | agression au domicile du personnel | non     | grave           | oui        |
      | menaces entre résidents            | oui     | grave           | oui        |
      | menaces entre résidents            | non     | grave           | non        |
      | harcèlement de voisins             | oui     | grave           | oui        |
      | rixe                               | oui     | grave           | oui        |
      | rixe                               | inconnu | grave           | inconnu    |
      | agression verbale du personnel     | oui     | grave           | oui        |
      | menaces envers le personnel        | oui     | grave           | oui        |
      | entrave à un prestataire           | oui     | grave           | oui        |
      | entrave à un prestataire           | non     | critique        | non        |
      | tapage nocturne                    | oui     | critique        | non        |
      | dégradations                       | oui     | critique        | non        |
      | consommation de stupéfiants        | oui     | critique        | non        |

  Scénario: La gravité ne supplée pas la preuve
    Soit une pièce « p2 » :
      | origine          | signalement anonyme |
      | classe de secret | partageable         |
      | force probante   | forte               |
    Et un incident « i1 » :
      | date du fait | 2026-09-12          |
      | lieu         | logement            |
      | phénomène    | violences physiques |
      | arme         | oui                 |
      | gravité      | critique            |
      | pièces       | p2                  |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « fait très grave » vaut « non »
