# language: fr
Fonctionnalité: Ce que le bailleur doit à ceux qui subissent
  Relogement, fin de la solidarité, dédommagement, garantie, réponse au tiers, travaux.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur | office public de l'habitat |
      | régime du bail    | bail d'habitation          |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et toutes les listes sont complètes

  Plan du scénario: La demande de relogement d'une personne à protéger se décide vite
    Source : code civil, art. 1719 ; revue juridique, points C-bis 3 (le relogement et l'action contre l'auteur sont deux mesures) et C-ter (usage de quinze jours)

    Soit une lettre reçue « n1 » :
      | nature de la demande | demande de relogement d'une personne à protéger |
      | écrite par           | t1                                              |
      | date de réception    | 2026-11-05                                      |
      | réponse donnée       | <réponse>                                       |
    Quand on évalue le dossier
    Alors l'accompagnement « relogement_victime » est proposé
    Et l'échéance « Décision sur le relogement de la personne à protéger (usage) » <échéance>

    Exemples:
      | réponse        | échéance            |
      | aucune réponse | tombe le 2026-11-20 |
      | suite donnée   | ne court pas        |
      | refus motivé   | ne court pas        |
      | saisine annoncée | tombe le 2026-11-20 |

  Plan du scénario: La solidarité d'une victime finit le lendemain de la première présentation de sa lettre
    Source : loi du 6 juillet 1989, art. 8-2 ; revue juridique, ligne 36 (application Hlm à vérifier)

    Soit une lettre reçue « n1 » :
      | nature de la demande | lettre de départ d'une victime |
      | écrite par           | t1                             |
      | date de réception    | 2026-11-05                     |
      | réponse donnée       | <réponse>                      |
    Et le juriste répond « <vérifié> » à « départ protégé vérifié » pour « n1 »
    Quand on évalue le dossier
    Alors l'obligation « fin_de_solidarite » <obligation> due
    Et l'échéance « Enregistrer la fin de la solidarité de la victime et de sa caution, qui prend effet ce jour (application Hlm à vérifier) » <échéance>

    Exemples:
      | vérifié | réponse        | obligation | échéance            |
      | oui     | aucune réponse | est        | tombe le 2026-11-06 |
      | oui     | suite donnée   | n'est pas  | ne court pas        |
      | oui     | refus motivé   | est        | tombe le 2026-11-06 |
      | non     | aucune réponse | n'est pas  | ne court pas        |

  Scénario: À celui dont la lettre n'est pas celle d'une victime, rien n'est demandé de son départ
    Source : loi du 6 juillet 1989, art. 8-2 ; revue juridique, point C-14 (la question sensible, seulement si une mesure en dépend)

    Soit une lettre reçue « n1 » :
      | nature de la demande | demande de dédommagement |
      | écrite par           | t1                       |
      | date de réception    | 2026-11-05               |
      | réponse donnée       | aucune réponse           |
    Quand on évalue le dossier
    Alors l'obligation « fin_de_solidarite » n'est pas due
    Et rien n'est demandé de « départ protégé vérifié »

  Plan du scénario: Le départ d'une victime n'est jamais révélé par un courrier
    Source : loi du 6 juillet 1989, art. 8-2 ; revue juridique, point C-5

    Soit une lettre reçue « n1 » :
      | nature de la demande | <nature>       |
      | date de réception    | 2026-11-05     |
      | réponse donnée       | aucune réponse |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | pièces                | p1              |
    Quand on évalue le dossier
    Alors la mesure conseillée est « rappel_au_reglement »
    Et la sauvegarde de « rappel_au_reglement » mentionne « par le référent protection »
    Et la sauvegarde de « rappel_au_reglement » ne mentionne pas « départ »

    Exemples:
      | nature                                          |
      | lettre de départ d'une victime                  |
      | demande de relogement d'une personne à protéger |

  Scénario: La lettre d'une victime ne se lit que sur le volet de celle qui l'a écrite
    Source : code civil, art. 515-9 ; revue juridique, points C-5 et C-9 (départ et adresse d'une victime)

    Soit une personne « t2 » :
      | rôle                            | titulaire du bail |
      | vit au logement                 | non               |
      | régime de protection            | aucun             |
      | à protéger                      | oui               |
      | partage le domicile de l'auteur | non               |
    Et les lettres reçues suivantes :
      | nom | nature de la demande                            | écrite par | date de réception | réponse donnée |
      | n1  | lettre de départ d'une victime                  | t2         | 2026-11-05        | aucune réponse |
      | n2  | demande de relogement d'une personne à protéger | t2         | 2026-11-05        | aucune réponse |
    Et la personne visée est « t1 »
    Et le juriste répond « oui » à « départ protégé vérifié » pour « n1 »
    Quand on évalue le dossier
    Alors l'obligation « fin_de_solidarite » n'est pas due
    Et l'accompagnement « relogement_victime » n'est pas proposé
    Et le volet réservé de « t2 » porte « fin_de_solidarite »
    Et le volet réservé de « t2 » porte « relogement_victime »
    Et l'échéance « Décision sur le relogement de la personne à protéger (usage) » est réservée à « t2 »
    Et l'échéance « Décision sur le relogement de la personne à protéger (usage) » est un délai d'usage

  Scénario: Tant qu'on ne sait pas qui l'a écrite, la lettre d'une victime ne se lit sur l'avis d'aucun titulaire
    Source : code civil, art. 515-9 ; revue juridique, points C-5 et C-9 (départ et adresse d'une victime)

    Soit une personne « t2 » :
      | rôle                            | titulaire du bail |
      | vit au logement                 | non               |
      | régime de protection            | aucun             |
      | à protéger                      | oui               |
      | partage le domicile de l'auteur | non               |
    Et les lettres reçues suivantes :
      | nom | nature de la demande                            | écrite par | date de réception | réponse donnée |
      | n1  | lettre de départ d'une victime                  | inconnu    | 2026-11-05        | aucune réponse |
      | n2  | demande de relogement d'une personne à protéger | inconnu    | 2026-11-05        | aucune réponse |
    Et le juriste répond « oui » à « départ protégé vérifié » pour « n1 »
    Quand on évalue le dossier
    Alors pour « t1 », l'obligation « fin_de_solidarite » n'est pas due
    Et pour « t2 », l'accompagnement « relogement_victime » n'est pas proposé
    Et le volet réservé porte « fin_de_solidarite »
    Et le volet réservé porte « relogement_victime »
    Et l'échéance « Décision sur le relogement de la personne à protéger (usage) » est réservée

  Plan du scénario: Le locataire troublé par un autre locataire peut être dédommagé
    Source : Cass. 3e civ., 8 mars 2018, n° 17-12.536 ; code civil, art. 1719 et 1725

    Soit une lettre reçue « n1 » :
      | nature de la demande | demande de dédommagement |
      | date de réception    | 2026-11-05               |
      | réponse donnée       | aucune réponse           |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | a1              |
      | pièces                | p1              |
    Et une personne « a1 » :
      | rôle            | <auteur> |
      | vit au logement | <vit>    |
    Quand on évalue le dossier
    Alors l'accompagnement « dedommagement » <dédommagement> proposé

    Exemples:
      | auteur                  | vit | dédommagement |
      | membre du foyer         | oui | est           |
      | étranger à la résidence | non | n'est pas     |

  Plan du scénario: Poursuivi par une victime, le bailleur peut appeler l'auteur en garantie
    Source : revue juridique, point C-ter ; code de procédure civile, art. 334

    Soit une lettre reçue « n1 » :
      | nature de la demande | action en justice d'une victime |
      | date de réception    | 2026-11-05                      |
      | réponse donnée       | aucune réponse                  |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | <bâti>          |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | pièces                | p1              |
    Quand on évalue le dossier
    Alors l'alerte « action-d-une-victime-contre-le-bailleur » sonne
    Et l'accompagnement « appel_en_garantie » <garantie> proposé

    Exemples:
      | bâti | garantie  |
      | non  | est       |
      | oui  | n'est pas |

  Plan du scénario: Le tiers qui a mis le bailleur en demeure reçoit une réponse
    Source : loi du 6 juillet 1989, art. 6-1 ; dossier juridique, règle R19

    Soit une lettre reçue « n1 » :
      | nature de la demande | mise en demeure d'un tiers |
      | date de réception    | 2026-11-05                 |
      | réponse donnée       | <réponse>                  |
    Quand on évalue le dossier
    Alors l'obligation « reponse_tiers » <due> due
    Et l'échéance « Réponse à la mise en demeure d'un tiers (usage ; la loi n'en fixe pas le délai) » <échéance>

    Exemples:
      | réponse        | due       | échéance            |
      | aucune réponse   | est       | tombe le 2026-12-05 |
      | refus motivé     | n'est pas | ne court pas        |
      | saisine annoncée | n'est pas | ne court pas        |
      | suite donnée     | n'est pas | ne court pas        |

  Plan du scénario: Une plainte étayée appelle un acte daté
    Source : dossier juridique, § 2.1 et règle R18 ; Cass. 3e civ., 8 mars 2018, n° 17-12.536

    Soit dans le dossier :
      | date de la première plainte étayée | <plainte> |
    Et une mesure antérieure « m1 » :
      | genre        | enquête menée |
      | date d'envoi | <mesure>      |
    Quand on évalue le dossier
    Alors l'échéance « Premier acte daté après la plainte étayée (usage ; responsabilité de l'article 1719) » <échéance>

    Exemples:
      | plainte    | mesure     | échéance            |
      | 2026-11-02 | 2026-11-01 | tombe le 2026-12-02 |
      | 2026-11-02 | 2026-11-02 | ne court pas        |
      | 2026-11-16 | 2026-11-01 | tombe le 2026-12-16 |

  Plan du scénario: Quand le bâtiment est la cause, il s'examine, et l'habitant ne reçoit aucun reproche
    Source : revue juridique, points C-4 et D 2 ; code civil, art. 1719

    Soit un incident « i1 » :
      | date du fait          | 2026-11-02  |
      | date de connaissance  | 2026-11-02  |
      | lieu                  | logement    |
      | phénomène             | <phénomène> |
      | cause tenant au bâti  | <bâti>      |
      | connu d'un seul foyer | non         |
      | auteur                | t1          |
      | pièces                | p1          |
    Quand on évalue le dossier
    Alors l'accompagnement « travaux_bati » <travaux> proposé
    Et pour l'incident « i1 », « manquement » vaut « <manquement> »

    Exemples:
      | phénomène       | bâti | travaux   | manquement |
      | bruit de jour   | oui  | est       | non        |
      | bruit de jour   | non  | n'est pas | oui        |
      | dépôts sauvages | oui  | n'est pas | oui        |
