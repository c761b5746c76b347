# language: fr
Fonctionnalité: Le registre des échanges d'informations
  Une convention organise ce que la loi permet ; elle ne lève aucun secret. Chaque information donnée ou reçue se juge sur
  son secret, son fondement, son canal, sa finalité, la protection du personnel et sa date d'effacement.

  Contexte:
    Soit un registre revu le 2026-03-31
    Et le registre est attesté complet pour « tout »
    Et le référent « bailleur-77 » :
      | le        | 2024-01-15       |
      | organisme | bailleur         |
      | fonction  | référent sûreté  |
    Et le référent « police-77 » :
      | le        | 2024-01-15              |
      | jusqu'au  | 2026-01-31              |
      | organisme | police nationale        |
      | fonction  | correspondant bailleurs |
    Et l'échange « signalement » :
      | le                     | 2026-01-20                      |
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

    Quand on revoit le registre
    Alors l'échange « signalement » est conforme
    Et 0 constat(s) sur « signalement »

  @limite
  Plan du scénario: Le référent compte jusqu'à son dernier jour en titre
    Source : dossier des conventions, § 3.1, principe 3 (canal) ; convention de Seine-et-Marne du 5 mai 2021, D77-01

    Soit l'échange « signalement » :
      | le | <jour> |
    Quand on revoit le registre
    Alors l'échange « signalement » est <verdict>

    Exemples:
      | jour       | verdict      |
      | 2026-01-31 | conforme     |
      | 2026-02-01 | non conforme |

  Scénario: Le suppléant tient la place du référent parti
    Source : dossier des conventions, § 3.1, principe 3 (canal) ; convention de Seine-et-Marne du 5 mai 2021, D77-01

    Soit le référent « police-suppleant » :
      | le        | 2026-02-01             |
      | organisme | police nationale       |
      | fonction  | correspondant suppléant |
      | supplée   | police-77              |
    Et l'échange « signalement » :
      | le                    | 2026-02-10       |
      | référent destinataire | police-suppleant |
    Quand on revoit le registre
    Alors l'échange « signalement » est conforme

  Scénario: L'appel au 17 ne passe par aucun référent
    Source : dossier des conventions, § 3.2, FL08 (urgence : le 17)

    Soit l'échange « signalement » :
      | le              | 2026-02-10 |
      | appel d'urgence | oui        |
    Quand on revoit le registre
    Alors l'échange « signalement » est conforme

  Plan du scénario: Ce qui nomme quelqu'un ne se reçoit pas sur une convention seule, et la voie régulière est dite
    Source : revue juridique, C-17 et lignes 16 et 17 ; code de procédure pénale, art. R. 166 et 40-2

    Soit l'échange « recu » :
      | le                  | 2026-03-10               |
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
    Quand on revoit le registre
    Alors l'échange « recu » est non conforme
    Et il est dit pour « recu » : « <voie> »

    Exemples:
      | de               | catégorie | voie                                                |
      | police nationale | IC03      | Mener sa propre enquête                             |
      | police nationale | IC05      | s'adresser à la personne elle-même                  |
      | procureur        | IC06      | Demander au greffe, par le conseil                  |
      | procureur        | IC07      | N'en rien retenir                                   |
      | police nationale | IC08      | Demander la copie à la personne qui a fait la déclaration |

  Plan du scénario: La même information par sa voie régulière est conforme
    Source : revue juridique, lignes 16 et 17 ; code de procédure pénale, art. R. 166, R. 156 et 40-2

    Soit l'échange « recu » :
      | le                  | 2026-03-10                 |
      | donné               | non                        |
      | de                  | <de>                       |
      | à                   | bailleur                   |
      | catégorie           | <catégorie>                |
      | nominatif           | oui                        |
      | finalité            | action née du bail |
      | secret              | confidentielle             |
      | fondement           | <fondement>                |
      | plainte propre      | <plainte>                  |
      | accord              | oui                        |
      | contenu limité      | oui                        |
      | transmis à un tiers | non                        |
      | conservé jusqu'au   | 2027-03-10                 |
    Quand on revoit le registre
    Alors l'échange « recu » est conforme

    Exemples:
      | de                | catégorie | fondement                         | plainte |
      | greffe            | IC06      | copie délivrée par le greffe      | non     |
      | procureur         | IC07      | avis au plaignant                 | oui     |
      | procureur         | IC05      | avis au plaignant                 | oui     |
      | locataires        | IC08      | copie remise par son auteur       | non     |
      | police nationale  | IC08      | autorisation écrite du procureur  | non     |

  Scénario: Le bailleur plaignant peut recevoir de la police les suites de sa plainte
    Source : dossier des conventions, § 3.2, FL03 ; code de procédure pénale, art. 40-2

    Soit l'échange « suites » :
      | le                    | 2026-01-20               |
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
    Quand on revoit le registre
    Alors l'échange « suites » est conforme
    Et l'information de « suites » s'efface au plus tard le 2026-04-15

  Scénario: Le renseignement locatif se donne sur réquisition, non au téléphone
    Source : dossier des conventions, § 3.2, FL09 ; revue juridique, ligne 12 (destinataires)

    Soit l'échange « appel » :
      | le                    | 2026-01-20                      |
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
    Et l'échange « requisition » :
      | le             | 2026-01-21                      |
      | donné          | oui                             |
      | de             | bailleur                        |
      | à              | police nationale                |
      | catégorie      | IC19                            |
      | nominatif      | oui                             |
      | finalité       | réponse de la police ou de la justice |
      | secret         | confidentielle                  |
      | fondement      | réquisition judiciaire          |
      | contenu limité | oui                             |
    Quand on revoit le registre
    Alors l'échange « appel » est non conforme
    Et il est dit pour « appel » : « Demander une réquisition écrite »
    Et l'échange « requisition » est conforme

  Plan du scénario: Rien de nominatif ne va au maire hors d'un groupe de travail
    Source : revue juridique, ligne 13 ; CSI, art. L. 132-5

    Soit la réunion « groupe » :
      | le                  | 2026-03-05                     |
      | objet               | groupe de travail              |
      | groupe              | conseil-local-groupe-de-travail |
      | présents            | bailleur: oui, commune: oui    |
      | plénière            | non                            |
    Et l'échange « maire » :
      | le                 | 2026-03-05                           |
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
    Quand on revoit le registre
    Alors l'échange « maire » est <verdict>

    Exemples:
      | fondement                          | verdict      |
      | groupe de travail du conseil local | conforme     |
      | convention seule                   | non conforme |
      | aucun                              | non conforme |

  Scénario: Un secret dit en groupe de travail reste un secret
    Source : code pénal, art. 226-13 ; dossier des conventions, § 2.20, CHARTE-01

    Soit la réunion « groupe » :
      | le       | 2026-03-05                      |
      | objet    | groupe de travail               |
      | groupe   | conseil-local-groupe-de-travail |
      | présents | bailleur: oui, commune: oui     |
      | plénière | non                             |
    Et l'échange « sante » :
      | le                  | 2026-03-05                           |
      | donné               | non                                  |
      | de                  | santé et social                      |
      | à                   | bailleur                             |
      | catégorie           | IC15                                 |
      | nominatif           | oui                                  |
      | finalité            | suivi en groupe de prévention |
      | secret              | secrète                              |
      | fondement           | groupe de travail du conseil local   |
      | réunion             | groupe                               |
      | accord              | oui                                  |
      | personne informée   | oui                                  |
      | contenu limité      | oui                                  |
      | transmis à un tiers | non                                  |
      | conservé jusqu'au   | 2026-04-05                           |
    Quand on revoit le registre
    Alors l'échange « sante » est non conforme
    Et il est dit pour « sante » : « ce qui touche à la santé se tient de la personne elle-même »

  Scénario: Un bailleur ne donne pas à un autre la liste de ses locataires assignés
    Source : dossier des conventions, § 3.2, FL18 ; RGPD, art. 6

    Soit l'échange « liste » :
      | le             | 2026-03-05        |
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
    Quand on revoit le registre
    Alors l'échange « liste » est non conforme
    Et 2 constat(s) sur « liste »
    Et il est dit pour « liste » : « jamais pour les attributions »

  Scénario: L'agent qui a signalé n'est pas désigné
    Source : dossier des conventions, § 3.1, principe 5 (NAT2000-04, NAT2019-04) ; code de procédure pénale, art. 706-57

    Soit l'échange « signalement » :
      | personnel exposé | oui |
    Quand on revoit le registre
    Alors l'échange « signalement » est non conforme
    Et il est dit pour « signalement » : « le personnel du bailleur »

  @limite
  Plan du scénario: L'information reçue a une date limite, et s'efface à temps
    Source : dossier des conventions, § 3.1, principe 7 ; RGPD, art. 17 ; revue juridique, ligne 15 (durées à confirmer)

    Soit l'échange « recu » :
      | le                    | 2026-01-20       |
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
    Quand on revoit le registre
    Alors l'échange « recu » est <verdict>

    Exemples:
      | limite     | effacé     | verdict      |
      | 2026-03-15 | 2026-03-15 | conforme     |
      | 2026-03-15 | 2026-03-16 | non conforme |
      | 2026-04-20 | 2026-03-01 | conforme     |
      | 2026-04-21 | 2026-03-01 | à apprécier  |

  Scénario: L'information que personne n'a effacée à temps est relevée, et celle qui n'a pas de date aussi
    Source : RGPD, art. 17 ; dossier des conventions, § 3.1, principe 7

    Soit l'échange « oubli » :
      | le                    | 2026-01-20       |
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
    Et l'échange « sans-date » :
      | le                    | 2026-01-20       |
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
    Quand on revoit le registre
    Alors l'échange « oubli » est non conforme
    Et il est dit pour « oubli » : « Effacer aujourd'hui »
    Et l'échange « sans-date » est non conforme
    Et l'information de « sans-date » s'efface au plus tard le 2026-04-20

  Scénario: Ce que personne n'a consigné se demande, et n'est jamais conforme
    Source : dossier des conventions, § 3.1, principe 7 (tout consigner)

    Soit l'échange « muet » :
      | le        | 2026-01-20                      |
      | donné     | oui                             |
      | de        | bailleur                        |
      | à         | police nationale                |
      | catégorie | IC02                            |
      | nominatif | non                             |
      | finalité  | réponse de la police ou de la justice |
    Quand on revoit le registre
    Alors l'échange « muet » est à apprécier
    Et « secret de l'échange » est demandé pour « muet »
    Et « fondement de l'échange » est demandé pour « muet »
    Et « personnel exposé » est demandé pour « muet »

  Scénario: Un échange que la matrice ne prévoit pas s'apprécie
    Source : dossier des conventions, § 3.2 (matrice reconstituée des comptes rendus)

    Soit l'échange « ecole » :
      | le                  | 2026-03-05             |
      | donné               | non                    |
      | de                  | tiers                  |
      | à                   | bailleur               |
      | catégorie           | IC01                   |
      | nominatif           | non                    |
      | finalité            | diagnostic local       |
      | secret              | confidentielle         |
      | fondement           | aucun                  |
      | appel d'urgence     | oui                    |
      | contenu limité      | oui                    |
      | transmis à un tiers | non                    |
      | conservé jusqu'au   | 2026-05-05             |
    Quand on revoit le registre
    Alors l'échange « ecole » est à apprécier
    Et il est dit pour « ecole » : « Faire dire par le juriste »

  Scénario: L'information partageable circule entre signataires
    Source : dossier des conventions, § 3.1, principe 1 (classes de secret)

    Soit l'échange « annuaire » :
      | le        | 2026-03-05       |
      | donné     | oui              |
      | de        | bailleur         |
      | à         | commune          |
      | catégorie | IC04             |
      | nominatif | non              |
      | finalité  | diagnostic local |
      | secret    | partageable      |
      | fondement | aucun            |
    Quand on revoit le registre
    Alors l'échange « annuaire » est conforme

  Scénario: Un registre qui confond donner et recevoir est refusé
    Source : dossier des conventions, § 3.1, principe 7 (tout consigner : émetteur et destinataire)

    Soit l'échange « signalement » :
      | donné | non |
    Quand on revoit le registre
    Alors le registre est refusé : « seul le bailleur reçoit »
