{{%AUTOESCAPE context="HTML"}}
<dl class="tiles">
{{#EACH_TILE}}<div class="tile"><dt>{{LABEL}}</dt><dd>{{VALUE}}</dd></div>
{{/EACH_TILE}}
</dl>
