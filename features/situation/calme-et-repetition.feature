# language: fr
Fonctionnalité: Le fait isolé, les troubles en cours, les troubles cessés
  Le juge regarde la situation entière au jour où il statue : un fait grave mais isolé peut ne pas suffire, une
  répétition compte, et le silence des voisins ne vaut pas retour au calme.

  Contexte:
    Soit un dossier évalué le 2026-11-24
    Et une personne « t1 » :
      | rôle            | titulaire du bail |
      | vit au logement | oui               |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et toutes les listes sont complètes

  @decision
  Scénario: L'incendie de 2004, sans précédent ni suite, est isolé
    Source : Cass. 3e civ., 10 févr. 2015 (arrêt n° 169)

    Soit le dossier est évalué le 2006-01-10
    Et un incident « i1 » :
      | date du fait         | 2004-11-10                     |
      | date de connaissance | 2004-11-10                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | incendie volontaire            |
      | auteur               | t1                             |
      | gravité              | critique                       |
      | pièces               | p1                             |
    Et une pièce « p1 » :
      | reçue le | 2004-11-11 |
    Quand on évalue le dossier
    Alors pour le dossier, « fait isolé » vaut « oui »
    Et pour le dossier, « troubles en cours » vaut « non »

  @decision
  Scénario: Deux agressions, même séparées d'une année calme, se lisent ensemble
    Source : Cass. 3e civ., 9 juill. 2014, n° 13-14.802

    Soit le dossier est évalué le 2012-09-15
    Et une pièce « p1 » :
      | reçue le | 2011-07-16 |
    Et les incidents suivants :
      | nom | date du fait | lieu                           | phénomène           | auteur | gravité | pièces |
      | i1  | 2011-07-15   | parties communes de l'immeuble | violences physiques | t1     | grave   | p1     |
      | i2  | 2012-08-30   | parties communes de l'immeuble | violences physiques | t1     | grave   | p1     |
    Quand on évalue le dossier
    Alors pour le dossier, « fait isolé » vaut « non »
    Et pour le dossier, « troubles en cours » vaut « oui »
    Et pour le dossier, « troubles cessés » vaut « non »

  @limite
  Plan du scénario: Deux faits à moins de deux ans se lisent comme une répétition
    Source : Cass. 3e civ., 9 juill. 2014, n° 13-14.802 ; Cass. 3e civ., 10 févr. 2015 (arrêt n° 169)

    Soit les incidents suivants :
      | nom | date du fait | lieu     | phénomène           | auteur | gravité | pièces |
      | i1  | <premier>    | logement | violences physiques | t1     | grave   | p1     |
      | i2  | 2026-10-20   | logement | violences physiques | t1     | grave   | p1     |
    Quand on évalue le dossier
    Alors pour le dossier, « fait isolé » vaut « <isolé> »

    Exemples:
      | premier    | isolé   |
      | 2024-10-20 | oui     |
      | 2024-10-21 | non     |
      | inconnu    | inconnu |

  Scénario: Sans aucun manquement, rien n'est isolé ni cessé
    Source : code civil, art. 1353 ; Cass. 3e civ., 10 févr. 2015 (arrêt n° 169)

    Soit dans le dossier :
      | plaignants recontactés | oui |
    Quand on évalue le dossier
    Alors pour le dossier, « fait isolé » vaut « non »
    Et pour le dossier, « troubles cessés » vaut « non »
    Et pour le dossier, « troubles en cours » vaut « non »

  @limite
  Plan du scénario: Les troubles ne cessent qu'après six mois de calme, que les plaignants confirment
    Source : dossier juridique, règle R17 ; revue juridique, point C-bis 4 (le silence peut être de la peur)

    Soit dans le dossier :
      | plaignants recontactés | <recontactés> |
    Et un incident « i1 » :
      | date du fait         | <jour>          |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | <gravité>       |
      | pièces               | p1              |
    Quand on évalue le dossier
    Alors pour le dossier, « troubles cessés » vaut « <cessés> »
    Et pour le dossier, « troubles en cours » vaut « <en cours> »

    Exemples:
      | jour       | gravité         | recontactés | cessés  | en cours |
      | 2026-05-24 | gêne            | oui         | oui     | non      |
      | 2026-05-25 | gêne            | oui         | non     | oui      |
      | 2026-05-24 | gêne            | non         | non     | non      |
      | 2026-05-24 | gêne            | inconnu     | inconnu | non      |
      | 2026-05-24 | trouble sérieux | oui         | oui     | non      |
      | 2026-05-24 | inconnu         | oui         | inconnu | non      |

  @decision
  Scénario: Des faits graves ne cessent pas par le seul écoulement du temps
    Source : CA Paris, 10 nov. 2016, n° 15/03516 ; CA Paris, 26 sept. 2017, n° 15/19099

    Soit dans le dossier :
      | plaignants recontactés | oui |
    Et un incident « i1 » :
      | date du fait | 2025-09-24          |
      | lieu         | logement            |
      | phénomène    | violences physiques |
      | auteur       | t1                  |
      | gravité      | grave               |
      | pièces       | p1                  |
    Quand on évalue le dossier
    Alors pour le dossier, « troubles cessés » vaut « non »

  Plan du scénario: Le fait dont le locataire ne répond pas ne compte ni pour ni contre
    Source : code civil, art. 1735 (le locataire répond des personnes de sa maison) ; Cass. 3e civ., 10 févr. 2015 (arrêt n° 169)

    Soit dans le dossier :
      | plaignants recontactés | oui |
    Et une personne « a1 » :
      | rôle            | autre locataire |
      | vit au logement | non             |
    Et les incidents suivants :
      | nom | date du fait | lieu     | phénomène           | auteur   | gravité    | pièces |
      | i1  | <premier>    | logement | violences physiques | <auteur> | <première> | p1     |
      | i2  | <second>     | logement | violences physiques | a1       | <seconde>  | p1     |
    Quand on évalue le dossier
    Alors pour le dossier, « fait isolé » vaut « <isolé> »
    Et pour le dossier, « troubles cessés » vaut « <cessés> »
    Et pour le dossier, « troubles en cours » vaut « <en cours> »

    Exemples:
      | premier    | auteur | première        | second     | seconde | isolé | cessés | en cours |
      | 2026-10-20 | t1     | trouble sérieux | 2026-10-21 | grave   | oui   | non    | oui      |
      | 2026-04-20 | t1     | trouble sérieux | 2026-10-21 | grave   | oui   | oui    | non      |
      | 2026-04-20 | a1     | trouble sérieux | 2026-10-21 | grave   | non   | non    | non      |
