{{%AUTOESCAPE context="HTML"}}
<div class="container narrow">
{{>BREADCRUMB}}
{{>WITH_ERRORS}}
<h1>Recevoir ces offres par courriel</h1>
<p class="lead">Les nouvelles offres qui répondent à votre recherche vous parviennent, sans compte à créer.</p>
<div class="panel">
<h2 class="h3">Votre recherche</h2>
<p class="alert-search">{{TOLD}}</p>
<p class="soft">{{COUNT}} <a href="{{LIST}}">Voir ou changer la recherche</a></p>
{{#WITH_READING}}
<ul class="reading">
{{#EACH_SENTENCE}}<li>{{TEXT}}</li>
{{/EACH_SENTENCE}}
</ul>
{{/WITH_READING}}
</div>
{{#WITH_FORM}}
<form class="panel" method="post" action="/alerts">
<input type="hidden" name="search" value="{{SEARCH}}">
{{>ADDRESS}}
{{>FREQUENCY}}
<button class="btn btn-primary" type="submit">Créer l’alerte</button>
</form>
<section aria-labelledby="vos-donnees">
<h2 class="h3" id="vos-donnees">Ce que nous gardons</h2>
<ul>
<li>Votre adresse et cette recherche, pour vous envoyer ces offres&nbsp;: ni nom, ni compte, ni mesure de vos lectures. Elles ne servent à rien d’autre et ne sont données à personne.</li>
<li>48&nbsp;heures si vous ne confirmez pas&nbsp;; six mois ensuite, sauf si vous prolongez l’alerte.</li>
<li>Vous donnez votre accord en confirmant, et le retirez quand vous voulez&nbsp;: chaque courriel porte un lien qui arrête l’alerte et efface votre adresse aussitôt.</li>
</ul>
<p class="soft">Vous pouvez saisir la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a> si vous pensez que vos droits ne sont pas respectés.</p>
</section>
{{/WITH_FORM}}
{{>WITH_NOTICE}}
</div>
