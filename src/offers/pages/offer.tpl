{{%AUTOESCAPE context="HTML"}}
<article class="container">
{{>BREADCRUMB}}
<header class="offer-head">
{{>WITH_MARK}}
<h1>{{TITLE}}</h1>
<p class="lead">{{EMPLOYER}}, {{PLACE}}</p>
</header>
<div class="with-aside">
<div class="panel facts-panel">{{>FACTS}}</div>
<aside class="panel" aria-labelledby="postuler">
<h2 id="postuler">Postuler</h2>
{{#WITH_APPLY_URL}}<p><a class="btn btn-primary" href="{{HREF}}" rel="noopener nofollow">Postuler sur le site de l’annonce</a></p>
{{/WITH_APPLY_URL}}
{{#WITH_APPLY_EMAIL}}<p>Écrivez à <a href="mailto:{{ADDRESS}}">{{ADDRESS}}</a>.</p>
{{/WITH_APPLY_EMAIL}}
{{>WITH_APPLY_TEXT}}
{{#IF_APPLY_UNKNOWN}}<p>L’annonce ne dit pas comment postuler. Présentez-vous à l’employeur, ou demandez à votre conseiller ou conseillère de le joindre.</p>
{{/IF_APPLY_UNKNOWN}}
<p class="soft">Rappelez la référence <strong>{{REFERENCE}}</strong>.</p>
{{#WITH_END}}<p class="soft">Jusqu’au {{DAY}}.</p>
{{/WITH_END}}
{{#IF_REGIONAL}}<p class="soft">Offre recueillie par la Région, à la Bourse régionale de l’emploi et de l’apprentissage (BREA). Qui vous répond agit pour le compte de la Région.</p>
{{/IF_REGIONAL}}
</aside>
{{>TOOLS}}
<div class="aside-main">
<h2 class="section-title">Le poste</h2>
{{>DESCRIPTION}}
{{#WITH_EMPLOYER_STORY}}
<h2 class="section-title">L’employeur</h2>
{{>TEXT}}
{{/WITH_EMPLOYER_STORY}}
{{#WITH_SOURCES}}
<h2 class="section-title">D’où vient cette offre</h2>
<ul class="plain-list">
{{#EACH_ORIGIN}}<li>{{PARTNER}}, référence {{REFERENCE}}{{#WITH_ADDRESS}}&nbsp;: <a href="{{HREF}}" rel="noopener nofollow">voir l’annonce d’origine</a>{{/WITH_ADDRESS}}</li>
{{/EACH_ORIGIN}}
</ul>
{{/WITH_SOURCES}}
</div>
</div>
<div class="offer-around">
{{>WITH_MAP}}
{{#WITH_SIMILAR}}
<section aria-labelledby="proches">
<h2 class="section-title" id="proches">Des offres proches</h2>
<ol class="offer-list">
{{#EACH_OFFER}}<li>{{>CARD}}</li>
{{/EACH_OFFER}}
</ol>
</section>
{{/WITH_SIMILAR}}
{{#WITH_COMPANY}}
<section aria-labelledby="employeur">
<h2 class="section-title" id="employeur">Du même employeur</h2>
<ol class="offer-list">
{{#EACH_OFFER}}<li>{{>CARD}}</li>
{{/EACH_OFFER}}
</ol>
<p><a href="{{HREF}}">Toutes les offres de cet employeur</a></p>
</section>
{{/WITH_COMPANY}}
</div>
</article>
