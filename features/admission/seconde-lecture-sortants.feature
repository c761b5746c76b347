# language: fr
Fonctionnalité: Ce que le bailleur dit à ses partenaires, lu une seconde fois
  Cette table vient des sources, lues avant les règles et les autres scénarios ; une partie des cases a été ajoutée, ou corrigée, après
  comparaison avec ce que les règles admettaient.
  Source : dossier des conventions, § 3.1 et § 3.2 (FL04, FL08 à FL23), § 2.21 ; revue juridique, lignes 12, 13 et point C-5

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
  Plan du scénario: Une case par destinataire, catégorie et finalité
    Soit dans le dossier :
      | destinataire de la transmission       | <destinataire> |
      | catégorie transmise                   | <catégorie>    |
      | transmission nominative               | <nom>          |
      | finalité de la transmission           | <finalité>     |
      | demande officielle consignée          | <demande>      |
      | convention de transmission en vigueur | <convention>   |
      | personne d'accord                     | <accord>       |
      | danger immédiat                       | <danger>       |
    Quand on évalue le dossier
    Alors « transmettre_information » est <transmission>

    Exemples: à la police et aux secours (FL08 à FL11 ; communiqué de l'USH du 8 février 2018 ; circulaire 2000-32 ; C. pén. 223-6 et 434-1)
      | destinataire                | catégorie                       | nom | finalité                              | demande | convention | accord | danger | transmission |
      | police ou gendarmerie       | faits susceptibles d'infraction | non | protection du personnel               | non     | non        | non    | non    | licite       |
      | police ou gendarmerie       | faits susceptibles d'infraction | oui | réponse de la police ou de la justice | non     | oui        | non    | non    | interdite    |
      | police ou gendarmerie       | identité de l'auteur présumé    | oui | réponse de la police ou de la justice | oui     | non        | non    | non    | licite       |
      | police ou gendarmerie       | identité de l'auteur présumé    | oui | intervention en cours                 | non     | non        | non    | oui    | licite       |
      | police ou gendarmerie       | identité de l'auteur présumé    | oui | intervention en cours                 | non     | oui        | non    | non    | interdite    |
      | police ou gendarmerie       | violences intrafamiliales       | oui | protection d'une victime              | non     | non        | non    | oui    | licite       |
      | police ou gendarmerie       | violences intrafamiliales       | oui | protection d'une victime              | non     | non        | non    | non    | interdite    |
      | police ou gendarmerie       | violences intrafamiliales       | oui | protection d'une victime              | non     | non        | non    | inconnu | en suspens  |
      | police ou gendarmerie       | santé ou social                 | oui | protection d'une victime              | non     | non        | non    | oui    | interdite    |
      | services de secours         | santé ou social                 | oui | intervention en cours                 | non     | non        | non    | oui    | licite       |
      | services de secours         | santé ou social                 | oui | diagnostic local                      | non     | non        | non    | oui    | interdite    |
      | services de secours         | moyens d'accès                  | non | intervention en cours                 | non     | non        | non    | non    | licite       |
      | commune ou intercommunalité | moyens d'accès                  | non | intervention en cours                 | non     | oui        | non    | non    | licite       |
      | commune ou intercommunalité | moyens d'accès                  | non | intervention en cours                 | non     | non        | non    | non    | interdite    |
      | commune ou intercommunalité | images de vidéoprotection       | oui | intervention en cours                 | non     | oui        | non    | non    | licite       |
      | commune ou intercommunalité | images de vidéoprotection       | oui | diagnostic local                      | non     | oui        | non    | non    | interdite    |
      | procureur de la République  | renseignements locatifs         | oui | réponse de la police ou de la justice | oui     | non        | non    | non    | licite       |
      | procureur de la République  | renseignements locatifs         | oui | réponse de la police ou de la justice | non     | oui        | non    | non    | interdite    |

    Exemples: partageable entre partenaires (§ 3.1, principe 1 ; convention nationale du 29 mars 2019 : projets, chantiers, prestataires ; convention 77 : correspondants)
      | destinataire                | catégorie                  | nom | finalité                              | demande | convention | accord | danger | transmission |
      | police ou gendarmerie       | chantiers                  | non | sécurité des chantiers                | non     | non        | non    | non    | licite       |
      | police ou gendarmerie       | chantiers                  | oui | sécurité des chantiers                | non     | oui        | non    | non    | interdite    |
      | police ou gendarmerie       | projets immobiliers        | non | diagnostic local                      | non     | non        | non    | non    | licite       |
      | police ou gendarmerie       | données agrégées           | non | diagnostic local                      | non     | non        | non    | non    | licite       |
      | services du préfet          | données agrégées           | oui | diagnostic local                      | non     | oui        | non    | non    | interdite    |
      | procureur de la République  | données agrégées           | non | réponse de la police ou de la justice | non     | non        | non    | non    | licite       |
      | groupe de prévention local  | données agrégées           | non | diagnostic local                      | non     | non        | non    | non    | licite       |
      | commune ou intercommunalité | projets immobiliers        | non | sécurité des chantiers                | non     | non        | non    | non    | licite       |
      | commune ou intercommunalité | données agrégées           | non | protection du personnel               | non     | non        | non    | non    | licite       |
      | autre bailleur              | projets immobiliers        | non | diagnostic local                      | non     | non        | non    | non    | licite       |
      | commune ou intercommunalité | données agrégées           | non | attribution d'un logement             | non     | non        | non    | non    | interdite    |
      | habitant                    | données agrégées           | non | diagnostic local                      | non     | non        | non    | non    | interdite    |
      | police ou gendarmerie       | coordonnées des référents  | oui | diagnostic local                      | non     | non        | non    | non    | licite       |
      | procureur de la République  | coordonnées des référents  | oui | diagnostic local                      | non     | non        | non    | non    | licite       |
      | services du préfet          | coordonnées des référents  | oui | diagnostic local                      | non     | non        | non    | non    | licite       |
      | commune ou intercommunalité | coordonnées des référents  | oui | diagnostic local                      | non     | non        | non    | non    | licite       |
      | groupe de prévention local  | coordonnées des référents  | oui | diagnostic local                      | non     | non        | non    | non    | licite       |
      | autre bailleur              | coordonnées des référents  | oui | diagnostic local                      | non     | non        | non    | non    | licite       |
      | services de secours         | coordonnées des référents  | oui | intervention en cours                 | non     | non        | non    | non    | licite       |
      | habitant                    | coordonnées des référents  | oui | diagnostic local                      | non     | non        | non    | non    | interdite    |

    Exemples: au procureur et au préfet (FL12, FL13, FL22 et FL23 ; revue, ligne 13 ; C. pén. 434-1)
      | destinataire               | catégorie                    | nom | finalité                 | demande | convention | accord  | danger | transmission |
      | procureur de la République | identité de l'auteur présumé | oui | plainte ou signalement   | non     | non        | non     | non    | licite       |
      | procureur de la République | violences intrafamiliales    | oui | plainte ou signalement   | non     | non        | oui     | non    | licite       |
      | procureur de la République | violences intrafamiliales    | oui | protection d'une victime | non     | non        | oui     | non    | licite       |
      | procureur de la République | violences intrafamiliales    | oui | protection d'une victime | non     | non        | non     | non    | interdite    |
      | procureur de la République | violences intrafamiliales    | oui | protection d'une victime | non     | non        | non     | oui    | licite       |
      | services du préfet         | identité de l'auteur présumé | oui | exécution d'une décision | non     | non        | non     | non    | licite       |
      | services du préfet         | santé ou social              | oui | réponse à une injonction | non     | oui        | non     | non    | interdite    |
      | services du préfet         | signal de radicalisation     | oui | plainte ou signalement   | non     | oui        | non     | oui    | interdite    |

    Exemples: à la mairie, au groupe, à un autre bailleur (FL15, FL16 et FL18 ; revue, lignes 12 et 13)
      | destinataire                | catégorie                       | nom | finalité                      | demande | convention | accord | danger | transmission |
      | commune ou intercommunalité | identité de l'auteur présumé    | oui | suivi en groupe de prévention | non     | oui        | oui    | non    | interdite    |
      | commune ou intercommunalité | faits d'incivilité              | non | diagnostic local              | non     | oui        | non    | non    | licite       |
      | commune ou intercommunalité | faits d'incivilité              | non | attribution d'un logement     | non     | oui        | non    | non    | interdite    |
      | commune ou intercommunalité | faits susceptibles d'infraction | non | diagnostic local              | non     | oui        | non    | non    | interdite    |
      | autre bailleur              | faits d'incivilité              | non | protection du personnel       | non     | oui        | non    | non    | licite       |
      | autre bailleur              | faits d'incivilité              | non | sécurité des chantiers        | non     | oui        | non    | non    | licite       |
      | autre bailleur              | faits d'incivilité              | non | attribution d'un logement     | non     | oui        | non    | non    | interdite    |
      | groupe de prévention local  | faits susceptibles d'infraction | oui | suivi en groupe de prévention | non     | oui        | non    | non    | licite       |
      | groupe de prévention local  | décision pénale définitive      | oui | suivi en groupe de prévention | non     | oui        | non    | non    | interdite    |
      | groupe de prévention local  | santé ou social                 | oui | suivi en groupe de prévention | non     | oui        | oui    | non    | interdite    |
      | autre bailleur              | identité de l'auteur présumé    | oui | action née du bail            | non     | oui        | oui    | non    | interdite    |
      | autre bailleur              | décision pénale définitive      | oui | protection du personnel       | non     | oui        | non    | non    | interdite    |
      | personnel du bailleur       | renseignements locatifs         | oui | attribution d'un logement     | non     | non        | oui    | non    | interdite    |

    Exemples: aux auxiliaires de justice et au juge (revue, ligne 12 : destinataires de la délibération n° 2014-123)
      | destinataire              | catégorie                    | nom | finalité                  | demande | convention | accord | danger | transmission |
      | avocat du bailleur        | identité de l'auteur présumé | oui | action née du bail        | non     | non        | non    | non    | licite       |
      | avocat du bailleur        | décision pénale définitive   | oui | action née du bail        | non     | non        | non    | non    | licite       |
      | avocat du bailleur        | santé ou social              | oui | action née du bail        | non     | non        | oui    | non    | licite       |
      | avocat du bailleur        | violences intrafamiliales    | oui | protection d'une victime  | non     | non        | oui    | non    | licite       |
      | avocat du bailleur        | santé ou social              | oui | action née du bail        | non     | non        | non    | non    | interdite    |
      | avocat du bailleur        | identité de l'auteur présumé | oui | attribution d'un logement | non     | non        | oui    | non    | interdite    |
      | commissaire de justice    | renseignements locatifs      | oui | exécution d'une décision  | non     | non        | non    | non    | licite       |
      | commissaire de justice    | santé ou social              | oui | action née du bail        | non     | non        | oui    | non    | interdite    |
      | juridiction               | personnel du bailleur        | oui | action née du bail        | non     | non        | non    | non    | licite       |
      | juridiction               | signal de radicalisation     | oui | action née du bail        | non     | non        | oui    | non    | interdite    |
      | juridiction               | poursuites en cours          | oui | action née du bail        | non     | non        | non    | non    | interdite    |

    Exemples: aux services d'aide et aux habitants (FL20 à FL22 ; revue, partie E)
      | destinataire                 | catégorie                    | nom | finalité                 | demande | convention | accord | danger | transmission |
      | service social du territoire | santé ou social              | oui | aide à une personne      | non     | non        | oui    | non    | licite       |
      | service social du territoire | violences intrafamiliales    | oui | protection d'une victime | non     | non        | oui    | non    | licite       |
      | service social du territoire | violences intrafamiliales    | oui | protection d'une victime | non     | non        | non    | non    | interdite    |
      | service social du territoire | identité de l'auteur présumé | oui | action née du bail       | non     | oui        | oui    | non    | interdite    |
      | habitant                     | identité de l'auteur présumé | oui | action née du bail       | non     | non        | oui    | non    | interdite    |
