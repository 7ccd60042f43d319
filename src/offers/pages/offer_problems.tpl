{{%AUTOESCAPE context="HTML"}}
<div class="container">
{{>BREADCRUMB}}
{{>WITH_ERRORS}}
<h1 class="with-state">{{TITLE}} {{>STATE}}</h1>
<p class="lead">{{EMPLOYER}}</p>
<p class="row-of-actions"><a href="{{OFFER}}">Voir l’offre</a> <a href="{{PARTNER_HREF}}">Voir le partenaire&nbsp;: {{PARTNER}}</a></p>
{{#WITH_WAITING}}
<form method="post" action="{{ACTION}}">
<fieldset class="field field-text">
<legend class="form-label" id="report">Signalements à décider</legend>
{{#EACH_REPORT}}<div class="choice"><input class="choice-input" type="checkbox" id="{{ID}}" name="report" value="{{NUMBER}}" checked aria-describedby="{{ID}}-hint"><label for="{{ID}}">{{REASON}}</label><div class="choice-hint" id="{{ID}}-hint"><p>Signalé {{SINCE}}.</p>
{{>WITH_TEXT}}</div></div>
{{/EACH_REPORT}}
</fieldset>
{{>DECISIONS}}
{{>NOTE}}
<button class="btn btn-primary" type="submit">Clore les signalements cochés</button>
</form>
{{/WITH_WAITING}}
{{#WITH_DECIDED}}
<h2 class="section-title">Déjà décidés</h2>
<ul class="plain-list">
{{#EACH_REPORT}}<li class="panel"><p><strong>{{DECISION}}</strong>, {{SINCE}}, par {{BY}}.</p><p class="soft">Signalé&nbsp;: {{REASON}}</p>
{{>WITH_NOTE}}</li>
{{/EACH_REPORT}}
</ul>
{{/WITH_DECIDED}}
</div>
