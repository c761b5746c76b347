# language: fr
Fonctionnalité: Le registre des échanges d'informations
  Une convention organise ce que la loi permet ; elle ne lève aucun secret. Chaque information donnée ou reçue se juge sur
  son secret, son fondement, son canal, sa finalité, la protection du personnel et sa date d'effacement.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, la ligne « bailleur-77 » de « référents » :
      | date d'effet        | 2024-01-15       |
      | organisme | bailleur         |
      | fonction  | référent sûreté  |
    Et au registre, la ligne « police-77 » de « référents » :
      | date d'effet        | 2024-01-15              |
      | jusqu'au  | 2026-01-31              |
      | organisme | police nationale        |
      | fonction  | correspondant bailleurs |
    Et au registre, la ligne « signalement » de « échanges » :
      | date d'effet                     | 2026-01-20                      |
      | donné                  | oui                             |
      | de                     | bailleur                        |
      | à                      | police nationale                |
      | catégorie              | IC02                            |
      | nominatif              | non                             |
      | finalité               | réponse de la police ou de la justice |
      | secret                 | confidentielle                  |
      | fondement              | convention seule                |
      | référent émetteur      | bailleur-77                     |
      | référent destinataire  | police-77                       |
      | appel d'urgence        | non                             |
      | personnel exposé       | non                             |
      | contenu limité         | oui                             |

  Scénario: Le signalement sans nom, de référent à référent, est conforme
    Source : dossier des conventions, § 3.2, FL08 ; convention de Seine-et-Marne du 5 mai 2021, D77-01

    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « signalement » est jugée conforme
    Et la revue relève 0 constat(s) sur « signalement »

  @limite
  Plan du scénario: Le référent compte jusqu'à son dernier jour en titre
    Source : dossier des conventions, § 3.1, principe 3 (canal) ; convention de Seine-et-Marne du 5 mai 2021, D77-01

    Soit au registre, la ligne « signalement » de « échanges » :
      | date d'effet | <jour> |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « signalement » est jugée <verdict>

    Exemples:
      | jour       | verdict      |
      | 2026-01-31 | conforme     |
      | 2026-02-01 | non conforme |

  Scénario: Le suppléant tient la place du référent parti
    Source : dossier des conventions, § 3.1, principe 3 (canal) ; convention de Seine-et-Marne du 5 mai 2021, D77-01

    Soit au registre, la ligne « police-suppleant » de « référents » :
      | date d'effet        | 2026-02-01             |
      | organisme | police nationale       |
      | fonction  | correspondant suppléant |
      | supplée   | police-77              |
    Et au registre, la ligne « signalement » de « échanges » :
      | date d'effet                    | 2026-02-10       |
      | référent destinataire | police-suppleant |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « signalement » est jugée conforme

  Scénario: L'appel au 17 ne passe par aucun référent
    Source : dossier des conventions, § 3.2, FL08 (urgence : le 17)

    Soit au registre, la ligne « signalement » de « échanges » :
      | date d'effet              | 2026-02-10 |
      | appel d'urgence | oui        |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « signalement » est jugée conforme

  Plan du scénario: Ce qui nomme quelqu'un ne se reçoit pas sur une convention seule, et la voie régulière est dite
    Source : revue juridique, C-17 et lignes 16 et 17 ; code de procédure pénale, art. R. 166 et 40-2

    Soit au registre, la ligne « recu » de « échanges » :
      | date d'effet                  | 2026-03-10               |
      | donné               | non                      |
      | de                  | <de>                     |
      | à                   | bailleur                 |
      | catégorie           | <catégorie>              |
      | nominatif           | oui                      |
      | finalité            | action née du bail |
      | secret              | confidentielle           |
      | fondement           | convention seule         |
      | référent émetteur   | police-77                |
      | référent destinataire | bailleur-77            |
      | plainte propre      | non                      |
      | contenu limité      | oui                      |
      | transmis à un tiers | non                      |
      | conservé jusqu'au   | 2026-05-01               |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « recu » est jugée non conforme
    Et la revue dit de « recu » : « <voie> »

    Exemples:
      | de               | catégorie | voie                                                |
      | police nationale | IC03      | Mener sa propre enquête                             |
      | police nationale | IC05      | s'adresser à la personne elle-même                  |
      | procureur        | IC06      | Demander au greffe, par le conseil                  |
      | procureur        | IC07      | N'en rien retenir                                   |
      | police nationale | IC08      | Demander la copie à la personne qui a fait la déclaration |

  Plan du scénario: La même information par sa voie régulière est conforme
    Source : revue juridique, lignes 16 et 17 ; code de procédure pénale, art. R. 166, R. 156 et 40-2

    Soit au registre, la ligne « recu » de « échanges » :
      | date d'effet                  | 2026-03-10                 |
      | donné               | non                        |
      | de                  | <de>                       |
      | à                   | bailleur                   |
      | catégorie           | <catégorie>                |
      | nominatif           | oui                        |
      | finalité            | action née du bail |
      | secret              | confidentielle             |
      | fondement           | <fondement>                |
      | plainte propre      | <plainte>                  |
      | accord de la personne              | oui                        |
      | contenu limité      | oui                        |
      | transmis à un tiers | non                        |
      | conservé jusqu'au   | 2027-03-10                 |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « recu » est jugée conforme

    Exemples:
      | de                | catégorie | fondement                         | plainte |
      | greffe            | IC06      | copie délivrée par le greffe      | oui     |
      | procureur         | IC07      | avis au plaignant                 | oui     |
      | procureur         | IC05      | avis au plaignant                 | oui     |
      | locataires        | IC08      | copie remise par son auteur       | non     |
      | police nationale  | IC08      | autorisation écrite du procureur  | non     |

  Scénario: Le bailleur plaignant peut recevoir de la police les suites de sa plainte
    Source : dossier des conventions, § 3.2, FL03 ; code de procédure pénale, art. 40-2

    Soit au registre, la ligne « suites » de « échanges » :
      | date d'effet                    | 2026-01-20               |
      | donné                 | non                      |
      | de                    | police nationale         |
      | à                     | bailleur                 |
      | catégorie             | IC05                     |
      | nominatif             | oui                      |
      | finalité              | protection du personnel  |
      | secret                | confidentielle           |
      | fondement             | convention seule         |
      | référent émetteur     | police-77                |
      | référent destinataire | bailleur-77              |
      | plainte propre        | oui                      |
      | contenu limité        | oui                      |
      | transmis à un tiers   | non                      |
      | conservé jusqu'au     | 2026-04-15               |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « suites » est jugée conforme
    Et ce que porte « suites » s'efface au plus tard le 2026-04-15

  Scénario: Le renseignement locatif se donne sur réquisition, non au téléphone
    Source : dossier des conventions, § 3.2, FL09 ; revue juridique, ligne 12 (destinataires)

    Soit au registre, la ligne « appel » de « échanges » :
      | date d'effet                    | 2026-01-20                      |
      | donné                 | oui                             |
      | de                    | bailleur                        |
      | à                     | police nationale                |
      | catégorie             | IC19                            |
      | nominatif             | oui                             |
      | finalité              | réponse de la police ou de la justice |
      | secret                | confidentielle                  |
      | fondement             | convention seule                |
      | référent émetteur     | bailleur-77                     |
      | référent destinataire | police-77                       |
      | contenu limité        | oui                             |
    Et au registre, la ligne « requisition » de « échanges » :
      | date d'effet             | 2026-01-21                      |
      | donné          | oui                             |
      | de             | bailleur                        |
      | à              | police nationale                |
      | catégorie      | IC19                            |
      | nominatif      | oui                             |
      | finalité       | réponse de la police ou de la justice |
      | secret         | confidentielle                  |
      | fondement      | réquisition judiciaire          |
      | contenu limité | oui                             |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « appel » est jugée non conforme
    Et la revue dit de « appel » : « Demander une réquisition écrite »
    Et la ligne « requisition » est jugée conforme

  Plan du scénario: Rien de nominatif ne va au maire hors d'un groupe de travail
    Source : revue juridique, ligne 13 ; CSI, art. L. 132-5

    Soit au registre, la ligne « groupe » de « réunions » :
      | date d'effet                  | 2026-03-05                     |
      | objet               | groupe de travail              |
      | groupe              | conseil-local-groupe-de-travail |
      | présents            | bailleur: oui, commune: oui    |
      | plénière            | non                            |
    Et au registre, la ligne « maire » de « échanges » :
      | date d'effet                 | 2026-03-05                           |
      | donné              | oui                                  |
      | de                 | bailleur                             |
      | à                  | commune                              |
      | catégorie          | IC03                                 |
      | nominatif          | oui                                  |
      | finalité           | suivi en groupe de prévention |
      | secret             | confidentielle                       |
      | fondement          | <fondement>                          |
      | réunion            | groupe                               |
      | personne informée  | oui                                  |
      | personnel exposé   | non                                  |
      | contenu limité     | oui                                  |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « maire » est jugée <verdict>

    Exemples:
      | fondement                          | verdict      |
      | groupe de travail du conseil local | conforme     |
      | convention seule                   | non conforme |
      | aucun                              | non conforme |

  Scénario: Un secret dit en groupe de travail reste un secret
    Source : code pénal, art. 226-13 ; dossier des conventions, § 2.20, CHARTE-01

    Soit au registre, la ligne « groupe » de « réunions » :
      | date d'effet       | 2026-03-05                      |
      | objet    | groupe de travail               |
      | groupe   | conseil-local-groupe-de-travail |
      | présents | bailleur: oui, commune: oui     |
      | plénière | non                             |
    Et au registre, la ligne « sante » de « échanges » :
      | date d'effet                  | 2026-03-05                           |
      | donné               | non                                  |
      | de                  | santé et social                      |
      | à                   | bailleur                             |
      | catégorie           | IC15                                 |
      | nominatif           | oui                                  |
      | finalité            | suivi en groupe de prévention |
      | secret              | secrète                              |
      | fondement           | groupe de travail du conseil local   |
      | réunion             | groupe                               |
      | accord de la personne              | oui                                  |
      | personne informée   | oui                                  |
      | contenu limité      | oui                                  |
      | transmis à un tiers | non                                  |
      | conservé jusqu'au   | 2026-04-05                           |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « sante » est jugée non conforme
    Et la revue dit de « sante » : « ce qui touche à la santé se tient de la personne elle-même »

  Scénario: Un bailleur ne donne pas à un autre la liste de ses locataires assignés
    Source : dossier des conventions, § 3.2, FL18 ; RGPD, art. 6

    Soit au registre, la ligne « liste » de « échanges » :
      | date d'effet             | 2026-03-05        |
      | donné          | oui               |
      | de             | bailleur          |
      | à              | union de bailleurs |
      | catégorie      | IC03              |
      | nominatif      | oui               |
      | finalité       | autre finalité    |
      | secret         | confidentielle    |
      | fondement      | accord de la personne |
      | personnel exposé | non             |
      | contenu limité | oui               |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « liste » est jugée non conforme
    Et la revue relève 2 constat(s) sur « liste »
    Et la revue dit de « liste » : « jamais pour les attributions »

  Scénario: L'agent qui a signalé n'est pas désigné
    Source : dossier des conventions, § 3.1, principe 5 (NAT2000-04, NAT2019-04) ; code de procédure pénale, art. 706-57

    Soit au registre, la ligne « signalement » de « échanges » :
      | personnel exposé | oui |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « signalement » est jugée non conforme
    Et la revue dit de « signalement » : « le personnel du bailleur »

  @limite
  Plan du scénario: L'information reçue a une date limite, et s'efface à temps
    Source : dossier des conventions, § 3.1, principe 7 ; RGPD, art. 17 ; revue juridique, ligne 15 (durées à confirmer)

    Soit au registre, la ligne « recu » de « échanges » :
      | date d'effet                    | 2026-01-20       |
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
      | contenu limité        | oui              |
      | transmis à un tiers   | non              |
      | conservé jusqu'au     | <limite>         |
      | effacé le             | <effacé>         |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « recu » est jugée <verdict>

    Exemples:
      | limite     | effacé     | verdict      |
      | 2026-03-15 | 2026-03-15 | conforme     |
      | 2026-03-15 | 2026-03-16 | non conforme |
      | 2026-04-20 | 2026-03-01 | conforme     |
      | 2026-04-21 | 2026-03-01 | à apprécier  |

  Scénario: L'information que personne n'a effacée à temps est relevée, et celle qui n'a pas de date aussi
    Source : RGPD, art. 17 ; dossier des conventions, § 3.1, principe 7

    Soit au registre, la ligne « oubli » de « échanges » :
      | date d'effet                    | 2026-01-20       |
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
      | contenu limité        | oui              |
      | transmis à un tiers   | non              |
      | conservé jusqu'au     | 2026-03-30       |
    Et au registre, la ligne « sans-date » de « échanges » :
      | date d'effet                    | 2026-01-20       |
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
      | contenu limité        | oui              |
      | transmis à un tiers   | non              |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « oubli » est jugée non conforme
    Et la revue dit de « oubli » : « Effacer aujourd'hui »
    Et la ligne « sans-date » est jugée non conforme
    Et ce que porte « sans-date » s'efface au plus tard le 2026-04-20

  Scénario: Ce que personne n'a consigné se demande, et n'est jamais conforme
    Source : dossier des conventions, § 3.1, principe 7 (tout consigner)

    Soit au registre, la ligne « muet » de « échanges » :
      | date d'effet        | 2026-01-20                      |
      | donné     | oui                             |
      | de        | bailleur                        |
      | à         | police nationale                |
      | catégorie | IC02                            |
      | nominatif | non                             |
      | finalité  | réponse de la police ou de la justice |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « muet » est jugée à apprécier
    Et la revue demande « secret de l'échange » pour « muet »
    Et la revue demande « fondement de l'échange » pour « muet »
    Et la revue demande « personnel exposé » pour « muet »

  Scénario: Un échange que la matrice ne prévoit pas s'apprécie
    Source : dossier des conventions, § 3.2 (matrice reconstituée des comptes rendus)

    Soit au registre, la ligne « ecole » de « échanges » :
      | date d'effet                  | 2026-03-05             |
      | donné               | non                    |
      | de                  | tiers                  |
      | à                   | bailleur               |
      | catégorie           | IC01                   |
      | nominatif           | non                    |
      | finalité            | diagnostic local       |
      | secret              | confidentielle         |
      | fondement           | aucun                  |
      | contenu limité      | oui                    |
      | transmis à un tiers | non                    |
      | conservé jusqu'au   | 2026-05-05             |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « ecole » est jugée à apprécier
    Et la revue dit de « ecole » : « Faire dire par le juriste »

  Scénario: L'information partageable circule entre signataires
    Source : dossier des conventions, § 3.1, principe 1 (classes de secret)

    Soit au registre, la ligne « annuaire » de « échanges » :
      | date d'effet        | 2026-03-05       |
      | donné     | oui              |
      | de        | bailleur         |
      | à         | commune          |
      | catégorie | IC04             |
      | nominatif | non              |
      | finalité  | diagnostic local |
      | secret    | partageable      |
      | fondement | aucun            |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « annuaire » est jugée conforme

  @limite
  Plan du scénario: Une injonction du préfet n'ouvre rien avant la loi qui la crée
    Source : CCH, art. L. 442-4-3 (loi n° 2025-532 du 13 juin 2025, en vigueur le 15 juin 2025) ; revue juridique, ligne 13

    Soit au registre, la ligne « injonction » de « échanges » :
      | date d'effet        | <jour>               |
      | donné               | non                  |
      | de                  | préfet               |
      | à                   | bailleur             |
      | catégorie           | IC03                 |
      | nominatif           | oui                  |
      | finalité            | action née du bail   |
      | secret              | confidentielle       |
      | fondement           | injonction du préfet |
      | contenu limité      | oui                  |
      | transmis à un tiers | non                  |
      | conservé jusqu'au   | 2026-04-05           |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « injonction » est jugée <verdict>

    Exemples:
      | jour       | verdict      |
      | 2025-06-14 | non conforme |
      | 2025-06-15 | conforme     |

  Plan du scénario: L'accord invoqué doit avoir été donné
    Source : RGPD, art. 4, 11 et art. 6, § 1, a (consentement) ; dossier des conventions, § 3.1

    Soit au registre, la ligne « nom » de « échanges » :
      | date d'effet          | 2026-03-05            |
      | donné                 | oui                   |
      | de                    | bailleur              |
      | à                     | commune               |
      | catégorie             | IC03                  |
      | nominatif             | oui                   |
      | finalité              | aide à une personne   |
      | secret                | confidentielle        |
      | fondement             | accord de la personne |
      | accord de la personne | <accord>              |
      | personnel exposé      | non                   |
      | contenu limité        | oui                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « nom » est jugée <verdict>

    Exemples:
      | accord | verdict      |
      | non    | non conforme |
      | oui    | à apprécier  |

  Plan du scénario: Un danger se signale aux autorités sans attendre l'accord de personne
    Source : code pénal, art. 223-6, 434-1 et 434-3 ; revue juridique, ligne 13

    Soit au registre, la ligne « danger » de « échanges » :
      | date d'effet          | 2026-03-05                  |
      | donné                 | oui                         |
      | de                    | bailleur                    |
      | à                     | <destinataire>              |
      | catégorie             | IC17                        |
      | nominatif             | oui                         |
      | finalité              | protection d'une victime    |
      | secret                | confidentielle              |
      | fondement             | <fondement>                 |
      | appel d'urgence       | non                         |
      | accord de la personne | non                         |
      | personne informée     | non                         |
      | personnel exposé      | non                         |
      | contenu limité        | oui                         |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « danger » est jugée <verdict>

    Exemples:
      | destinataire     | fondement             | verdict      |
      | police nationale | signalement d'un danger | conforme     |
      | procureur        | signalement d'un danger | conforme     |
      | procureur        | convention seule      | non conforme |

  Plan du scénario: La copie d'une décision vient du greffe, à qui on l'a demandée, et de lui seul
    Source : code de procédure pénale, art. R. 166 et 777-3 ; revue juridique, lignes 10, 11 et 16

    Soit au registre, la ligne « decision » de « échanges » :
      | date d'effet        | 2026-03-05                   |
      | donné               | non                          |
      | de                  | <émetteur>                   |
      | à                   | bailleur                     |
      | catégorie           | IC06                         |
      | nominatif           | oui                          |
      | finalité            | action née du bail           |
      | secret              | confidentielle               |
      | fondement           | copie délivrée par le greffe |
      | plainte propre      | <victime>                    |
      | contenu limité      | oui                          |
      | transmis à un tiers | non                          |
      | conservé jusqu'au   | 2026-04-05                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « decision » est jugée <verdict>

    Exemples:
      | émetteur  | victime | verdict     |
      | greffe    | oui     | conforme    |
      | greffe    | non     | à apprécier |
      | procureur | oui     | à apprécier |

  Plan du scénario: La convention d'images que l'on invoque est au registre, en vigueur ce jour-là
    Source : CSI, art. L. 272-2 (un an au plus, renouvellement exprès) ; dossier des conventions, § 2.21, LEG-04

    Soit le registre est attesté complet jusqu'au 2026-03-31 pour « convention d'images »
    Et au registre, dans « preuves » :
      | ligne   | date d'effet | jusqu'au | genre                | par      |
      | images1 | 2025-06-01   | <fin>    | convention d'images | bailleur |
    Et au registre, la ligne « film » de « échanges » :
      | date d'effet | 2026-03-05          |
      | donné        | oui                 |
      | de           | bailleur            |
      | à            | police nationale    |
      | catégorie    | IC10                |
      | nominatif    | oui                 |
      | finalité     | <finalité>          |
      | secret       | confidentielle      |
      | fondement    | convention d'images |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « film » est jugée <verdict>

    Exemples:
      | fin        | finalité              | verdict      |
      | 2026-03-04 | sécurité des chantiers et des lieux | non conforme |
      | 2026-03-05 | sécurité des chantiers et des lieux | à apprécier  |
