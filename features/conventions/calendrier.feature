# language: fr
Fonctionnalité: Les devoirs dans le temps
  Ce qui est en retard, ce qui arrive à échéance, ce qui se porte au comité de pilotage, et le calendrier qui le rappelle.

  @limite
  Plan du Scénario: la réponse à l'injonction arrive à échéance, puis est en retard
    Source : CCH, art. L. 442-4-3 (loi n° 2025-532 du 13 juin 2025), quinze jours.
    Soit un registre de bailleur tenu jusqu'au <jour>
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au <jour>
    Et au registre, dans « conditions » :
      | ligne | date d'effet | clauses | remplie | dite par |
      | c-1   | 2025-06-15   | LEG-11b | oui     | juriste  |
    Et au registre, dans « événements » :
      | ligne | date d'effet | genre            |
      | inj-1 | 2026-03-02   | injonction reçue |
    Quand on dresse les échéances à 30 jours
    Alors l'échéance de « LEG-11b » au 2026-03-17 est « <état> »
    Et le comité de pilotage <comité> de « LEG-11b »

    Exemples:
      | jour       | état       | comité            |
      | 2026-03-17 | À échéance | n'entend pas parler |
      | 2026-03-18 | En retard  | n'entend pas parler |
      | 2026-04-16 | En retard  | n'entend pas parler |
      | 2026-04-17 | En retard  | entend parler     |

  Scénario: la réponse donnée n'a plus d'échéance
    Source : CCH, art. L. 442-4-3 (loi n° 2025-532 du 13 juin 2025).
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 77 » du département « 77 »
    Et au registre, dans « conditions » :
      | ligne | date d'effet | clauses | remplie | dite par |
      | c-1   | 2025-06-15   | LEG-11b | oui     | juriste  |
    Et au registre, dans « événements » :
      | ligne | date d'effet | genre            |
      | inj-1 | 2026-03-02   | injonction reçue |
    Et au registre, dans « preuves » :
      | ligne | date d'effet | genre   | par      | répond à | clauses |
      | rep-1 | 2026-03-16   | réponse | bailleur | inj-1    | LEG-11b |
    Quand on dresse les échéances à 30 jours
    Alors « LEG-11b » n'a aucune échéance en vue

  @limite
  Scénario: le dernier jour férié oblige quand même le bailleur
    Source : CCH, art. L. 442-4-3, quinze jours ; code du travail, art. L. 3133-1, 8 mai ; lecture la plus stricte de la revue juridique.
    Soit un registre de bailleur tenu jusqu'au 2026-05-09
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2026-05-09
    Et au registre, dans « conditions » :
      | ligne | date d'effet | clauses | remplie | dite par |
      | c-1   | 2025-06-15   | LEG-11b | oui     | juriste  |
    Et au registre, dans « événements » :
      | ligne | date d'effet | genre            |
      | inj-1 | 2026-04-23   | injonction reçue |
    Quand on dresse les échéances à 30 jours
    Alors l'échéance de « LEG-11b » au 2026-05-08 est « En retard »

  @limite
  Scénario: le procès-verbal d'un garde du bailleur ne profite pas du week-end
    Source : code de procédure pénale, art. 29, cinq jours ; lecture la plus stricte de la revue juridique.
    Soit un registre de bailleur tenu jusqu'au 2026-05-03
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2026-05-03
    Et au registre, dans « événements » :
      | ligne | date d'effet | genre                |
      | pv-1  | 2026-04-27   | procès-verbal dressé |
    Quand on dresse les échéances à 30 jours
    Alors l'échéance de « LEG-14a » au 2026-05-02 est « En retard »

  Scénario: les réunions d'un texte dont nul ne sait s'il lie sont comptées, non réclamées
    Source : circulaire du 30 juillet 2012 sur les zones de sécurité prioritaires, cellule chaque mois ; dossier des conventions, § 2.20.
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 77 » du département « 77 »
    Quand on dresse les échéances à 0 jours
    Alors « ZSP-01 » n'a aucune échéance en vue
    Et le texte « zsp » laisse 24 échéances en attente de savoir s'il lie

  Scénario: la réunion du mois, connue par un compte rendu, se vérifie sans se dire manquée
    Source : circulaire du 30 juillet 2012 sur les zones de sécurité prioritaires ; dossier des conventions, § 0.1 et 2.20.
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 77 » du département « 77 »
    Et le bailleur est lié par le texte « zsp » depuis le 2026-01-01
    Et le registre est attesté complet jusqu'au 2026-03-31
    Quand on dresse les échéances à 30 jours
    Alors l'échéance de « ZSP-01 » au 2026-03-29 est « Échéance passée, à vérifier »
    Et l'échéance de « ZSP-01 » au 2026-04-29 est « À échéance »

  Scénario: le calendrier porte la clause, le territoire et l'action, et rien du registre
    Source : RFC 5545 ; CCH, art. L. 442-4-3 (loi n° 2025-532 du 13 juin 2025) ; RGPD, art. 5, minimisation.
    Soit un registre de bailleur tenu jusqu'au 2026-03-10
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2026-03-10
    Et au registre, dans « conditions » :
      | ligne | date d'effet | clauses | remplie | dite par |
      | c-1   | 2025-06-15   | LEG-11b | oui     | juriste  |
    Et au registre, dans « événements » :
      | ligne        | date d'effet | genre            |
      | inj-martin-1 | 2026-03-02   | injonction reçue |
    Quand on dresse les échéances à 30 jours
    Alors le calendrier porte « LEG-11b (77) : répondre à l'injonction du préfet » le 2026-03-17
    Et le calendrier ne porte nulle part « martin »
    Et le calendrier ne porte nulle part « bailleur-du-scenario »
