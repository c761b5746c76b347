# language: fr
Fonctionnalité: La conciliation, conseillée avant le juge
  Hors des demandes que la loi y soumet, la tentative amiable n'est pas obligatoire ; elle reste conseillée quand rien ne presse.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | besoin d'accompagnement repéré | non                        |
      | danger immédiat                | non                        |
      | menaces                        | non                        |
      | médiation déconseillée         | non                        |
      | logement occupé contre son gré | non                        |
      | engagement écrit en cours      | non                        |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | mineur               | non                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2026-11-03                |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | subi par             | personne        |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise |
      | m1  | rappel                  | 2026-07-10   |                | reçue  |
      | m2  | mise en demeure envoyée | 2026-10-10   | 2026-10-12     | reçue  |
    Et toutes les listes sont complètes

  Plan du scénario: T2 — l'assignation est licite, la conciliation conseillée à ses côtés
    Source : dossier juridique, § 3.6 et § 12, vecteur T2 (« 750-1 recommended ») ; code de procédure civile, art. 750-1

    Soit une mesure antérieure « m3 » :
      | genre        | <déjà fait> |
      | date d'envoi | 2026-11-04  |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »
    Et l'accompagnement « conciliation » <conciliation> proposé

    Exemples:
      | déjà fait            | conciliation |
      | constat dressé       | est          |
      | conciliation tentée  | n'est pas    |

  Plan du scénario: La conciliation attend la fin du délai et un fait de plus, et ne suit pas l'assignation
    Source : dossier juridique, § 3.1 et § 3.6 ; code de procédure civile, art. 750-1 (avant de saisir le juge)

    Soit un incident « i1 » :
      | date du fait         | <fait> |
      | date de connaissance | <fait> |
    Et une mesure antérieure « m2 » :
      | date de remise | <présentée> |
    Et une mesure antérieure « m3 » :
      | genre        | <suite>    |
      | date d'envoi | 2026-11-04 |
    Quand on évalue le dossier
    Alors l'accompagnement « conciliation » <conciliation> proposé

    Exemples:
      | fait       | présentée  | suite                | conciliation |
      | 2026-11-02 | 2026-10-12 | constat dressé       | est          |
      | 2026-10-11 | 2026-10-12 | constat dressé       | n'est pas    |
      | 2026-11-10 | 2026-11-05 | constat dressé       | n'est pas    |
      | 2026-11-02 | 2026-10-12 | assignation délivrée | n'est pas    |

  Scénario: Un fait très grave n'attend aucune conciliation
    Source : dossier juridique, § 3.2 (voie accélérée) ; revue juridique, point C-bis 7

    Soit un incident « i1 » :
      | phénomène | agression physique du personnel   |
      | arme      | oui                               |
      | gravité   | critique                          |
      | victimes  | personnel du bailleur en fonction |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »
    Et l'accompagnement « conciliation » n'est pas proposé

  @decision
  Scénario: Jamais de conciliation conseillée après des menaces
    Source : dossier juridique, § 3.1, ligne 3 (danger, menaces) ; code civil, art. 515-9

    Soit dans le dossier :
      | menaces | oui |
    Quand on évalue le dossier
    Alors « conciliation » est interdite par « mediation-sans-danger »
