{{%AUTOESCAPE context="HTML"}}
<section class="panel" aria-labelledby="token-{{ID}}">
<h2 class="with-state" id="token-{{ID}}">Jeton {{ID}}, {{LABEL}} {{>STATE}}</h2>
<p>{{SCOPE}}. {{CREATED}}</p>
<p class="soft">{{USED}}{{#WITH_END}} {{MESSAGE}}{{/WITH_END}}</p>
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
