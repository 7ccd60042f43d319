{{%AUTOESCAPE context="HTML"}}
<div class="container">
<h1>Données ouvertes et API</h1>
<p class="lead">Les offres d’emploi publiées ici sont à la disposition de tous les programmes, sans inscription, sous Licence Ouverte 2.0.</p>
<h2 class="section-title">Prendre les données</h2>
<ul>
<li><a href="/api/v1/offers/snapshot.jsonl">Toutes les offres en cours</a>&nbsp;: JSON, une offre par ligne. L’en-tête <code>Passerelle-Position</code> dit d’où suivre les changements.</li>
<li><a href="/api/v1/offers/changes?after=0">Les changements depuis une position</a>&nbsp;: créations, mises à jour et retraits, dans l’ordre, sans trou, gardés 30 jours. Le même flux au fil de l’eau (Server-Sent Events) est à <code>/api/v1/offers/stream</code>.</li>
<li><a href="/offers.atom">Les offres les plus récentes</a>&nbsp;: Atom, pour chaque recherche.</li>
<li><a href="/sitemap.xml">Le plan du site</a>&nbsp;: l’adresse de chaque offre en cours.</li>
<li><a href="/api/v1/catalog">La description du jeu de données</a>&nbsp;: DCAT-AP, en JSON-LD.</li>
<li><a href="/api/v1/openapi.json">La description de l’API</a>&nbsp;: OpenAPI 3.1.</li>
</ul>
<h2 class="section-title">Venir d’« Offres d’emploi v2 »</h2>
<p>Les programmes écrits pour l’API « Offres d’emploi v2 » de France Travail fonctionnent ici en changeant seulement l’hôte&nbsp;: la <a href="/partenaire/offresdemploi/v2/offres/search?range=0-9">recherche</a>, <code>/partenaire/offresdemploi/v2/offres/{id}</code>, les <a href="/partenaire/offresdemploi/v2/referentiel/typesContrats">référentiels</a> et <code>/connexion/oauth2/access_token</code>. Les offres étant ouvertes, le jeton n’ouvre rien de plus&nbsp;: il est donné à qui le demande, et n’est pas exigé.</p>
<h2 class="section-title">Essayer l’API</h2>
<p>Chaque réponse porte un ETag et se compresse. Une adresse qui demande trop souvent reçoit 429, avec le nombre de secondes à attendre.</p>
{{#EACH_OPERATION}}<section class="panel" aria-labelledby="{{ANCHOR}}">
<h3 id="{{ANCHOR}}">{{SUMMARY}}</h3>
<p><code>{{METHOD}} {{PATH}}</code></p>
<p>{{DESCRIPTION}}</p>
{{#WITH_FORM}}<form method="get" action="/open-data/try">
<input type="hidden" name="path" value="{{PATH}}">
{{>EACH_INPUT}}
<button class="btn btn-secondary" type="submit">Essayer<span class="visually-hidden">&nbsp;: {{SUMMARY}}</span></button>
</form>
{{/WITH_FORM}}</section>
{{/EACH_OPERATION}}
</div>
