# language: fr
Fonctionnalité: De qui le locataire répond
  Le locataire répond de ses actes et de ceux des personnes de sa maison ; il ne répond ni d'un étranger, ni de
  l'ancien occupant parti pour de bon.
  Source : code civil, art. 1735 ; loi du 6 juillet 1989, art. 7, b ; Cass. 3e civ., 10 nov. 2009, n° 09-11.027

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et toutes les listes sont complètes

  Plan du scénario: L'imputation suit le lien de l'auteur avec le logement
    Soit une personne « a1 » :
      | rôle            | <rôle>     |
      | vit au logement | <logement> |
    Et un incident « i1 » :
      | date du fait                      | 2026-09-12      |
      | lieu                              | logement        |
      | phénomène                         | tapage nocturne |
      | auteur                            | a1              |
      | auteur introduit par le locataire | <introduit>     |
      | pièces                            | p1              |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « imputable au locataire » vaut « <imputable> »

    Exemples:
      | rôle                    | logement | introduit | imputable |
      | titulaire du bail       | oui      | inconnu   | oui       |
      | membre du foyer         | oui      | non       | oui       |
      | personne hébergée       | oui      | non       | oui       |
      | membre du foyer         | non      | non       | non       |
      | personne hébergée       | inconnu  | non       | inconnu   |
      | ancien occupant         | non      | non       | non       |
      | ancien occupant         | non      | oui       | oui       |
      | ancien occupant         | oui      | non       | oui       |
      | visiteur                | non      | oui       | oui       |
      | visiteur                | non      | non       | non       |
      | visiteur                | non      | inconnu   | inconnu   |
      | autre locataire         | non      | oui       | non       |
      | étranger à la résidence | non      | non       | non       |

  @decision
  Scénario: Les fils violents hébergés, même hors de l'autorité des parents, engagent les parents
    Source : Cass. 3e civ., 10 nov. 2009, n° 09-11.027

    Soit les personnes suivantes :
      | nom | rôle              | vit au logement | mineur |
      | t1  | titulaire du bail | oui             | non    |
      | f1  | personne hébergée | oui             | non    |
      | f2  | personne hébergée | oui             | non    |
    Et les incidents suivants :
      | nom | date du fait | lieu                           | phénomène           | auteur | pièces |
      | i1  | 2026-09-12   | parties communes de l'immeuble | violences physiques | f1     | p1     |
      | i2  | 2026-10-03   | parties communes de l'immeuble | violences physiques | f2     | p1     |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « manquement » vaut « oui »
    Et pour l'incident « i2 », « manquement » vaut « oui »
