# language: fr
Fonctionnalité: Les droits de la personne et la fin des données courent pendant le litige
  Une demande d'accès, d'effacement ou de réexamen a sa réponse et son délai ; une violation va au délégué ; ce qui a
  fait son temps s'efface.

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

  Plan du scénario: La demande reçoit sa réponse dans le mois, même en plein litige
    Source : RGPD, art. 12, paragraphe 3, et art. 15 ; revue juridique, partie D, situation 13

    Soit une lettre reçue « n1 » :
      | nature de la demande | demande sur les données |
      | droit exercé         | <droit>                 |
      | date de réception    | 2026-11-05              |
      | réponse donnée       | <réponse>               |
    Quand on évalue le dossier
    Alors l'obligation « reponse_donnees » <répondre> due
    Et l'obligation « reexamen_humain » <réexaminer> due
    Et l'échéance « Réponse à la demande sur les données » <court>

    Exemples:
      | droit                    | réponse        | répondre  | réexaminer | court        |
      | accès aux données        | aucune réponse | est       | n'est pas  | court encore |
      | effacement               | aucune réponse | est       | n'est pas  | court encore |
      | opposition               | aucune réponse | est       | n'est pas  | court encore |
      | réexamen par une personne | aucune réponse | n'est pas | est        | court encore |
      | accès aux données        | suite donnée   | n'est pas | n'est pas  | ne court pas |
      | accès aux données        | refus motivé   | n'est pas | n'est pas  | ne court pas |
      | réexamen par une personne | suite donnée  | n'est pas | n'est pas  | ne court pas |
      | réexamen par une personne | refus motivé  | n'est pas | n'est pas  | ne court pas |

  Plan du scénario: Le droit exercé ne se demande qu'à propos d'une demande sur les données
    Source : revue juridique, point C-14 (une question ne se pose que si une mesure en dépend) ; RGPD, art. 12 et 22

    Soit une lettre reçue « n1 » :
      | nature de la demande | <nature>       |
      | date de réception    | 2026-11-05     |
      | réponse donnée       | aucune réponse |
    Quand on évalue le dossier
    Alors l'obligation « reponse_donnees » n'est pas due
    Et l'obligation « reexamen_humain » n'est pas due
    Et rien n'est demandé de « droit exercé »

    Exemples:
      | nature                   |
      | demande de dédommagement |
      | demande informelle       |

  Scénario: Un mois jour pour jour, et la réponse masque les tiers
    Source : RGPD, art. 12, paragraphe 3, et art. 15, paragraphe 4

    Soit une lettre reçue « n1 » :
      | nature de la demande | demande sur les données |
      | droit exercé         | accès aux données       |
      | date de réception    | 2026-11-05              |
      | réponse donnée       | aucune réponse          |
    Quand on évalue le dossier
    Alors l'échéance « Réponse à la demande sur les données » tombe le 2026-12-05
    Et la sauvegarde de « reponse_donnees » mentionne « masque plaignants, témoins »

  Scénario: La prolongation annoncée porte la réponse à trois mois
    Source : RGPD, art. 12, paragraphe 3 (deux mois de plus)

    Soit une lettre reçue « n1 » :
      | nature de la demande | demande sur les données |
      | droit exercé         | accès aux données       |
      | date de réception    | 2026-11-05              |
      | réponse donnée       | prolongation annoncée   |
    Quand on évalue le dossier
    Alors l'échéance « Réponse à la demande sur les données, prolongée de deux mois » tombe le 2027-02-05
    Et l'échéance « Réponse à la demande sur les données » ne court pas
    Et l'obligation « reponse_donnees » est due

  Plan du scénario: La violation va au délégué, qui a soixante-douze heures pour la notifier
    Source : RGPD, art. 33

    Soit une lettre reçue « n1 » :
      | nature de la demande | violation de données |
      | date de réception    | 2026-11-14           |
      | réponse donnée       | <réponse>            |
    Quand on évalue le dossier
    Alors l'obligation « notifier_violation_dpo » <due> due
    Et l'échéance « Notification à la CNIL, que le délégué décide (72 heures) » <court>

    Exemples:
      | réponse        | due       | court        |
      | aucune réponse | est       | court encore |
      | suite donnée   | n'est pas | ne court pas |

  Scénario: Les soixante-douze heures finissent le troisième jour, même un dimanche
    Source : RGPD, art. 33 ; revue juridique, point C-13 (le délai qui oblige le bailleur finit au plus tôt)

    Soit une lettre reçue « n1 » :
      | nature de la demande | violation de données |
      | date de réception    | 2026-11-12           |
      | réponse donnée       | aucune réponse       |
    Quand on évalue le dossier
    Alors l'échéance « Notification à la CNIL, que le délégué décide (72 heures) » tombe le 2026-11-15

  Plan du scénario: Le renseignement d'un partenaire s'efface s'il n'a pas été établi par le bailleur
    Source : revue juridique, lignes 14 et 15 (durées à confirmer) ; loi informatique et libertés, art. 46

    Soit une pièce « p1 » :
      | origine                        | <origine>      |
      | catégorie d'information        | <catégorie>    |
      | pièce nominative               | oui            |
      | classe de secret               | confidentielle |
      | autorisation écrite du parquet | <parquet>      |
      | charte du groupe signée        | oui            |
      | reçue le                       | <reçue>        |
    Quand on évalue le dossier
    Alors l'obligation « purger » <due> due

    Exemples:
      | origine              | catégorie                    | parquet | reçue      | due       |
      | groupe de prévention | identité de l'auteur présumé | non     | 2026-08-15 | est       |
      | groupe de prévention | identité de l'auteur présumé | non     | 2026-08-16 | n'est pas |
      | police               | main courante                | non     | 2026-08-15 | est       |
      | police               | main courante                | oui     | 2026-08-15 | n'est pas |

  Scénario: Le dossier clos s'efface trois ans après la connaissance du dernier fait
    Source : loi du 6 juillet 1989, art. 7-1 ; délibération CNIL n° 2014-123 (précontentieux)

    Soit une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | reçue le         | 2026-02-02                |
    Et un incident « i1 » :
      | date du fait         | 2026-02-02 |
      | date de connaissance | 2026-02-02 |
      | pièces               | p1         |
      | phénomène            | tapage nocturne |
    Et une mesure antérieure « m1 » :
      | genre        | dossier clos |
      | date d'envoi | 2026-09-01   |
    Quand on évalue le dossier
    Alors l'échéance « Effacement du dossier clos » tombe le 2029-02-02
    Et l'accompagnement « reexamen_du_dossier » n'est pas proposé

  Plan du scénario: Un fait nouveau rouvre le dossier clos
    Source : revue juridique, partie D, situation 18 (nouvelle demande sur des faits nouveaux)

    Soit une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
    Et un incident « i1 » :
      | date du fait         | <fait>          |
      | date de connaissance | 2026-11-02      |
      | pièces               | p1              |
      | phénomène            | tapage nocturne |
    Et une mesure antérieure « m1 » :
      | genre        | dossier clos |
      | date d'envoi | 2026-09-01   |
    Quand on évalue le dossier
    Alors l'accompagnement « reexamen_du_dossier » <rouvert> proposé

    Exemples:
      | fait       | rouvert   |
      | 2026-09-01 | n'est pas |
      | 2026-09-02 | est       |

  @limite
  Plan du scénario: Des données venues d'autrui s'annoncent dans le mois, ou leur silence se motive
    Source : RGPD, art. 14, paragraphes 3 et 5, b ; dossier juridique, § 6.3 et § 7, ligne 43

    Soit une pièce « p1 » :
      | origine                        | <origine>          |
      | catégorie d'information        | faits d'incivilité |
      | classe de secret               | partageable        |
      | force probante                 | faible             |
      | pièce anonyme                  | non                |
      | auteur de la pièce consent     | non                |
      | tout usage refusé par l'auteur | non                |
      | reçue le                       | <reçue>            |
    Et une mesure antérieure « m1 » :
      | genre        | <genre>    |
      | date d'envoi | 2026-10-20 |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et la sauvegarde de « rien_a_entreprendre » <dit> « viennent d'autrui depuis plus d'un mois »

    Exemples:
      | origine                   | reçue      | genre         | dit              |
      | plainte de résident       | 2026-10-15 | enquête menée | mentionne        |
      | attestation de témoin     | 2026-10-15 | enquête menée | mentionne        |
      | plainte de résident       | 2026-10-16 | enquête menée | ne mentionne pas |
      | constatation du personnel | 2026-10-15 | enquête menée | ne mentionne pas |
      | plainte de résident       | 2026-10-15 | rappel        | ne mentionne pas |
      | plainte de résident       | 2026-10-15 | sommation faite | ne mentionne pas |
