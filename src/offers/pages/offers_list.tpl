{{%AUTOESCAPE context="HTML"}}
<div class="container container-wide">
<h1 class="list-title">Offres d’emploi</h1>
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
{{#WITH_READING}}
<ul class="reading" aria-label="Ce qui a été compris">
{{#EACH_SENTENCE}}<li>{{TEXT}}</li>
{{/EACH_SENTENCE}}
</ul>
{{/WITH_READING}}
{{#WITH_FILTERS}}
<ul class="chips" aria-label="Filtres en cours">
{{#EACH_FILTER}}<li>{{>CHIP}}</li>
{{/EACH_FILTER}}
{{#WITH_ALL}}<li><a class="chip-all" href="{{HREF}}">Tout retirer</a></li>
{{/WITH_ALL}}
</ul>
{{/WITH_FILTERS}}
<div class="with-facets">
<div class="facets-side">
<a class="visually-hidden-focusable to-results" href="#resultats">Aller aux offres, sans passer par les filtres</a>
<details class="filters">
<summary class="filters-open">Filtrer{{#WITH_CHOSEN}} ({{COUNT}}){{/WITH_CHOSEN}}</summary>
<section class="filters-body" aria-labelledby="filters-title">
<h2 class="h3" id="filters-title">Affiner la recherche</h2>
{{>EACH_FACET}}
{{>PUBLISHED}}
{{>SALARY}}
<p class="filters-apply"><button class="btn btn-primary" type="submit" form="offers-search">Appliquer les filtres</button></p>
</section>
</details>
</div>
<div class="list-main" id="resultats" tabindex="-1">
{{#WITH_ALERT}}<p class="alert-offer not-in-kiosk"><a class="btn btn-outline-primary" href="{{HREF}}">Recevoir ces offres par courriel</a></p>
{{/WITH_ALERT}}
{{#WITH_RESULTS}}
<div class="results-head">
<h2 class="section-title">{{COUNT}}</h2>
{{#WITH_SORTS}}<nav aria-label="Trier les offres"><ul class="picks sorts">
{{#EACH_SORT}}<li><a class="pick" href="{{HREF}}"{{#IF_CURRENT}} aria-current="true"{{/IF_CURRENT}}>{{LABEL}}</a></li>
{{/EACH_SORT}}
</ul></nav>{{/WITH_SORTS}}
</div>
<ol class="offer-list">
{{#EACH_OFFER}}<li>{{>CARD}}</li>
{{/EACH_OFFER}}
</ol>
{{>PAGES}}
{{/WITH_RESULTS}}
{{>WITH_EMPTY}}
{{#WITH_FEED}}<p class="soft not-in-kiosk"><a href="{{HREF}}">Suivre ces offres dans un lecteur de flux (Atom)</a></p>
{{/WITH_FEED}}
</div>
{{#WITH_PLACES}}
<div class="map-side">
<details class="map-fold">
<summary class="filters-open">Voir sur la carte</summary>
{{>MAP}}
</details>
</div>
{{/WITH_PLACES}}
</div>
</div>
