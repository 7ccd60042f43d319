{{%AUTOESCAPE context="HTML"}}
<div class="notice notice-{{TONE}}"{{#IF_URGENT}} role="alert"{{/IF_URGENT}}>
<p class="notice-title">{{TITLE}}</p>
<p>{{MESSAGE}}</p>
{{#WITH_LINK}}<p><a href="{{HREF}}">{{LABEL}}</a></p>
{{/WITH_LINK}}
</div>
