{{%AUTOESCAPE context="HTML"}}
<div class="container narrow">
<h1>{{TITLE}}</h1>
{{#EACH_PARAGRAPH}}<p class="lead">{{TEXT}}</p>
{{/EACH_PARAGRAPH}}
{{#WITH_SEARCH}}<div class="panel">
<p class="alert-search">{{TOLD}}</p>
<p class="soft">{{TERMS}}</p>
</div>
{{/WITH_SEARCH}}
{{#WITH_BUTTON}}<form method="post">
<button class="btn btn-primary" type="submit">{{LABEL}}</button>
</form>
{{/WITH_BUTTON}}
{{#WITH_NOTES}}<ul class="soft">
{{#EACH_NOTE}}<li>{{TEXT}}</li>
{{/EACH_NOTE}}
</ul>
{{/WITH_NOTES}}
{{#WITH_LINK}}<p><a class="btn btn-outline-primary" href="{{HREF}}">{{LABEL}}</a></p>
{{/WITH_LINK}}
</div>
