{{%AUTOESCAPE context="HTML"}}
<div class="empty-state">
<svg class="empty-state-mark" viewBox="0 0 64 40" aria-hidden="true" focusable="false"><path d="M2 34h24M38 34h24M8 34V16m48 18V16M8 17c6 9 12 12 18 13M56 17c-6 9-12 12-18 13"></path></svg>
<h2>{{TITLE}}</h2>
<p>{{MESSAGE}}</p>
{{#EACH_ACTION}}<a class="btn btn-outline-primary" href="{{HREF}}">{{LABEL}}</a>
{{/EACH_ACTION}}
</div>
