# language: fr
Fonctionnalité: L'injonction du préfet et ses deux délais
  Quinze jours pour répondre, un mois pour déposer la copie de l'assignation au greffe. Une demande informelle ne fait
  rien courir.

  Contexte:
    Soit un dossier évalué le 2026-11-05
    Et dans le dossier :
      | genre de bailleur | office public de l'habitat |
      | régime du bail    | bail d'habitation          |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et toutes les listes sont complètes

  Plan du scénario: Il manque un seul élément et la lettre ne vaut pas injonction
    Source : CCH, art. L. 442-4-3 ; revue juridique, point C-20

    Soit une lettre reçue « n1 » :
      | nature de la demande                 | <nature>   |
      | signée par le représentant de l'État | <signée>   |
      | vise le texte applicable             | <vise>     |
      | faits énoncés                        | <faits>    |
      | désigne le logement                  | <logement> |
      | date de réception                    | 2026-11-03 |
    Quand on évalue le dossier
    Alors l'échéance « Réponse au préfet » <échéance>
    Et l'échéance « Réponse au préfet (article 9-2, à vérifier ; viser quinze jours en interne) » ne court pas
    Et l'obligation « reponse_au_prefet » <obligation> due
    Et l'alerte « lettre-qui-ne-vaut-pas-injonction » <alerte>

    Exemples:
      | nature               | signée | vise | faits | logement | échéance     | obligation | alerte       |
      | injonction du préfet | oui    | oui  | oui   | oui      | court encore | est        | ne sonne pas |
      | injonction du préfet | non    | oui  | oui   | oui      | ne court pas | n'est pas  | sonne        |
      | injonction du préfet | oui    | non  | oui   | oui      | ne court pas | n'est pas  | sonne        |
      | injonction du préfet | oui    | oui  | non   | oui      | ne court pas | n'est pas  | sonne        |
      | injonction du préfet | oui    | oui  | oui   | non      | ne court pas | n'est pas  | sonne        |
      | demande informelle   | oui    | oui  | oui   | oui      | ne court pas | n'est pas  | sonne        |

  Scénario: Dans le doute sur la régularité, le délai court
    Source : CCH, art. L. 442-4-3 ; revue juridique, point C-13 (le délai qui oblige le bailleur se lit au plus tôt)

    Soit une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | inconnu              |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
    Quand on évalue le dossier
    Alors l'échéance « Réponse au préfet » tombe le 2026-11-18

  Plan du scénario: Le délai se compte de la réception la plus ancienne possible, sans report
    Source : CCH, art. L. 442-4-3 ; revue juridique, point C-13

    Soit une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | <réception>          |
    Quand on évalue le dossier
    Alors l'échéance « Réponse au préfet » tombe le <échéance>

    Exemples:
      | réception               | échéance   |
      | 2026-10-30              | 2026-11-14 |
      | 2026-11-02 à 2026-11-04 | 2026-11-17 |

  Plan du scénario: Sans date de réception certaine au plus tôt, l'échéance est à dater et ne se tait pas
    Source : CCH, art. L. 442-4-3 ; revue juridique, point C-13 (le délai qui oblige le bailleur se lit au plus tôt)

    Soit une lettre reçue « n1 » :
      | nature de la demande                 | <nature>    |
      | signée par le représentant de l'État | <signée>    |
      | vise le texte applicable             | oui         |
      | faits énoncés                        | oui         |
      | désigne le logement                  | oui         |
      | date de réception                    | inconnu     |
    Quand on évalue le dossier
    Alors l'échéance « Réponse au préfet » <échéance>

    Exemples:
      | nature               | signée  | échéance     |
      | injonction du préfet | oui     | est à dater  |
      | injonction du préfet | inconnu | est à dater  |
      | injonction du préfet | non     | ne court pas |
      | demande informelle   | oui     | ne court pas |

  Plan du scénario: La nature du bailleur décide du texte et du délai
    Source : CCH, art. L. 442-4-3 (organismes Hlm) ; loi du 6 juillet 1989, art. 9-2 (autres bailleurs) ; revue juridique, ligne 3

    Soit dans le dossier :
      | genre de bailleur | <bailleur> |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
    Quand on évalue le dossier
    Alors l'échéance « <titre> » tombe le <jour>

    Exemples:
      | bailleur                          | titre                                                                       | jour       |
      | office public de l'habitat        | Réponse au préfet                                                           | 2026-11-18 |
      | entreprise sociale pour l'habitat | Réponse au préfet                                                           | 2026-11-18 |
      | coopérative                       | Réponse au préfet                                                           | 2026-11-18 |
      | société d'économie mixte          | Réponse au préfet (article 9-2, à vérifier ; viser quinze jours en interne) | 2026-12-03 |

  Plan du scénario: La réponse donnée éteint l'obligation de répondre et ouvre, s'il y a lieu, le mois du juge
    Source : CCH, art. L. 442-4-3 ; code de procédure civile, art. 754 ; revue juridique, ligne 23

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | genre de bailleur | <bailleur> |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
      | date de réponse                      | 2026-11-17           |
      | réponse donnée                       | <réponse>            |
      | date de saisine du juge              | <saisine>            |
    Quand on évalue le dossier
    Alors l'obligation « reponse_au_prefet » n'est pas due
    Et l'échéance « Réponse au préfet » ne court pas
    Et l'échéance « Réponse au préfet (article 9-2, à vérifier ; viser quinze jours en interne) » ne court pas
    Et l'échéance « Dépôt au greffe de la copie de l'assignation » <dépôt>

    Exemples:
      | bailleur                          | jour       | réponse          | saisine    | dépôt        |
      | office public de l'habitat        | 2026-12-17 | saisine annoncée | inconnu    | court encore |
      | entreprise sociale pour l'habitat | 2026-12-17 | saisine annoncée | inconnu    | court encore |
      | coopérative                       | 2026-12-17 | saisine annoncée | inconnu    | court encore |
      | société d'économie mixte          | 2026-12-17 | saisine annoncée | inconnu    | ne court pas |
      | office public de l'habitat        | 2026-12-18 | saisine annoncée | inconnu    | est dépassée |
      | office public de l'habitat        | 2026-12-18 | saisine annoncée | 2026-12-10 | ne court pas |
      | office public de l'habitat        | 2026-12-18 | saisine annoncée | 2026-12-18 | ne court pas |
      | office public de l'habitat        | 2026-12-18 | refus motivé     | inconnu    | ne court pas |
      | société d'économie mixte          | 2026-12-18 | refus motivé     | inconnu    | ne court pas |

  @limite
  Plan du scénario: Le juge saisi hors délai se voit
    Source : CCH, art. L. 442-4-3 ; revue juridique, lignes 23 et T27

    Soit le dossier est évalué le 2026-12-31
    Et dans le dossier :
      | genre de bailleur | <bailleur> |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | <signée>             |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
      | date de réponse                      | 2026-11-17           |
      | réponse donnée                       | <réponse>            |
      | date de saisine du juge              | <dépôt>              |
    Quand on évalue le dossier
    Alors l'alerte « saisine-du-juge-tardive » <alerte>

    Exemples:
      | bailleur                   | signée | réponse          | dépôt      | alerte       |
      | office public de l'habitat | oui    | saisine annoncée | 2026-12-17 | ne sonne pas |
      | office public de l'habitat | oui    | saisine annoncée | 2026-12-18 | est possible |
      | entreprise sociale pour l'habitat | oui | saisine annoncée | 2026-12-18 | est possible |
      | office public de l'habitat | non    | saisine annoncée | 2026-12-18 | ne sonne pas |
      | office public de l'habitat | oui    | refus motivé     | 2026-12-18 | ne sonne pas |
      | société d'économie mixte   | oui    | saisine annoncée | 2026-12-18 | ne sonne pas |

  Plan du scénario: Avant de répondre, le bailleur voit le mois qu'un oui ouvrirait
    Source : CCH, art. L. 442-4-3 ; revue juridique, ligne 23 (dépôt au greffe dans le mois de la réponse) et ligne 3

    Soit dans le dossier :
      | genre de bailleur | <bailleur> |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
      | réponse donnée                       | <réponse>            |
    Quand on évalue le dossier
    Alors l'échéance « Si vous répondez oui aujourd'hui : dépôt au greffe de la copie de l'assignation » <échéance>
    Et la sauvegarde de « mise_en_demeure » <sauvegarde> « Si vous répondez oui »

    Exemples:
      | bailleur                   | réponse          | échéance              | sauvegarde       |
      | office public de l'habitat | aucune réponse   | tombe le 2026-12-05   | mentionne        |
      | entreprise sociale pour l'habitat | aucune réponse | tombe le 2026-12-05 | mentionne     |
      | office public de l'habitat | saisine annoncée | ne court pas          | ne mentionne pas |
      | office public de l'habitat | refus motivé     | ne court pas          | ne mentionne pas |
      | société d'économie mixte   | aucune réponse   | ne court pas          | mentionne        |

  Plan du scénario: À une lettre signée mais incomplète, on répond par prudence dans les quinze jours
    Source : CCH, art. L. 442-4-3 ; revue juridique, points C-13 et C-20

    Soit une lettre reçue « n1 » :
      | nature de la demande                 | <nature>   |
      | signée par le représentant de l'État | <signée>   |
      | vise le texte applicable             | oui        |
      | faits énoncés                        | <faits>    |
      | désigne le logement                  | oui        |
      | date de réception                    | 2026-11-03 |
      | réponse donnée                       | <réponse>  |
    Quand on évalue le dossier
    Alors l'échéance « Par prudence, réponse à la lettre signée mais incomplète » <échéance>

    Exemples:
      | nature               | signée | faits | réponse        | échéance            |
      | injonction du préfet | oui    | non   | aucune réponse | tombe le 2026-11-18 |
      | injonction du préfet | non    | non   | aucune réponse | ne court pas        |
      | injonction du préfet | oui    | oui   | aucune réponse | ne court pas        |
      | injonction du préfet | oui    | non   | refus motivé   | ne court pas        |
      | injonction du préfet | oui    | non   | saisine annoncée | ne court pas      |
      | demande informelle   | oui    | non   | aucune réponse | ne court pas        |

  Plan du scénario: Une lettre qui ne vaut pas injonction n'ouvre pas le mois du juge et ne gouverne aucun courrier
    Source : revue juridique, point C-20 (une lettre sans l'un des éléments ne fait rien courir) ; CCH, art. L. 442-4-3

    Soit une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | <signée>             |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
      | date de réponse                      | <le>                 |
      | réponse donnée                       | <réponse>            |
    Et la mesure « mise_en_demeure » est demandée
    Quand on évalue le dossier
    Alors l'échéance « Dépôt au greffe de la copie de l'assignation » <dépôt>
    Et la sauvegarde de « mise_en_demeure » <dit> « Accorder ce courrier avec la réponse au préfet »

    Exemples:
      | signée | réponse          | le         | dépôt        | dit              |
      | oui    | aucune réponse   | inconnu    | ne court pas | mentionne        |
      | non    | aucune réponse   | inconnu    | ne court pas | ne mentionne pas |
      | oui    | saisine annoncée | 2026-11-04 | court encore | ne mentionne pas |
      | non    | saisine annoncée | 2026-11-04 | ne court pas | ne mentionne pas |

  Plan du scénario: L'injonction sur un autre régime ou sur un étranger au foyer se signale ; une autre lettre, non
    Source : revue juridique, partie D, situations 15 et 21 ; CCH, art. L. 442-4-3

    Soit dans le dossier :
      | régime du bail | <régime> |
    Et une lettre reçue « n1 » :
      | nature de la demande       | <nature>   |
      | vise une personne du foyer | <foyer>    |
      | date de réception          | 2026-11-03 |
    Quand on évalue le dossier
    Alors l'alerte « injonction-sur-un-autre-regime » <autre>
    Et l'alerte « injonction-visant-un-tiers-au-foyer » <tiers>

    Exemples:
      | nature               | régime                         | foyer | autre        | tiers        |
      | injonction du préfet | bail d'habitation              | oui   | ne sonne pas | ne sonne pas |
      | injonction du préfet | résidence ou foyer             | non   | sonne        | sonne        |
      | injonction du préfet | sous-location à une association | oui  | sonne        | ne sonne pas |
      | injonction du préfet | logement de fonction           | oui   | sonne        | ne sonne pas |
      | injonction du préfet | stationnement seul             | oui   | sonne        | ne sonne pas |
      | demande informelle   | logement de fonction           | non   | ne sonne pas | ne sonne pas |

  Plan du scénario: On demande au préfet ce qui manque à sa lettre, une seule fois, et à nul autre
    Source : revue juridique, point C-20, point C-ter (éclaircir une injonction) et partie D, situation 15

    Soit dans le dossier :
      | régime du bail | <régime> |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | <nature>   |
      | signée par le représentant de l'État | <signée>   |
      | vise le texte applicable             | oui        |
      | faits énoncés                        | oui        |
      | désigne le logement                  | oui        |
      | vise une personne du foyer           | oui        |
      | date de réception                    | 2026-11-03 |
      | réponse donnée                       | <réponse>  |
    Quand on évalue le dossier
    Alors l'accompagnement « demande_precisions_prefet » <précisions> proposé

    Exemples:
      | nature                     | régime               | signée | réponse          | précisions |
      | injonction du préfet       | bail d'habitation    | oui    | aucune réponse   | n'est pas  |
      | injonction du préfet       | bail d'habitation    | non    | aucune réponse   | est        |
      | injonction du préfet       | résidence ou foyer   | oui    | aucune réponse   | est        |
      | injonction du préfet       | logement de fonction | oui    | aucune réponse   | est        |
      | injonction du préfet       | stationnement seul   | oui    | aucune réponse   | est        |
      | mise en demeure d'un tiers | logement de fonction | oui    | aucune réponse   | n'est pas  |
      | injonction du préfet       | bail d'habitation    | non    | saisine annoncée | n'est pas  |
      | injonction du préfet       | bail d'habitation    | non    | refus motivé     | n'est pas  |
      | demande informelle         | bail d'habitation    | non    | suite donnée     | n'est pas  |

  Plan du scénario: L'injonction qui vise aussi des faits antérieurs se vérifie
    Source : revue juridique, point C-20 (faits antérieurs au 15 juin 2025)

    Soit une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et un incident « i1 » :
      | date du fait | <jour>        |
      | lieu         | logement      |
      | phénomène    | point de deal |
      | pièces       | p1            |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | <nature>   |
      | signée par le représentant de l'État | oui        |
      | vise le texte applicable             | oui        |
      | faits énoncés                        | oui        |
      | désigne le logement                  | oui        |
      | date de réception                    | 2026-11-03 |
    Quand on évalue le dossier
    Alors l'alerte « injonction-et-faits-anterieurs » <alerte>

    Exemples:
      | jour       | nature                     | alerte       |
      | 2025-06-14 | injonction du préfet       | sonne        |
      | 2025-06-15 | injonction du préfet       | ne sonne pas |
      | 2025-06-14 | mise en demeure d'un tiers | ne sonne pas |

  Plan du scénario: Après avoir annoncé la saisine, le bailleur saisit le juge s'il tient un manquement
    Source : CCH, art. L. 442-4-3 et L. 442-4-2

    Soit le dossier est évalué le 2026-11-20
    Et dans le dossier :
      | besoin d'accompagnement repéré | non |
      | danger immédiat                | non |
      | logement occupé contre son gré | non |
      | engagement écrit en cours      | non |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | <force>                   |
      | pièce anonyme    | non                       |
    Et un incident « i1 » :
      | date du fait         | 2026-10-02                     |
      | date de connaissance | 2026-10-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | occupation abusive de hall     |
      | auteur               | t1                             |
      | gravité              | trouble sérieux                |
      | pièces               | p1                             |
    Et une mesure antérieure « m1 » :
      | genre          | <étape>    |
      | date d'envoi   | 2026-09-01 |
      | date de remise | 2026-09-01 |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | <signée>             |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
      | date de réponse                      | 2026-11-17           |
      | réponse donnée                       | <réponse>            |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>
    Et « mise_en_demeure » est <mise en demeure>

    Exemples:
      | signée | réponse          | force  | étape                | assignation  | mise en demeure |
      | oui    | saisine annoncée | forte  | avertissement écrit  | conseillée   | insuffisante    |
      | oui    | saisine annoncée | forte  | assignation délivrée | non proposée | non proposée    |
      | oui    | refus motivé     | forte  | avertissement écrit  | non proposée | conseillée      |
      | non    | saisine annoncée | forte  | avertissement écrit  | non proposée | conseillée      |
      | oui    | saisine annoncée | faible | avertissement écrit  | non proposée | non proposée    |

  Plan du scénario: La mise en demeure d'un tiers oblige à décider par écrit
    Source : loi du 6 juillet 1989, art. 6-1

    Soit une lettre reçue « n1 » :
      | nature de la demande | <nature>   |
      | date de réception    | 2026-11-03 |
      | date de réponse      | <le>       |
      | réponse donnée       | <réponse>  |
    Quand on évalue le dossier
    Alors l'alerte « mise-en-demeure-d-un-tiers-recue » <alerte>
    Et l'alerte « lettre-qui-ne-vaut-pas-injonction » <lettre>
    Et l'obligation « examen_mise_en_demeure_tiers » <obligation> due
    Et l'échéance « Réponse au préfet » ne court pas

    Exemples:
      | nature                     | réponse          | le         | alerte       | lettre       | obligation |
      | mise en demeure d'un tiers | inconnu          | inconnu    | sonne        | ne sonne pas | est        |
      | mise en demeure d'un tiers | refus motivé     | 2026-11-04 | sonne        | ne sonne pas | n'est pas  |
      | mise en demeure d'un tiers | saisine annoncée | 2026-11-04 | sonne        | ne sonne pas | n'est pas  |
      | demande informelle         | inconnu          | inconnu    | ne sonne pas | sonne        | n'est pas  |

  Scénario: Une société d'économie mixte qui reçoit une lettre incomplète n'a aucun délai
    Source : loi du 6 juillet 1989, art. 9-2 ; revue juridique, point C-20

    Soit dans le dossier :
      | genre de bailleur | société d'économie mixte |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | non                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
      | date de réponse                      | 2026-11-04           |
      | réponse donnée                       | inconnu              |
    Quand on évalue le dossier
    Alors aucune échéance ne court

  Scénario: Une lettre signée dont la régularité n'est pas vérifiée fait courir les deux délais, et dit pourquoi
    Source : revue juridique, points C-8, C-13 et C-20 ; CCH, art. L. 442-4-3

    Soit dans le dossier :
      | genre de bailleur | office public de l'habitat |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | inconnu              |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
      | réponse donnée                       | aucune réponse       |
    Quand on évalue le dossier
    Alors l'échéance « Réponse au préfet » reste possible tant qu'on ignore « faits énoncés »
    Et l'échéance « Par prudence, réponse à la lettre signée mais incomplète » reste possible tant qu'on ignore « faits énoncés »
    Et l'échéance « Réponse au préfet » n'est pas un délai d'usage
