import type { Words } from "./words.ts";

/** Titles and labels in French. */
export const FRENCH: Words = {
  endpoint: "url|point terminaison|point accès|adresse|chemin|route|requête http",
  method: "méthode|méthode http|verbe",
  baseUrl: "url base|serveur|serveurs|environnement|environnements|production",
  authentication: "authentification|autorisation|sécurité|authentification requise",
  request:
    "requête|demande|corps|corps requête|corps demande|champs requête|données requête|paramètres corps|charge utile|corps envoyé|données envoyées|données à envoyer|corps à envoyer|champs envoyés|json envoyé",
  requestExample: "exemple requête|exemples requête|exemple appel|exemple code|exemples code",
  response:
    "en cas succès|réponse|réponses|réponse succès|réponses succès|réponse réussie|corps réponse|champs réponse|paramètres réponse|exemple réponse|exemples réponse|sortie|retour|retourne|renvoie|attributs|champs|propriétés|données reçues|réponse reçue|réponse attendue|réponse serveur|réponse système|json reçu|json retourné",
  error:
    "en cas échec|en cas erreur|erreur|erreurs|réponse erreur|réponses erreur|réponses erreurs|exemple erreur|erreurs possibles",
  parameters: "paramètres|arguments|paramètres requête http|paramètres entrée|entrée|entrées",
  path: "paramètres chemin|paramètres url|paramètres route|paramètres path|variables chemin",
  query:
    "paramètres requête|paramètres query|chaîne requête|paramètres chaîne requête|paramètres recherche",
  header:
    "en têtes|en tête|en têtes requête|en têtes http|entêtes|entêtes requête|paramètres en tête",
  cookie: "paramètres cookie",
  responseHeaders: "en têtes réponse|entêtes réponse",
  statuses:
    "codes statut|codes erreur|codes erreurs|codes réponse|codes http|codes état|codes statut http|codes retour",
  status: "code|statut|code statut|code http|code état|code réponse",
  content: "contenu|exemple contenu",
  schemas: "modèles|schémas|définitions|objets|modèles données",
  values:
    "valeurs|valeurs possibles|valeurs autorisées|valeurs acceptées|statuts possibles|états possibles",
  example: "exemple|exemples",
  rateLimit: "limites débit|limitation débit|limites utilisation|limite débit",
  aside:
    "notes|note|remarques|description|introduction|aperçu|permissions|permissions requises|condition|conditions|voir aussi|journal modifications",
};
