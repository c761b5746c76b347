# language: fr
Fonctionnalité: Ce qui compte après une marche
  Une marche n'a échoué que si un manquement l'a suivie, un autre jour, et que la personne visée ne l'a pas subi elle-même.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | besoin d'accompagnement repéré | non                        |
      | danger immédiat                | non                        |
      | logement occupé contre son gré | non                        |
      | engagement écrit en cours      | non                        |
      | clause résolutoire au bail     | non                        |
      | logement adapté à offrir       | non                        |
    Et les personnes suivantes :
      | nom | rôle              | vit au logement | régime de protection | à protéger |
      | t1  | titulaire du bail | oui             | aucun                |            |
      | t2  | titulaire du bail | oui             | aucun                | non        |
      | a1  | autre locataire   | non             | aucun                | non        |
    Et la personne visée est « t1 »
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme | reçue le   |
      | p1  | constatation du personnel | partageable      | forte          | non           | 2026-01-02 |
    Et toutes les listes sont complètes

  @limite
  Plan du scénario: Tant qu'on ignore qui a subi le fait, la marche n'est pas dite insuffisante ; un manquement du lendemain le dit, ni le fait du jour même ni celui d'un tiers
    Source : revue juridique, points C-7 (inconnu après diligence) et C-bis 3 (les faits subis ne s'opposent jamais) ; code civil, art. 1735 ; dossier juridique, § 3.1

    Soit les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène    | auteur   | subi par | gravité         | pièces |
      | i1  | 2026-11-02   | 2026-11-02           | parties communes de l'immeuble | dégradations | t1       | inconnu  | trouble sérieux | p1     |
      | i2  | <jour>       | <jour>               | parties communes de l'immeuble | dégradations | <auteur> | personne | trouble sérieux | p1     |
    Et les mesures antérieures suivantes :
      | nom | genre     | date d'envoi | date de remise | remise  |
      | m1  | rappel    | 2026-06-10   |                | envoyée |
      | m2  | entretien | 2026-07-10   | 2026-07-10     | reçue   |
      | m3  | <marche>  | 2026-08-10   | 2026-08-10     | reçue   |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>
    Et « entretien » est <entretien>
    Et « avertissement » est <avertissement>

    Exemples:
      | marche                  | auteur | jour       | rappel       | entretien    | avertissement |
      | entretien               | a1     | 2026-08-11 | à préciser   | à préciser   | conseillée    |
      | entretien               | t1     | 2026-08-10 | à préciser   | à préciser   | conseillée    |
      | entretien               | t1     | 2026-08-11 | insuffisante | insuffisante | conseillée    |
      | avertissement écrit     | a1     | 2026-08-11 | à préciser   | à préciser   | à préciser    |
      | avertissement écrit     | t1     | 2026-08-10 | à préciser   | insuffisante | à préciser    |
      | avertissement écrit     | t1     | 2026-08-11 | insuffisante | insuffisante | insuffisante  |
      | mise en demeure envoyée | a1     | 2026-08-11 | à préciser   | à préciser   | à préciser    |
      | mise en demeure envoyée | t1     | 2026-08-10 | à préciser   | insuffisante | à préciser    |
      | mise en demeure envoyée | t1     | 2026-08-11 | insuffisante | insuffisante | insuffisante  |

  Plan du scénario: Le fait qu'elle a subi ne mène pas la personne visée devant le juge, même après sa mise en demeure
    Source : revue juridique, point C-bis 3 (la garde s'attache aux faits subis) et ligne 7 (la remise se compte de la présentation) ; code civil, art. 515-9

    Soit dans le dossier :
      | gravité suffisante pour le juge | <conseil> |
    Et une personne « t1 » :
      | courrier au foyer sans danger | oui |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène    | auteur | subi par   | gravité   | pièces |
      | i1  | 2026-10-12   | 2026-10-12           | parties communes de l'immeuble | dégradations | t1     | personne   | <gravité> | p1     |
      | i2  | 2026-11-02   | 2026-11-02           | parties communes de l'immeuble | dégradations | t2     | <subi par> | <gravité> | p1     |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise  |
      | m1  | rappel                  | 2026-08-10   |                | envoyée |
      | m2  | mise en demeure envoyée | 2026-10-10   | 2026-10-15     | reçue   |
      | m3  | protection engagée      | 2026-11-03   | 2026-11-03     |         |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>

    Exemples:
      | gravité          | conseil | subi par | assignation  |
      | nuisance répétée | oui     | t1       | non proposée |
      | nuisance répétée | oui     | personne | conseillée   |
      | trouble sérieux  | inconnu | t1       | non proposée |
      | trouble sérieux  | inconnu | personne | conseillée   |

  @limite
  Plan du scénario: Le fait d'avant la dernière mise en demeure, ou du jour même, ne la dit pas vaine, sa présentation fût-elle encore à consigner
    Source : revue juridique, ligne 7 (envoyée, présentée, non réclamée, refusée) et point C-13 ; code civil, art. 1741

    Soit dans le dossier :
      | gravité suffisante pour le juge | <conseil> |
    Et une personne « t1 » :
      | à protéger | non |
    Et un incident « i1 » :
      | date du fait         | <jour>                         |
      | date de connaissance | <jour>                         |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | dégradations                   |
      | auteur               | t1                             |
      | subi par             | personne                       |
      | gravité              | <gravité>                      |
      | pièces               | p1                             |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise  |
      | m1  | rappel                  | 2026-08-10   |                | envoyée |
      | m2  | mise en demeure envoyée | 2026-09-01   | 2026-09-01     | reçue   |
      | m3  | mise en demeure envoyée | 2026-10-10   |                | envoyée |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>

    Exemples:
      | jour       | gravité          | conseil | assignation  |
      | 2026-10-02 | trouble sérieux  | inconnu | non proposée |
      | 2026-10-10 | trouble sérieux  | inconnu | non proposée |
      | 2026-10-11 | trouble sérieux  | inconnu | à préciser   |
      | 2026-10-02 | nuisance répétée | oui     | non proposée |
      | 2026-10-10 | nuisance répétée | oui     | non proposée |
      | 2026-10-11 | nuisance répétée | oui     | à préciser   |
