# language: fr
Fonctionnalité: La matrice des flux, case par case
  Chaque flux dit qui donne quoi à qui, pour quelle finalité et sur quel fondement. Ce qu'il prévoit est conforme ; la même
  ligne, changée d'un seul trait qu'il ne prévoit pas, reste à apprécier, ou ne l'est pas si un texte l'interdit.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, dans « référents » :
      | ligne        | date d'effet | organisme            | fonction               |
      | bailleur-77  | 2024-01-15   | bailleur             | référent sûreté        |
      | police-77    | 2024-01-15   | police nationale     | correspondant bailleurs |
      | gendarmes-77 | 2024-01-15   | gendarmerie          | correspondant bailleurs |
      | pp-77        | 2024-01-15   | préfecture de police | correspondant bailleurs |
      | parquet-77   | 2024-01-15   | procureur            | magistrat référent     |
      | prefet-77    | 2024-01-15   | préfet               | référent de cabinet    |
    Et au registre, dans « preuves » :
      | ligne   | date d'effet | jusqu'au   | genre               | par      |
      | images1 | 2025-06-01   | 2026-05-31 | convention d'images | bailleur |

  Scénario: La police dit au bailleur l'état d'un site, jamais un nom
    Source : dossier des conventions, § 3.2, FL01

    Soit au registre, la ligne « fl01 » de « échanges » :
      | date d'effet          | 2026-03-05       |
      | donné                 | non              |
      | de                    | police nationale |
      | à                     | bailleur         |
      | catégorie             | IC02             |
      | nominatif             | non              |
      | finalité              | diagnostic local |
      | secret                | confidentielle   |
      | fondement             | convention seule |
      | référent émetteur     | police-77        |
      | référent destinataire | bailleur-77      |
      | transmis à un tiers   | non              |
      | conservé jusqu'au     | 2026-04-05       |
      | contenu limité        | oui              |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl01 » est jugée conforme
    Et la ligne « fl01 » serait jugée autrement, ou non, si elle disait :
      | colonne                   | dit                                 | verdict     |
      | de ; référent émetteur    | gendarmerie ; gendarmes-77          | conforme    |
      | de ; référent émetteur    | préfecture de police ; pp-77        | conforme    |
      | catégorie                 | IC01                                | conforme    |
      | catégorie                 | IC12                                | conforme    |
      | finalité                  | protection du personnel             | conforme    |
      | finalité                  | sécurité des chantiers et des lieux | conforme    |
      | de ; référent émetteur    | préfet ; prefet-77                  | à apprécier |
      | à                         | commune                             | à apprécier |
      | nominatif                 | oui                                 | à apprécier |
      | finalité                  | aide à une personne                 | à apprécier |
      | catégorie ; finalité      | IC12 ; protection du personnel      | conforme    |
      | à ; référent destinataire | préfet ; prefet-77                  | à apprécier |

  Scénario: La main courante se tient de qui l'a déposée, avec son accord
    Source : dossier des conventions, § 3.2, FL02 ; revue juridique, ligne 17

    Soit au registre, la ligne « fl02-auteur » de « échanges » :
      | date d'effet          | 2026-03-05                  |
      | donné                 | non                         |
      | de                    | locataires                  |
      | à                     | bailleur                    |
      | catégorie             | IC08                        |
      | nominatif             | oui                         |
      | finalité              | action née du bail          |
      | secret                | confidentielle              |
      | fondement             | copie remise par son auteur |
      | accord de la personne | oui                         |
      | transmis à un tiers   | non                         |
      | conservé jusqu'au     | 2026-04-05                  |
      | contenu limité        | oui                         |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl02-auteur » est jugée conforme
    Et la ligne « fl02-auteur » serait jugée autrement, ou non, si elle disait :
      | colonne               | dit                   | verdict     |
      | de                    | habitants             | conforme    |
      | de                    | victimes              | conforme    |
      | de                    | personnes concernées  | conforme    |
      | de                    | police nationale      | à apprécier |
      | catégorie             | IC02                  | à apprécier |
      | fondement             | accord de la personne | à apprécier |
      | finalité              | diagnostic local      | à apprécier |
      | accord de la personne | non                   | à apprécier |
      | à                     | union de bailleurs    | à apprécier |

  Scénario: La main courante libérée par le procureur sert l'usage qu'il a nommé
    Source : dossier des conventions, § 3.2, FL02 ; code de procédure pénale, art. R. 156

    Soit au registre, la ligne « fl02-parquet » de « échanges » :
      | date d'effet        | 2026-03-05                       |
      | donné               | non                              |
      | de                  | police nationale                 |
      | à                   | bailleur                         |
      | catégorie           | IC08                             |
      | nominatif           | oui                              |
      | finalité            | action née du bail               |
      | secret              | confidentielle                   |
      | fondement           | autorisation écrite du procureur |
      | transmis à un tiers | non                              |
      | conservé jusqu'au   | 2026-04-05                       |
      | contenu limité      | oui                              |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl02-parquet » est jugée conforme
    Et la ligne « fl02-parquet » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                  | verdict     |
      | de        | gendarmerie          | conforme    |
      | de        | préfecture de police | conforme    |
      | de        | procureur            | conforme    |
      | de        | police municipale    | à apprécier |
      | à         | union de bailleurs   | à apprécier |
      | catégorie | IC02                 | à apprécier |
      | fondement | plainte du bailleur  | à apprécier |
      | finalité  | diagnostic local     | à apprécier |

  Scénario: Le plaignant apprend de la police les suites de sa plainte
    Source : dossier des conventions, § 3.2, FL03 ; code de procédure pénale, art. 40-2

    Soit au registre, la ligne « fl03 » de « échanges » :
      | date d'effet        | 2026-03-05              |
      | donné               | non                     |
      | de                  | police nationale        |
      | à                   | bailleur                |
      | catégorie           | IC05                    |
      | nominatif           | oui                     |
      | finalité            | protection du personnel |
      | secret              | confidentielle          |
      | fondement           | plainte du bailleur     |
      | plainte propre      | oui                     |
      | transmis à un tiers | non                     |
      | conservé jusqu'au   | 2026-04-05              |
      | contenu limité      | oui                     |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl03 » est jugée conforme
    Et la ligne « fl03 » serait jugée autrement, ou non, si elle disait :
      | colonne        | dit                                   | verdict     |
      | de             | gendarmerie                           | conforme    |
      | de             | préfecture de police                  | conforme    |
      | à              | personnel du bailleur                 | conforme    |
      | finalité       | réponse de la police ou de la justice | conforme    |
      | de             | police municipale                     | à apprécier |
      | à              | union de bailleurs                    | à apprécier |
      | catégorie      | IC02                                  | à apprécier |
      | finalité       | diagnostic local                      | à apprécier |
      | plainte propre | non                                   | à apprécier |

  Scénario: Le conseil de sûreté porte sur le lieu
    Source : dossier des conventions, § 3.2, FL04

    Soit au registre, la ligne « fl04 » de « échanges » :
      | date d'effet          | 2026-03-05       |
      | donné                 | non              |
      | de                    | police nationale |
      | à                     | bailleur         |
      | catégorie             | IC13             |
      | nominatif             | non              |
      | finalité              | diagnostic local |
      | secret                | confidentielle   |
      | fondement             | convention seule |
      | référent émetteur     | police-77        |
      | référent destinataire | bailleur-77      |
      | transmis à un tiers   | non              |
      | conservé jusqu'au     | 2026-04-05       |
      | contenu limité        | oui              |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl04 » est jugée conforme
    Et la ligne « fl04 » serait jugée autrement, ou non, si elle disait :
      | colonne                   | dit                                 | verdict     |
      | de ; référent émetteur    | gendarmerie ; gendarmes-77          | conforme    |
      | de ; référent émetteur    | préfecture de police ; pp-77        | conforme    |
      | catégorie                 | IC12                                | conforme    |
      | finalité                  | sécurité des chantiers et des lieux | conforme    |
      | de ; référent émetteur    | préfet ; prefet-77                  | à apprécier |
      | à                         | commune                             | à apprécier |
      | catégorie                 | IC14                                | à apprécier |
      | nominatif                 | oui                                 | à apprécier |
      | finalité                  | protection du personnel             | à apprécier |
      | à ; référent destinataire | préfet ; prefet-77                  | à apprécier |

  Scénario: La décision pénale définitive se demande au greffe, pour l'action née du bail
    Source : dossier des conventions, § 3.2, FL05 ; code de procédure pénale, art. R. 166

    Soit au registre, la ligne « fl05 » de « échanges » :
      | date d'effet        | 2026-03-05                   |
      | donné               | non                          |
      | de                  | greffe                       |
      | à                   | bailleur                     |
      | catégorie           | IC06                         |
      | nominatif           | oui                          |
      | finalité            | action née du bail           |
      | secret              | confidentielle               |
      | fondement           | copie délivrée par le greffe |
      | plainte propre      | oui                          |
      | transmis à un tiers | non                          |
      | conservé jusqu'au   | 2026-04-05                   |
      | contenu limité      | oui                          |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl05 » est jugée conforme
    Et la ligne « fl05 » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                | verdict     |
      | de        | procureur          | à apprécier |
      | à         | union de bailleurs | à apprécier |
      | catégorie | IC02               | à apprécier |
      | fondement | avis au plaignant  | à apprécier |
      | finalité  | diagnostic local   | à apprécier |

  Scénario: Le plaignant apprend du procureur les poursuites ou l'alternative
    Source : dossier des conventions, § 3.2, FL06 ; code de procédure pénale, art. 40-2

    Soit au registre, la ligne « fl06 » de « échanges » :
      | date d'effet        | 2026-03-05         |
      | donné               | non                |
      | de                  | procureur          |
      | à                   | bailleur           |
      | catégorie           | IC07               |
      | nominatif           | oui                |
      | finalité            | action née du bail |
      | secret              | confidentielle     |
      | fondement           | avis au plaignant  |
      | plainte propre      | oui                |
      | transmis à un tiers | non                |
      | conservé jusqu'au   | 2026-04-05         |
      | contenu limité      | oui                |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl06 » est jugée conforme
    Et la ligne « fl06 » serait jugée autrement, ou non, si elle disait :
      | colonne        | dit                                   | verdict     |
      | à              | personnel du bailleur                 | conforme    |
      | finalité       | protection du personnel               | conforme    |
      | finalité       | réponse de la police ou de la justice | conforme    |
      | de             | police nationale                      | à apprécier |
      | à              | union de bailleurs                    | à apprécier |
      | catégorie      | IC02                                  | à apprécier |
      | fondement      | plainte du bailleur                   | à apprécier |
      | finalité       | diagnostic local                      | à apprécier |
      | plainte propre | non                                   | à apprécier |

  Scénario: L'avis au plaignant vient du procureur ou du greffe
    Source : dossier des conventions, § 3.2, FL07 ; code de procédure pénale, art. 40-2

    Soit au registre, la ligne « fl07 » de « échanges » :
      | date d'effet        | 2026-03-05         |
      | donné               | non                |
      | de                  | procureur          |
      | à                   | bailleur           |
      | catégorie           | IC05               |
      | nominatif           | oui                |
      | finalité            | action née du bail |
      | secret              | confidentielle     |
      | fondement           | avis au plaignant  |
      | plainte propre      | oui                |
      | transmis à un tiers | non                |
      | conservé jusqu'au   | 2026-04-05         |
      | contenu limité      | oui                |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl07 » est jugée conforme
    Et la ligne « fl07 » serait jugée autrement, ou non, si elle disait :
      | colonne        | dit                                   | verdict     |
      | de             | greffe                                | conforme    |
      | à              | personnel du bailleur                 | conforme    |
      | finalité       | protection du personnel               | conforme    |
      | finalité       | réponse de la police ou de la justice | conforme    |
      | de             | police municipale                     | à apprécier |
      | à              | union de bailleurs                    | à apprécier |
      | catégorie      | IC02                                  | à apprécier |
      | fondement      | plainte du bailleur                   | à apprécier |
      | finalité       | diagnostic local                      | à apprécier |
      | plainte propre | non                                   | à apprécier |

  Scénario: Le bailleur signale des faits à la police, sans nom
    Source : dossier des conventions, § 3.2, FL08 (urgence : le 17, sans référent)

    Soit au registre, la ligne « fl08 » de « échanges » :
      | date d'effet     | 2026-03-05                            |
      | donné            | oui                                   |
      | de               | bailleur                              |
      | à                | police nationale                      |
      | catégorie        | IC02                                  |
      | nominatif        | non                                   |
      | finalité         | réponse de la police ou de la justice |
      | secret           | confidentielle                        |
      | fondement        | convention seule                      |
      | appel d'urgence  | oui                                   |
      | personnel exposé | non                                   |
      | contenu limité   | oui                                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl08 » est jugée conforme
    Et la ligne « fl08 » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                                 | verdict     |
      | de        | personnel du bailleur               | conforme    |
      | de        | agents assermentés                  | conforme    |
      | à         | gendarmerie                         | conforme    |
      | à         | préfecture de police                | conforme    |
      | catégorie | IC01                                | conforme    |
      | finalité  | protection du personnel             | conforme    |
      | finalité  | sécurité des chantiers et des lieux | conforme    |
      | de        | union de bailleurs                  | à apprécier |
      | à         | police municipale                   | à apprécier |
      | catégorie | IC14                                | à apprécier |
      | nominatif | oui                                 | à apprécier |
      | finalité  | aide à une personne                 | à apprécier |

  Scénario: Le renseignement locatif et les images se donnent sur réquisition
    Source : dossier des conventions, § 3.2, FL09

    Soit au registre, la ligne « fl09 » de « échanges » :
      | date d'effet     | 2026-03-05                            |
      | donné            | oui                                   |
      | de               | bailleur                              |
      | à                | police nationale                      |
      | catégorie        | IC19                                  |
      | nominatif        | oui                                   |
      | finalité         | réponse de la police ou de la justice |
      | secret           | confidentielle                        |
      | fondement        | réquisition judiciaire                |
      | personnel exposé | non                                   |
      | contenu limité   | oui                                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl09 » est jugée conforme
    Et la ligne « fl09 » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                     | verdict     |
      | de        | personnel du bailleur   | conforme    |
      | à         | gendarmerie             | conforme    |
      | à         | préfecture de police    | conforme    |
      | à         | procureur               | conforme    |
      | catégorie | IC03                    | conforme    |
      | catégorie | IC10                    | conforme    |
      | de        | agents assermentés      | à apprécier |
      | à         | police municipale       | à apprécier |
      | catégorie | IC14                    | à apprécier |
      | fondement | procédure d'expulsion   | à apprécier |
      | finalité  | protection du personnel | à apprécier |

  Scénario: Les moyens d'accès se remettent à qui peut intervenir
    Source : dossier des conventions, § 3.2, FL10 ; CSI, art. L. 272-1

    Soit au registre, la ligne « fl10 » de « échanges » :
      | date d'effet     | 2026-03-05                            |
      | donné            | oui                                   |
      | de               | bailleur                              |
      | à                | police nationale                      |
      | catégorie        | IC11                                  |
      | nominatif        | non                                   |
      | finalité         | réponse de la police ou de la justice |
      | secret           | confidentielle                        |
      | fondement        | accès aux parties communes            |
      | personnel exposé | non                                   |
      | contenu limité   | oui                                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl10 » est jugée conforme
    Et la ligne « fl10 » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                                 | verdict     |
      | à         | gendarmerie                         | conforme    |
      | à         | préfecture de police                | conforme    |
      | à         | police municipale                   | conforme    |
      | à         | secours                             | conforme    |
      | finalité  | sécurité des chantiers et des lieux | conforme    |
      | finalité  | protection du personnel             | conforme    |
      | de        | personnel du bailleur               | à apprécier |
      | à         | commune                             | à apprécier |
      | catégorie | IC14                                | à apprécier |
      | fondement | plainte du bailleur                 | à apprécier |
      | finalité  | diagnostic local                    | à apprécier |

  Scénario: Les images passent en direct sous une convention d'images
    Source : dossier des conventions, § 3.2, FL11 ; CSI, art. L. 272-2

    Soit au registre, la ligne « fl11 » de « échanges » :
      | date d'effet     | 2026-03-05                            |
      | donné            | oui                                   |
      | de               | bailleur                              |
      | à                | police nationale                      |
      | catégorie        | IC10                                  |
      | nominatif        | oui                                   |
      | finalité         | réponse de la police ou de la justice |
      | secret           | confidentielle                        |
      | fondement        | convention d'images                   |
      | personnel exposé | non                                   |
      | contenu limité   | oui                                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl11 » est jugée conforme
    Et la ligne « fl11 » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                                 | verdict     |
      | à         | gendarmerie                         | conforme    |
      | à         | préfecture de police                | conforme    |
      | à         | police municipale                   | conforme    |
      | à         | commune                             | conforme    |
      | finalité  | sécurité des chantiers et des lieux | conforme    |
      | finalité  | protection du personnel             | conforme    |
      | de        | personnel du bailleur               | à apprécier |
      | à         | secours                             | à apprécier |
      | catégorie | IC14                                | à apprécier |
      | fondement | plainte du bailleur                 | à apprécier |
      | finalité  | diagnostic local                    | à apprécier |

  Scénario: La plainte dit les faits et qui l'on met en cause
    Source : dossier des conventions, § 3.2, FL12

    Soit au registre, la ligne « fl12 » de « échanges » :
      | date d'effet     | 2026-03-05                            |
      | donné            | oui                                   |
      | de               | bailleur                              |
      | à                | procureur                             |
      | catégorie        | IC03                                  |
      | nominatif        | oui                                   |
      | finalité         | réponse de la police ou de la justice |
      | secret           | confidentielle                        |
      | fondement        | plainte du bailleur                   |
      | personnel exposé | non                                   |
      | contenu limité   | oui                                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl12 » est jugée conforme
    Et la ligne « fl12 » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                              | verdict     |
      | de        | personnel du bailleur            | conforme    |
      | de        | agents assermentés               | conforme    |
      | à         | police nationale                 | conforme    |
      | à         | gendarmerie                      | conforme    |
      | à         | préfecture de police             | conforme    |
      | catégorie | IC01                             | conforme    |
      | catégorie | IC02                             | conforme    |
      | fondement | procès-verbal d'agent assermenté | conforme    |
      | finalité  | protection du personnel          | conforme    |
      | de        | union de bailleurs               | à apprécier |
      | à         | police municipale                | à apprécier |
      | catégorie | IC14                             | à apprécier |
      | fondement | procédure d'expulsion            | à apprécier |
      | finalité  | diagnostic local                 | à apprécier |

  Scénario: Le bailleur alerte le préfet sur un site, sans nom
    Source : dossier des conventions, § 3.2, FL13

    Soit au registre, la ligne « fl13-site » de « échanges » :
      | date d'effet          | 2026-03-05         |
      | donné                 | oui                |
      | de                    | bailleur           |
      | à                     | préfet             |
      | catégorie             | IC02               |
      | nominatif             | non                |
      | finalité              | action née du bail |
      | secret                | confidentielle     |
      | fondement             | convention seule   |
      | référent émetteur     | bailleur-77        |
      | référent destinataire | prefet-77          |
      | personnel exposé      | non                |
      | contenu limité        | oui                |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl13-site » est jugée conforme
    Et la ligne « fl13-site » serait jugée autrement, ou non, si elle disait :
      | colonne                                       | dit                                       | verdict     |
      | catégorie                                     | IC01                                      | conforme    |
      | catégorie                                     | IC12                                      | conforme    |
      | finalité                                      | réponse de la police ou de la justice     | conforme    |
      | finalité                                      | diagnostic local                          | conforme    |
      | finalité                                      | sécurité des chantiers et des lieux       | conforme    |
      | à ; référent destinataire                     | procureur ; parquet-77                    | à apprécier |
      | catégorie                                     | IC14                                      | à apprécier |
      | nominatif ; fondement ; accord de la personne | oui ; signalement de radicalisation ; oui | à apprécier |
      | finalité                                      | aide à une personne                       | à apprécier |
      | de ; référent émetteur                        | gendarmerie ; gendarmes-77                | à apprécier |

  Scénario: Le bailleur répond au préfet dans la procédure
    Source : dossier des conventions, § 3.2, FL13 ; CCH, art. L. 442-4-3

    Soit au registre, la ligne « fl13-procedure » de « échanges » :
      | date d'effet     | 2026-03-05           |
      | donné            | oui                  |
      | de               | bailleur             |
      | à                | préfet               |
      | catégorie        | IC03                 |
      | nominatif        | oui                  |
      | finalité         | action née du bail   |
      | secret           | confidentielle       |
      | fondement        | injonction du préfet |
      | personnel exposé | non                  |
      | contenu limité   | oui                  |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl13-procedure » est jugée conforme
    Et la ligne « fl13-procedure » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                     | verdict     |
      | catégorie | IC02                    | conforme    |
      | catégorie | IC09                    | conforme    |
      | fondement | procédure d'expulsion   | conforme    |
      | de        | personnel du bailleur   | à apprécier |
      | à         | procureur               | à apprécier |
      | catégorie | IC14                    | à apprécier |
      | fondement | signalement d'un danger | à apprécier |
      | finalité  | diagnostic local        | à apprécier |

  Scénario: Le préfet dit au bailleur ce que demande la procédure
    Source : dossier des conventions, § 3.2, FL14 ; CCH, art. L. 442-4-3 ; RGPD, art. 17 (ce qui nomme ou se tient secret a un terme)

    Soit au registre, la ligne « fl14 » de « échanges » :
      | date d'effet        | 2026-03-05           |
      | donné               | non                  |
      | de                  | préfet               |
      | à                   | bailleur             |
      | catégorie           | IC03                 |
      | nominatif           | oui                  |
      | finalité            | action née du bail   |
      | secret              | confidentielle       |
      | fondement           | injonction du préfet |
      | transmis à un tiers | non                  |
      | conservé jusqu'au   | 2026-04-05           |
      | contenu limité      | oui                  |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl14 » est jugée conforme
    Et la ligne « fl14 » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                     | verdict     |
      | catégorie | IC02                    | conforme    |
      | catégorie | IC09                    | conforme    |
      | fondement | procédure d'expulsion   | conforme    |
      | de        | police nationale        | à apprécier |
      | à         | personnel du bailleur   | à apprécier |
      | catégorie | IC14                    | à apprécier |
      | fondement | signalement d'un danger | à apprécier |
      | finalité  | diagnostic local        | à apprécier |
    Et la ligne « fl14 » serait jugée autrement, ou non, si elle disait :
      | colonne                                | dit                       | constats                                      |
      | secret                                 | partageable               | aucun                                         |
      | secret ; conservé jusqu'au             | partageable ; rien        | conservation-sans-terme                       |
      | nominatif ; secret ; conservé jusqu'au | non ; partageable ; rien  | aucun                                         |
      | nominatif ; secret ; conservé jusqu'au | non ; secrète ; rien      | conservation-sans-terme                       |

  Scénario: L'observatoire de la commune reçoit des chiffres, non des noms
    Source : dossier des conventions, § 3.2, FL16

    Soit au registre, la ligne « fl16 » de « échanges » :
      | date d'effet     | 2026-03-05       |
      | donné            | oui              |
      | de               | bailleur         |
      | à                | commune          |
      | catégorie        | IC12             |
      | nominatif        | non              |
      | finalité         | diagnostic local |
      | secret           | confidentielle   |
      | fondement        | convention seule |
      | personnel exposé | non              |
      | contenu limité   | oui              |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl16 » est jugée conforme
    Et la ligne « fl16 » serait jugée autrement, ou non, si elle disait :
      | colonne                                       | dit                                 | verdict     |
      | à                                             | intercommunalité                    | conforme    |
      | catégorie                                     | IC01                                | conforme    |
      | de                                            | personnel du bailleur               | à apprécier |
      | à                                             | santé et social                     | à apprécier |
      | catégorie                                     | IC02                                | à apprécier |
      | nominatif ; fondement ; accord de la personne | oui ; accord de la personne ; oui   | à apprécier |
      | finalité                                      | sécurité des chantiers et des lieux | à apprécier |

  Scénario: La police municipale dit au bailleur les incivilités d'un site
    Source : dossier des conventions, § 3.2, FL17

    Soit au registre, la ligne « fl17 » de « échanges » :
      | date d'effet        | 2026-03-05         |
      | donné               | non                |
      | de                  | commune            |
      | à                   | bailleur           |
      | catégorie           | IC01               |
      | nominatif           | non                |
      | finalité            | action née du bail |
      | secret              | confidentielle     |
      | fondement           | convention seule   |
      | transmis à un tiers | non                |
      | conservé jusqu'au   | 2026-04-05         |
      | contenu limité      | oui                |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl17 » est jugée conforme
    Et la ligne « fl17 » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                                 | verdict     |
      | de        | police municipale                   | conforme    |
      | finalité  | diagnostic local                    | conforme    |
      | finalité  | sécurité des chantiers et des lieux | conforme    |
      | de        | intercommunalité                    | à apprécier |
      | à         | personnel du bailleur               | à apprécier |
      | catégorie | IC02                                | à apprécier |
      | nominatif | oui                                 | à apprécier |
      | finalité  | protection du personnel             | à apprécier |

  Scénario: Entre bailleurs passent des faits de site et des chiffres
    Source : dossier des conventions, § 3.2, FL18

    Soit au registre, la ligne « fl18 » de « échanges » :
      | date d'effet     | 2026-03-05         |
      | donné            | oui                |
      | de               | bailleur           |
      | à                | union de bailleurs |
      | catégorie        | IC01               |
      | nominatif        | non                |
      | finalité         | diagnostic local   |
      | secret           | confidentielle     |
      | fondement        | convention seule   |
      | personnel exposé | non                |
      | contenu limité   | oui                |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl18 » est jugée conforme
    Et la ligne « fl18 » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                                 | verdict      |
      | de        | union de bailleurs                  | conforme     |
      | de        | service inter-bailleurs             | conforme     |
      | à         | bailleur                            | conforme     |
      | à         | service inter-bailleurs             | conforme     |
      | catégorie | IC12                                | conforme     |
      | catégorie | IC14                                | conforme     |
      | finalité  | sécurité des chantiers et des lieux | conforme     |
      | finalité  | protection du personnel             | conforme     |
      | de        | prestataires                        | à apprécier  |
      | à         | médiateurs                          | à apprécier  |
      | catégorie | IC02                                | à apprécier  |
      | nominatif | oui                                 | non conforme |
      | finalité  | action née du bail                  | à apprécier  |

  Scénario: Le prestataire reçoit la consigne du site, sans nom
    Source : dossier des conventions, § 3.2, FL19

    Soit au registre, la ligne « fl19-aller » de « échanges » :
      | date d'effet     | 2026-03-05                          |
      | donné            | oui                                 |
      | de               | bailleur                            |
      | à                | prestataires                        |
      | catégorie        | IC14                                |
      | nominatif        | non                                 |
      | finalité         | sécurité des chantiers et des lieux |
      | secret           | confidentielle                      |
      | fondement        | convention seule                    |
      | personnel exposé | non                                 |
      | contenu limité   | oui                                 |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl19-aller » est jugée conforme
    Et la ligne « fl19-aller » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                     | verdict      |
      | de        | personnel du bailleur   | conforme     |
      | catégorie | IC01                    | conforme     |
      | catégorie | IC12                    | conforme     |
      | finalité  | protection du personnel | conforme     |
      | de        | union de bailleurs      | à apprécier  |
      | à         | tiers                   | à apprécier  |
      | catégorie | IC02                    | à apprécier  |
      | nominatif | oui                     | non conforme |
      | finalité  | diagnostic local        | à apprécier  |

  Scénario: Le prestataire dit au bailleur ce qu'il a vu, sans nom
    Source : dossier des conventions, § 3.2, FL19

    Soit au registre, la ligne « fl19-retour » de « échanges » :
      | date d'effet        | 2026-03-05                          |
      | donné               | non                                 |
      | de                  | prestataires                        |
      | à                   | bailleur                            |
      | catégorie           | IC14                                |
      | nominatif           | non                                 |
      | finalité            | sécurité des chantiers et des lieux |
      | secret              | confidentielle                      |
      | fondement           | convention seule                    |
      | transmis à un tiers | non                                 |
      | conservé jusqu'au   | 2026-04-05                          |
      | contenu limité      | oui                                 |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl19-retour » est jugée conforme
    Et la ligne « fl19-retour » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                     | verdict     |
      | catégorie | IC01                    | conforme    |
      | catégorie | IC02                    | conforme    |
      | finalité  | protection du personnel | conforme    |
      | de        | tiers                   | à apprécier |
      | à         | personnel du bailleur   | à apprécier |
      | catégorie | IC12                    | à apprécier |
      | nominatif | oui                     | à apprécier |
      | finalité  | diagnostic local        | à apprécier |

  Scénario: Un besoin d'aide se dit avec l'accord de la personne, qui le sait
    Source : dossier des conventions, § 3.2, FL20 ; RGPD, art. 9

    Soit au registre, la ligne « fl20-aide » de « échanges » :
      | date d'effet          | 2026-03-05            |
      | donné                 | oui                   |
      | de                    | bailleur              |
      | à                     | santé et social       |
      | catégorie             | IC15                  |
      | nominatif             | oui                   |
      | finalité              | aide à une personne   |
      | secret                | confidentielle        |
      | fondement             | accord de la personne |
      | accord de la personne | oui                   |
      | personne informée     | oui                   |
      | personnel exposé      | non                   |
      | contenu limité        | oui                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl20-aide » est jugée conforme
    Et la ligne « fl20-aide » serait jugée autrement, ou non, si elle disait :
      | colonne                                       | dit                      | verdict     |
      | de                                            | personnel du bailleur    | conforme    |
      | de                                            | union de bailleurs       | à apprécier |
      | à                                             | secours                  | à apprécier |
      | catégorie                                     | IC02                     | à apprécier |
      | finalité                                      | protection d'une victime | à apprécier |
      | nominatif ; fondement ; accord de la personne | non ; aucun ; non        | à apprécier |
      | personne informée                             | non                      | à apprécier |

  Scénario: Un danger se signale aux soins et aux secours sans attendre d'accord
    Source : dossier des conventions, § 3.2, FL20 ; code pénal, art. 223-6

    Soit au registre, la ligne « fl20-danger » de « échanges » :
      | date d'effet          | 2026-03-05              |
      | donné                 | oui                     |
      | de                    | bailleur                |
      | à                     | secours                 |
      | catégorie             | IC15                    |
      | nominatif             | oui                     |
      | finalité              | aide à une personne     |
      | secret                | confidentielle          |
      | fondement             | signalement d'un danger |
      | accord de la personne | non                     |
      | personne informée     | non                     |
      | personnel exposé      | non                     |
      | contenu limité        | oui                     |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl20-danger » est jugée conforme
    Et la ligne « fl20-danger » serait jugée autrement, ou non, si elle disait :
      | colonne               | dit                                 | verdict     |
      | de                    | personnel du bailleur               | conforme    |
      | à                     | santé et social                     | conforme    |
      | catégorie             | IC17                                | conforme    |
      | finalité              | protection d'une victime            | conforme    |
      | de                    | union de bailleurs                  | à apprécier |
      | à                     | police municipale                   | à apprécier |
      | catégorie             | IC02                                | à apprécier |
      | finalité              | sécurité des chantiers et des lieux | à apprécier |
      | nominatif ; fondement | non ; aucun                         | à apprécier |

  Scénario: Un danger se signale aux autorités sans attendre d'accord
    Source : dossier des conventions, § 3.2, FL20 ; code pénal, art. 223-6, 434-1 et 434-3

    Soit au registre, la ligne « fl20-autorites » de « échanges » :
      | date d'effet          | 2026-03-05               |
      | donné                 | oui                      |
      | de                    | bailleur                 |
      | à                     | procureur                |
      | catégorie             | IC17                     |
      | nominatif             | oui                      |
      | finalité              | protection d'une victime |
      | secret                | confidentielle           |
      | fondement             | signalement d'un danger  |
      | accord de la personne | non                      |
      | personne informée     | non                      |
      | personnel exposé      | non                      |
      | contenu limité        | oui                      |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl20-autorites » est jugée conforme
    Et la ligne « fl20-autorites » serait jugée autrement, ou non, si elle disait :
      | colonne               | dit                                 | verdict     |
      | de                    | personnel du bailleur               | conforme    |
      | à                     | police nationale                    | conforme    |
      | à                     | gendarmerie                         | conforme    |
      | à                     | préfecture de police                | conforme    |
      | catégorie             | IC02                                | conforme    |
      | catégorie             | IC03                                | conforme    |
      | catégorie             | IC15                                | conforme    |
      | finalité              | aide à une personne                 | conforme    |
      | de                    | union de bailleurs                  | à apprécier |
      | à                     | police municipale                   | à apprécier |
      | catégorie             | IC01                                | à apprécier |
      | finalité              | sécurité des chantiers et des lieux | à apprécier |
      | nominatif ; fondement | non ; plainte du bailleur           | à apprécier |

  Scénario: Le service social dit au bailleur qu'il suit la situation, avec l'accord de la personne
    Source : dossier des conventions, § 3.2, FL21 ; RGPD, art. 9

    Soit au registre, la ligne « fl21 » de « échanges » :
      | date d'effet          | 2026-03-05            |
      | donné                 | non                   |
      | de                    | santé et social       |
      | à                     | bailleur              |
      | catégorie             | IC15                  |
      | nominatif             | oui                   |
      | finalité              | aide à une personne   |
      | secret                | confidentielle        |
      | fondement             | accord de la personne |
      | accord de la personne | oui                   |
      | transmis à un tiers   | non                   |
      | conservé jusqu'au     | 2026-04-05            |
      | contenu limité        | oui                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl21 » est jugée conforme
    Et la ligne « fl21 » serait jugée autrement, ou non, si elle disait :
      | colonne                                       | dit                      | verdict     |
      | de                                            | tiers                    | à apprécier |
      | à                                             | personnel du bailleur    | à apprécier |
      | catégorie                                     | IC02                     | à apprécier |
      | finalité                                      | protection d'une victime | à apprécier |
      | nominatif ; fondement ; accord de la personne | non ; aucun ; non        | à apprécier |

  Scénario: Ce qui protège une victime se dit avec son accord
    Source : dossier des conventions, § 3.2, FL22

    Soit au registre, la ligne « fl22 » de « échanges » :
      | date d'effet          | 2026-03-05               |
      | donné                 | non                      |
      | de                    | victimes                 |
      | à                     | bailleur                 |
      | catégorie             | IC17                     |
      | nominatif             | oui                      |
      | finalité              | protection d'une victime |
      | secret                | confidentielle           |
      | fondement             | accord de la personne    |
      | accord de la personne | oui                      |
      | transmis à un tiers   | non                      |
      | conservé jusqu'au     | 2026-04-05               |
      | contenu limité        | oui                      |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl22 » est jugée conforme
    Et la ligne « fl22 » serait jugée autrement, ou non, si elle disait :
      | colonne                                       | dit                   | verdict     |
      | de                                            | santé et social       | conforme    |
      | de                                            | procureur             | conforme    |
      | de                                            | locataires            | conforme    |
      | de                                            | personnes concernées  | conforme    |
      | à                                             | personnel du bailleur | conforme    |
      | de                                            | police municipale     | à apprécier |
      | à                                             | union de bailleurs    | à apprécier |
      | catégorie                                     | IC02                  | à apprécier |
      | finalité                                      | aide à une personne   | à apprécier |
      | nominatif ; fondement ; accord de la personne | non ; aucun ; non     | à apprécier |

  Scénario: Un signal de radicalisation ne va qu'à la cellule du préfet
    Source : dossier des conventions, § 3.2, FL23

    Soit au registre, la ligne « fl23 » de « échanges » :
      | date d'effet     | 2026-03-05                      |
      | donné            | oui                             |
      | de               | bailleur                        |
      | à                | préfet                          |
      | catégorie        | IC16                            |
      | nominatif        | oui                             |
      | finalité         | prévention de la radicalisation |
      | secret           | confidentielle                  |
      | fondement        | signalement de radicalisation   |
      | personnel exposé | non                             |
      | contenu limité   | oui                             |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « fl23 » est jugée conforme
    Et la ligne « fl23 » serait jugée autrement, ou non, si elle disait :
      | colonne                            | dit                                  | verdict      |
      | de                                 | personnel du bailleur                | à apprécier  |
      | à                                  | procureur                            | non conforme |
      | catégorie                          | IC02                                 | à apprécier  |
      | fondement                          | signalement d'un danger              | non conforme |
      | finalité                           | aide à une personne                  | à apprécier  |
      | donné ; de ; à ; conservé jusqu'au | non ; préfet ; bailleur ; 2026-04-05 | non conforme |
