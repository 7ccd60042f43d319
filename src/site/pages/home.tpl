{{%AUTOESCAPE context="HTML"}}
<div class="container">
<div class="hero">
<h1>Un emploi près de chez vous, en Provence-Alpes-Côte d’Azur</h1>
<p class="lead">Les offres de la Région et du service public de l’emploi, ensemble et à jour. Sans compte.</p>
{{>SEARCH}}
</div>
{{>TILES}}
<section class="doors" aria-label="Autres entrées">
<div class="panel"><h2>Vous recrutez pour le compte d’un partenaire</h2><p>Remettez un fichier d’offres&nbsp;: chaque ligne reçoit sa réponse, chaque refus sa raison.</p><p><a href="/deliveries">Vos remises de fichiers</a></p></div>
<div class="panel"><h2>Vous réutilisez les offres</h2><p>Les offres en ligne sont des données ouvertes, sans donnée personnelle.</p><p><a href="/api/v1/offers">Les offres en JSON</a></p></div>
</section>
</div>
