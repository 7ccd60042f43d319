{{%AUTOESCAPE context="HTML"}}
<div class="container">
<h1>{{TITLE}}</h1>
<p class="lead">{{EMPLOYER}}, {{PLACE}}</p>
{{>NOTICE}}
{{#WITH_RESULTS}}
<h2 class="section-title">Des offres proches</h2>
<ol class="offer-list">
{{#EACH_OFFER}}<li>{{>CARD}}</li>
{{/EACH_OFFER}}
</ol>
{{/WITH_RESULTS}}
<p class="row-of-actions section-title"><a class="btn btn-primary" href="/offers">Voir toutes les offres</a></p>
</div>
