{{%AUTOESCAPE context="HTML"}}
<div class="container narrow">
{{>BREADCRUMB}}
{{>WITH_DONE}}
<h1>Un jeton d’accès</h1>
<p class="lead">{{SUMMARY}}</p>
{{>WITH_NOVEL}}
{{>CARD}}
</div>
