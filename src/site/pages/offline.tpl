{{%AUTOESCAPE context="HTML"}}
<div class="container narrow">
<h1>Hors connexion</h1>
<p class="lead">Cette page n’a pas été enregistrée sur votre appareil, et le réseau ne répond pas. Rien n’est perdu&nbsp;: réessayez quand il revient.</p>
<p>Vos dernières listes d’offres et les offres que vous avez ouvertes restent lisibles, telles qu’elles étaient. Elles sont gardées sur votre appareil seulement, les trente dernières&nbsp;; effacez les données du site dans votre navigateur pour les retirer.</p>
<div id="kept-pages"></div>
</div>
