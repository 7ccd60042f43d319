{{%AUTOESCAPE context="HTML"}}
<div class="container">
<h1>Partenaires</h1>
<p class="lead">Qui remet des offres, ce que chacun doit donner, et par quels jetons il entre.</p>
<table class="data-table">
<caption class="visually-hidden">Partenaires</caption>
<thead><tr><th scope="col">Partenaire</th><th scope="col">Code</th><th scope="col">Profil</th><th scope="col">Jetons</th></tr></thead>
<tbody>
{{#EACH_PARTNER}}<tr><td data-label="Partenaire">{{NAME}}</td><td data-label="Code"><code>{{CODE}}</code></td><td data-label="Profil"><a href="{{PROFILE_HREF}}">Voir le profil<span class="visually-hidden"> de {{NAME}}</span></a></td><td data-label="Jetons"><a href="{{TOKENS_HREF}}">Voir les jetons<span class="visually-hidden"> de {{NAME}}</span></a></td></tr>
{{/EACH_PARTNER}}
</tbody>
</table>
</div>
