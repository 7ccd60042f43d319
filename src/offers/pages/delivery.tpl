{{%AUTOESCAPE context="HTML"}}
<div class="container">
{{>BREADCRUMB}}
<h1 class="with-state">Remise {{ID}} {{>STATE}}</h1>
<p class="lead">{{SUMMARY}}</p>
<div{{#IF_LIVE}} data-live{{/IF_LIVE}}>{{>STEPPER}}</div>
{{>WITH_NOTICE}}
{{#WITH_RELEASE}}
<form class="row-of-actions" method="post" action="{{ACTION}}">
<button class="btn btn-primary" type="submit" name="with_withdrawal" value="no">Clore sans rien retirer</button>
<button class="btn btn-outline-primary" type="submit" name="with_withdrawal" value="yes">{{WITHDRAW_LABEL}}</button>
</form>
{{/WITH_RELEASE}}
{{#WITH_OUTCOME}}
<div class="page-head section-title">
<h2 class="m-0">Le compte des lignes</h2>
<p class="row-of-actions m-0"><a href="{{CSV_HREF}}" download>Compte rendu en CSV</a><a href="{{JSON_HREF}}" download>en JSON</a></p>
</div>
{{>CONSERVATION}}
{{>TILES}}
{{>WITH_BY_RULE}}
{{/WITH_OUTCOME}}
{{#WITH_UNKNOWN}}
<h2 class="section-title">Champs inconnus</h2>
<p>Ces champs du fichier ne sont pas au format convenu. Ils n’ont pas été lus&nbsp;; le fichier, lui, est conservé entier.</p>
<ul class="chips">{{#EACH_FIELD}}<li><code>{{NAME}}</code></li>
{{/EACH_FIELD}}</ul>
{{/WITH_UNKNOWN}}
{{#WITH_ATTENTION}}
<h2 class="section-title">{{TITLE}}</h2>
<table class="data-table">
<caption class="visually-hidden">Lignes à revoir, dans l’ordre du fichier</caption>
<thead><tr><th scope="col" class="num">Ligne</th><th scope="col">Référence</th><th scope="col">Verdict</th><th scope="col">Pourquoi</th></tr></thead>
<tbody>
{{#EACH_LINE}}<tr><td class="num" data-label="Ligne">{{LINE}}</td><td data-label="Référence">{{#WITH_OFFER}}<a href="{{HREF}}">{{LABEL}}</a>{{/WITH_OFFER}}{{#WITH_PLAIN}}{{LABEL}}{{/WITH_PLAIN}}</td><td data-label="Verdict">{{>VERDICT}}</td><td class="wide" data-label="Pourquoi">
{{#EACH_MESSAGE}}<p class="line-message">{{TEXT}}</p>
{{/EACH_MESSAGE}}
{{#WITH_CHANGES}}<ul class="found-kept">
{{#EACH_CHANGE}}<li>{{FIELD}}&nbsp;: {{#WITH_FOUND}}trouvé <code>{{VALUE}}</code>{{/WITH_FOUND}}{{#IF_NOTHING_FOUND}}rien{{/IF_NOTHING_FOUND}}{{#WITH_KEPT}} → gardé <code>{{VALUE}}</code>{{/WITH_KEPT}}</li>
{{/EACH_CHANGE}}
</ul>
{{/WITH_CHANGES}}
{{#WITH_RAW}}<details><summary>La ligne telle que reçue</summary><pre class="raw" tabindex="0">{{TEXT}}</pre></details>
{{/WITH_RAW}}
</td></tr>
{{/EACH_LINE}}
</tbody>
</table>
{{>PAGES}}
{{/WITH_ATTENTION}}
<h2 class="section-title">Le fichier</h2>
<div class="panel">{{>FACTS}}</div>
</div>
