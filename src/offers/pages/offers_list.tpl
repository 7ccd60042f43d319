{{%AUTOESCAPE context="HTML"}}
<div class="container">
<h1>Offres d’emploi</h1>
{{>SEARCH}}
{{#WITH_CHOICES}}
{{#WITH_READ}}<p class="place-read">{{MESSAGE}}</p>
{{/WITH_READ}}
<ul class="picks place-choices" aria-label="Lieux possibles">
{{#EACH_PLACE}}<li><a class="pick" href="{{HREF}}">{{LABEL}}</a></li>
{{/EACH_PLACE}}
</ul>
{{#WITH_MORE}}<p class="soft">Et {{COUNT}}&nbsp;: précisez le nom, ou ajoutez le département.</p>
{{/WITH_MORE}}
{{/WITH_CHOICES}}
{{#WITH_FILTERS}}
<ul class="chips" aria-label="Filtres en cours">
{{#EACH_FILTER}}<li>{{>CHIP}}</li>
{{/EACH_FILTER}}
</ul>
{{/WITH_FILTERS}}
{{#WITH_RESULTS}}
<h2 class="section-title">{{COUNT}} <span class="soft fw-normal">les plus récentes d’abord</span></h2>
<ol class="offer-list">
{{#EACH_OFFER}}<li>{{>CARD}}</li>
{{/EACH_OFFER}}
</ol>
{{>PAGES}}
{{/WITH_RESULTS}}
{{>WITH_EMPTY}}
{{#WITH_FEED}}<p class="soft"><a href="{{HREF}}">Suivre ces offres dans un lecteur de flux (Atom)</a></p>
{{/WITH_FEED}}
</div>
