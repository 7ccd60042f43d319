{{%AUTOESCAPE context="HTML"}}
<nav class="pages" aria-label="{{LABEL}}">
{{#WITH_FIRST}}<a class="btn btn-outline-primary" href="{{HREF}}">Revenir au début</a>
{{/WITH_FIRST}}
<p class="pages-position soft">{{POSITION}}</p>
{{#WITH_NEXT}}<a class="btn btn-outline-primary" rel="next" href="{{HREF}}">Suivantes</a>
{{/WITH_NEXT}}
</nav>
