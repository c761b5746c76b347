# language: fr
Fonctionnalité: Ne rien entreprendre est une décision
  Elle a un motif et un jour de réexamen ; les plaignants en sont informés sans rien apprendre d'autrui.

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
      | origine                        | plainte de résident |
      | classe de secret               | partageable         |
      | pièce anonyme                  | non                 |
      | auteur de la pièce consent     | non                 |
      | tout usage refusé par l'auteur | non                 |
    Et toutes les listes sont complètes

  Plan du scénario: Un fait qui n'est pas établi, ou auquel un rappel vient de répondre
    Source : revue juridique, point C-bis 8 ; code civil, art. 1353

    Soit un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | pièces               | p1              |
    Et une pièce « p1 » :
      | force probante | <force> |
    Et une mesure antérieure « m1 » :
      | genre        | <genre>    |
      | date d'envoi | 2026-11-05 |
      | remise       | envoyée    |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et ne rien entreprendre se motive par « <motif> » et se revoit le 2026-12-16
    Et l'accompagnement « reponse_plaignant » est proposé
    Et la sauvegarde de « rien_a_entreprendre » mentionne « sans rien dire d'autrui »

    Exemples:
      | force   | genre          | motif                                    |
      | faible  | enquête menée  | rien-faute-de-manquement                 |
      | faible  | rappel         | rien-faute-de-manquement                 |
      | moyenne | rappel         | rien-avant-l-effet-de-la-derniere-etape  |

  Scénario: Le témoin qui a écrit est informé comme le plaignant
    Source : revue juridique, point C-bis 8 ; code civil, art. 1719

    Soit un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | pièces               | p1              |
    Et une pièce « p1 » :
      | origine        | attestation de témoin |
      | force probante | faible                |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et la sauvegarde de « rien_a_entreprendre » mentionne « sans rien dire d'autrui »

  Scénario: Quand une étape est à prendre, il n'y a rien à motiver
    Source : revue juridique, point C-bis 8

    Soit une pièce « p1 » :
      | force probante | moyenne |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | connu d'un seul foyer | non            |
      | auteur               | t1              |
      | pièces               | p1              |
    Quand on évalue le dossier
    Alors la mesure conseillée est « rappel_au_reglement »
    Et « rien_a_entreprendre » n'est pas interdite

  Scénario: Le calme est revenu de lui-même, et les plaignants le confirment
    Source : revue juridique, points C-bis 4 et C-bis 8 ; dossier juridique, § 3.2 (désescalade)

    Soit dans le dossier :
      | plaignants recontactés | oui |
    Et un incident « i1 » :
      | date du fait         | 2026-03-02       |
      | date de connaissance | 2026-03-02       |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | gravité              | nuisance répétée |
      | pièces               | p1               |
    Et une pièce « p1 » :
      | force probante | forte      |
      | reçue le       | 2026-03-03 |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et ne rien entreprendre se motive par « rien-car-troubles-cesses » et se revoit le 2026-12-16
