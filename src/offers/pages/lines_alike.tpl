{{%AUTOESCAPE context="HTML"}}
<div class="container">
{{>BREADCRUMB}}
{{>WITH_ERRORS}}
<h1>Corriger {{LINES}} d’un coup</h1>
<p class="lead">{{MESSAGE}}</p>
{{#WITH_PREVIEW}}
<form class="panel" method="post" action="{{ACTION}}">
<h2 class="mend-title">Ce que cela changera</h2>
<ul class="found-kept">
{{#EACH_CHANGE}}<li>{{FIELD}}&nbsp;: <code>{{VALUE}}</code><input type="hidden" name="{{NAME}}" value="{{VALUE}}"></li>
{{/EACH_CHANGE}}
</ul>
{{>COUNTS}}
{{#EACH_WARNING}}<p class="line-message">{{TEXT}}</p>
{{/EACH_WARNING}}
<input type="hidden" name="rule" value="{{CODE}}">
<div class="row-of-actions">
{{#WITH_CONFIRM}}<button class="btn btn-primary" type="submit" name="step" value="apply" autofocus>{{LABEL}}</button>
{{/WITH_CONFIRM}}
<a href="{{BACK_HREF}}">Ne rien changer</a>
</div>
</form>
{{/WITH_PREVIEW}}
{{#WITH_ASK}}
<form class="panel" method="post" action="{{ACTION}}">
<h2 class="mend-title">{{TITLE}}</h2>
{{>EACH_FIELD}}
<input type="hidden" name="rule" value="{{CODE}}">
<div class="row-of-actions">
<button class="btn btn-primary" type="submit" name="step" value="preview">Voir ce que cela changera</button>
<a href="{{BACK_HREF}}">Ne rien changer</a>
</div>
</form>
{{/WITH_ASK}}
<h2 class="section-title">{{SAMPLE_TITLE}}</h2>
<table class="data-table">
<caption class="visually-hidden">Quelques-unes des lignes, dans l’ordre du fichier</caption>
<thead><tr><th scope="col" class="num">Ligne</th><th scope="col">Référence</th><th scope="col">Pourquoi elle attend</th></tr></thead>
<tbody>
{{#EACH_SAMPLE}}<tr><td class="num" data-label="Ligne"><a href="{{HREF}}">{{NUMBER}}</a></td><td data-label="Référence">{{REFERENCE}}</td><td class="wide" data-label="Pourquoi elle attend">{{REASON}}</td></tr>
{{/EACH_SAMPLE}}
</tbody>
</table>
</div>
