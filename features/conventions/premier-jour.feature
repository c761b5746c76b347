# language: fr
Fonctionnalité: Le premier jour des règles sur ce qui se garde
  Une revue faite le jour où un texte entre en vigueur l'applique déjà.

  Scénario: La durée d'un renseignement se limite dès la délibération qui la fixe
    Source : CNIL, délibération n° 2014-123 (3 avril 2014) ; dossier des conventions, § 3.1, principe 7 (durées à confirmer)

    Soit un registre de bailleur tenu jusqu'au 2014-04-03
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2014-04-03
    Et au registre, la ligne « chantier » de « échanges » :
      | date d'effet        | 2014-03-03                          |
      | donné               | non                                 |
      | de                  | prestataires                        |
      | à                   | bailleur                            |
      | catégorie           | IC14                                |
      | nominatif           | non                                 |
      | finalité            | sécurité des chantiers et des lieux |
      | secret              | confidentielle                      |
      | fondement           | convention seule                    |
      | transmis à un tiers | non                                 |
      | conservé jusqu'au   | 2014-06-03                          |
      | contenu limité      | oui                                 |
    Quand on revoit les conventions du 2014-01-01 au 2014-04-03
    Alors la ligne « chantier » serait jugée autrement, ou non, si elle disait :
      | colonne           | dit        | constats                 |
      | contenu limité    | oui        | aucun                    |
      | conservé jusqu'au | rien       | conservation-sans-terme  |
      | conservé jusqu'au | 2014-06-04 | conservation-trop-longue |

  Scénario: L'effacement se contrôle dès l'entrée en application du règlement européen
    Source : RGPD, art. 17 et 99 (25 mai 2018)

    Soit un registre de bailleur tenu jusqu'au 2018-05-25
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2018-05-25
    Et au registre, la ligne « chantier » de « échanges » :
      | date d'effet        | 2018-05-02                          |
      | donné               | non                                 |
      | de                  | prestataires                        |
      | à                   | bailleur                            |
      | catégorie           | IC14                                |
      | nominatif           | non                                 |
      | finalité            | sécurité des chantiers et des lieux |
      | secret              | confidentielle                      |
      | fondement           | convention seule                    |
      | transmis à un tiers | non                                 |
      | conservé jusqu'au   | 2018-05-25                          |
      | contenu limité      | oui                                 |
    Quand on revoit les conventions du 2018-01-01 au 2018-05-25
    Alors la ligne « chantier » serait jugée autrement, ou non, si elle disait :
      | colonne                       | dit                     | constats          |
      | contenu limité                | oui                     | aucun             |
      | conservé jusqu'au             | 2018-05-24              | effacement-omis   |
      | conservé jusqu'au ; effacé le | 2018-05-20 ; 2018-05-21 | effacement-tardif |

  Scénario: Les images ont leur convention et leur mois dès le code qui les règle
    Source : CSI, art. L. 272-2 (1er mai 2012, vraisemblable ; un mois, à confirmer) ; dossier des conventions, § 3.2, FL11

    Soit un registre de bailleur tenu jusqu'au 2012-05-01
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2012-05-01
    Et au registre, la ligne « film » de « échanges » :
      | date d'effet     | 2012-04-10                            |
      | donné            | oui                                   |
      | de               | bailleur                              |
      | à                | police nationale                      |
      | catégorie        | IC10                                  |
      | nominatif        | oui                                   |
      | finalité         | réponse de la police ou de la justice |
      | secret           | confidentielle                        |
      | fondement        | réquisition judiciaire                |
      | personnel exposé | non                                   |
      | contenu limité   | oui                                   |
    Quand on revoit les conventions du 2012-01-01 au 2012-05-01
    Alors la ligne « film » serait jugée autrement, ou non, si elle disait :
      | colonne                                                              | dit                                                                    | constats                         |
      | fondement                                                            | réquisition judiciaire                                                 | aucun                            |
      | fondement                                                            | convention d'images                                                    | images-sans-convention-consignee |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au             | non ; police nationale ; bailleur ; non ; 2012-05-10                   | echange-hors-matrice             |
      | donné ; de ; à ; transmis à un tiers ; conservé jusqu'au             | non ; police nationale ; bailleur ; non ; 2012-05-11                   | images-gardees-trop-longtemps    |

  Scénario: Les images reçues s'effacent dans le mois, dès le code qui le veut
    Source : CSI, art. L. 272-2 (1er mai 2012, vraisemblable ; un mois, à confirmer)

    Soit un registre de bailleur tenu jusqu'au 2012-05-01
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2012-05-01
    Et au registre, la ligne « film » de « échanges » :
      | date d'effet        | 2012-04-10                            |
      | donné               | non                                   |
      | de                  | police nationale                      |
      | à                   | bailleur                              |
      | catégorie           | IC10                                  |
      | nominatif           | oui                                   |
      | finalité            | réponse de la police ou de la justice |
      | secret              | confidentielle                        |
      | fondement           | réquisition judiciaire                |
      | transmis à un tiers | non                                   |
      | conservé jusqu'au   | 2012-06-30                            |
      | contenu limité      | oui                                   |
    Quand on revoit les conventions du 2012-01-01 au 2012-05-01
    Alors ce que porte « film » s'efface au plus tard le 2012-05-10

  Scénario: Le renseignement reçu s'efface à trois mois, dès la délibération qui le borne
    Source : CNIL, délibération n° 2014-123 (3 avril 2014) ; revue juridique, ligne 15 (durées à confirmer)

    Soit un registre de bailleur tenu jusqu'au 2014-04-03
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2014-04-03
    Et au registre, la ligne « chantier » de « échanges » :
      | date d'effet        | 2014-03-03                          |
      | donné               | non                                 |
      | de                  | prestataires                        |
      | à                   | bailleur                            |
      | catégorie           | IC14                                |
      | nominatif           | non                                 |
      | finalité            | sécurité des chantiers et des lieux |
      | secret              | confidentielle                      |
      | fondement           | convention seule                    |
      | transmis à un tiers | non                                 |
      | conservé jusqu'au   | 2014-12-31                          |
      | contenu limité      | oui                                 |
    Quand on revoit les conventions du 2014-01-01 au 2014-04-03
    Alors ce que porte « chantier » s'efface au plus tard le 2014-06-03

  Scénario: Rien de nominatif ne va au maire hors d'un groupe, dès le code qui règle ces groupes
    Source : CSI, art. L. 132-5 (1er mai 2012) ; CNIL, délibération n° 2014-123 ; revue juridique, lignes 12 et 13

    Soit un registre de bailleur tenu jusqu'au 2012-05-01
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2012-05-01
    Et au registre, la ligne « nom » de « échanges » :
      | date d'effet     | 2012-04-10       |
      | donné            | oui              |
      | de               | bailleur         |
      | à                | commune          |
      | catégorie        | IC01             |
      | nominatif        | oui              |
      | finalité         | diagnostic local |
      | secret           | partageable      |
      | fondement        | convention seule |
      | personnel exposé | non              |
      | contenu limité   | oui              |
    Quand on revoit les conventions du 2012-01-01 au 2012-05-01
    Alors la ligne « nom » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit | constats                       |
      | nominatif | oui | nominatif-au-maire-hors-groupe |
      | nominatif | non | aucun                          |

  Scénario: Rien de nominatif ne va au préfet hors d'une procédure, dès la délibération qui nomme les destinataires
    Source : CNIL, délibération n° 2014-123 (3 avril 2014) ; revue juridique, ligne 12

    Soit un registre de bailleur tenu jusqu'au 2014-04-03
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2014-04-03
    Et au registre, la ligne « nom » de « échanges » :
      | date d'effet     | 2014-03-10       |
      | donné            | oui              |
      | de               | bailleur         |
      | à                | préfet           |
      | catégorie        | IC01             |
      | nominatif        | oui              |
      | finalité         | diagnostic local |
      | secret           | partageable      |
      | fondement        | convention seule |
      | personnel exposé | non              |
      | contenu limité   | oui              |
    Quand on revoit les conventions du 2014-01-01 au 2014-04-03
    Alors la ligne « nom » serait jugée autrement, ou non, si elle disait :
      | colonne   | dit | constats                           |
      | nominatif | oui | nominatif-au-prefet-hors-procedure |
      | nominatif | non | aucun                              |

  @limite
  Plan du scénario: La santé ne se dit plus sans accord, dès l'entrée en application du règlement européen
    Source : RGPD, art. 9 et 99 (25 mai 2018) ; dossier des conventions, § 3.2, FL20

    Soit un registre de bailleur tenu jusqu'au <jour>
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au <jour>
    Et au registre, la ligne « sante » de « échanges » :
      | date d'effet          | 2018-05-02          |
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
    Quand on revoit les conventions du 2018-01-01 au <jour>
    Alors la ligne « sante » serait jugée autrement, ou non, si elle disait :
      | colonne               | dit | constats   |
      | accord de la personne | non | <constats> |

    Exemples:
      | jour       | constats             |
      | 2018-05-24 | echange-hors-matrice |
      | 2018-05-25 | sante-sans-accord    |
