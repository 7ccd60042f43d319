{{%AUTOESCAPE context="HTML"}}
<div class="container">
{{>BREADCRUMB}}
{{>WITH_DONE}}
{{>WITH_ERRORS}}
<h1>Jetons&nbsp;: {{NAME}}</h1>
<p class="lead">Un jeton ouvre cet espace et l’envoi automatique des fichiers. Il n’est montré qu’une fois, à sa création&nbsp;: Passerelle n’en garde que l’empreinte.</p>
{{#WITH_NOVEL}}
<div class="notice notice-done" role="status">
<p class="notice-title">Voici le nouveau jeton</p>
<p>Copiez-le maintenant et remettez-le par un canal sûr&nbsp;: il ne sera plus montré.</p>
<p><code class="token">{{TOKEN}}</code></p>
{{#WITH_OVERLAP}}<p>{{MESSAGE}}</p>
{{/WITH_OVERLAP}}
</div>
{{/WITH_NOVEL}}
{{#EACH_TOKEN}}<section class="panel" aria-labelledby="token-{{ID}}">
<h2 class="with-state" id="token-{{ID}}">Jeton {{ID}}, {{LABEL}} {{>STATE}}</h2>
<p>{{SCOPE}}. {{CREATED}}</p>
{{#WITH_END}}<p class="soft">{{MESSAGE}}</p>
{{/WITH_END}}
{{#WITH_ACTIONS}}<div class="row-of-actions">
<form class="row-of-actions" method="post" action="{{ACTION}}/rotate">
<label for="days-{{ID}}">L’ancien vit encore</label>
<select class="form-select days" id="days-{{ID}}" name="days"><option value="0">0 jour</option><option value="7" selected>7 jours</option><option value="30">30 jours</option></select>
<button class="btn btn-outline-primary" type="submit">Remplacer<span class="visually-hidden"> le jeton {{ID}}</span></button>
</form>
<form method="post" action="{{ACTION}}/revoke"><button class="btn btn-link" type="submit">Révoquer tout de suite<span class="visually-hidden"> le jeton {{ID}}</span></button></form>
</div>
{{/WITH_ACTIONS}}
</section>
{{/EACH_TOKEN}}
<h2 class="section-title">Donner un jeton</h2>
<form class="panel" method="post" action="{{ACTION}}">
{{>LABEL_FIELD}}
{{>SCOPES}}
<button class="btn btn-primary" type="submit">Créer le jeton</button>
</form>
</div>
