{{%AUTOESCAPE context="HTML"}}
<div class="container narrow">
{{>BREADCRUMB}}
{{>DONE}}
<h1>Merci de votre signalement</h1>
<p>Un agent de la Région le lit, regarde l’offre, et demande au partenaire qui l’a donnée de la corriger ou de la retirer s’il le faut.</p>
<p>Si vous avez versé de l’argent ou donné une pièce d’identité, prévenez votre banque et portez plainte&nbsp;: Passerelle ne peut pas le faire à votre place.</p>
<p class="row-of-actions"><a class="btn btn-primary" href="/offers">Voir d’autres offres</a> <a href="{{OFFER}}">Revenir à l’offre</a></p>
</div>
