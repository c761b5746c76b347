# language: fr
Fonctionnalité: Ce que le bailleur reçoit, lu une seconde fois
  Cette table vient des sources, lues avant les règles et les autres scénarios, et corrigée après comparaison ; les cases que les sources laissent
  incertaines n'y sont pas, elles sont au journal des règles. Chaque table d'exemples nomme sa source.
  Source : dossier des conventions, § 3.1 à § 3.3 ; dossier juridique, § 6.1 et § 6.5 ; revue juridique, lignes 10 à 17, 19 et 42, points C-5, C-9, C-17, C-18 et C-20

  Contexte:
    Soit un dossier évalué le 2026-11-16

  Plan du scénario: Ce que disent les partenaires, par le canal régulier et sans autre condition
    Soit une pièce « p1 » :
      | origine                          | <origine>                         |
      | catégorie d'information          | <catégorie>                       |
      | pièce nominative                 | <nom>                             |
      | canal                            | <canal>                           |
      | classe de secret                 | <classe>                          |
      | qualité de l'émetteur            | police ou gendarmerie             |
      | qualité du destinataire          | correspondant désigné du bailleur |
      | convention en vigueur            | oui                               |
      | autorisation écrite du parquet   | non                               |
      | bailleur victime de l'infraction | non                               |
      | pièce remise par son auteur      | non                               |
      | décision définitive              | oui                               |
      | charte du groupe signée          | oui                               |
      | finalité de la pièce             | suivi en groupe de prévention     |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier | juge |
      | p1    | <interne> | non      | non  |
    Et l'accompagnement « ecarter_piece » <écartée> proposé

    Exemples: police (FL01 à FL04 ; CPP, art. 11 ; revue, ligne 17 et point C-17 ; dossier juridique, T9)
      | origine | catégorie                       | nom | canal                 | classe         | interne | écartée   |
      | police  | faits susceptibles d'infraction | non | correspondant désigné | confidentielle | oui     | n'est pas |
      | police  | données agrégées                | non | correspondant désigné | partageable    | oui     | n'est pas |
      | police  | données agrégées                | non | courriel              | partageable    | non     | est       |
      | police  | projets immobiliers             | non | correspondant désigné | confidentielle | oui     | n'est pas |
      | police  | chantiers                       | non | correspondant désigné | partageable    | oui     | n'est pas |
      | police  | identité de l'auteur présumé    | oui | propos oral           | confidentielle | non     | est       |
      | police  | main courante                   | oui | correspondant désigné | confidentielle | non     | est       |
      | police  | suites de plainte               | oui | correspondant désigné | confidentielle | non     | est       |
      | police  | violences intrafamiliales       | oui | correspondant désigné | confidentielle | non     | est       |
      | police  | faits susceptibles d'infraction | non | correspondant désigné | secrète        | non     | est       |
      | police  | faits susceptibles d'infraction | oui | correspondant désigné | secrète        | non     | est       |

    Exemples: parquet (FL05 à FL07 ; revue, lignes 16 et 17, vecteur T25)
      | origine | catégorie                    | nom | canal                 | classe         | interne | écartée   |
      | parquet | décision pénale définitive   | oui | correspondant désigné | confidentielle | non     | est       |
      | parquet | poursuites en cours          | oui | correspondant désigné | confidentielle | non     | est       |
      | parquet | identité de l'auteur présumé | oui | réunion               | confidentielle | non     | est       |
      | parquet | données agrégées             | non | correspondant désigné | partageable    | oui     | n'est pas |

    Exemples: groupe de prévention (FL15, CHARTE-01 et 02 ; CSI, art. L. 132-5 ; revue, ligne 42)
      | origine              | catégorie                    | nom | canal   | classe         | interne | écartée   |
      | groupe de prévention | identité de l'auteur présumé | oui | réunion | confidentielle | oui     | n'est pas |
      | groupe de prévention | données agrégées             | non | réunion | partageable    | oui     | n'est pas |
      | groupe de prévention | décision pénale définitive   | oui | réunion | confidentielle | non     | est       |
      | groupe de prévention | main courante                | oui | réunion | confidentielle | non     | est       |
      | groupe de prévention | santé ou social              | oui | réunion | confidentielle | non     | est       |
      | groupe de prévention | identité de l'auteur présumé | oui | réunion | secrète        | non     | est       |

    Exemples: mairie et préfecture (FL14, FL17 ; CSI, art. L. 132-2 et L. 132-3 ; revue, lignes 12 et 13, point C-20)
      | origine    | catégorie                       | nom | canal    | classe         | interne | écartée   |
      | mairie     | faits d'incivilité              | non | lettre   | partageable    | oui     | n'est pas |
      | mairie     | faits susceptibles d'infraction | oui | lettre   | confidentielle | non     | est       |
      | mairie     | identité de l'auteur présumé    | oui | lettre   | confidentielle | non     | est       |
      | mairie     | décision pénale définitive      | oui | lettre   | confidentielle | non     | est       |
      | mairie     | images de vidéoprotection       | oui | lettre   | confidentielle | non     | est       |
      | préfecture | faits susceptibles d'infraction | oui | courriel | confidentielle | non     | est       |
      | préfecture | faits susceptibles d'infraction | oui | lettre   | secrète        | non     | est       |
      | préfecture | signal de radicalisation        | oui | lettre   | confidentielle | non     | est       |
      | préfecture | données agrégées                | non | lettre   | partageable    | oui     | n'est pas |

    Exemples: aide sociale, autres bailleurs et prestataires (FL18, FL19 et FL21 ; C. pén., art. 226-13 ; revue, point C-5)
      | origine        | catégorie                       | nom | canal  | classe         | interne | écartée   |
      | service social | santé ou social                 | oui | lettre | confidentielle | non     | est       |
      | autre bailleur | identité de l'auteur présumé    | oui | lettre | confidentielle | non     | est       |
      | autre bailleur | décision pénale définitive      | oui | lettre | confidentielle | non     | est       |
      | autre bailleur | faits d'incivilité              | non | lettre | partageable    | oui     | n'est pas |
      | prestataire    | faits susceptibles d'infraction | non | lettre | confidentielle | oui     | n'est pas |
      | prestataire    | faits susceptibles d'infraction | oui | lettre | confidentielle | non     | est       |

  Plan du scénario: Une condition ouvre un usage, ou le ferme
    Soit une pièce « p1 » :
      | origine                              | <origine>      |
      | catégorie d'information              | <catégorie>    |
      | pièce nominative                     | oui            |
      | canal                                | <canal>        |
      | classe de secret                     | confidentielle |
      | pièce anonyme                        | non            |
      | bailleur victime de l'infraction     | <victime>      |
      | décision définitive                  | <définitive>   |
      | condamnation effacée                 | <effacée>      |
      | autorisation écrite du parquet       | <parquet>      |
      | courrier nommé par l'autorisation    | <lettre>       |
      | production nommée par l'autorisation | <procès>       |
      | pièce remise par son auteur          | <remise>       |
      | auteur de la pièce consent           | <accord>       |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier   | juge   |
      | p1    | <interne> | <courrier> | <juge> |

    Exemples: main courante et pièce d'enquête (revue, ligne 17 ; dossier juridique, § 6.1 ; CPP, art. R. 156)
      | origine | catégorie                       | canal                 | victime | définitive | effacée | parquet | lettre     | procès | remise | accord | interne | courrier | juge |
      | police  | main courante                   | correspondant désigné | non     | non        | non     | oui     | oui        | non    | non    | non    | oui     | oui      | non  |
      | police  | main courante                   | correspondant désigné | non     | non        | non     | oui     | non        | oui    | non    | non    | oui     | non      | oui  |
      | police  | main courante                   | lettre                | non     | non        | non     | non     | non        | non    | oui    | oui    | oui     | oui      | oui  |
      | police  | main courante                   | lettre                | non     | non        | non     | non     | non        | non    | oui    | non    | non     | non      | non  |
      | police  | faits susceptibles d'infraction | correspondant désigné | non     | non        | non     | oui     | oui        | oui    | non    | non    | oui     | oui      | oui  |
      | police  | santé ou social                 | correspondant désigné | non     | non        | non     | oui     | oui        | oui    | non    | non    | non     | non      | non  |

    Exemples: condamnations et poursuites (CPP, art. 40-2, 777-3 et R. 166 ; revue, lignes 10, 11, 14, 16 et 17 ; point C-5)
      | origine             | catégorie                  | canal                 | victime | définitive | effacée | parquet | lettre     | procès | remise | accord | interne | courrier | juge |
      | décision de justice | décision pénale définitive | greffe                | oui     | oui        | non     | non     | non        | non    | non    | non    | oui     | oui      | oui  |
      | décision de justice | décision pénale définitive | greffe                | non     | oui        | non     | non     | non        | non    | non    | non    | non     | oui      | oui  |
      | décision de justice | décision pénale définitive | courriel              | non     | oui        | non     | oui     | oui        | oui    | non    | non    | non     | non      | non  |
      | décision de justice | décision pénale définitive | greffe                | non     | non        | non     | non     | non        | non    | non    | non    | non     | non      | non  |
      | décision de justice | décision pénale définitive | greffe                | oui     | oui        | oui     | non     | non        | non    | non    | non    | non     | non      | non  |
      | parquet             | décision pénale définitive | correspondant désigné | non     | oui        | non     | oui     | oui        | oui    | non    | non    | non     | non      | non  |
      | parquet             | poursuites en cours        | lettre                | non     | non        | non     | oui     | oui        | oui    | non    | non    | non     | non      | non  |

    Exemples: le bailleur plaignant (FL03, FL07 ; dossier juridique, § 6.1, bailleur victime)
      | origine            | catégorie                       | canal  | victime | définitive | effacée | parquet | lettre     | procès | remise | accord | interne | courrier | juge |
      | plainte du bailleur | faits susceptibles d'infraction | lettre | oui     | non        | non     | non     | non        | non    | non    | non    | oui     | oui      | oui  |
      | plainte du bailleur | personnel du bailleur           | lettre | oui     | non        | non     | non     | non        | non    | oui    | oui    | oui     | oui      | oui  |
      | plainte du bailleur | personnel du bailleur           | lettre | oui     | non        | non     | non     | non        | non    | oui    | non    | oui     | oui      | non  |
      | parquet            | suites de plainte               | lettre | oui     | non        | non     | non     | non        | non    | non    | non    | oui     | oui      | oui  |

  Plan du scénario: Ce que disent les habitants et ce que le bailleur constate
    Soit une pièce « p1 » :
      | origine                              | <origine>   |
      | catégorie d'information              | <catégorie> |
      | classe de secret                     | <classe>    |
      | pièce anonyme                        | <anonyme>   |
      | auteur de la pièce consent           | <accord>    |
      | tout usage refusé par l'auteur       | <refus>     |
      | pièce remise par son auteur          | non         |
      | autorisation écrite du parquet       | non         |
      | contenu réservé admis par le conseil | non         |
      | enregistrement admis par le conseil  | <conseil>   |
      | reçue le                             | <reçue>     |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier   | juge   |
      | p1    | <interne> | <courrier> | <juge> |

    Exemples: habitants (dossier juridique, § 3.8 et § 4.5, T9 ; revue, lignes 12, 17 et 19, points C-5 et D-4)
      | origine                       | catégorie                 | classe         | anonyme | accord | refus | conseil | reçue      | interne | courrier | juge |
      | plainte de résident           | faits d'incivilité        | confidentielle | non     | non    | non   | non     | 2026-11-02 | oui     | oui      | non  |
      | plainte de résident           | faits d'incivilité        | confidentielle | non     | oui    | non   | non     | 2026-11-02 | oui     | oui      | oui  |
      | plainte de résident           | faits d'incivilité        | confidentielle | non     | non    | oui   | non     | 2026-11-02 | oui     | non      | non  |
      | attestation de témoin         | faits d'incivilité        | confidentielle | non     | oui    | non   | non     | 2026-11-02 | oui     | oui      | oui  |
      | attestation de témoin         | faits d'incivilité        | confidentielle | oui     | oui    | non   | non     | 2026-11-02 | oui     | oui      | non  |
      | signalement anonyme           | faits d'incivilité        | confidentielle | oui     | non    | non   | non     | 2026-11-02 | oui     | non      | non  |
      | plainte de résident           | main courante             | confidentielle | non     | oui    | non   | non     | 2026-11-02 | oui     | non      | non  |
      | plainte de résident           | santé ou social           | confidentielle | non     | oui    | non   | non     | 2026-11-02 | oui     | non      | non  |
      | plainte de résident           | violences intrafamiliales | confidentielle | non     | oui    | non   | non     | 2026-11-02 | oui     | non      | non  |
      | plainte de résident           | violences intrafamiliales | secrète        | non     | oui    | non   | non     | 2026-11-02 | non     | non      | non  |
      | enregistrement de particulier | faits d'incivilité        | confidentielle | non     | oui    | non   | oui     | 2026-11-02 | oui     | non      | oui  |
      | enregistrement de particulier | faits d'incivilité        | confidentielle | non     | oui    | non   | non     | 2026-11-02 | oui     | non      | non  |

    Exemples: le bailleur (dossier juridique, § 3.8, § 6.5 et § 6.6 ; conventions, § 3.1, principe 5 ; CSI, art. L. 272-2)
      | origine                           | catégorie                 | classe         | anonyme | accord | refus | conseil | reçue      | interne | courrier | juge |
      | constatation du personnel         | faits d'incivilité        | confidentielle | non     | non    | non   | non     | 2026-11-02 | oui     | oui      | oui  |
      | constatation du personnel         | personnel du bailleur     | confidentielle | non     | non    | non   | non     | 2026-11-02 | oui     | oui      | non  |
      | constatation du personnel         | santé ou social           | confidentielle | non     | oui    | non   | non     | 2026-11-02 | oui     | non      | non  |
      | constatation du personnel         | violences intrafamiliales | secrète        | non     | oui    | non   | non     | 2026-11-02 | non     | non      | non  |
      | constat de commissaire de justice | faits d'incivilité        | confidentielle | non     | non    | non   | non     | 2026-11-02 | oui     | oui      | oui  |
      | images du bailleur                | images de vidéoprotection | confidentielle | non     | non    | non   | non     | 2026-11-02 | oui     | non      | oui  |
      | images du bailleur                | images de vidéoprotection | confidentielle | non     | non    | non   | non     | 2026-10-10 | non     | non      | non  |
