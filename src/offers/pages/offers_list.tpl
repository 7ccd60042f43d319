{{%AUTOESCAPE context="HTML"}}
<div class="container">
<h1>Offres d’emploi</h1>
{{>SEARCH}}
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
</div>
