{{%AUTOESCAPE context="HTML"}}
<div class="container narrow">
{{>BREADCRUMB}}
{{>WITH_DONE}}
{{>WITH_ERRORS}}
<h1>{{NAME}}</h1>
<p class="lead">Ce profil vaut pour les remises et les corrections à venir. <a href="{{TOKENS_HREF}}">Voir ses jetons</a></p>
<form class="panel" method="post" action="{{ACTION}}">
{{>REQUIRED}}
{{>HABITS}}
{{>CONTACT}}
<button class="btn btn-primary" type="submit">Enregistrer le profil</button>
</form>
{{#WITH_HISTORY}}
<h2 class="section-title">Ce qui a changé</h2>
{{#EACH_CHANGE}}<div class="panel">
<p><strong>{{AT}}</strong>, par {{BY}}</p>
<ul class="found-kept">
{{#EACH_DIFFERENCE}}<li>{{FIELD}}&nbsp;: {{#WITH_BEFORE}}<code>{{VALUE}}</code>{{/WITH_BEFORE}}{{#IF_WAS_EMPTY}}rien{{/IF_WAS_EMPTY}} → {{#WITH_AFTER}}<code>{{VALUE}}</code>{{/WITH_AFTER}}{{#IF_IS_EMPTY}}rien{{/IF_IS_EMPTY}}</li>
{{/EACH_DIFFERENCE}}
</ul>
</div>
{{/EACH_CHANGE}}
{{/WITH_HISTORY}}
</div>
