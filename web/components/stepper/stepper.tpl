{{%AUTOESCAPE context="HTML"}}
<ol class="stepper" aria-label="{{LABEL}}">
{{#EACH_STEP}}<li class="step step-{{TONE}}"{{#IF_CURRENT}} aria-current="step"{{/IF_CURRENT}}><span class="step-name">{{NAME}}</span><span class="step-note">{{NOTE}}</span></li>
{{/EACH_STEP}}
</ol>
