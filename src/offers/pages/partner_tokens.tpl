{{%AUTOESCAPE context="HTML"}}
<div class="container">
{{>BREADCRUMB}}
{{>WITH_DONE}}
{{>WITH_ERRORS}}
<h1>Jetons&nbsp;: {{NAME}}</h1>
<p class="lead">Un jeton ouvre cet espace et l’envoi automatique des fichiers. Il n’est montré qu’une fois, à sa création&nbsp;: Passerelle n’en garde que l’empreinte.</p>
{{>WITH_NOVEL}}
{{>EACH_TOKEN}}
<h2 class="section-title">Donner un jeton</h2>
<form class="panel" method="post" action="{{ACTION}}">
{{>LABEL_FIELD}}
{{>SCOPES}}
<button class="btn btn-primary" type="submit">Créer le jeton</button>
</form>
</div>
