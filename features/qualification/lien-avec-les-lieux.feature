# language: fr
Fonctionnalité: Le lien du fait avec les lieux loués
  Un fait ne fonde une action sur le bail que s'il se rattache aux lieux loués. Depuis le 15 juin 2025, la loi étend
  l'obligation aux abords et à l'ensemble immobilier, pour trois atteintes seulement.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et toutes les listes sont complètes

  Plan du scénario: Le logement, la dépendance louée et les parties communes de l'immeuble sont dans le périmètre
    Source : loi du 6 juillet 1989, art. 7, b ; Cass. 3e civ., 8 nov. 1995, n° 93-10.853

    Soit un incident « i1 » :
      | date du fait | <jour>          |
      | lieu         | <lieu>          |
      | phénomène    | tapage nocturne |
      | victimes     | résidents       |
      | pièces       | p1              |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « lien avec les lieux » vaut « oui »

    Exemples:
      | lieu                           | jour       |
      | logement                       | 2024-03-01 |
      | dépendance louée               | 2024-03-01 |
      | parties communes de l'immeuble | 2024-03-01 |
      | parties communes de l'immeuble | 2026-03-01 |

  @decision
  Scénario: Avant 2025, le hall d'un autre immeuble de l'ensemble, à plus d'un kilomètre, est sans lien
    Source : Cass. 3e civ., 14 oct. 2009, n° 08-16.955

    Soit un incident « i1 » :
      | date du fait               | 2024-03-12                   |
      | lieu                       | autre immeuble de l'ensemble |
      | distance en mètres         | 1300                         |
      | phénomène                  | occupation abusive de hall   |
      | victimes                   | résidents                    |
      | atteinte                   | libre circulation            |
      | trouble causé à autrui     | oui                          |
      | lien retenu par le conseil | non                          |
      | pièces                     | p1                           |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « lien avec les lieux » vaut « non »

  @decision
  Plan du scénario: Avant 2025, les rues voisines sont sans lien, à moins que le conseil n'en démontre un
    Source : Cass. 3e civ., 14 oct. 2009, n° 08-12.744

    Soit un incident « i1 » :
      | date du fait               | <jour>       |
      | lieu                       | <lieu>       |
      | phénomène                  | rixe         |
      | victimes                   | résidents    |
      | atteinte                   | tranquillité |
      | proximité suffisante       | oui          |
      | trouble causé à autrui     | oui          |
      | lien retenu par le conseil | <conseil>    |
      | pièces                     | p1           |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « lien avec les lieux » vaut « <lien> »

    Exemples:
      | jour       | lieu                         | conseil | lien    |
      | 2024-03-12 | abords                       | non     | non     |
      | 2024-03-12 | abords                       | oui     | oui     |
      | 2024-03-12 | autre immeuble de l'ensemble | oui     | oui     |
      | 2024-03-12 | abords                       | inconnu | inconnu |
      | 2025-06-14 | abords                       | oui     | oui     |
      | 2025-06-15 | abords                       | oui     | non     |

  Plan du scénario: Depuis 2025, les abords et l'ensemble exigent une des trois atteintes, la proximité et un trouble à autrui
    Source : loi du 6 juillet 1989, art. 7, b (rédaction de la loi du 13 juin 2025) ; Cons. const., 12 juin 2025, n° 2025-885 DC

    Soit un incident « i1 » :
      | date du fait               | 2026-03-12                 |
      | lieu                       | <lieu>                     |
      | phénomène                  | occupation abusive de hall |
      | victimes                   | résidents                  |
      | atteinte                   | <atteinte>                 |
      | proximité suffisante       | <proximité>                |
      | trouble causé à autrui     | <trouble>                  |
      | lien retenu par le conseil | non                        |
      | pièces                     | p1                         |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « lien avec les lieux » vaut « <lien> »

    Exemples:
      | lieu                         | atteinte                        | proximité | trouble | lien    |
      | autre immeuble de l'ensemble | libre circulation               | oui       | oui     | oui     |
      | abords                       | sécurité des personnes          | oui       | oui     | oui     |
      | abords                       | équipements collectifs          | oui       | oui     | oui     |
      | abords                       | tranquillité, libre circulation | oui       | oui     | oui     |
      | abords                       | tranquillité                    | oui       | oui     | non     |
      | abords                       | libre circulation               | non       | oui     | non     |
      | abords                       | libre circulation               | oui       | non     | non     |
      | abords                       | libre circulation               | inconnu   | oui     | inconnu |
      | abords                       | inconnu                         | oui       | oui     | inconnu |
      | ailleurs                     | libre circulation               | oui       | oui     | non     |

  @decision
  Plan du scénario: Le lieu importe peu quand le personnel du bailleur est atteint dans ses fonctions
    Source : Cass. 3e civ., 17 déc. 2020, n° 18-24.823 ; CA Caen, 31 oct. 2019, n° 18/00444

    Soit un incident « i1 » :
      | date du fait           | 2014-05-20             |
      | lieu                   | <lieu>                 |
      | phénomène              | <phénomène>            |
      | victimes               | <victimes>             |
      | atteinte               | sécurité des personnes |
      | trouble causé à autrui | oui                    |
      | pièces                 | p1                     |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « lien avec les lieux » vaut « <lien> »

    Exemples:
      | lieu               | phénomène                       | victimes                          | lien |
      | ailleurs           | agression physique du personnel | personnel du bailleur en fonction | oui  |
      | locaux du bailleur | agression verbale du personnel  | personnel du bailleur en fonction | oui  |
      | ailleurs           | violences physiques             | tiers extérieurs                  | non  |

  @decision
  Scénario: Les injures au mandataire du bailleur ne rattachent pas le fait aux lieux
    Source : Cass. 3e civ., 17 sept. 2008 (injures au mandataire du bailleur)

    Soit un incident « i1 » :
      | date du fait           | 2024-05-20                     |
      | lieu                   | locaux du bailleur             |
      | phénomène              | agression verbale du personnel |
      | victimes               | prestataire                    |
      | atteinte               | tranquillité                   |
      | trouble causé à autrui | oui                            |
      | pièces                 | p1                             |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « lien avec les lieux » vaut « non »
