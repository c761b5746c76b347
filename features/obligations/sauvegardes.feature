# language: fr
Fonctionnalité: Les précautions qui accompagnent une mesure
  Une mesure licite s'entoure de précautions : à qui écrire, que taire, que justifier devant le juge.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | besoin d'accompagnement repéré | non                        |
      | danger immédiat                | oui                        |
      | logement occupé contre son gré | non                        |
      | impayés invoqués               | non                        |
      | trouble anormal invoqué        | non                        |
      | plaignants recontactés         | oui                        |
    Et les personnes suivantes :
      | nom | rôle              | vit au logement | mineur | régime de protection | à protéger               |
      | t1  | titulaire du bail | oui             | non    | aucun                | recherché, aucun élément |
      | f1  | membre du foyer   | oui             | oui    |                      |                          |
      | h1  | personne hébergée | oui             | non    |                      |                          |
    Et la personne visée est « t1 »
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme | reçue le   |
      | p1  | constatation du personnel | partageable      | forte          | non           | 2025-01-02 |
    Et toutes les listes sont complètes

  Plan du scénario: L'auteur mineur n'est pas désigné, et nul n'interdit de l'héberger
    Source : Cass. 3e civ., 10 nov. 2009, n° 09-11.027 ; Cass. 3e civ., 6 mars 1996, n° 93-11.113 ; loi du 6 juillet 1989, art. 4, n

    Soit un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | auteur                | <auteur>        |
      | gravité               | gêne            |
      | connu d'un seul foyer | <un foyer>      |
      | pièces                | p1              |
    Quand on évalue le dossier
    Alors la sauvegarde de « rappel_au_reglement » <mineur> « aux seuls titulaires du bail, sans désigner le mineur »
    Et la sauvegarde de « rappel_au_reglement » <héberger> « N'interdire à personne d'être hébergé »
    Et la sauvegarde de « rappel_au_reglement » <semaine> « Dater par semaine »
    Et la sauvegarde de « rappel_au_reglement » ne mentionne pas « que la personne a subis »

    Exemples:
      | auteur | un foyer | mineur           | héberger         | semaine          |
      | f1     | non      | mentionne        | mentionne        | ne mentionne pas |
      | h1     | non      | ne mentionne pas | mentionne        | ne mentionne pas |
      | t1     | non      | ne mentionne pas | ne mentionne pas | ne mentionne pas |
      | t1     | oui      | ne mentionne pas | ne mentionne pas | mentionne        |

  Plan du scénario: Devant le juge, l'isolement et la cessation des faits se justifient
    Source : Cass. 3e civ., 10 févr. 2015 (arrêt n° 169) ; Cass. 3e civ., 9 juill. 2014, n° 13-14.802

    Soit les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène           | auteur | arme | gravité | pièces |
      | i1  | <premier>    | <premier>            | parties communes de l'immeuble | violences physiques | t1     | non  | grave   | p1     |
      | i2  | <second>     | <second>             | parties communes de l'immeuble | violences physiques | t1     | non  | grave   | p1     |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »
    Et la sauvegarde de « assignation » <isolé> « isolé ne suffise pas »
    Et la sauvegarde de « assignation » <cessé> « sans fait nouveau »

    Exemples:
      | premier    | second     | isolé            | cessé            |
      | 2026-10-02 | 2026-11-02 | ne mentionne pas | ne mentionne pas |
      | 2025-09-02 | 2025-10-02 | ne mentionne pas | mentionne        |
      | 2026-11-02 | 2026-11-02 | ne mentionne pas | ne mentionne pas |

  Plan du scénario: La dette et le trouble anormal ajoutent leurs formalités
    Source : loi du 6 juillet 1989, art. 24 ; Cass. 3e civ., 16 avr. 2008, n° 07-12.264 ; code de procédure civile, art. 750-1

    Soit dans le dossier :
      | impayés invoqués        | <dette>   |
      | trouble anormal invoqué | <trouble> |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02                     |
      | date de connaissance | 2026-11-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | violences physiques            |
      | auteur               | t1                             |
      | arme                 | oui                            |
      | gravité              | grave                          |
      | pièces               | p1                             |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »
    Et la sauvegarde de « assignation » <préfet> « six semaines au moins avant l'audience »
    Et la sauvegarde de « assignation » <amiable> « preuve d'une conciliation »
    Et la sauvegarde de « assignation » mentionne « isolé ne suffise pas »

    Exemples:
      | dette | trouble | préfet           | amiable          |
      | non   | non     | ne mentionne pas | ne mentionne pas |
      | oui   | non     | mentionne        | ne mentionne pas |
      | non   | oui     | ne mentionne pas | mentionne        |
