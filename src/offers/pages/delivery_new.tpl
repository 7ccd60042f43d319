{{%AUTOESCAPE context="HTML"}}
<div class="container narrow">
{{>BREADCRUMB}}
{{>WITH_ERRORS}}
<h1>Remettre un fichier d’offres</h1>
<p class="lead">Aucune ligne n’est perdue&nbsp;: vous lirez ici ce qu’il est advenu de chacune, et pourquoi.</p>
<form class="panel" method="post" action="/deliveries" enctype="multipart/form-data">
{{>WITH_PARTNERS}}
{{#WITH_ONLY_PARTNER}}<input type="hidden" name="partner" value="{{CODE}}">
<p>Pour le compte de <strong>{{LABEL}}</strong>.</p>
{{/WITH_ONLY_PARTNER}}
{{>MODE}}
{{>FILE}}
<button class="btn btn-primary" type="submit">Envoyer le fichier</button>
</form>
</div>
