# language: fr
Fonctionnalité: Ce que le bailleur ne fait jamais
  Ni congé, ni amende, ni facture collective, ni serrure changée : seul le juge met fin au bail, et la clause
  résolutoire ne joue qu'après une décision définitive.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur                           | office public de l'habitat |
      | régime du bail                              | bail d'habitation          |
      | clause résolutoire au bail                  | oui                        |
      | décision définitive constatant les troubles | non                        |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et toutes les listes sont complètes

  Scénario: Même sans aucun fait, ces mesures sont interdites, et elles seules
    Source : loi du 6 juillet 1989, art. 4, e, g, i et p, et art. 40 ; code pénal, art. 226-4-2

    Quand on évalue le dossier
    Alors les mesures interdites sont exactement :
      | conge                    |
      | amende_privee            |
      | refacturation_collective |
      | coupure_de_service       |
      | clause_resolutoire       |
    Et « conge » est interdite par « jamais-de-conge »
    Et « amende_privee » est interdite par « jamais-d-amende »
    Et « refacturation_collective » est interdite par « jamais-d-amende »
    Et « coupure_de_service » est interdite par « jamais-de-voie-de-fait »
    Et « clause_resolutoire » est interdite par « clause-resolutoire-sans-decision »

  Plan du scénario: Le congé demandé en réponse à des troubles est refusé, quel que soit le bailleur social
    Source : loi du 6 juillet 1989, art. 40 (l'article 15 est exclu) ; revue juridique, ligne 3 (sociétés d'économie mixte)

    Soit dans le dossier :
      | genre de bailleur | <bailleur> |
    Et la mesure « conge » est demandée
    Quand on évalue le dossier
    Alors « conge » est interdite par « jamais-de-conge »

    Exemples:
      | bailleur                          |
      | office public de l'habitat        |
      | entreprise sociale pour l'habitat |
      | coopérative                       |
      | société d'économie mixte          |

  Plan du scénario: L'emplacement de stationnement loué seul relève du droit commun
    Source : code civil, art. 1709 et suivants, 1719 et 1741 ; revue juridique, ligne 22 et partie D, situation 8

    Soit dans le dossier :
      | régime du bail | <régime> |
    Et la mesure « conge » est demandée
    Et la mesure « amende_privee » est demandée
    Et la mesure « coupure_de_service » est demandée
    Quand on évalue le dossier
    Alors « conge » est <statut>
    Et « amende_privee » est <statut>
    Et « coupure_de_service » est interdite par « <garde> »

    Exemples:
      | régime               | statut       | garde |
      | bail d'habitation    | interdite    | jamais-de-voie-de-fait |
      | résidence ou foyer   | interdite    | jamais-de-voie-de-fait |
      | logement de fonction | interdite    | jamais-de-voie-de-fait |
      | stationnement seul   | non proposée | emplacement-sans-voie-de-fait |

  Plan du scénario: La clause résolutoire suppose la clause, une décision définitive et une mise en demeure qui la vise
    Source : loi du 6 juillet 1989, art. 4, g ; code civil, art. 1225 ; TJ Paris, 12 mai 2022, n° 11-22-002098

    Soit dans le dossier :
      | clause résolutoire au bail                  | <clause>          |
      | décision définitive constatant les troubles | <décision>        |
      | mise en demeure visant la clause            | <mise en demeure> |
    Et une mesure antérieure « m1 » :
      | genre        | mise en demeure envoyée |
      | date d'envoi | 2026-09-01              |
      | date de remise | 2026-09-03            |
    Et la mesure « clause_resolutoire » est demandée
    Quand on évalue le dossier
    Alors « clause_resolutoire » est <statut>

    Exemples:
      | clause | décision | mise en demeure | statut     |
      | oui    | non      | oui             | interdite  |
      | non    | oui      | oui             | interdite  |
      | oui    | oui      | non             | interdite  |
      | oui    | oui      | inconnu         | en suspens |
      | oui    | inconnu  | oui             | en suspens |
      | oui    | oui      | oui             | licite     |

  Scénario: Le juge vérifie la clause résolutoire sans peser la gravité ; le mot contraire du conseil ne la ferme pas
    Source : dossier juridique, § 3.4, condition 5 ; loi du 6 juillet 1989, art. 4, g

    Soit le conseil répond « non » à « gravité suffisante pour le juge »
    Et dans le dossier :
      | clause résolutoire au bail                  | oui |
      | décision définitive constatant les troubles | oui |
      | mise en demeure visant la clause            | oui |
    Et une mesure antérieure « m1 » :
      | genre          | mise en demeure envoyée |
      | date d'envoi   | 2026-09-01              |
      | date de remise | 2026-09-03              |
    Et la mesure « clause_resolutoire » est demandée
    Quand on évalue le dossier
    Alors « clause_resolutoire » est licite
