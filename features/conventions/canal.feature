# language: fr
Fonctionnalité: Le canal : de référent à référent
  Ce qui est confidentiel et ne repose que sur une convention passe d'un référent à l'autre, ou par le 17 dans l'urgence.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, la ligne « bailleur-77 » de « référents » :
      | date d'effet | 2024-01-15      |
      | organisme    | bailleur        |
      | fonction     | référent sûreté |

  Scénario: Sans référent chez le partenaire, rien de confidentiel ne lui est dit sur une convention seule
    Source : dossier des conventions, § 3.1, principe 3 (canal), et § 3.2, FL08

    Soit au registre, la ligne « dit » de « échanges » :
      | date d'effet      | 2026-03-05                            |
      | donné             | oui                                   |
      | de                | bailleur                              |
      | à                 | police nationale                      |
      | catégorie         | IC02                                  |
      | nominatif         | non                                   |
      | finalité          | réponse de la police ou de la justice |
      | secret            | confidentielle                        |
      | fondement         | convention seule                      |
      | référent émetteur | bailleur-77                           |
      | appel d'urgence   | non                                   |
      | personnel exposé  | non                                   |
      | contenu limité    | oui                                   |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « dit » serait jugée autrement, ou non, si elle disait :
      | colonne         | dit                  | constats               |
      | à               | police nationale     | echange-hors-referents |
      | à               | gendarmerie          | echange-hors-referents |
      | à               | préfecture de police | echange-hors-referents |
      | à               | procureur            | echange-hors-referents |
      | à               | préfet               | echange-hors-referents |
      | fondement       | aucun                | echange-hors-referents |
      | fondement       | plainte du bailleur  | aucun                  |
      | secret          | partageable          | aucun                  |
      | secret          | secrète              | echange-d-un-secret    |
      | appel d'urgence | oui                  | aucun                  |
      | à               | secours              | echange-hors-matrice   |

  Scénario: Sans référent chez le partenaire, rien de confidentiel n'en est reçu sur une convention seule
    Source : dossier des conventions, § 3.1, principe 3 (canal), et § 3.2, FL01

    Soit au registre, la ligne « entendu » de « échanges » :
      | date d'effet          | 2026-03-05       |
      | donné                 | non              |
      | de                    | police nationale |
      | à                     | bailleur         |
      | catégorie             | IC02             |
      | nominatif             | non              |
      | finalité              | diagnostic local |
      | secret                | confidentielle   |
      | fondement             | convention seule |
      | référent destinataire | bailleur-77      |
      | appel d'urgence       | non              |
      | transmis à un tiers   | non              |
      | conservé jusqu'au     | 2026-04-05       |
      | contenu limité        | oui              |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « entendu » serait jugée autrement, ou non, si elle disait :
      | colonne         | dit                  | constats               |
      | de              | police nationale     | echange-hors-referents |
      | de              | gendarmerie          | echange-hors-referents |
      | de              | préfecture de police | echange-hors-referents |
      | de              | procureur            | echange-hors-referents |
      | de              | préfet               | echange-hors-referents |
      | fondement       | aucun                | echange-hors-referents |
      | fondement       | plainte du bailleur  | aucun                  |
      | secret          | partageable          | aucun                  |
      | appel d'urgence | oui                  | aucun                  |
      | de              | secours              | echange-hors-matrice   |
