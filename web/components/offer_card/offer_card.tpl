{{%AUTOESCAPE context="HTML"}}
<article class="offer-card">
<div class="offer-card-head">
<h3 class="offer-card-title"><a href="{{HREF}}">{{TITLE}}</a></h3>
{{>WITH_MARK}}
</div>
<p class="offer-card-employer">{{EMPLOYER}}</p>
<ul class="offer-card-facts">
<li class="fact-place">{{PLACE}}{{#WITH_DISTANCE}} <span class="soft">à {{KM}}&nbsp;km</span>{{/WITH_DISTANCE}}</li>
<li>{{CONTRACT}}</li>
{{#WITH_SALARY}}<li>{{SALARY_TEXT}}</li>
{{/WITH_SALARY}}
<li class="soft">Publiée {{PUBLISHED}}</li>
</ul>
{{#WITH_EXCERPT}}<p class="offer-card-excerpt">{{EXCERPT_TEXT}}</p>
{{/WITH_EXCERPT}}
</article>
