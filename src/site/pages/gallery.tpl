{{%AUTOESCAPE context="HTML"}}
<div class="container">
<h1>Les composants</h1>
<p class="lead">Chaque morceau de page, dans chacun de ses états. Changez la largeur de la fenêtre, passez en mode sombre ou imprimez&nbsp;: tout suit.</p>
<nav aria-label="Composants"><ul class="chips">{{#EACH_LINK}}<li><a class="chip" href="#{{ANCHOR}}">{{LABEL}}</a></li>
{{/EACH_LINK}}</ul></nav>
{{#EACH_COMPONENT}}
<section class="specimen" id="{{ANCHOR}}" aria-labelledby="{{ANCHOR}}-title">
<h2 class="section-title" id="{{ANCHOR}}-title">{{NAME}}</h2>
{{#EACH_EXAMPLE}}
<p class="specimen-title soft">{{TITLE}}</p>
<div class="specimen-body">{{>BODY}}</div>
{{/EACH_EXAMPLE}}
</section>
{{/EACH_COMPONENT}}
</div>
