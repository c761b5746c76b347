# language: fr
Fonctionnalité: Ce que le bailleur dit à ses partenaires
  L'information ne sort que par un flux prévu, pour sa finalité ; hors de lui, l'avis refuse et montre la voie régulière.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur | office public de l'habitat |
      | régime du bail    | bail d'habitation          |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et toutes les listes sont complètes
    Et la mesure « transmettre_information » est demandée

  @decision
  Plan du scénario: Chaque flux a son destinataire, sa catégorie et sa finalité
    Source : conventions, § 3.1 (principes 1 à 4) et § 3.2, FL08 à FL13, FL15, FL16, FL18, FL20 et FL23 ; revue juridique, lignes 12 et 13

    Soit dans le dossier :
      | destinataire de la transmission        | <destinataire> |
      | catégorie transmise                    | <catégorie>    |
      | transmission nominative                | <nominative>   |
      | finalité de la transmission            | <finalité>     |
      | demande officielle consignée           | <demande>      |
      | convention de transmission en vigueur  | <convention>   |
      | personne d'accord                      | <accord>       |
    Quand on évalue le dossier
    Alors « transmettre_information » est <transmission>

    Exemples: FL08 et FL09, la police
      | destinataire          | catégorie                    | nominative | finalité                               | demande | convention | accord | transmission |
      | police ou gendarmerie | faits d'incivilité           | non        | réponse de la police ou de la justice  | non     | non        | non    | licite       |
      | police ou gendarmerie | faits d'incivilité           | oui        | réponse de la police ou de la justice  | non     | non        | non    | interdite    |
      | police ou gendarmerie | faits d'incivilité           | inconnu    | réponse de la police ou de la justice  | non     | non        | non    | en suspens   |
      | police ou gendarmerie | santé ou social              | non        | réponse de la police ou de la justice  | non     | non        | non    | interdite    |
      | police ou gendarmerie | renseignements locatifs      | oui        | réponse de la police ou de la justice  | oui     | non        | non    | licite       |
      | police ou gendarmerie | renseignements locatifs      | oui        | réponse de la police ou de la justice  | non     | oui        | non    | interdite    |
      | police ou gendarmerie | renseignements locatifs      | oui        | diagnostic local                       | oui     | non        | non    | interdite    |

    Exemples: FL10 et FL11, accès et images
      | destinataire          | catégorie                  | nominative | finalité             | demande | convention | accord | transmission |
      | services de secours   | moyens d'accès             | non        | intervention en cours | non    | non        | non    | licite       |
      | autre bailleur        | moyens d'accès             | non        | intervention en cours | non    | non        | non    | interdite    |
      | police ou gendarmerie | images de vidéoprotection  | oui        | intervention en cours | non    | oui        | non    | licite       |
      | police ou gendarmerie | images de vidéoprotection  | oui        | intervention en cours | non    | non        | non    | interdite    |

    Exemples: FL12 et FL13, le procureur et le préfet
      | destinataire              | catégorie                       | nominative | finalité                  | demande | convention | accord | transmission |
      | procureur de la République | faits susceptibles d'infraction | oui       | plainte ou signalement    | non     | non        | non    | licite       |
      | procureur de la République | santé ou social                 | oui       | plainte ou signalement    | non     | non        | non    | interdite    |
      | services du préfet        | identité de l'auteur présumé    | oui        | réponse à une injonction  | non     | non        | non    | licite       |
      | services du préfet        | identité de l'auteur présumé    | oui        | diagnostic local          | non     | oui        | non    | interdite    |
      | services du préfet        | faits d'incivilité              | non        | diagnostic local          | non     | non        | non    | licite       |

    Exemples: FL15, FL16 et FL18, la mairie, le groupe et les bailleurs
      | destinataire                   | catégorie                    | nominative | finalité                      | demande | convention | accord | transmission |
      | commune ou intercommunalité    | données agrégées             | non        | diagnostic local              | non     | non        | non    | licite       |
      | commune ou intercommunalité    | identité de l'auteur présumé | oui        | diagnostic local              | non     | oui        | oui    | interdite    |
      | groupe de prévention local     | identité de l'auteur présumé | oui        | suivi en groupe de prévention | non     | oui        | non    | licite       |
      | groupe de prévention local     | identité de l'auteur présumé | oui        | suivi en groupe de prévention | non     | non        | non    | interdite    |
      | autre bailleur                 | faits d'incivilité           | non        | diagnostic local              | non     | non        | non    | licite       |
      | autre bailleur                 | identité de l'auteur présumé | oui        | attribution d'un logement     | non     | oui        | oui    | interdite    |

    Exemples: FL20 et FL23, l'aide et le signalement réservé
      | destinataire                | catégorie                | nominative | finalité          | demande | convention | accord  | transmission |
      | service social du territoire | santé ou social         | oui        | aide à une personne | non   | non        | oui     | licite       |
      | service social du territoire | santé ou social         | oui        | aide à une personne | non   | non        | non     | interdite    |
      | service social du territoire | santé ou social         | oui        | aide à une personne | non   | non        | inconnu | en suspens   |
      | services du préfet          | signal de radicalisation | oui        | plainte ou signalement | oui | oui       | oui     | interdite    |

  @decision
  Plan du scénario: Un flux ne vaut que pour son destinataire, ses catégories et sa finalité
    Source : conventions, § 3.1 (principes 1 à 4) et § 3.2, FL08 à FL13, FL15, FL16, FL18 et FL20 ; revue juridique, lignes 12 et 13

    Soit dans le dossier :
      | destinataire de la transmission       | <destinataire> |
      | catégorie transmise                   | <catégorie>    |
      | transmission nominative               | <nominative>   |
      | finalité de la transmission           | <finalité>     |
      | demande officielle consignée          | <demande>      |
      | convention de transmission en vigueur | <convention>   |
      | personne d'accord                     | <accord>       |
    Quand on évalue le dossier
    Alors « transmettre_information » est <transmission>

    Exemples: FL08 et FL09, la police
      | destinataire                | catégorie                       | nominative | finalité                              | demande | convention | accord | transmission |
      | police ou gendarmerie       | faits susceptibles d'infraction | non        | réponse de la police ou de la justice | non     | non        | non    | licite       |
      | police ou gendarmerie       | faits d'incivilité              | non        | protection du personnel               | non     | non        | non    | licite       |
      | police ou gendarmerie       | faits d'incivilité              | non        | diagnostic local                      | non     | non        | non    | licite       |
      | police ou gendarmerie       | faits d'incivilité              | non        | attribution d'un logement             | non     | non        | non    | interdite    |
      | commune ou intercommunalité | faits susceptibles d'infraction | non        | diagnostic local                      | non     | non        | non    | interdite    |
      | police ou gendarmerie       | identité de l'auteur présumé    | oui        | réponse de la police ou de la justice | oui     | non        | non    | licite       |
      | police ou gendarmerie       | images de vidéoprotection       | oui        | réponse de la police ou de la justice | oui     | non        | non    | licite       |
      | commune ou intercommunalité | identité de l'auteur présumé    | oui        | réponse de la police ou de la justice | oui     | non        | non    | interdite    |
      | police ou gendarmerie       | santé ou social                 | oui        | réponse de la police ou de la justice | oui     | non        | non    | interdite    |

    Exemples: FL10 et FL11, accès et images
      | destinataire          | catégorie                 | nominative | finalité              | demande | convention | accord | transmission |
      | police ou gendarmerie | moyens d'accès            | non        | intervention en cours | non     | non        | non    | licite       |
      | services de secours   | moyens d'accès            | oui        | intervention en cours | non     | non        | non    | interdite    |
      | autre bailleur        | images de vidéoprotection | oui        | intervention en cours | non     | oui        | non    | interdite    |
      | police ou gendarmerie | santé ou social           | oui        | intervention en cours | non     | oui        | non    | interdite    |
      | police ou gendarmerie | images de vidéoprotection | oui        | diagnostic local      | non     | oui        | non    | interdite    |

    Exemples: FL12 et FL13, le procureur et le préfet
      | destinataire                | catégorie                       | nominative | finalité                 | demande | convention | accord | transmission |
      | procureur de la République  | faits d'incivilité              | oui        | plainte ou signalement   | non     | non        | non    | licite       |
      | procureur de la République  | identité de l'auteur présumé    | oui        | plainte ou signalement   | non     | non        | non    | licite       |
      | commune ou intercommunalité | identité de l'auteur présumé    | oui        | plainte ou signalement   | non     | non        | non    | interdite    |
      | procureur de la République  | identité de l'auteur présumé    | oui        | diagnostic local         | non     | non        | non    | interdite    |
      | services du préfet          | faits d'incivilité              | oui        | réponse à une injonction | non     | non        | non    | licite       |
      | services du préfet          | faits susceptibles d'infraction | oui        | réponse à une injonction | non     | non        | non    | licite       |
      | services du préfet          | pièces administratives          | oui        | exécution d'une décision | non     | non        | non    | licite       |
      | services du préfet          | santé ou social                 | oui        | réponse à une injonction | non     | non        | non    | interdite    |
      | commune ou intercommunalité | identité de l'auteur présumé    | oui        | réponse à une injonction | non     | non        | non    | interdite    |
      | services du préfet          | faits susceptibles d'infraction | non        | diagnostic local         | non     | non        | non    | licite       |
      | services du préfet          | données agrégées                | non        | diagnostic local         | non     | non        | non    | licite       |
      | services du préfet          | faits d'incivilité              | oui        | diagnostic local         | non     | non        | non    | interdite    |
      | services du préfet          | santé ou social                 | non        | diagnostic local         | non     | non        | non    | interdite    |
      | services de secours         | faits d'incivilité              | non        | diagnostic local         | non     | non        | non    | interdite    |

    Exemples: FL15, FL16 et FL18, le groupe, la mairie et les bailleurs
      | destinataire                 | catégorie                       | nominative | finalité                      | demande | convention | accord | transmission |
      | groupe de prévention local   | faits d'incivilité              | oui        | suivi en groupe de prévention | non     | oui        | non    | licite       |
      | groupe de prévention local   | faits susceptibles d'infraction | oui        | suivi en groupe de prévention | non     | oui        | non    | licite       |
      | groupe de prévention local   | santé ou social                 | oui        | suivi en groupe de prévention | non     | oui        | non    | interdite    |
      | groupe de prévention local   | identité de l'auteur présumé    | oui        | diagnostic local              | non     | oui        | non    | interdite    |
      | commune ou intercommunalité  | identité de l'auteur présumé    | oui        | suivi en groupe de prévention | non     | oui        | non    | interdite    |
      | commune ou intercommunalité  | faits d'incivilité              | non        | diagnostic local              | non     | non        | non    | licite       |
      | commune ou intercommunalité  | faits d'incivilité              | oui        | diagnostic local              | non     | non        | non    | interdite    |
      | commune ou intercommunalité  | données agrégées                | non        | attribution d'un logement     | non     | non        | non    | interdite    |
      | service social du territoire | données agrégées                | non        | diagnostic local              | non     | non        | non    | interdite    |
      | autre bailleur               | données agrégées                | non        | diagnostic local              | non     | non        | non    | licite       |
      | autre bailleur               | chantiers                       | non        | diagnostic local              | non     | non        | non    | licite       |
      | autre bailleur               | faits susceptibles d'infraction | non        | diagnostic local              | non     | non        | non    | interdite    |
      | autre bailleur               | faits d'incivilité              | oui        | diagnostic local              | non     | non        | non    | interdite    |

    Exemples: FL20, l'aide
      | destinataire                 | catégorie                    | nominative | finalité            | demande | convention | accord | transmission |
      | commune ou intercommunalité  | santé ou social              | oui        | aide à une personne | non     | non        | oui    | interdite    |
      | service social du territoire | identité de l'auteur présumé | oui        | aide à une personne | non     | non        | oui    | interdite    |
      | service social du territoire | santé ou social              | oui        | diagnostic local    | non     | non        | oui    | interdite    |

  @decision
  Plan du scénario: Un trait de moins, et le flux ne porte plus
    Source : conventions, § 3.1 (principes 1 à 4) et § 3.2, FL08, FL10, FL12, FL13, FL22 et FL23 ; revue juridique, lignes 12 et 13

    Soit dans le dossier :
      | destinataire de la transmission       | <destinataire> |
      | catégorie transmise                   | <catégorie>    |
      | transmission nominative               | <nom>          |
      | finalité de la transmission           | <finalité>     |
      | demande officielle consignée          | non            |
      | convention de transmission en vigueur | <convention>   |
      | personne d'accord                     | <accord>       |
      | danger immédiat                       | <danger>       |
    Quand on évalue le dossier
    Alors « transmettre_information » est <transmission>

    Exemples: le danger immédiat ouvre la police, les secours et le procureur, à eux seuls (FL08 ; C. pén. 223-6 et 434-1)
      | destinataire                | catégorie                       | nom | finalité                 | convention | accord | danger | transmission |
      | police ou gendarmerie       | faits d'incivilité              | oui | intervention en cours    | non        | non    | oui    | licite       |
      | police ou gendarmerie       | faits susceptibles d'infraction | oui | intervention en cours    | non        | non    | oui    | licite       |
      | police ou gendarmerie       | faits susceptibles d'infraction | oui | intervention en cours    | non        | non    | non    | interdite    |
      | services de secours         | violences intrafamiliales       | oui | protection d'une victime | non        | non    | oui    | licite       |
      | commune ou intercommunalité | violences intrafamiliales       | oui | protection d'une victime | oui        | non    | oui    | interdite    |
      | autre bailleur              | identité de l'auteur présumé    | oui | intervention en cours    | oui        | non    | oui    | interdite    |
      | services de secours         | santé ou social                 | oui | aide à une personne      | non        | non    | oui    | licite       |
      | services de secours         | santé ou social                 | oui | intervention en cours    | non        | non    | non    | interdite    |

    Exemples: les moyens d'accès vont à qui intervient, sans nom (FL10 ; CSI, art. L. 272-1)
      | destinataire                | catégorie      | nom | finalité              | convention | accord | danger | transmission |
      | commune ou intercommunalité | moyens d'accès | non | intervention en cours | oui        | non    | non    | licite       |
      | commune ou intercommunalité | moyens d'accès | oui | intervention en cours | oui        | non    | non    | interdite    |
      | autre bailleur              | moyens d'accès | non | intervention en cours | oui        | non    | non    | interdite    |

    Exemples: la victime d'accord, au procureur seul et pour elle (FL12, FL22 et FL23)
      | destinataire                | catégorie                 | nom | finalité               | convention | accord | danger | transmission |
      | procureur de la République  | violences intrafamiliales | oui | plainte ou signalement | non        | oui    | non    | licite       |
      | commune ou intercommunalité | violences intrafamiliales | oui | plainte ou signalement | oui        | oui    | non    | interdite    |
      | procureur de la République  | signal de radicalisation  | oui | plainte ou signalement | non        | oui    | non    | interdite    |
      | procureur de la République  | violences intrafamiliales | oui | diagnostic local       | non        | oui    | non    | interdite    |

    Exemples: le préfet, sans nom (FL13 et § 3.1, principe 1)
      | destinataire       | catégorie           | nom | finalité                 | convention | accord | danger | transmission |
      | services du préfet | données agrégées    | non | réponse à une injonction | non        | non    | non    | licite       |
      | services du préfet | projets immobiliers | non | diagnostic local         | non        | non    | non    | licite       |
      | services du préfet | santé ou social     | non | réponse à une injonction | non        | non    | non    | interdite    |

    Exemples: à l'avocat du bailleur, ce que le procès exige (revue, ligne 12 : données et destinataires de la délibération n° 2014-123)
      | destinataire       | catégorie                       | nom | finalité                  | convention | accord | danger | transmission |
      | avocat du bailleur | faits d'incivilité              | oui | action née du bail        | non        | non    | non    | licite       |
      | avocat du bailleur | faits susceptibles d'infraction | oui | action née du bail        | non        | non    | non    | licite       |
      | avocat du bailleur | suites de plainte               | oui | action née du bail        | non        | non    | non    | licite       |
      | avocat du bailleur | main courante                   | oui | action née du bail        | non        | non    | non    | licite       |
      | avocat du bailleur | pièces administratives          | oui | action née du bail        | non        | non    | non    | licite       |
      | avocat du bailleur | images de vidéoprotection       | oui | action née du bail        | non        | non    | non    | licite       |
      | avocat du bailleur | identité de l'auteur présumé    | oui | plainte ou signalement    | non        | non    | non    | licite       |
      | avocat du bailleur | identité de l'auteur présumé    | oui | réponse à une injonction  | non        | non    | non    | licite       |
      | avocat du bailleur | identité de l'auteur présumé    | oui | diagnostic local          | non        | non    | non    | interdite    |
      | avocat du bailleur | signal de radicalisation        | oui | action née du bail        | non        | oui    | non    | interdite    |
      | avocat du bailleur | santé ou social                 | oui | action née du bail        | non        | oui    | non    | licite       |
      | avocat du bailleur | santé ou social                 | oui | attribution d'un logement | non        | oui    | non    | interdite    |

  Plan du scénario: Un signalement réservé ne se prépare pas dans le dossier
    Source : conventions, § 3.2, FL23 (une seule personne, aucun dossier interne) ; revue juridique, point C-9

    Soit dans le dossier :
      | destinataire de la transmission       | services du préfet     |
      | catégorie transmise                   | <catégorie>            |
      | transmission nominative               | oui                    |
      | finalité de la transmission           | plainte ou signalement |
    Quand on évalue le dossier
    Alors « transmettre_information » est interdite par « transmission-hors-flux »
    Et la sauvegarde de « transmettre_information » <dit> « Le seul responsable désigné appelle »

    Exemples:
      | catégorie                    | dit              |
      | signal de radicalisation     | mentionne        |
      | identité de l'auteur présumé | ne mentionne pas |

  Scénario: À la mairie qui demande un nom, une lettre de site
    Source : revue juridique, ligne 13 ; conventions, § 3.2, FL16

    Soit dans le dossier :
      | destinataire de la transmission | commune ou intercommunalité  |
      | catégorie transmise             | identité de l'auteur présumé |
      | transmission nominative         | oui                          |
      | finalité de la transmission     | diagnostic local             |
    Quand on évalue le dossier
    Alors « transmettre_information » est interdite par « transmission-hors-flux »
    Et l'accompagnement « courrier_maire » est proposé

  Plan du scénario: L'aide se demande avec la personne, quand elle n'a pas donné son accord
    Source : conventions, § 3.2, FL20 ; RGPD, art. 9 ; revue juridique, point C-9

    Soit dans le dossier :
      | besoin d'accompagnement repéré  | non                 |
      | destinataire de la transmission | <destinataire>      |
      | catégorie transmise             | santé ou social     |
      | transmission nominative         | oui                 |
      | finalité de la transmission     | aide à une personne |
      | personne d'accord               | <accord>            |
    Quand on évalue le dossier
    Alors l'accompagnement « orientation_accompagnement » <orientation> proposé

    Exemples:
      | destinataire                 | accord | orientation |
      | service social du territoire | non    | est         |
      | service social du territoire | oui    | n'est pas   |
      | police ou gendarmerie        | non    | n'est pas   |

  Scénario: À la police sans réquisition, une plainte plutôt qu'un nom
    Source : conventions, § 3.2, FL08, FL09 et FL12 ; code de procédure pénale, art. 11

    Soit dans le dossier :
      | destinataire de la transmission | police ou gendarmerie                 |
      | catégorie transmise             | identité de l'auteur présumé          |
      | transmission nominative         | oui                                   |
      | finalité de la transmission     | réponse de la police ou de la justice |
      | demande officielle consignée    | non                                   |
    Quand on évalue le dossier
    Alors « transmettre_information » est interdite par « transmission-hors-flux »
    Et l'accompagnement « depot_plainte » est proposé

  Plan du scénario: Une information nominative donnée pour une autre fin sort du dossier
    Source : conventions, § 3.1, principe 4 (la finalité a des dents) ; revue juridique, point C-18

    Soit une pièce « p1 » :
      | origine                 | groupe de prévention         |
      | catégorie d'information | identité de l'auteur présumé |
      | pièce nominative        | oui                          |
      | classe de secret        | confidentielle               |
      | charte du groupe signée | oui                          |
      | finalité de la pièce    | <finalité>                   |
    Quand on évalue le dossier
    Alors l'accompagnement « ecarter_piece » <écartée> proposé

    Exemples:
      | finalité                      | écartée   |
      | aide à une personne           | est       |
      | attribution d'un logement     | est       |
      | action née du bail            | est       |
      | suivi en groupe de prévention | n'est pas |
