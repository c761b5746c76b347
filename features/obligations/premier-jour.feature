# language: fr
Fonctionnalité: Le premier jour d'un texte compte déjà
  Les délais de l'exécution, les droits sur les données et les durées de conservation valent dès leur premier jour.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur | office public de l'habitat |
      | régime du bail    | bail d'habitation          |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | mineur               | non                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et la personne visée est « t1 »
    Et toutes les listes sont complètes

  @limite
  Plan du scénario: Les délais du commandement et du concours commencent avec leur code, le 1er juin 2012
    Source : code des procédures civiles d'exécution, art. L. 412-1, L. 412-5 et R. 153-1 (1er juin 2012) ; dossier juridique, § 3.10 ; CE, 18 déc. 2013, n° 363126

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | commandement signifié        | oui                 |
      | date du commandement         | 2012-05-04          |
      | préfet saisi du commandement | <saisi>             |
      | date de saisine du préfet    | 2012-05-04          |
      | délai pour libérer           | délai de deux mois  |
      | état du concours             | concours en attente |
      | date de demande du concours  | 2012-05-21          |
    Quand on évalue le dossier
    Alors l'échéance « Délai pour libérer les lieux » <délai>
    Et l'échéance « Silence du préfet sur le concours (refus ensuite) » <silence>
    Et l'alerte « concours-demande-trop-tot » <demande>
    Et l'alerte « prefet-non-saisi-du-commandement » <préfet>

    Exemples:
      | jour       | saisi | délai        | silence      | demande      | préfet       |
      | 2012-05-31 | oui   | ne court pas | ne court pas | ne sonne pas | ne sonne pas |
      | 2012-06-01 | oui   | court encore | court encore | sonne        | ne sonne pas |
      | 2012-05-31 | non   | ne court pas | ne court pas | ne sonne pas | ne sonne pas |
      | 2012-06-01 | non   | ne court pas | court encore | sonne        | sonne        |

  @limite
  Scénario: Le 1er juin 2012, l'expulsion attend déjà les deux mois, et le commandement dit de saisir le préfet
    Source : code des procédures civiles d'exécution, art. L. 412-1 et L. 412-5 (1er juin 2012) ; revue juridique, ligne 34

    Soit le dossier est évalué le 2012-06-01
    Et dans le dossier :
      | expulsion ordonnée                           | oui                |
      | jugement signifié                            | oui                |
      | commandement signifié                        | oui                |
      | date du commandement                         | 2012-05-04         |
      | préfet saisi du commandement                 | oui                |
      | date de saisine du préfet                    | 2012-05-04         |
      | délai pour libérer                           | délai de deux mois |
      | éviction par le juge aux affaires familiales | non                |
    Et une mesure antérieure « m1 » :
      | genre        | assignation délivrée |
      | date d'envoi | 2012-01-05           |
    Et la mesure « execution_eviction » est demandée
    Et la mesure « commandement » est demandée
    Quand on évalue le dossier
    Alors « execution_eviction » est interdite par « expulsion-avant-la-fin-du-delai »
    Et la sauvegarde de « commandement » mentionne « saisir le préfet »

  @limite
  Plan du scénario: Le 25 mai 2018, les droits de la personne et le délai de la violation valent déjà
    Source : RGPD, art. 12, 15, 22 et 33 (en application le 25 mai 2018) ; dossier juridique, § 6.4

    Soit le dossier est évalué le 2018-05-25
    Et les lettres reçues suivantes :
      | nom | nature de la demande    | droit exercé | date de réception | réponse donnée |
      | n1  | demande sur les données | <droit>      | 2018-05-24        | aucune réponse |
      | n2  | violation de données    |              | 2018-05-24        | aucune réponse |
    Quand on évalue le dossier
    Alors l'obligation « <mesure> » est due
    Et l'échéance « Réponse à la demande sur les données » tombe le 2018-06-24
    Et l'obligation « notifier_violation_dpo » est due
    Et l'échéance « Notification à la CNIL, que le délégué décide (72 heures) » tombe le 2018-05-27

    Exemples:
      | droit                     | mesure          |
      | accès aux données         | reponse_donnees |
      | réexamen par une personne | reexamen_humain |

  @limite
  Scénario: Le 25 mai 2018, la copie remise à la personne ne livre déjà aucun tiers
    Source : RGPD, art. 15, paragraphe 4 (en application le 25 mai 2018)

    Soit le dossier est évalué le 2018-05-25
    Et une lettre reçue « n1 » :
      | nature de la demande | demande sur les données |
      | droit exercé         | accès aux données       |
      | date de réception    | 2018-05-24              |
      | réponse donnée       | aucune réponse          |
    Quand on évalue le dossier
    Alors la sauvegarde de « reponse_donnees » mentionne « masque plaignants, témoins »

  @limite
  Scénario: Le 25 mai 2018, des données venues d'autrui s'annoncent déjà dans le mois
    Source : RGPD, art. 14, paragraphe 3 (en application le 25 mai 2018) ; dossier juridique, § 7, ligne 43

    Soit le dossier est évalué le 2018-05-25
    Et une pièce « p1 » :
      | origine                        | plainte de résident |
      | catégorie d'information        | faits d'incivilité  |
      | classe de secret               | partageable         |
      | force probante                 | faible              |
      | pièce anonyme                  | non                 |
      | auteur de la pièce consent     | non                 |
      | tout usage refusé par l'auteur | non                 |
      | reçue le                       | 2018-04-20          |
    Et une mesure antérieure « m1 » :
      | genre        | enquête menée |
      | date d'envoi | 2018-04-25    |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et la sauvegarde de « rien_a_entreprendre » mentionne « viennent d'autrui depuis plus d'un mois »

  @limite
  Plan du scénario: La conservation du précontentieux et du renseignement est bornée depuis le 3 avril 2014
    Source : délibération CNIL n° 2014-123 du 3 avril 2014 ; conventions, § 3.1 ; revue juridique, lignes 14 et 15 (durées à confirmer)

    Soit le dossier est évalué le <jour>
    Et une pièce « p1 » :
      | origine                        | groupe de prévention         |
      | catégorie d'information        | identité de l'auteur présumé |
      | pièce nominative               | oui                          |
      | classe de secret               | confidentielle               |
      | charte du groupe signée        | oui                          |
      | autorisation écrite du parquet | non                          |
      | reçue le                       | <reçue>                      |
    Et un incident « i1 » :
      | date du fait         | 2013-12-16      |
      | date de connaissance | 2013-12-16      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | pièces               | p1              |
    Et une mesure antérieure « m1 » :
      | genre        | dossier clos |
      | date d'envoi | 2014-03-20   |
    Quand on évalue le dossier
    Alors l'échéance « Effacement du dossier clos » <dossier>
    Et l'échéance « Effacement du renseignement » <renseignement>
    Et l'obligation « purger » <due> due

    Exemples:
      | jour       | reçue      | dossier      | renseignement | due       |
      | 2014-04-02 | 2013-12-16 | ne court pas | ne court pas  | n'est pas |
      | 2014-04-03 | 2013-12-16 | court encore | est dépassée  | est       |
      | 2014-04-03 | 2014-03-20 | court encore | court encore  | n'est pas |

  @limite
  Plan du scénario: Les images des parties communes s'effacent dans le mois depuis le 1er mai 2012
    Source : code de la sécurité intérieure, art. L. 272-2 (1er mai 2012, vraisemblable) ; dossier juridique, § 2.4

    Soit le dossier est évalué le <jour>
    Et une pièce « p1 » :
      | origine          | images du bailleur |
      | classe de secret | confidentielle     |
      | reçue le         | 2012-04-20         |
    Quand on évalue le dossier
    Alors l'échéance « Effacement des images » <échéance>

    Exemples:
      | jour       | échéance     |
      | 2012-04-30 | ne court pas |
      | 2012-05-01 | court encore |

  @limite
  Plan du scénario: La mise en demeure d'un majeur protégé se porte par acte depuis le 1er janvier 2009
    Source : code civil, art. 467 et 475 (loi n° 2007-308 du 5 mars 2007, en vigueur le 1er janvier 2009) ; revue juridique, ligne 7, d

    Soit le dossier est évalué le <jour>
    Et une personne « t1 » :
      | régime de protection | curatelle |
      | mandataire identifié | oui       |
    Et la mesure « mise_en_demeure » est demandée
    Quand on évalue le dossier
    Alors la sauvegarde de « mise_en_demeure » <dit> « La faire porter par un commissaire de justice »

    Exemples:
      | jour       | dit              |
      | 2008-12-31 | ne mentionne pas |
      | 2009-01-01 | mentionne        |
