{{%AUTOESCAPE context="HTML"}}
<div class="conservation" role="group" aria-label="{{LABEL}}">
<div class="conservation-total"><span class="conservation-value">{{TOTAL}}</span><span class="conservation-name">{{TOTAL_NAME}}</span></div>
<span class="conservation-sign">=</span>
{{#EACH_PART}}<div class="conservation-part conservation-{{TONE}}"><span class="conservation-value">{{VALUE}}</span><span class="conservation-name">{{#WITH_LINK}}<a href="{{HREF}}">{{TEXT}}</a>{{/WITH_LINK}}{{#WITH_PLAIN}}{{TEXT}}{{/WITH_PLAIN}}</span></div>
{{#IF_NOT_LAST}}<span class="conservation-sign">+</span>
{{/IF_NOT_LAST}}
{{/EACH_PART}}
</div>
