{{%AUTOESCAPE context="HTML"}}
<div class="container">
<div class="page-head">
<h1>Remises de fichiers</h1>
<a class="btn btn-primary" href="/deliveries/new">Remettre un fichier</a>
</div>
<p class="lead">Chaque fichier reçu, et ce qu’il est advenu de chacune de ses lignes.</p>
{{#WITH_TABLE}}
<table class="data-table">
<caption class="visually-hidden">Remises, les plus récentes d’abord</caption>
<thead><tr><th scope="col">Remise</th><th scope="col">Partenaire</th><th scope="col">Fichier</th><th scope="col">État</th><th scope="col" class="num">Reçues</th><th scope="col" class="num">Publiées</th><th scope="col" class="num">À revoir</th></tr></thead>
<tbody>
{{#EACH_ROW}}<tr><td data-label="Remise"><a href="{{HREF}}">{{RECEIVED_ON}}<span class="visually-hidden">, remise {{ID}}</span></a></td><td data-label="Partenaire">{{PARTNER}}</td><td data-label="Fichier">{{FILE}}</td><td data-label="État">{{>STATE}}</td><td data-label="Reçues" class="num">{{RECEIVED}}</td><td data-label="Publiées" class="num">{{PUBLISHED}}</td><td data-label="À revoir" class="num">{{ATTENTION}}</td></tr>
{{/EACH_ROW}}
</tbody>
</table>
{{>WITH_PAGES}}
{{/WITH_TABLE}}
{{>WITH_EMPTY}}
</div>
