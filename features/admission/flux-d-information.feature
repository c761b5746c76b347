# language: fr
Fonctionnalité: Chaque flux d'information a ses bornes
  Sans nom et par un flux prévu, l'information oriente la veille du bailleur ; avec un nom, elle est refusée et l'avis
  propose la voie régulière.

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

  Plan du scénario: Le flux sans nom entre partenaires reste interne
    Source : conventions, § 3.1 et matrice des flux § 3.2, lignes FL01, FL04, FL10, FL14, FL17, FL18 et FL19

    Soit une pièce « p1 » :
      | origine                 | <origine>    |
      | catégorie d'information | <catégorie>  |
      | pièce nominative        | <nominative> |
      | classe de secret        | <secret>     |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier | juge |
      | p1    | <interne> | non      | non  |

    Exemples:
      | origine        | catégorie                       | nominative | secret         | interne    |
      | parquet        | données agrégées                | non        | partageable    | oui        |
      | parquet        | données agrégées                | oui        | partageable    | non        |
      | police         | projets immobiliers             | non        | confidentielle | oui        |
      | police         | projets immobiliers             | inconnu    | confidentielle | en suspens |
      | police         | chantiers                       | non        | confidentielle | oui        |
      | police         | chantiers                       | oui        | confidentielle | non        |
      | parquet        | chantiers                       | non        | partageable    | oui        |
      | police         | chantiers                       | non        | secrète        | non        |
      | mairie         | coordonnées des référents       | oui        | partageable    | oui        |
      | préfecture     | moyens d'accès                  | non        | confidentielle | oui        |
      | préfecture     | moyens d'accès                  | non        | secrète        | non        |
      | préfecture     | faits susceptibles d'infraction | non        | confidentielle | oui        |
      | préfecture     | faits susceptibles d'infraction | oui        | confidentielle | non        |
      | mairie         | chantiers                       | non        | partageable    | oui        |
      | mairie         | chantiers                       | oui        | partageable    | non        |
      | autre bailleur | faits d'incivilité              | non        | partageable    | oui        |
      | autre bailleur | faits d'incivilité              | oui        | partageable    | non        |
      | autre bailleur | identité de l'auteur présumé    | oui        | confidentielle | non        |
      | autre bailleur | décision pénale définitive      | oui        | confidentielle | non        |
      | autre bailleur | données agrégées                | non        | secrète        | non        |
      | prestataire    | chantiers                       | non        | partageable    | oui        |
      | prestataire    | faits susceptibles d'infraction | oui        | confidentielle | non        |
      | service social | violences intrafamiliales       | oui        | confidentielle | non        |
      | préfecture     | signal de radicalisation        | oui        | confidentielle | non        |
      | parquet        | données agrégées                | non        | secrète        | non        |
      | police         | projets immobiliers             | non        | secrète        | non        |
      | police         | projets immobiliers             | non        | partageable    | oui        |
      | police         | coordonnées des référents       | non        | partageable    | oui        |
      | parquet        | coordonnées des référents       | non        | partageable    | oui        |
      | autre bailleur | coordonnées des référents       | non        | partageable    | oui        |
      | préfecture     | images de vidéoprotection       | non        | partageable    | non        |
      | préfecture     | faits susceptibles d'infraction | non        | secrète        | non        |
      | préfecture     | faits susceptibles d'infraction | non        | partageable    | oui        |
      | mairie         | chantiers                       | non        | secrète        | non        |
      | autre bailleur | santé ou social                 | non        | partageable    | non        |
      | autre bailleur | données agrégées                | non        | partageable    | oui        |
      | autre bailleur | chantiers                       | non        | partageable    | oui        |
      | prestataire    | santé ou social                 | non        | partageable    | non        |
      | prestataire    | chantiers                       | non        | secrète        | non        |
      | parquet        | données agrégées                | non        | confidentielle | oui        |
      | préfecture     | faits d'incivilité              | non        | partageable    | oui        |
      | mairie         | projets immobiliers             | non        | partageable    | oui        |
      | mairie         | chantiers                       | non        | confidentielle | oui        |
      | autre bailleur | chantiers                       | non        | confidentielle | oui        |
      | prestataire    | faits d'incivilité              | non        | partageable    | oui        |

  Plan du scénario: Ce qu'une convention seule fait connaître est écarté, et la voie régulière proposée
    Source : revue juridique, point C-17 et lignes 16 et 17 ; code de procédure pénale, art. R. 156

    Soit une pièce « p1 » :
      | origine                          | <origine>             |
      | catégorie d'information          | <catégorie>           |
      | canal                            | correspondant désigné |
      | pièce nominative                 | oui                   |
      | classe de secret                 | confidentielle        |
      | autorisation écrite du parquet   | non                   |
      | bailleur victime de l'infraction | non                   |
      | pièce remise par son auteur      | non                   |
    Quand on évalue le dossier
    Alors l'accompagnement « ecarter_piece » est proposé
    Et l'accompagnement « obtenir_par_voie_reguliere » <voie> proposé
    Et l'accompagnement « demande_liberation_parquet » <parquet> proposé
    Et l'accompagnement « demande_copie_decision » <greffe> proposé

    Exemples:
      | origine | catégorie                       | voie     | parquet  | greffe   |
      | police  | identité de l'auteur présumé    | est      | est      | n'est pas |
      | police  | main courante                   | est      | est      | n'est pas |
      | police  | faits susceptibles d'infraction | est      | est      | n'est pas |
      | police  | suites de plainte               | est      | n'est pas | n'est pas |
      | parquet | poursuites en cours             | est      | n'est pas | n'est pas |
      | parquet | décision pénale définitive      | n'est pas | n'est pas | est      |
      | mairie  | identité de l'auteur présumé    | est      | n'est pas | n'est pas |
      | préfecture | identité de l'auteur présumé | est      | n'est pas | n'est pas |
      | préfecture | décision pénale définitive   | n'est pas | n'est pas | est      |
      | prestataire | faits susceptibles d'infraction | est  | n'est pas | n'est pas |

  Scénario: La pièce libérée par le procureur n'est ni écartée, ni redemandée
    Source : code de procédure pénale, art. R. 156 ; revue juridique, ligne 17

    Soit une pièce « p1 » :
      | origine                        | police         |
      | catégorie d'information        | main courante  |
      | pièce nominative               | oui            |
      | classe de secret               | confidentielle |
      | autorisation écrite du parquet | oui            |
    Quand on évalue le dossier
    Alors l'accompagnement « ecarter_piece » n'est pas proposé
    Et l'accompagnement « demande_liberation_parquet » n'est pas proposé
    Et aucune échéance ne court

  Plan du scénario: Les images du bailleur servent un mois
    Source : CSI, art. L. 272-2 (un mois au plus) ; dossier juridique, § 3.8

    Soit une pièce « p1 » :
      | origine                        | images du bailleur |
      | classe de secret               | <secret>           |
      | autorisation écrite du parquet | non                |
      | reçue le                       | <reçue>            |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge    |
      | p1    | <usage> | non      | <usage> |
    Et l'échéance « Effacement des images » tombe le <fin>
    Et l'obligation « purger » <due> due

    Exemples:
      | secret         | reçue      | usage | fin        | due       |
      | confidentielle | 2026-10-16 | oui   | 2026-11-16 | n'est pas |
      | confidentielle | 2026-10-15 | non   | 2026-11-15 | est       |
      | secrète        | 2026-11-02 | non   | 2026-12-02 | n'est pas |

  Plan du scénario: Une pièce sur la santé se restreint, même rangée parmi celles que l'on partage
    Source : RGPD, art. 9 ; revue juridique, ligne 12 (santé : consentement exprès et stricte nécessité) et point C-9

    Soit une pièce « p1 » :
      | origine                 | service social  |
      | catégorie d'information | <catégorie>     |
      | classe de secret        | <secret>        |
    Quand on évalue le dossier
    Alors l'accompagnement « restreindre_acces » <restreint> proposé

    Exemples:
      | catégorie          | secret         | restreint |
      | santé ou social    | partageable    | est       |
      | santé ou social    | confidentielle | est       |
      | santé ou social    | secrète        | n'est pas |
      | faits d'incivilité | partageable    | n'est pas |

  Plan du scénario: La condamnation dont le bailleur n'est pas victime reste chez le conseil
    Source : code de procédure pénale, art. 777-3 ; revue juridique, lignes 10 et 14

    Soit une pièce « p1 » :
      | origine                          | décision de justice        |
      | catégorie d'information          | décision pénale définitive |
      | canal                            | greffe                     |
      | décision définitive              | oui                        |
      | condamnation effacée             | <effacée>                  |
      | bailleur victime de l'infraction | <victime>                  |
      | classe de secret                 | confidentielle             |
    Quand on évalue le dossier
    Alors l'accompagnement « restreindre_acces » <restreint> proposé
    Et l'obligation « purger » <due> due

    Exemples:
      | effacée | victime | restreint | due       |
      | non     | non     | est       | n'est pas |
      | non     | oui     | n'est pas | n'est pas |
      | oui     | oui     | n'est pas | est       |

  Scénario: La condamnation s'efface quand l'action est finie, non au départ du locataire
    Source : revue juridique, ligne 14 ; loi informatique et libertés, art. 46

    Soit une pièce « p1 » :
      | origine                          | décision de justice        |
      | catégorie d'information          | décision pénale définitive |
      | canal                            | greffe                     |
      | décision définitive              | oui                        |
      | condamnation effacée             | non                        |
      | bailleur victime de l'infraction | non                        |
      | classe de secret                 | confidentielle             |
    Et une mesure antérieure « m1 » :
      | genre        | dossier clos |
      | date d'envoi | 2026-11-02   |
    Quand on évalue le dossier
    Alors l'obligation « purger » est due

  Plan du scénario: L'autorisation du procureur ne lève que le secret de l'enquête
    Source : code pénal, art. 226-13 ; code de procédure pénale, art. 11 ; revue juridique, point C-5

    Soit une pièce « p1 » :
      | origine                          | <origine>   |
      | catégorie d'information          | <catégorie> |
      | classe de secret                 | secrète     |
      | autorisation écrite du parquet   | oui         |
      | pièce anonyme                    | non         |
      | auteur de la pièce consent       | oui         |
      | tout usage refusé par l'auteur   | non         |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge    |
      | p1    | <usage> | <usage>  | <usage> |

    Exemples:
      | origine                   | catégorie                       | usage |
      | plainte de résident       | faits susceptibles d'infraction | oui   |
      | plainte de résident       | santé ou social                 | non   |
      | plainte de résident       | violences intrafamiliales       | non   |
      | constatation du personnel | santé ou social                 | non   |
      | constatation du personnel | faits d'incivilité              | oui   |

  Scénario: La pièce qui touche à la santé, rangée parmi les autres, voit son accès restreint
    Source : RGPD, art. 9 ; dossier juridique, § 6.8 (mise en demeure de 2012)

    Soit une pièce « p1 » :
      | origine                 | plainte de résident |
      | catégorie d'information | santé ou social     |
      | classe de secret        | confidentielle      |
    Quand on évalue le dossier
    Alors l'accompagnement « restreindre_acces » est proposé

  Scénario: Le jugement civil, titre du bailleur, ne s'efface pas avec le dossier clos
    Source : revue juridique, ligne 14 (le titre se garde le temps de son exécution)

    Soit une pièce « p1 » :
      | origine                 | décision de justice    |
      | catégorie d'information | pièces administratives |
      | classe de secret        | partageable            |
      | condamnation effacée    | non                    |
    Et une mesure antérieure « m1 » :
      | genre        | dossier clos |
      | date d'envoi | 2026-11-02   |
    Quand on évalue le dossier
    Alors l'obligation « purger » n'est pas due

  Plan du scénario: La fin pour laquelle le bailleur a recueilli ses renseignements se demande à lui, jamais au résident qui se plaint
    Source : revue juridique, point C-18 (les renseignements recueillis par le bailleur) ; RGPD, art. 5, § 1, c (ne demander que le nécessaire)

    Soit une pièce « p1 » :
      | origine                        | <origine>               |
      | catégorie d'information        | renseignements locatifs |
      | pièce nominative               | oui                     |
      | classe de secret               | confidentielle          |
      | auteur de la pièce consent     | oui                     |
      | tout usage refusé par l'auteur | non                     |
      | pièce anonyme                  | non                     |
    Quand on évalue le dossier
    Alors <question> « finalité de la pièce »

    Exemples:
      | origine                   | question              |
      | constatation du personnel | il manque             |
      | plainte de résident       | rien n'est demandé de |

  Plan du scénario: Le contact d'un référent que la mairie ou un bailleur donne reste au dossier, quelle qu'en soit la fin
    Source : conventions, § 3.1, principe 1 (les contacts se partagent entre signataires) et § 3.2, FL10

    Soit une pièce « p1 » :
      | origine                 | <origine>                 |
      | catégorie d'information | coordonnées des référents |
      | pièce nominative        | oui                       |
      | classe de secret        | partageable               |
      | finalité de la pièce    | <finalité>                |
    Quand on évalue le dossier
    Alors l'accompagnement « ecarter_piece » n'est pas proposé
    Et rien n'est demandé de « finalité de la pièce »

    Exemples:
      | origine        | finalité                |
      | mairie         | intervention en cours   |
      | mairie         | inconnu                 |
      | autre bailleur | protection du personnel |

  Plan du scénario: Ce qui n'a pas sa place au dossier en sort, d'où qu'il vienne
    Source : conventions, § 3.2, FL14, FL19 et FL23 ; revue juridique, points C-9, C-18 et C-20

    Soit une pièce « p1 » :
      | origine                          | <origine>      |
      | catégorie d'information          | <catégorie>    |
      | pièce nominative                 | <nominative>   |
      | classe de secret                 | confidentielle |
      | finalité de la pièce             | <finalité>     |
      | auteur de la pièce consent       | oui            |
      | tout usage refusé par l'auteur   | non            |
      | pièce anonyme                    | non            |
    Quand on évalue le dossier
    Alors l'accompagnement « ecarter_piece » <écartée> proposé
    Et l'accompagnement « restreindre_acces » <restreinte> proposé

    Exemples:
      | origine                   | catégorie                       | nominative | finalité                  | écartée   | restreinte |
      | constatation du personnel | signal de radicalisation        | oui        | action née du bail        | est       | n'est pas  |
      | plainte de résident       | signal de radicalisation        | oui        | action née du bail        | est       | n'est pas  |
      | préfecture                | signal de radicalisation        | oui        | action née du bail        | est       | n'est pas  |
      | préfecture                | identité de l'auteur présumé    | oui        | action née du bail        | est       | n'est pas  |
      | préfecture                | pièces administratives          | oui        | action née du bail        | n'est pas | n'est pas  |
      | préfecture                | projets immobiliers             | non        | action née du bail        | n'est pas | n'est pas  |
      | prestataire               | faits susceptibles d'infraction | oui        | action née du bail        | est       | n'est pas  |
      | prestataire               | faits susceptibles d'infraction | non        | action née du bail        | n'est pas | n'est pas  |
      | constatation du personnel | renseignements locatifs         | oui        | attribution d'un logement | est       | n'est pas  |
      | constatation du personnel | renseignements locatifs         | oui        | action née du bail        | n'est pas | n'est pas  |
      | constatation du personnel | faits d'incivilité              | oui        | attribution d'un logement | n'est pas | n'est pas  |
      | constatation du personnel | santé ou social                 | oui        | action née du bail        | n'est pas | est        |
      | plainte de résident       | violences intrafamiliales       | oui        | action née du bail        | n'est pas | est        |

  @limite
  Plan du scénario: Le nom donné hors de tout flux sort du dossier dès l'entrée en application du règlement européen
    Source : RGPD, art. 6 et 99 (25 mai 2018) ; loi informatique et libertés, art. 46

    Soit le dossier est évalué le <jour>
    Et une pièce « p1 » :
      | origine                 | préfecture                   |
      | catégorie d'information | identité de l'auteur présumé |
      | pièce nominative        | oui                          |
      | classe de secret        | confidentielle               |
      | reçue le                | 2018-05-02                   |
    Quand on évalue le dossier
    Alors l'accompagnement « ecarter_piece » <écartée> proposé

    Exemples:
      | jour       | écartée   |
      | 2018-05-24 | n'est pas |
      | 2018-05-25 | est       |
