# language: fr
Fonctionnalité: Les alertes ne tiennent qu'au dossier
  Un danger, un délai, un devoir d'agir se signalent même si l'avis est refusé, et sans attendre aucune mesure.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et une personne « t1 » :
      | rôle            | titulaire du bail |
      | vit au logement | oui               |
    Et toutes les listes sont complètes

  Plan du scénario: Danger immédiat et mineur en danger
    Source : code pénal, art. 223-6 et 434-3 ; CASF, art. L. 226-2-1

    Soit dans le dossier :
      | danger immédiat  | <danger> |
      | mineur en danger | <mineur> |
    Quand on évalue le dossier
    Alors les alertes sont exactement :
      | <alerte> |

    Exemples:
      | danger                   | mineur  | alerte           |
      | oui                      | non     | danger-immediat  |
      | non                      | oui     | mineur-en-danger |
      | recherché, aucun élément | inconnu | aucune           |
      | inconnu                  | non     | aucune           |

  @limite
  Plan du scénario: L'inaction du bailleur sonne trente jours après la première plainte étayée
    Source : code civil, art. 1719 ; Cass. 3e civ., 8 mars 2018, n° 17-12.536

    Soit dans le dossier :
      | date de la première plainte étayée | <plainte> |
    Et une mesure antérieure « m1 » :
      | genre        | enquête menée |
      | date d'envoi | <mesure>      |
    Quand on évalue le dossier
    Alors l'alerte « inaction-apres-plainte » <alerte>

    Exemples:
      | plainte    | mesure     | alerte       |
      | 2026-10-17 | 2026-10-16 | sonne        |
      | 2026-10-18 | 2026-10-16 | ne sonne pas |
      | 2026-10-17 | 2026-10-17 | ne sonne pas |
      | 2026-06-01 | 2026-10-17 | ne sonne pas |
      | inconnu    | 2026-10-16 | ne sonne pas |

  Plan du scénario: Une mesure sans date ne fait pas taire l'inaction, elle la rend possible
    Source : code civil, art. 1719 ; Cass. 3e civ., 8 mars 2018, n° 17-12.536 ; revue juridique, point C-8

    Soit dans le dossier :
      | date de la première plainte étayée | <plainte> |
    Et une mesure antérieure « m1 » :
      | genre        | enquête menée |
      | date d'envoi | <mesure>      |
    Quand on évalue le dossier
    Alors l'alerte « inaction-apres-plainte » <alerte>

    Exemples:
      | plainte                 | mesure     | alerte       |
      | 2026-10-17              | inconnu    | est possible |
      | 2026-10-10 à 2026-11-10 | 2026-10-09 | est possible |
      | 2026-10-20 à 2026-11-10 | 2026-10-09 | ne sonne pas |
      | inconnu                 | inconnu    | ne sonne pas |

  Scénario: Les alarmes sonnent quand le dossier est refusé
    Source : revue juridique, points C-8 et T33 (l'alarme ne dépend pas de l'avis)

    Soit dans le dossier :
      | genre de bailleur | office public de l'habitat |
      | danger immédiat   | oui                        |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
    Et un incident « i1 » :
      | date du fait | 2026-11-02      |
      | lieu         | logement        |
      | phénomène    | tapage nocturne |
      | auteur       | inconnu-au-bail |
      | pièces       | p1              |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
    Quand on évalue le dossier
    Alors le dossier est refusé : « n'existe pas »
    Et l'alerte « danger-immediat » sonne
    Et l'échéance « Réponse au préfet » tombe le 2026-11-18

  Scénario: Un élément illisible n'éteint pas l'alarme du reste
    Source : revue juridique, point C-8

    Soit dans le dossier :
      | mineur en danger | oui |
    Et un incident « i1 » :
      | date du fait | 2026-11-02 |
      | lieu         | logement   |
      | pièces       | p9         |
    Quand on évalue le dossier
    Alors le dossier est refusé
    Et l'alerte « mineur-en-danger » sonne
