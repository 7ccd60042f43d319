{{%AUTOESCAPE context="HTML"}}
<div class="container narrow">
<h1>{{TITLE}}</h1>
<p class="lead">{{MESSAGE}}</p>
<p class="row-of-actions">
{{#EACH_ACTION}}<a class="btn {{STYLE}}" href="{{HREF}}">{{LABEL}}</a>
{{/EACH_ACTION}}
</p>
<p class="soft">Si vous demandez de l’aide, donnez ce code&nbsp;: <strong>{{CODE}}</strong>.</p>
</div>
