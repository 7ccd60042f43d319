{{%AUTOESCAPE context="HTML"}}
<div class="container">
<h1>Jetons d’accès</h1>
<p class="lead">Tout ce qui ouvre cet espace ou envoie des fichiers. Un jeton de partenaire se donne sur la page de ce <a href="/partners">partenaire</a>, les autres par la personne qui exploite Passerelle.</p>
<table class="data-table">
<caption>{{LIVE_LABEL}}</caption>
<thead><tr><th scope="col">Jeton</th><th scope="col">Rôle</th><th scope="col">Il permet</th><th scope="col">Dernier usage</th><th scope="col">Échéance</th><th scope="col">État</th></tr></thead>
<tbody>
{{#EACH_LIVE}}<tr><td data-label="Jeton"><a href="{{HREF}}">{{ID}}, {{LABEL}}</a></td><td data-label="Rôle">{{ROLE}}</td><td data-label="Il permet">{{SCOPE}}</td><td data-label="Dernier usage">{{USED}}</td><td data-label="Échéance">{{END}}</td><td data-label="État">{{>STATE}}</td></tr>
{{/EACH_LIVE}}
</tbody>
</table>
{{#WITH_PAST}}<details><summary>{{LABEL}}</summary>
<table class="data-table">
<caption class="visually-hidden">{{LABEL}}</caption>
<thead><tr><th scope="col">Jeton</th><th scope="col">Rôle</th><th scope="col">Il permettait</th><th scope="col">Dernier usage</th><th scope="col">Fin</th><th scope="col">État</th></tr></thead>
<tbody>
{{#EACH_ENDED}}<tr><td data-label="Jeton"><a href="{{HREF}}">{{ID}}, {{LABEL}}</a></td><td data-label="Rôle">{{ROLE}}</td><td data-label="Il permettait">{{SCOPE}}</td><td data-label="Dernier usage">{{USED}}</td><td data-label="Fin">{{END}}</td><td data-label="État">{{>STATE}}</td></tr>
{{/EACH_ENDED}}
</tbody>
</table>
</details>
{{/WITH_PAST}}
</div>
