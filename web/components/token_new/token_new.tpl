{{%AUTOESCAPE context="HTML"}}
<div class="notice notice-done" role="status">
<p class="notice-title">Voici le nouveau jeton</p>
<p>Copiez-le maintenant et remettez-le par un canal sûr&nbsp;: il ne sera plus montré.</p>
<p><code class="token">{{TOKEN}}</code></p>
{{#WITH_OVERLAP}}<p>{{MESSAGE}}</p>
{{/WITH_OVERLAP}}
</div>
