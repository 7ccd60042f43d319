{{%AUTOESCAPE context="HTML"}}
<div class="prose">
{{#EACH_PARAGRAPH}}<p>{{#EACH_LINE}}{{TEXT}}{{#IF_NOT_LAST}}<br>{{/IF_NOT_LAST}}{{/EACH_LINE}}</p>
{{/EACH_PARAGRAPH}}
</div>
