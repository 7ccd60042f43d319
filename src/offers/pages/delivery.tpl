{{%AUTOESCAPE context="HTML"}}
<div class="container">
{{>BREADCRUMB}}
<h1 class="with-state">Remise {{ID}} {{>STATE}}</h1>
<p class="lead">{{SUMMARY}}</p>
{{>WITH_DONE}}
<div{{#IF_LIVE}} data-live{{/IF_LIVE}}>{{>STEPPER}}</div>
{{>WITH_NOTICE}}
{{#WITH_RELEASE}}
<form class="row-of-actions" method="post" action="{{ACTION}}">
<button class="btn btn-primary" type="submit" name="with_withdrawal" value="no">Clore sans rien retirer</button>
<button class="btn btn-outline-primary" type="submit" name="with_withdrawal" value="yes">{{WITHDRAW_LABEL}}</button>
</form>
{{/WITH_RELEASE}}
{{#WITH_OUTCOME}}
<h2 class="section-title">Le compte des lignes</h2>
{{>CONSERVATION}}
{{#WITH_TODO}}
<div class="row-of-actions todo">
<a class="btn btn-primary" href="{{HREF}}">{{LABEL}}</a>
{{#WITH_SHEET}}<a href="{{HREF}}" download>Les corriger dans un tableur (CSV)</a>
{{/WITH_SHEET}}
</div>
{{/WITH_TODO}}
{{#WITH_GROUPS}}
<h2 class="section-title">Les corrections les plus utiles</h2>
<table class="data-table">
<caption class="visually-hidden">Défauts que plusieurs lignes partagent</caption>
<thead><tr><th scope="col">Défaut partagé</th><th scope="col" class="num">Lignes</th><th scope="col" class="num">Sans autre défaut</th><th scope="col" class="num">Corriger</th></tr></thead>
<tbody>
{{#EACH_GROUP}}<tr><td class="wide" data-label="Défaut partagé">{{MESSAGE}}</td><td class="num" data-label="Lignes"><a href="{{LINES_HREF}}">{{LINES}}<span class="visually-hidden"> lignes&nbsp;: les voir</span></a></td><td class="num" data-label="Sans autre défaut">{{ALONE}}</td><td class="num" data-label="Corriger"><a href="{{HREF}}">D’un coup<span class="visually-hidden">&nbsp;: {{MESSAGE}}</span></a></td></tr>
{{/EACH_GROUP}}
</tbody>
</table>
{{/WITH_GROUPS}}
{{#WITH_RULES}}<details><summary>{{LABEL}}</summary>
{{>BY_RULE}}
</details>
{{/WITH_RULES}}
{{/WITH_OUTCOME}}
{{#WITH_LIST}}
<h2 class="section-title" id="lignes">{{TITLE}}</h2>
<nav class="picks" aria-label="Quelles lignes montrer">
{{#EACH_CHOICE}}<a class="pick" href="{{HREF}}"{{#IF_CURRENT}} aria-current="true"{{/IF_CURRENT}}>{{LABEL}}</a>
{{/EACH_CHOICE}}
</nav>
{{#WITH_FILTER}}<p>{{LABEL}} <a href="{{HREF}}">Ne plus filtrer</a></p>
{{/WITH_FILTER}}
{{>WITH_NONE}}
{{#WITH_ATTENTION}}
<table class="data-table">
<caption class="visually-hidden">Lignes, dans l’ordre du fichier</caption>
<thead><tr><th scope="col" class="num">Ligne</th><th scope="col">Référence</th><th scope="col">Verdict</th><th scope="col">Pourquoi</th></tr></thead>
<tbody>
{{#EACH_LINE}}<tr><td class="num" data-label="Ligne"><a href="{{LINE_HREF}}">{{NUMBER}}<span class="visually-hidden">&nbsp;: {{ACTION}}</span></a></td><td data-label="Référence">{{#WITH_OFFER}}<a href="{{HREF}}">{{LABEL}}</a>{{/WITH_OFFER}}{{#WITH_PLAIN}}{{LABEL}}{{/WITH_PLAIN}}</td><td data-label="Verdict">{{>VERDICT}}</td><td class="wide" data-label="Pourquoi">
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
{{/WITH_LIST}}
{{#WITH_UNKNOWN}}
<h2 class="section-title">Champs inconnus</h2>
<p>Ces champs du fichier ne sont pas au format convenu. Ils n’ont pas été lus&nbsp;; le fichier, lui, est conservé entier.</p>
<ul class="chips">{{#EACH_FIELD}}<li><code>{{NAME}}</code></li>
{{/EACH_FIELD}}</ul>
{{/WITH_UNKNOWN}}
<h2 class="section-title">Le fichier</h2>
<div class="panel">{{>FACTS}}</div>
{{#WITH_ARCHIVE}}
<details{{#IF_OPEN}} open{{/IF_OPEN}}><summary>{{LABEL}}</summary>
<table class="data-table">
<caption class="visually-hidden">Fichiers de l’archive, dans leur ordre</caption>
<thead><tr><th scope="col">Fichier</th><th scope="col" class="num">Lignes</th><th scope="col" class="num">Dès la ligne</th></tr></thead>
<tbody>
{{#EACH_FILE}}<tr><td class="wide" data-label="Fichier"><code>{{NAME}}</code></td><td class="num" data-label="Lignes">{{LINES}}</td><td class="num" data-label="Dès la ligne">{{#WITH_FIRST}}<a href="{{HREF}}">{{LABEL}}</a>{{/WITH_FIRST}}</td></tr>
{{/EACH_FILE}}
</tbody>
</table>
</details>
{{/WITH_ARCHIVE}}
{{#WITH_REPORTS}}
<ul class="plain-list">
{{#WITH_SHEET}}<li><a href="{{HREF}}" download>Toutes les lignes, dans les colonnes du fichier, avec leur verdict (CSV)</a></li>
{{/WITH_SHEET}}
<li><a href="{{CSV_HREF}}" download>Compte rendu&nbsp;: un verdict par ligne (CSV)</a></li>
<li><a href="{{JSON_HREF}}" download>Le même pour un programme (JSON)</a></li>
</ul>
{{/WITH_REPORTS}}
</div>
