{{%AUTOESCAPE context="HTML"}}
<dl class="facts">
{{#EACH_ITEM}}<div><dt>{{TERM}}</dt><dd>{{VALUE}}</dd></div>
{{/EACH_ITEM}}
</dl>
