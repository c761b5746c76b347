# language: fr
Fonctionnalité: S'accorder
  L'accord écrit engage les deux parties ; le conciliateur de justice n'est pas le médiateur de la maison.

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

  Plan du scénario: Un accord écrit se demande et suppose un manquement établi
    Source : revue juridique, point C-ter ; code civil, art. 2044

    Soit une pièce « p1 » :
      | force probante | <force> |
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
    Quand on évalue le dossier
    Alors « protocole » est <accord>

    Exemples:
      | force  | accord       |
      | forte  | licite       |
      | faible | non proposée |

  Scénario: Nul accord ne se propose à qui n'en a pas demandé
    Source : code civil, art. 2044 (un contrat) ; revue juridique, point C-ter

    Soit un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | pièces                | p1              |
    Et la mesure « mise_en_demeure » est demandée
    Quand on évalue le dossier
    Alors « protocole » est non proposée

  @limite
  Scénario: La transaction se propose le jour même de sa rédaction actuelle
    Source : code civil, art. 2044 (loi n° 2016-1547 du 18 novembre 2016, en vigueur le 20 novembre 2016)

    Soit le dossier est évalué le 2016-11-20
    Et une pièce « p1 » :
      | reçue le | 2016-11-04 |
    Et un incident « i1 » :
      | date du fait          | 2016-11-02      |
      | date de connaissance  | 2016-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | subi par              | personne        |
      | pièces                | p1              |
    Et la mesure « protocole » est demandée
    Quand on évalue le dossier
    Alors « protocole » est licite

  Scénario: Personne ne s'engage pour des faits qu'il a subis
    Source : code civil, art. 515-9 ; dossier juridique, règle R10

    Soit une personne « t2 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02   |
      | date de connaissance  | 2026-11-02   |
      | lieu                  | logement     |
      | phénomène             | dégradations |
      | cause tenant au bâti  | non          |
      | connu d'un seul foyer | non          |
      | auteur                | t2           |
      | pièces                | p1           |
      | subi par              | t1           |
    Et la mesure « protocole » est demandée
    Quand on évalue le dossier
    Alors pour « t1 », « protocole » est interdite par « faits-subis-jamais-opposes »

  Plan du scénario: Le conciliateur vient après une médiation vaine
    Source : code de procédure civile, art. 750-1 ; conventions, § 7 (GR03)

    Soit dans le dossier :
      | griefs réciproques     | <griefs>  |
      | menaces                | <menaces> |
      | médiation déconseillée | non       |
      | danger immédiat        | non       |
    Et une mesure antérieure « m1 » :
      | genre              | <genre>    |
      | date d'envoi       | 2026-10-10 |
      | suite de la mesure | <suite>    |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02           |
      | date de connaissance  | 2026-11-02           |
      | lieu                  | logement             |
      | phénomène             | conflit de voisinage |
      | cause tenant au bâti  | non                  |
      | connu d'un seul foyer | non                  |
      | auteur                | t1                   |
      | pièces                | p1                   |
      | subi par              | personne             |
    Quand on évalue le dossier
    Alors « conciliation » est <conciliation>

    Exemples:
      | griefs | menaces | genre            | suite      | conciliation |
      | oui    | non     | médiation tentée | sans effet | licite       |
      | non    | non     | médiation tentée | sans effet | licite       |
      | oui    | oui     | médiation tentée | sans effet | interdite    |

  Scénario: Un bruit qui n'est pas un manquement ne mène pas au conciliateur
    Source : code de procédure civile, art. 750-1 ; revue juridique, partie D, situation 2 (bruit ordinaire, cause tenant au bâti)

    Soit dans le dossier :
      | griefs réciproques     | non |
      | menaces                | non |
      | médiation déconseillée | non |
      | danger immédiat        | non |
    Et une mesure antérieure « m1 » :
      | genre              | médiation tentée |
      | date d'envoi       | 2026-10-10       |
      | suite de la mesure | sans effet       |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02    |
      | date de connaissance  | 2026-11-02    |
      | lieu                  | logement      |
      | phénomène             | bruit de jour |
      | cause tenant au bâti  | oui           |
      | connu d'un seul foyer | non           |
      | auteur                | t1            |
      | pièces                | p1            |
      | subi par              | personne      |
    Quand on évalue le dossier
    Alors « conciliation » est non proposée

  Scénario: Une médiation qui aboutit ne mène pas au conciliateur
    Source : code de procédure civile, art. 750-1

    Soit dans le dossier :
      | griefs réciproques     | oui |
      | menaces                | non |
      | médiation déconseillée | non |
      | danger immédiat        | non |
    Et une mesure antérieure « m1 » :
      | genre              | médiation tentée |
      | date d'envoi       | 2026-10-10       |
      | suite de la mesure | tenue            |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02           |
      | date de connaissance  | 2026-11-02           |
      | lieu                  | logement             |
      | phénomène             | conflit de voisinage |
      | cause tenant au bâti  | non                  |
      | connu d'un seul foyer | non                  |
      | auteur                | t1                   |
      | pièces                | p1                   |
      | subi par              | personne             |
    Quand on évalue le dossier
    Alors l'accompagnement « conciliation » n'est pas proposé
