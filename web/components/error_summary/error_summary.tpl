{{%AUTOESCAPE context="HTML"}}
<div class="error-summary" role="alert" tabindex="-1">
<h2>{{TITLE}}</h2>
<ul>
{{#EACH_ERROR}}<li><a href="{{HREF}}">{{MESSAGE}}</a></li>
{{/EACH_ERROR}}
</ul>
</div>
