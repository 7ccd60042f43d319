{{%AUTOESCAPE context="HTML"}}
<div class="container">
<div class="hero">
<h1>Un emploi près de chez vous, en Provence-Alpes-Côte d’Azur</h1>
<p class="lead">Les offres de la Région et du service public de l’emploi, ensemble et à jour. Sans compte.</p>
{{>SEARCH}}
</div>
{{>TILES}}
<section class="doors" aria-label="Selon ce que vous cherchez">
<div class="panel"><h2>Vous cherchez un emploi</h2><ul class="plain-list"><li><a href="/offers?published_days=1">Les offres des dernières 24&nbsp;heures</a></li><li><a href="/offers?experience=0">Sans expérience demandée</a></li><li><a href="/offers?diploma=none">Sans diplôme demandé</a></li><li><a href="/offers?contract=CDI">En contrat à durée indéterminée</a></li></ul></div>
<div class="panel"><h2>Vous commencez, ou vous apprenez un métier</h2><ul class="plain-list"><li><a href="/offers?nature=E2">En contrat d’apprentissage</a></li><li><a href="/offers?nature=FS">En contrat de professionnalisation</a></li><li><a href="/offers?nature=FA&amp;nature=FV">Avec une formation avant l’embauche</a></li></ul></div>
<div class="panel"><h2>Vous revenez vers l’emploi</h2><ul class="plain-list"><li><a href="/offers?contract=DDI&amp;contract=DDT&amp;contract=TTI">Dans l’insertion par l’activité économique</a></li><li><a href="/offers?working_time=part">À temps partiel</a></li></ul></div>
</section>
<section class="doors not-in-kiosk" aria-label="Autres entrées">
<div class="panel"><h2>Vous recrutez pour le compte d’un partenaire</h2><p>Remettez un fichier d’offres&nbsp;: chaque ligne reçoit sa réponse, chaque refus sa raison.</p><p><a href="/deliveries">Vos remises de fichiers</a></p></div>
<div class="panel"><h2>Vous réutilisez les offres</h2><p>Les offres en ligne sont des données ouvertes, sans donnée personnelle.</p><p><a href="/open-data">Formats, interfaces et conditions</a></p></div>
</section>
</div>
