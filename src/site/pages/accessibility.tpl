{{%AUTOESCAPE context="HTML"}}
<div class="container narrow">
<h1>Déclaration d’accessibilité</h1>
<p class="lead">Le site doit être accessible à tous (loi n°&nbsp;2005-102 du 11&nbsp;février 2005, article&nbsp;47). Cette déclaration vaut pour les pages que sert Passerelle, version&nbsp;{{VERSION}}.</p>
<h2 class="section-title">État de conformité</h2>
<p>Passerelle est <strong>non conforme</strong> au référentiel général d’amélioration de l’accessibilité (RGAA), version&nbsp;4.1&nbsp;: aucun audit n’en a été fait. Un site sans audit en cours de validité est non conforme, quoi que montrent ses propres tests.</p>
<h2 class="section-title">Ce qui est vérifié</h2>
<p>Les tests automatiques du logiciel ouvrent les pages nommées plus bas dans Chromium, et échouent si l’un de ces points n’est plus vrai&nbsp;:</p>
<ul>
{{#EACH_CHECK}}<li>{{TEXT}}</li>
{{/EACH_CHECK}}
</ul>
<p>Un outil ne trouve qu’une partie des défauts. Aucune personne n’a encore vérifié ces pages avec un lecteur d’écran, une loupe ou une commande vocale.</p>
<h2 class="section-title">Contenus que les tests ne voient pas</h2>
<ul>
<li>Le texte des offres est écrit par les employeurs&nbsp;: il peut être en majuscules, abrégé ou mal structuré.</li>
<li>Les sites des employeurs et des partenaires, où mènent certains liens, ont leur propre déclaration.</li>
<li>Sur une borne sans script, le retour à l’accueil après 90&nbsp;secondes est annoncé, mais ne peut pas être repoussé.</li>
</ul>
<h2 class="section-title">Pages vérifiées</h2>
<h3>Pour tous</h3>
<ul>
{{#EACH_PAGE}}<li>{{TITLE}}</li>
{{/EACH_PAGE}}
</ul>
<h3>Pour les partenaires et les agents de la Région</h3>
<ul>
{{#EACH_AGENTS_PAGE}}<li>{{TITLE}}</li>
{{/EACH_AGENTS_PAGE}}
</ul>
<h2 class="section-title">Comment le site est fait</h2>
<p>HTML, CSS, SVG, et un peu de JavaScript et de WAI-ARIA dont aucune page n’a besoin pour marcher.</p>
<h2 class="section-title">Nous dire ce qui vous arrête</h2>
{{#WITH_CONTACT}}<p>Si un contenu ou un service vous est fermé, écrivez à <a href="mailto:{{ADDRESS}}">{{ADDRESS}}</a>&nbsp;: on vous orientera vers une autre voie, ou on vous donnera le contenu sous une autre forme.</p>
{{/WITH_CONTACT}}
{{#IF_WITHOUT_CONTACT}}<p>L’exploitant de ce site n’a pas encore donné d’adresse où écrire. Adressez-vous au Conseil régional, ou à votre conseiller ou conseillère.</p>
{{/IF_WITHOUT_CONTACT}}
<h2 class="section-title">Voies de recours</h2>
<p>Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service et que vous n’avez pas eu de réponse satisfaisante, vous pouvez&nbsp;:</p>
<ul>
<li>écrire au <a href="https://formulaire.defenseurdesdroits.fr/" rel="noopener">Défenseur des droits</a>&nbsp;;</li>
<li>joindre <a href="https://www.defenseurdesdroits.fr/carte-des-delegues" rel="noopener">son délégué dans votre région</a>&nbsp;;</li>
<li>lui envoyer un courrier, sans timbre&nbsp;: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX&nbsp;07.</li>
</ul>
</div>
