# language: fr
Fonctionnalité: Ce qui rend un échange irrégulier, trait par trait
  Chaque constat tient à quelques traits de l'échange : que l'un manque, et il tombe ; les autres demeurent.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, dans « référents » :
      | ligne       | date d'effet | organisme        | fonction                |
      | bailleur-77 | 2024-01-15   | bailleur         | référent sûreté         |
      | police-77   | 2024-01-15   | police nationale | correspondant bailleurs |
      | parquet-77  | 2024-01-15   | procureur        | magistrat référent      |
      | prefet-77   | 2024-01-15   | préfet           | référent de cabinet     |

  Scénario: Ce que le parquet dit sur une convention seule ne nomme personne
    Source : revue juridique, C-17 et lignes 16 et 17 ; code de procédure pénale, art. R. 166 et 40-2 ; CCH, art. L. 442-4-3

    Soit au registre, la ligne « recu » de « échanges » :
      | date d'effet          | 2026-03-05         |
      | donné                 | non                |
      | de                    | procureur          |
      | à                     | bailleur           |
      | catégorie             | IC06               |
      | nominatif             | oui                |
      | finalité              | action née du bail |
      | secret                | confidentielle     |
      | fondement             | convention seule   |
      | référent émetteur     | parquet-77         |
      | référent destinataire | bailleur-77        |
      | plainte propre        | non                |
      | transmis à un tiers   | non                |
      | conservé jusqu'au     | 2026-04-05         |
      | contenu limité        | oui                |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « recu » serait jugée autrement, ou non, si elle disait :
      | colonne                    | dit                          | constats                              |
      | catégorie                  | IC06                         | condamnation-sur-convention-seule     |
      | fondement                  | aucun                        | condamnation-sur-convention-seule     |
      | nominatif                  | non                          | echange-hors-matrice                  |
      | catégorie                  | IC07                         | poursuites-sur-convention-seule       |
      | catégorie ; plainte propre | IC07 ; oui                   | echange-hors-matrice                  |
      | catégorie ; nominatif      | IC07 ; non                   | echange-hors-matrice                  |
      | catégorie ; fondement      | IC07 ; plainte du bailleur   | echange-hors-matrice                  |
      | catégorie                  | IC05                         | suites-sur-convention-seule           |
      | catégorie ; plainte propre | IC05 ; oui                   | echange-hors-matrice                  |
      | catégorie ; nominatif      | IC05 ; non                   | echange-hors-matrice                  |
      | catégorie ; fondement      | IC05 ; plainte du bailleur   | echange-hors-matrice                  |
      | catégorie                  | IC08                         | main-courante-sur-convention-seule    |
      | catégorie ; nominatif      | IC08 ; non                   | echange-hors-matrice                  |
      | catégorie ; fondement      | IC08 ; plainte du bailleur   | echange-hors-matrice                  |
      | catégorie                  | IC03                         | identite-recue-sur-convention-seule   |
      | catégorie                  | IC19                         | identite-recue-sur-convention-seule   |
      | catégorie ; nominatif      | IC03 ; non                   | echange-hors-matrice                  |
      | catégorie ; fondement      | IC03 ; plainte du bailleur   | echange-hors-matrice                  |
      | catégorie                  | IC09                         | pieces-administratives-sans-procedure |
      | catégorie ; nominatif      | IC09 ; non                   | echange-hors-matrice                  |
      | catégorie ; fondement      | IC09 ; injonction du préfet  | echange-hors-matrice                  |
      | catégorie ; fondement      | IC09 ; procédure d'expulsion | echange-hors-matrice                  |
      | catégorie                  | IC02                         | echange-hors-matrice                  |

  Scénario: Qui n'est pas la victime laisse au conseil la copie de la décision
    Source : code de procédure pénale, art. 777-3 ; revue juridique, lignes 10, 11 et 16

    Soit au registre, la ligne « copie » de « échanges » :
      | date d'effet        | 2026-03-05                   |
      | donné               | non                          |
      | de                  | greffe                       |
      | à                   | bailleur                     |
      | catégorie           | IC06                         |
      | nominatif           | oui                          |
      | finalité            | action née du bail           |
      | secret              | confidentielle               |
      | fondement           | copie délivrée par le greffe |
      | plainte propre      | non                          |
      | transmis à un tiers | non                          |
      | conservé jusqu'au   | 2026-04-05                   |
      | contenu limité      | oui                          |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « copie » serait jugée autrement, ou non, si elle disait :
      | colonne        | dit                     | constats                          |
      | plainte propre | non                     | decision-penale-sans-etre-victime |
      | plainte propre | oui                     | aucun                             |
      | catégorie      | IC02                    | echange-hors-matrice              |
      | fondement      | avis au plaignant       | echange-hors-matrice              |
      | donné ; de ; à | oui ; bailleur ; greffe | echange-hors-matrice              |

  Scénario: Le nom d'un locataire ne part pas sur une convention seule
    Source : dossier des conventions, § 3.2, FL09 ; revue juridique, ligne 12

    Soit au registre, la ligne « nom » de « échanges » :
      | date d'effet          | 2026-03-05                            |
      | donné                 | oui                                   |
      | de                    | bailleur                              |
      | à                     | police nationale                      |
      | catégorie             | IC03                                  |
      | nominatif             | oui                                   |
      | finalité              | réponse de la police ou de la justice |
      | secret                | confidentielle                        |
      | fondement             | convention seule                      |
      | référent émetteur     | bailleur-77                           |
      | référent destinataire | police-77                             |
      | personnel exposé      | non                                   |
      | contenu limité        | oui                                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « nom » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                    | constats                             |
      | catégorie | IC03                   | identite-donnee-sur-convention-seule |
      | catégorie | IC19                   | identite-donnee-sur-convention-seule |
      | fondement | aucun                  | identite-donnee-sur-convention-seule |
      | nominatif | non                    | echange-hors-matrice                 |
      | catégorie | IC02                   | echange-hors-matrice                 |
      | fondement | réquisition judiciaire | aucun                                |

  Scénario: L'accord que l'on invoque a été donné, s'il s'agit d'une personne
    Source : RGPD, art. 4, 11 et art. 6, § 1, a

    Soit au registre, la ligne « accord » de « échanges » :
      | date d'effet          | 2026-03-05            |
      | donné                 | oui                   |
      | de                    | bailleur              |
      | à                     | santé et social       |
      | catégorie             | IC01                  |
      | nominatif             | oui                   |
      | finalité              | aide à une personne   |
      | secret                | confidentielle        |
      | fondement             | accord de la personne |
      | accord de la personne | non                   |
      | personne informée     | oui                   |
      | personnel exposé      | non                   |
      | contenu limité        | oui                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « accord » serait jugée autrement, ou non, si elle disait :
      | colonne               | dit                 | constats                   |
      | accord de la personne | non                 | accord-invoque-sans-accord |
      | accord de la personne | oui                 | echange-hors-matrice       |
      | nominatif             | non                 | echange-hors-matrice       |
      | fondement             | plainte du bailleur | echange-hors-matrice       |

  Scénario: La santé et les violences ne se disent qu'avec l'accord de la personne
    Source : RGPD, art. 9 ; code pénal, art. 226-13 ; dossier des conventions, § 3.2, FL20 et FL22

    Soit au registre, la ligne « sante » de « échanges » :
      | date d'effet          | 2026-03-05          |
      | donné                 | oui                 |
      | de                    | bailleur            |
      | à                     | santé et social     |
      | catégorie             | IC15                |
      | nominatif             | oui                 |
      | finalité              | aide à une personne |
      | secret                | confidentielle      |
      | fondement             | plainte du bailleur |
      | accord de la personne | non                 |
      | personne informée     | oui                 |
      | personnel exposé      | non                 |
      | contenu limité        | oui                 |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « sante » serait jugée autrement, ou non, si elle disait :
      | colonne                           | dit                            | constats              |
      | catégorie                         | IC15                           | sante-sans-accord     |
      | catégorie                         | IC17                           | violences-sans-accord |
      | catégorie                         | IC01                           | echange-hors-matrice  |
      | nominatif                         | non                            | echange-hors-matrice  |
      | catégorie ; nominatif             | IC17 ; non                     | echange-hors-matrice  |
      | fondement                         | signalement d'un danger        | aucun                 |
      | catégorie ; fondement             | IC17 ; signalement d'un danger | aucun                 |
      | accord de la personne             | oui                            | aucun                 |
      | catégorie ; accord de la personne | IC17 ; oui                     | echange-hors-matrice  |

  Scénario: L'agent qui a signalé n'est désigné dans rien de ce qui part
    Source : dossier des conventions, § 3.1, principe 5 ; code de procédure pénale, art. 706-57

    Soit au registre, la ligne « signalement » de « échanges » :
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
      | personnel exposé | oui                                   |
      | contenu limité   | oui                                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « signalement » serait jugée autrement, ou non, si elle disait :
      | colonne                                                             | dit                                                                     | constats                      |
      | catégorie                                                           | IC02                                                                    | echange-exposant-le-personnel |
      | catégorie                                                           | IC01                                                                    | echange-exposant-le-personnel |
      | catégorie                                                           | IC03                                                                    | echange-exposant-le-personnel |
      | catégorie                                                           | IC18                                                                    | echange-exposant-le-personnel |
      | catégorie                                                           | IC12                                                                    | echange-hors-matrice          |
      | personnel exposé                                                    | non                                                                     | aucun                         |
      | donné ; de ; à ; finalité ; transmis à un tiers ; conservé jusqu'au | non ; police nationale ; bailleur ; diagnostic local ; non ; 2026-04-05 | aucun                         |

  Scénario: Ce qu'un prestataire dit du site suit son secret, sa finalité et sa durée
    Source : dossier des conventions, § 3.1, principes 1, 2, 6 et 7 ; code pénal, art. 226-13 ; RGPD, art. 5 et 17 (durées à confirmer)

    Soit au registre, la ligne « chantier » de « échanges » :
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
    Alors la ligne « chantier » serait jugée autrement, ou non, si elle disait :
      | colonne                             | dit                                              | constats                       |
      | contenu limité                      | oui                                              | aucun                          |
      | secret                              | secrète                                          | echange-d-un-secret            |
      | secret ; fondement                  | secrète ; aucun                                  | echange-d-un-secret            |
      | secret ; fondement                  | secrète ; plainte du bailleur                    | aucun                          |
      | secret ; fondement ; finalité       | secrète ; plainte du bailleur ; diagnostic local | echange-hors-matrice           |
      | secret ; finalité                   | partageable ; diagnostic local                   | aucun                          |
      | secret ; nominatif                  | partageable ; oui                                | echange-hors-matrice           |
      | contenu limité                      | non                                              | echange-au-dela-de-la-finalite |
      | contenu limité ; secret ; fondement | non ; secrète ; plainte du bailleur              | echange-au-dela-de-la-finalite |
      | contenu limité ; secret             | non ; partageable                                | aucun                          |
      | finalité                            | autre finalité                                   | echange-hors-finalite          |
      | transmis à un tiers                 | oui                                              | echange-transmis-a-un-tiers    |
      | transmis à un tiers ; secret        | oui ; partageable                                | aucun                          |
      | conservé jusqu'au                   | rien                                             | conservation-sans-terme        |
      | conservé jusqu'au ; secret          | rien ; partageable                               | aucun                          |
      | conservé jusqu'au                   | 2026-06-05                                       | aucun                          |
      | conservé jusqu'au                   | 2026-06-06                                       | conservation-trop-longue       |
      | conservé jusqu'au ; secret          | 2026-06-06 ; partageable                         | aucun                          |
      | conservé jusqu'au ; fondement       | 2026-06-06 ; plainte du bailleur                 | conservation-trop-longue       |
      | conservé jusqu'au ; fondement       | 2026-06-06 ; autorisation écrite du procureur    | aucun                          |
      | conservé jusqu'au ; fondement       | 2026-06-06 ; copie délivrée par le greffe        | aucun                          |
      | conservé jusqu'au ; fondement       | 2026-06-06 ; copie remise par son auteur         | aucun                          |
      | conservé jusqu'au ; fondement       | 2026-06-06 ; injonction du préfet                | aucun                          |
      | conservé jusqu'au ; fondement       | 2026-06-06 ; procédure d'expulsion               | aucun                          |
      | conservé jusqu'au ; fondement       | 2026-06-06 ; avis au plaignant                   | aucun                          |
      | conservé jusqu'au ; effacé le       | 2026-03-20 ; 2026-03-20                          | aucun                          |
      | conservé jusqu'au ; effacé le       | 2026-03-20 ; 2026-03-21                          | effacement-tardif              |
      | conservé jusqu'au                   | 2026-03-30                                       | effacement-omis                |
      | conservé jusqu'au                   | 2026-03-31                                       | aucun                          |

  Scénario: Dans un groupe de travail, on nomme entre signataires, après l'avoir dit à la personne
    Source : CSI, art. L. 132-5 ; dossier des conventions, § 2.20 (CHARTE-01 à 06) et § 3.2, FL15

    Soit au registre, dans « réunions » :
      | ligne    | date d'effet | objet             | groupe                          | plénière | présents |
      | groupe   | 2026-03-05   | groupe de travail | conseil-local-groupe-de-travail | non      | bailleur: oui, commune: oui, intercommunalité: oui, préfet: oui, procureur: oui, police nationale: oui, gendarmerie: oui, police municipale: oui, médiateurs: oui, prestataires: oui |
      | pleniere | 2026-03-05   | groupe de travail | conseil-local-groupe-de-travail | oui      | bailleur: oui, commune: oui |
      | charte   | 2026-03-05   | groupe de travail | conseil-local-groupe-de-travail | non      | bailleur: oui, commune: non |
    Et au registre, la ligne « suivi » de « échanges » :
      | date d'effet      | 2026-03-05                         |
      | donné             | oui                                |
      | de                | bailleur                           |
      | à                 | commune                            |
      | catégorie         | IC03                               |
      | nominatif         | oui                                |
      | finalité          | suivi en groupe de prévention      |
      | secret            | confidentielle                     |
      | fondement         | groupe de travail du conseil local |
      | réunion           | groupe                             |
      | personne informée | oui                                |
      | personnel exposé  | non                                |
      | contenu limité    | oui                                |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « suivi » serait jugée autrement, ou non, si elle disait :
      | colonne                                                  | dit                                                     | constats                           |
      | à                                                        | intercommunalité                                        | aucun                              |
      | à                                                        | préfet                                                  | aucun                              |
      | à                                                        | procureur                                               | aucun                              |
      | à                                                        | police nationale                                        | aucun                              |
      | à                                                        | gendarmerie                                             | aucun                              |
      | à                                                        | police municipale                                       | aucun                              |
      | à                                                        | médiateurs                                              | aucun                              |
      | à                                                        | membres du groupe                                       | aucun                              |
      | à                                                        | animateur du groupe                                     | aucun                              |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; commune ; bailleur ; non ; 2026-04-05             | aucun                              |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; intercommunalité ; bailleur ; non ; 2026-04-05    | aucun                              |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; préfet ; bailleur ; non ; 2026-04-05              | aucun                              |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; procureur ; bailleur ; non ; 2026-04-05           | aucun                              |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; police nationale ; bailleur ; non ; 2026-04-05    | aucun                              |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; gendarmerie ; bailleur ; non ; 2026-04-05         | aucun                              |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; police municipale ; bailleur ; non ; 2026-04-05   | aucun                              |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; médiateurs ; bailleur ; non ; 2026-04-05          | aucun                              |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; membres du groupe ; bailleur ; non ; 2026-04-05   | aucun                              |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; animateur du groupe ; bailleur ; non ; 2026-04-05 | aucun                              |
      | catégorie                                                | IC01                                                    | aucun                              |
      | catégorie                                                | IC02                                                    | aucun                              |
      | catégorie                                                | IC12                                                    | echange-hors-matrice               |
      | à                                                        | prestataires                                            | nominatif-aux-prestataires         |
      | à ; nominatif                                            | prestataires ; non                                      | echange-hors-matrice               |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; prestataires ; bailleur ; non ; 2026-04-05        | echange-hors-matrice               |
      | finalité                                                 | action née du bail                                      | echange-hors-matrice               |
      | fondement ; accord de la personne                        | accord de la personne ; oui                             | echange-hors-matrice               |
      | réunion                                                  | charte                                                  | echange-sans-charte                |
      | réunion                                                  | pleniere                                                | echange-nominatif-en-pleniere      |
      | réunion ; nominatif                                      | pleniere ; non                                          | echange-hors-matrice               |
      | personne informée                                        | non                                                     | echange-en-groupe-sans-information |
      | personne informée ; nominatif                            | non ; non                                               | echange-hors-matrice               |

  Scénario: Rien de nominatif ne va à la commune hors de ses voies
    Source : revue juridique, ligne 13 ; CSI, art. L. 132-5 et L. 272-2

    Soit au registre, la ligne « maire » de « échanges » :
      | date d'effet          | 2026-03-05          |
      | donné                 | oui                 |
      | de                    | bailleur            |
      | à                     | commune             |
      | catégorie             | IC01                |
      | nominatif             | oui                 |
      | finalité              | diagnostic local    |
      | secret                | confidentielle      |
      | fondement             | plainte du bailleur |
      | accord de la personne | oui                 |
      | personnel exposé      | non                 |
      | contenu limité        | oui                 |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « maire » serait jugée autrement, ou non, si elle disait :
      | colonne                                                  | dit                                         | constats                       |
      | à                                                        | commune                                     | nominatif-au-maire-hors-groupe |
      | à                                                        | intercommunalité                            | nominatif-au-maire-hors-groupe |
      | nominatif                                                | non                                         | aucun                          |
      | à                                                        | secours                                     | echange-hors-matrice           |
      | fondement                                                | convention d'images                         | echange-hors-matrice           |
      | fondement                                                | accord de la personne                       | echange-hors-matrice           |
      | fondement                                                | signalement d'un danger                     | echange-hors-matrice           |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; bailleur ; commune ; non ; 2026-04-05 | echange-hors-matrice           |

  Scénario: Rien de nominatif ne va au préfet hors de ses procédures
    Source : revue juridique, ligne 13 ; CCH, art. L. 442-4-3 ; dossier des conventions, § 3.2, FL13 et FL23

    Soit au registre, la ligne « prefet » de « échanges » :
      | date d'effet     | 2026-03-05          |
      | donné            | oui                 |
      | de               | bailleur            |
      | à                | préfet              |
      | catégorie        | IC01                |
      | nominatif        | oui                 |
      | finalité         | diagnostic local    |
      | secret           | confidentielle      |
      | fondement        | plainte du bailleur |
      | personnel exposé | non                 |
      | contenu limité   | oui                 |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « prefet » serait jugée autrement, ou non, si elle disait :
      | colonne                                                  | dit                                        | constats                           |
      | à                                                        | préfet                                     | nominatif-au-prefet-hors-procedure |
      | nominatif                                                | non                                        | aucun                              |
      | à                                                        | secours                                    | echange-hors-matrice               |
      | fondement                                                | injonction du préfet                       | echange-hors-matrice               |
      | fondement                                                | procédure d'expulsion                      | echange-hors-matrice               |
      | fondement                                                | signalement de radicalisation              | echange-hors-matrice               |
      | fondement                                                | signalement d'un danger                    | echange-hors-matrice               |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au | non ; bailleur ; préfet ; non ; 2026-04-05 | echange-hors-matrice               |

  Scénario: Aucun nom n'est donné aux prestataires
    Source : dossier des conventions, § 3.2, FL19

    Soit au registre, la ligne « presta » de « échanges » :
      | date d'effet     | 2026-03-05                          |
      | donné            | oui                                 |
      | de               | bailleur                            |
      | à                | prestataires                        |
      | catégorie        | IC01                                |
      | nominatif        | oui                                 |
      | finalité         | sécurité des chantiers et des lieux |
      | secret           | confidentielle                      |
      | fondement        | plainte du bailleur                 |
      | personnel exposé | non                                 |
      | contenu limité   | oui                                 |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « presta » serait jugée autrement, ou non, si elle disait :
      | colonne                                         | dit                    | constats                   |
      | à                                               | prestataires           | nominatif-aux-prestataires |
      | nominatif                                       | non                    | aucun                      |
      | à                                               | secours                | echange-hors-matrice       |
      | donné ; transmis à un tiers ; conservé jusqu'au | non ; non ; 2026-04-05 | echange-hors-matrice       |

  Scénario: Aucun nom ne passe entre bailleurs
    Source : dossier des conventions, § 3.2, FL18 ; RGPD, art. 6

    Soit au registre, la ligne « pairs » de « échanges » :
      | date d'effet     | 2026-03-05                          |
      | donné            | oui                                 |
      | de               | bailleur                            |
      | à                | union de bailleurs                  |
      | catégorie        | IC01                                |
      | nominatif        | oui                                 |
      | finalité         | sécurité des chantiers et des lieux |
      | secret           | confidentielle                      |
      | fondement        | plainte du bailleur                 |
      | personnel exposé | non                                 |
      | contenu limité   | oui                                 |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « pairs » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit                     | constats                  |
      | à         | bailleur                | nominatif-entre-bailleurs |
      | à         | union de bailleurs      | nominatif-entre-bailleurs |
      | à         | service inter-bailleurs | nominatif-entre-bailleurs |
      | de        | union de bailleurs      | nominatif-entre-bailleurs |
      | de        | service inter-bailleurs | nominatif-entre-bailleurs |
      | nominatif | non                     | aucun                     |
      | à         | secours                 | echange-hors-matrice      |
      | de        | prestataires            | echange-hors-matrice      |

  Scénario: Un signal de radicalisation n'a qu'une voie
    Source : dossier des conventions, § 3.2, FL23 ; circulaire du 29 avril 2014

    Soit au registre, la ligne « radical » de « échanges » :
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
    Alors la ligne « radical » serait jugée autrement, ou non, si elle disait :
      | colonne                                         | dit                            | constats                 |
      | fondement                                       | signalement de radicalisation  | aucun                    |
      | fondement                                       | signalement d'un danger        | radicalisation-hors-voie |
      | à                                               | procureur                      | radicalisation-hors-voie |
      | donné ; transmis à un tiers ; conservé jusqu'au | non ; non ; 2026-04-05         | radicalisation-hors-voie |
      | catégorie ; fondement                           | IC01 ; signalement d'un danger | echange-hors-matrice     |
      | catégorie ; à                                   | IC01 ; procureur               | echange-hors-matrice     |

  Scénario: Les images ont leur convention, ou une réquisition, et leur propre durée
    Source : CSI, art. L. 272-2 (un mois, à confirmer) ; dossier des conventions, § 3.2, FL09 et FL11

    Soit au registre, dans « preuves » :
      | ligne   | date d'effet | jusqu'au   | genre               | par      |
      | images1 | 2026-03-01   | 2026-12-31 | convention d'images | bailleur |
    Et au registre, la ligne « film » de « échanges » :
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
    Alors la ligne « film » serait jugée autrement, ou non, si elle disait :
      | colonne                                                              | dit                                                         | constats                         |
      | fondement                                                            | convention d'images                                         | aucun                            |
      | date d'effet                                                         | 2026-02-28                                                  | images-sans-convention-consignee |
      | date d'effet ; catégorie                                             | 2026-02-28 ; IC11                                           | echange-hors-matrice             |
      | date d'effet ; fondement                                             | 2026-02-28 ; réquisition judiciaire                         | aucun                            |
      | fondement                                                            | réquisition judiciaire                                      | aucun                            |
      | fondement                                                            | plainte du bailleur                                         | echange-hors-matrice             |
      | fondement                                                            | accès aux parties communes                                  | images-sans-convention           |
      | catégorie ; fondement                                                | IC11 ; plainte du bailleur                                  | echange-hors-matrice             |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au             | non ; police nationale ; bailleur ; non ; 2026-04-05        | echange-hors-matrice             |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au             | non ; police nationale ; bailleur ; non ; 2026-04-06        | images-gardees-trop-longtemps    |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au             | non ; police nationale ; bailleur ; non ; 2026-06-06        | images-gardees-trop-longtemps    |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au ; catégorie | non ; police nationale ; bailleur ; non ; 2026-04-06 ; IC11 | echange-hors-matrice             |
      | conservé jusqu'au                                                    | 2026-04-06                                                  | aucun                            |

  Scénario: Une injonction n'ouvre rien avant la loi qui la crée, s'il s'agit d'une personne
    Source : CCH, art. L. 442-4-3 (en vigueur le 15 juin 2025)

    Soit au registre, la ligne « injonction » de « échanges » :
      | date d'effet        | 2025-06-14           |
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
    Alors la ligne « injonction » serait jugée autrement, ou non, si elle disait :
      | colonne      | dit                   | constats                |
      | date d'effet | 2025-06-14            | injonction-avant-la-loi |
      | date d'effet | 2025-06-15            | aucun                   |
      | nominatif    | non                   | aucun                   |
      | fondement    | procédure d'expulsion | aucun                   |
