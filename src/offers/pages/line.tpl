{{%AUTOESCAPE context="HTML"}}
<div class="container">
{{>BREADCRUMB}}
{{>WITH_DONE}}
{{>WITH_ERRORS}}
<h1 class="with-state">Ligne {{NUMBER}} {{>VERDICT}}</h1>
<p class="lead">{{SUMMARY}}</p>
{{#WITH_FILE}}<p>Offre {{NUMBER}} du fichier <code>{{NAME}}</code>, dans l’archive remise.</p>
{{/WITH_FILE}}
{{#WITH_MEND}}
<form class="panel mend" method="post" action="{{ACTION}}">
{{#WITH_RULE}}<input type="hidden" name="rule" value="{{CODE}}">
{{/WITH_RULE}}
<h2 class="mend-title">{{TITLE}}</h2>
{{#EACH_OTHER_MESSAGE}}<p class="line-message">{{TEXT}}</p>
{{/EACH_OTHER_MESSAGE}}
<div class="mend-fields">
{{>EACH_FAULTY}}
</div>
<div class="row-of-actions">
<button class="btn btn-primary" type="submit">{{SAVE_LABEL}}</button>
{{#WITH_SKIP}}<a href="{{HREF}}">Passer cette ligne</a>
{{/WITH_SKIP}}
</div>
{{#WITH_ALIKE}}
<p class="mend-alike">Le même défaut se trouve ailleurs dans la remise&nbsp;: votre correction peut servir à toutes ces lignes. Vous verrez l’effet avant de confirmer.</p>
<div class="row-of-actions">
{{#EACH_GROUP}}<button class="btn btn-outline-primary" type="submit" name="alike" value="{{CODE}}">{{LABEL}}</button>
{{/EACH_GROUP}}
</div>
{{/WITH_ALIKE}}
<h2 class="section-title">Les autres champs, tels que lus</h2>
<div class="mend-fields">
{{>EACH_OTHER}}
</div>
{{#WITH_EMPTY}}<details><summary>{{LABEL}}</summary>
<div class="mend-fields">
{{>EACH_BLANK}}
</div>
</details>
{{/WITH_EMPTY}}
<div class="row-of-actions"><button class="btn btn-primary" type="submit">{{SAVE_LABEL}}</button></div>
</form>
{{/WITH_MEND}}
{{#EACH_MESSAGE}}<p class="line-message">{{TEXT}}</p>
{{/EACH_MESSAGE}}
{{#WITH_OFFER}}<p><a href="{{HREF}}">Voir l’offre publiée</a></p>
{{/WITH_OFFER}}
{{#WITH_NEXT}}<p><a class="btn btn-primary" href="{{HREF}}">{{LABEL}}</a></p>
{{/WITH_NEXT}}
{{#WITH_HISTORY}}
<h2 class="section-title">Corrections de cette ligne</h2>
{{#EACH_CORRECTION}}<div class="panel">
<p><strong>{{AT}}</strong>, par {{BY}}&nbsp;: {{BEFORE}} → {{AFTER}}.</p>
{{#EACH_REASON}}<p class="line-message soft">{{TEXT}}</p>
{{/EACH_REASON}}
<ul class="found-kept">
{{#EACH_CHANGE}}<li>{{FIELD}}&nbsp;: {{#WITH_FROM}}<code>{{VALUE}}</code>{{/WITH_FROM}}{{#IF_WAS_EMPTY}}rien{{/IF_WAS_EMPTY}} → {{#WITH_TO}}<code>{{VALUE}}</code>{{/WITH_TO}}{{#IF_IS_EMPTY}}rien{{/IF_IS_EMPTY}}</li>
{{/EACH_CHANGE}}
</ul>
</div>
{{/EACH_CORRECTION}}
{{/WITH_HISTORY}}
{{#WITH_RAW}}<details><summary>La ligne telle que reçue</summary><pre class="raw" tabindex="0">{{TEXT}}</pre></details>
{{/WITH_RAW}}
</div>
