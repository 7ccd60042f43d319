{{%AUTOESCAPE context="HTML"}}
<div class="container">
{{>WITH_DONE}}
<h1>Problèmes signalés</h1>
<p class="lead">Ce que des lecteurs disent d’une offre en ligne, et qu’il reste à décider. La plus ancienne attente d’abord.</p>
{{#WITH_TABLE}}
<table class="data-table">
<caption>{{CAPTION}}</caption>
<thead><tr><th scope="col">Offre</th><th scope="col">Partenaire</th><th scope="col">État</th><th scope="col" class="num">Signalements</th><th scope="col">Le plus ancien</th></tr></thead>
<tbody>
{{#EACH_ROW}}<tr><td data-label="Offre"><a href="{{HREF}}">{{TITLE}}</a><br><span class="soft">{{EMPLOYER}}</span></td><td data-label="Partenaire"><a href="{{PARTNER_HREF}}">{{PARTNER}}</a></td><td data-label="État">{{>STATE}}</td><td data-label="Signalements" class="num">{{REPORTS}}</td><td data-label="Le plus ancien">{{OLDEST}}</td></tr>
{{/EACH_ROW}}
</tbody>
</table>
{{/WITH_TABLE}}
{{>WITH_EMPTY}}
</div>
