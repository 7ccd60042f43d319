{{%AUTOESCAPE context="HTML"}}
<div class="container narrow">
{{>BREADCRUMB}}
{{>WITH_ERRORS}}
<h1>Signaler un problème</h1>
<p class="lead">{{TITLE}}, {{EMPLOYER}}</p>
<form method="post" action="{{ACTION}}">
{{>REASONS}}
{{>TEXT}}
<p class="soft">Ni votre nom ni votre adresse ne sont demandés, et personne ne vous répondra. Votre signalement va à un agent de la Région&nbsp;; ce que vous écrivez est effacé au plus tard six mois après.</p>
<div class="row-of-actions">
<button class="btn btn-primary" type="submit">Envoyer le signalement</button>
<a href="{{OFFER}}">Revenir à l’offre</a>
</div>
</form>
</div>
