# language: fr
Fonctionnalité: Les gardes des actes et des transmissions interdisent là où elles doivent, et pas à côté
  D'une ligne à l'autre un seul fait change, et c'est lui que le texte vise.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur                  | office public de l'habitat |
      | régime du bail                     | bail d'habitation          |
      | logement occupé contre son gré     | non                        |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | mineur               | non                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et toutes les listes sont complètes

  Plan du scénario: Le commissaire de justice n'entre qu'avec l'accord écrit de l'occupant
    Source : code de procédure civile, art. 145 ; dossier juridique, constat et requête

    Soit dans le dossier :
      | constat dans le logement          | <entrer> |
      | occupant d'accord pour le constat | <accord> |
    Et la mesure « constat » est demandée
    Quand on évalue le dossier
    Alors « constat » <verdict> interdite par « constat-chez-le-locataire-sans-accord »

    Exemples:
      | entrer | accord | verdict   |
      | oui    | non    | est       |
      | oui    | oui    | n'est pas |
      | non    | non    | n'est pas |

  Plan du scénario: Un emplacement loué seul a sa propre garde
    Source : code civil, art. 1719 et 1741 ; revue juridique, partie D, situation 8

    Soit dans le dossier :
      | régime du bail | <régime> |
    Et la mesure « coupure_de_service » est demandée
    Quand on évalue le dossier
    Alors « coupure_de_service » <verdict> interdite par « emplacement-sans-voie-de-fait »

    Exemples:
      | régime             | verdict   |
      | stationnement seul | est       |
      | bail d'habitation  | n'est pas |

  Plan du scénario: Un fait d'incivilité part à la police sans nom, ou ne part pas
    Source : dossier des conventions, § 3.2, FL08 ; code de procédure pénale, art. 11

    Soit dans le dossier :
      | destinataire de la transmission       | police ou gendarmerie                 |
      | catégorie transmise                   | faits d'incivilité                    |
      | transmission nominative               | <nominative>                          |
      | finalité de la transmission           | réponse de la police ou de la justice |
      | demande officielle consignée          | non                                   |
      | convention de transmission en vigueur | non                                   |
      | personne d'accord                     | non                                   |
    Et la mesure « transmettre_information » est demandée
    Quand on évalue le dossier
    Alors « transmettre_information » <verdict> interdite par « transmission-hors-flux »

    Exemples:
      | nominative | verdict   |
      | oui        | est       |
      | non        | n'est pas |
