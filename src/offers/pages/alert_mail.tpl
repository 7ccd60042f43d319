{{%AUTOESCAPE context="HTML"}}
<h1>{{TITLE}}</h1>
{{#EACH_PARAGRAPH}}<p>{{TEXT}}</p>
{{/EACH_PARAGRAPH}}
{{#WITH_BUTTON}}<p><a class="button" href="{{HREF}}">{{LABEL}}</a></p>
{{/WITH_BUTTON}}
{{#WITH_OFFERS}}<ul class="offers">
{{#EACH_OFFER}}<li class="offer">
<p class="offer-title"><a href="{{HREF}}">{{TITLE}}</a></p>
<p class="offer-fact">{{WHERE}}</p>
<p class="offer-fact">{{TERMS}}</p>
</li>
{{/EACH_OFFER}}
</ul>
{{/WITH_OFFERS}}
{{#WITH_ALL}}<p><a class="button" href="{{HREF}}">{{LABEL}}</a></p>
{{/WITH_ALL}}
<div class="foot">
<p>{{WHY}}</p>
{{#WITH_RENEW}}<p><a href="{{HREF}}">Prolonger cette alerte de six mois</a></p>
{{/WITH_RENEW}}
{{#WITH_STOP}}<p><a href="{{HREF}}">Arrêter cette alerte et effacer mon adresse</a></p>
{{/WITH_STOP}}
</div>
