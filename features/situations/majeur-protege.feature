# language: fr
Fonctionnalité: Le locataire protégé par la loi
  Son curateur, son tuteur ou la personne habilitée cherche la solution avec le bailleur.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur | office public de l'habitat |
      | régime du bail    | bail d'habitation          |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et toutes les listes sont complètes

  Plan du scénario: Celui qui assiste ou représente est associé
    Source : code civil, art. 426, 467 et 475 ; dossier juridique, règle R11

    Soit une personne « t1 » :
      | régime de protection | <régime> |
      | mandataire identifié | oui      |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | pièces                | p1              |
    Quand on évalue le dossier
    Alors l'accompagnement « association_curateur » <association> proposé

    Exemples:
      | régime                 | association |
      | curatelle              | est         |
      | tutelle                | est         |
      | habilitation familiale | est         |
      | aucun                  | n'est pas   |

  @limite
  Scénario: Le curateur est associé dès le premier jour de la loi qui règle la curatelle
    Source : code civil, art. 467 (loi n° 2007-308 du 5 mars 2007, en vigueur le 1er janvier 2009)

    Soit le dossier est évalué le 2009-01-01
    Et une personne « t1 » :
      | régime de protection | curatelle |
      | mandataire identifié | oui       |
    Et une pièce « p1 » :
      | reçue le | 2008-12-22 |
    Et un incident « i1 » :
      | date du fait          | 2008-12-20      |
      | date de connaissance  | 2008-12-20      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | pièces                | p1              |
    Quand on évalue le dossier
    Alors l'accompagnement « association_curateur » est proposé

  Plan du scénario: Pas d'accord écrit avec une personne protégée seule
    Source : revue juridique, point C-ter (code civil, art. 426)

    Soit une personne « t1 » :
      | régime de protection | <régime> |
      | mandataire identifié | oui      |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | pièces                | p1              |
    Et la mesure « protocole » est demandée
    Et le juriste répond « <permis> » à « accord permis à la personne protégée » pour « t1 »
    Quand on évalue le dossier
    Alors « protocole » est <accord>

    Exemples:
      | régime    | permis | accord    |
      | tutelle   | non    | interdite |
      | tutelle   | oui    | licite    |
      | curatelle | non    | interdite |
      | aucun     | non    | licite    |
